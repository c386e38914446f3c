/** Backquotes that hold no code, entities that are none, and backslashes that take nothing away. */
import type { SourceDocument } from '../../../analysis/document.ts';
import { ENTITY } from '../../../analysis/entities.ts';
import { splitCodeOf } from '../../../analysis/tables.ts';
import type { UnreadBlock } from '../../../analysis/unread.ts';
import type { LeftMark } from './mark.ts';

/** Names of entities that people write without the semicolon; most other words after `&` are words. */
const NAMES =
  'nbsp|amp|lt|gt|quot|apos|copy|reg|trade|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo|times|euro|bull|middot|ensp|emsp|thinsp|shy';
const LEFT_ENTITY = new RegExp(
  String.raw`${ENTITY.source}|&(?:${NAMES})(?![\w=;])|&#(?:\d{2,7}|[xX][\dA-Fa-f]{2,6})(?![\w;])`,
  'g',
);

/** The characters of a block that Markdown left as they are. */
export function* leftCharacters(block: UnreadBlock, document: SourceDocument): Generator<LeftMark> {
  const { start, text } = block;
  if (text.includes('`') && !isSplit(block, document)) yield* leftBackquotes(block);
  if (text.includes('&'))
    for (const { 0: found, index } of text.matchAll(LEFT_ENTITY)) {
      const isOpen = !found.endsWith(';');
      // `R&D;` and the like are words.
      if (!isOpen && found.length < 5 && /[\p{L}\p{N}]/u.test(text.charAt(index - 1))) continue;
      const message = `\`${found}\` stands for no character.`;
      const advice = isOpen ? `Write \`${found};\`, or the character itself.` : 'Write the character itself.';
      yield { start: start + index, end: start + index + found.length, message, advice };
    }
  if (text.includes('\\'))
    for (const { 0: found, index } of text.matchAll(/(?<![:\\\s])\\(?=[ \t]|\s*$)/g)) {
      const message = 'This backslash stands before nothing that it could change.';
      yield { start: start + index, end: start + index + found.length, message, advice: 'Remove it.' };
    }
}

function isSplit({ node }: UnreadBlock, document: SourceDocument): boolean {
  if (node.type !== 'tableCell') return false;
  return [...splitCodeOf(document).values()].some(({ cells }) => cells.includes(node));
}

/** Backquotes that nothing closes; two that do not match are one mistake. */
function* leftBackquotes({ start, text }: UnreadBlock): Generator<LeftMark> {
  const runs = [...text.matchAll(/`+/g)].filter(
    ({ index }) => !/^["'“‘«(\s]?`["'”’»)]/.test(text.slice(Math.max(index - 1, 0), index + 2)),
  );
  for (let at = 0; at < runs.length; at += 2) {
    const { 0: mark, index } = runs[at]!;
    const quoted = mark.length === 2 ? /^[^'`\n]{1,100}(?='')/.exec(text.slice(index + 2))?.[0] : undefined;
    if (quoted !== undefined) {
      const end = start + index + quoted.length + 4;
      yield {
        start: start + index,
        end,
        message: 'These are no quotation marks: readers see each sign.',
        advice: `Write \`“${quoted}”\`.`,
      };
      at -= 1;
      continue;
    }
    const message = 'No backquote closes the code that begins here.';
    const advice = 'End it with as many backquotes as it begins with.';
    yield { start: start + index, end: start + index + mark.length, message, advice };
  }
}
