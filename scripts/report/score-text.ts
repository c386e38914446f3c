/** Results and comparisons for people at a terminal. */
import { comparisonBlocks, resultBlocks } from '../model/index.ts';
import type { Block, Comparison, Framework, ResultWords, Scored } from '../model/index.ts';
import { visible } from './escape.ts';
import { painter } from './paint.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/** How results are set. */
export type ScoreTextOptions = {
  readonly color: boolean;
  /** Columns of the terminal, where there is one. */
  readonly width?: number;
};

/** Columns where there is no terminal; the most that are used, since longer lines are hard to read; the fewest that tables need. */
const WIDTH = { usual: 80, most: 110, least: 60 } as const;

/** Results as text: all subsystems in one table, then each by itself. */
export function scoreText(
  framework: Framework,
  scored: readonly Scored[],
  asOf: string,
  words: ResultWords,
  options: ScoreTextOptions,
): string {
  return setBlocks(resultBlocks(framework, scored, asOf, words), options);
}

/** A comparison as text. */
export function comparisonText(comparison: Comparison, words: ResultWords, options: ScoreTextOptions): string {
  return setBlocks(comparisonBlocks(comparison, words), options);
}

/** What belongs to a title stands right below it, further in with every level after the first. */
function setBlocks(blocks: readonly Block[], { color, width = WIDTH.usual }: ScoreTextOptions): string {
  const columns = Math.min(Math.max(width, WIDTH.least), WIDTH.most);
  const paint = painter(color);
  const bold = (line: string): string => paint(line, 'bold');
  const lines: string[] = [];
  let [indent, previous] = [0, 'title' as Block['kind']];
  for (const block of blocks) {
    if (block.kind === 'title') indent = Math.max(0, block.level - 2) * 2;
    if (isApart(previous, block.kind) && lines.length > 0) lines.push('');
    lines.push(...setBlock(block, columns - indent, bold).map((line) => ' '.repeat(indent) + line));
    if (block.kind === 'title') indent = (block.level - 1) * 2;
    previous = block.kind;
  }
  return `${lines.join('\n')}\n`;
}

function isApart(previous: Block['kind'], next: Block['kind']): boolean {
  if (next === 'title') return true;
  return previous !== 'title' && (previous === 'table' || next === 'table');
}

/** Names come from files that anybody may have written, so everything is made visible. */
function setBlock(block: Block, width: number, bold: (line: string) => string): string[] {
  const lines = (text: string, room: number): string[] => wrap(visible(text), room, true);
  switch (block.kind) {
    case 'title':
      return lines(block.text, width).map(bold);
    case 'text':
      return lines(block.text, width);
    case 'list':
      return block.items.flatMap((item) =>
        lines(item, width - 2).map((line, index) => (index === 0 ? '- ' : '  ') + line),
      );
    case 'table': {
      const { head, rows } = block.table;
      return formatTable({ head, rows: rows.map((row) => row.map(visible)) }, width, bold);
    }
  }
}
