/** Untrusted text in a cell of a Markdown table, with hidden characters written out. */
import { markdownCode, markdownProse } from '../model/index.ts';
import { visible, visibleLines } from './escape.ts';

/** Prose with source text in backquotes, as Markdown for one cell: words as they are, all else as code. */
export function proseCell(prose: string): string {
  return markdownProse(visible(prose));
}

/** Source text as code, for one cell or a heading. */
export function codeCell(source: string): string {
  return markdownCode(visible(source));
}

/** Source text as code, line by line, for an item of a list whose text is indented by so many spaces. Blank lines are left out. */
export function codeLines(source: string, indent: number): string {
  const lines = visibleLines(source).filter((line) => line.trim() !== '');
  return lines.map(markdownCode).join(`\\\n${' '.repeat(indent)}`);
}
