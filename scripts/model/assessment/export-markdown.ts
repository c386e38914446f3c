/** Results as Markdown, for a file, the summary of a job or a comment. Whatever people wrote comes out as text. */
import { markdownText } from '../markdown-text.ts';
import type { ComparedFile, ComparedSide, Comparison } from './compare-files.ts';
import type { Framework, Pin } from './framework.ts';
import { scoreAll } from './history.ts';
import type { HistoryEntry } from './history.ts';
import { comparisonBlocks, resultBlocks } from './layout.ts';
import type { Block, ResultWords, ResultTable } from './layout.ts';
import type { Assessment } from './saved.ts';

/** The results of an assessment that is pinned to `framework`, as of a day: all subsystems in one table, then each by itself. */
export function resultMarkdown(framework: Framework, assessment: Assessment, asOf: string, words: ResultWords): string {
  const scored = scoreAll(framework, assessment, asOf).map((one) => ({
    ...one,
    subsystem: plainName(one.subsystem),
    history: one.history.map((entry): HistoryEntry => ({ ...entry, framework: plainPin(entry.framework) })),
  }));
  return setBlocks(resultBlocks(plainFramework(framework), scored, asOf, words));
}

/** A comparison of two assessments. */
export function comparisonMarkdown(comparison: Comparison, words: ResultWords): string {
  const { before, after, framework, subsystems, onlyBefore, onlyAfter } = comparison;
  const side = (one: ComparedSide): ComparedSide => ({ ...one, subsystem: plainName(one.subsystem) });
  const file = (one: ComparedFile): ComparedFile => ({
    pin: plainPin(one.pin),
    framework: one.framework && plainFramework(one.framework),
  });
  const plain: Comparison = {
    ...comparison,
    before: file(before),
    after: file(after),
    framework: framework && plainFramework(framework),
    subsystems: subsystems.map((one) => ({ ...one, before: side(one.before), after: side(one.after) })),
    onlyBefore: onlyBefore.map(side),
    onlyAfter: onlyAfter.map(side),
  };
  return setBlocks(comparisonBlocks(plain, words));
}

function plainName<Named extends { readonly name: string }>(one: Named): Named {
  return { ...one, name: markdownText(one.name) };
}

function plainPin({ version, digest }: Pin): Pin {
  return { version: markdownText(version), digest: markdownText(digest) };
}

/** A framework whose names can stand in Markdown. */
function plainFramework(framework: Framework): Framework {
  return {
    ...framework,
    ...plainPin(framework),
    modes: framework.modes.map(plainName),
    dimensions: framework.dimensions.map(plainName),
    aspects: framework.aspects.map(plainName),
  };
}

/** A document above may have a title of the first level, so these begin with the second. */
function setBlocks(blocks: readonly Block[]): string {
  return `${blocks.map(setBlock).join('\n\n')}\n`;
}

function setBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${'#'.repeat(block.level + 1)} ${block.text}`;
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return setTable(block.table);
  }
}

function setTable({ head, rows }: ResultTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  // Markdown has no cell that runs over a whole row.
  const cellsOf = (row: readonly string[]): string[] =>
    row.length === 1 ? head.map((_, index) => (index === 0 ? `**${row[0]!}**` : '')) : [...row];
  return [head, head.map(() => '---'), ...rows.map(cellsOf)].map(line).join('\n');
}
