/** Numbers of lists, of which Markdown reads the first alone. */
import type { ListItem } from 'mdast';
import { modeCount } from '../../../analysis/collection.ts';
import type { CheckContext } from '../../../analysis/context.ts';
import type { SourceDocument } from '../../../analysis/document.ts';
import { sectionsOf } from '../../../analysis/sections.ts';
import type { LeftMark } from './mark.ts';

/** The first item of each list that is shown with another number than the one before it. */
export function* takenNumbers(document: SourceDocument, { collection }: CheckContext): Generator<LeftMark> {
  const { content } = document.text;
  const lists = document.nodes('list').filter(({ ordered }) => ordered);
  if (lists.length === 0) return;
  const anchors = new Set<unknown>(
    sectionsOf(document).sections.flatMap(({ rule, blocks }) => (rule?.form === 'anchors' ? blocks : [])),
  );
  for (const list of lists) if (!anchors.has(list)) yield* findTaken(list.children, list.start ?? 1, content);
  // A comment may part anchors, which are counted together; with one too few or too many, that is the mistake.
  const items = lists.filter((list) => anchors.has(list)).flatMap(({ children }) => children);
  if (items.length > 0 && items.length === modeCount(collection)) yield* findTaken(items, 1, content);
}

function* findTaken(items: readonly ListItem[], start: number, content: string): Generator<LeftMark> {
  const written = items.map(({ position }) => {
    const at = position!.start.offset!;
    const mark = /^\d{1,9}[.)]/.exec(content.slice(at, at + 10))![0];
    return { at, mark, number: Number.parseInt(mark, 10) };
  });
  // Who writes `1.` before every item leaves the counting to Markdown.
  const [first] = written;
  if (first!.number <= 1 && written.every(({ number }) => number === first!.number)) return;
  const index = written.findIndex(({ number }, place) => number !== start + place);
  if (index === -1) return;
  const { at, mark } = written[index]!;
  const shown = `${start + index}${mark.at(-1)}`;
  yield {
    start: at,
    end: at + mark.length,
    message: `This item is shown as \`${shown}\`, and not as \`${mark}\`: items are counted from the first one.`,
    advice: `Write \`${shown}\`, and the next numbers below it; a list with other numbers needs a paragraph before it.`,
  };
}
