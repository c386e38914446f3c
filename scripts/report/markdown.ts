/** Untrusted text in a cell of a Markdown table, with hidden characters written out. */
import { markdownCode, markdownProse } from '../model/index.ts';
import { visible } from './escape.ts';

/** Prose with source text in backquotes, as Markdown for one cell: words as they are, all else as code. */
export function proseCell(prose: string): string {
  return markdownProse(visible(prose));
}

/** Source text as code, for one cell or a heading. */
export function codeCell(source: string): string {
  return markdownCode(visible(source));
}
