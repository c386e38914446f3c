/** Paragraphs that a line of hyphens or equals signs under them made into headings, although they are none. */
import type { Heading } from 'mdast';

/**
 * Whether a heading was hardly meant as one: it is underlined, and it runs over several lines, ends as a sentence does, or is a row
 * of cells. `source` is the text that it stands in.
 */
export function isAccident({ position }: Heading, source: string): boolean {
  const written = source.slice(position!.start.offset, position!.end.offset);
  if (written.startsWith('#')) return false;
  const lines = written.split('\n').slice(0, -1);
  return lines.length > 1 || isRow(lines[0]!) || endsAsText(lines[0]!);
}

/** Whether a line ends as a sentence does, marks of footnotes and emphasis aside. */
function endsAsText(line: string): boolean {
  return /[.;,:!?…]["'”’)\]*_]*$/.test(line.trimEnd().replace(/(?:\[\^[^\]\s]+\])+$/, ''));
}

/** Whether a heading is made by a line of marks under it. */
export function isUnderlined({ position }: Heading, source: string): boolean {
  return !/^[ \t]*#/.test(source.slice(position!.start.offset, position!.end.offset));
}

/** Whether a line has cells, as a row of a table has. */
export function isRow(line: string): boolean {
  return /^[ \t]*\|.*\||[^\\|] \| [^|]/.test(line);
}
