import { characterAt, characterBefore, isOrdinary, nameCharacter } from '../characters.ts';
import { findEntities } from '../entities.ts';
import type { Rule } from '../rule.ts';
import { rangeAt, toText, type Text } from '../source.ts';

const CJK =
  '[\\u2E80-\\u303F\\u3041-\\u33FF\\u3400-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\uD840-\\uD888]';

/** Spaces that look like a plain one. The wide space of Chinese, Japanese and Korean text belongs beside its characters. */
const RUN = `(?:[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F]|(?<!${CJK})\\u3000(?!\\u3000*(?:${CJK}|[\\uDC00-\\uDFFF])))+`;
const SPACES = new RegExp(RUN, 'g');
const AT_END = new RegExp(`${RUN}$`, 'gm');

/** Every space is a plain space, except wide spaces beside Chinese, Japanese or Korean characters. */
export const encNbsp: Rule = {
  id: 'enc-nbsp',
  severity: 'error',
  suppressible: false,
  what: 'Every space is a plain space, except wide spaces beside Chinese, Japanese or Korean characters.',
  why: 'A no-break space looks like a plain space, but YAML and Markdown do not treat it as one. Keys, lists and headings written with it are read as ordinary text, and searches miss them.',
  mends: 'The space is replaced by a plain one; at the end of a line, it is removed.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The⟦\u00A0timer ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text) {
    if (isOrdinary(text)) return;
    for (const { index, 0: spaces } of text.content.matchAll(SPACES)) {
      const range = rangeAt(text, index, index + spaces.length);
      const message = `${nameCharacter(spaces)} looks like a plain space, but is not one.`;
      // Two plain spaces at the end of a line would break it.
      const isAtEnd = /^(?:\n|$)/.test(text.content.slice(index + spaces.length, index + spaces.length + 1));
      // At the beginning of one, they would indent it.
      const isAtStart = index === 0 || text.content[index - 1] === '\n';
      const isAtEdge = isAtEnd || isAtStart;
      const fix = [{ range, text: isAtEdge ? '' : ' '.repeat(spaces.length) }];
      yield { range, message, advice: isAtEdge ? 'Remove it.' : 'Write a plain space.', fix };
    }
  },
  *document(document) {
    const { content } = document.text;
    for (const { start, end, character, source } of findEntities(document)) {
      const before = characterBefore(content, start);
      const found = `${before}${character}${characterAt(content, end)}`.matchAll(SPACES);
      if (![...found].some(({ index }) => index === before.length)) continue;
      const message = `\`${source}\` is ${nameCharacter(character)}, which looks like a plain space, but is not one.`;
      yield { range: rangeAt(document.text, start, end), message, advice: 'Write a plain space.' };
    }
  },
};

/**
 * The text with a plain space for each that only looks like one, and with none for those at the ends of lines, which is how it is
 * mended. Every place in it has the line and the column that it has in the file.
 */
export function withPlainSpaces(text: Text): Text {
  if (isOrdinary(text)) return text;
  const content = text.content.replace(AT_END, '').replace(SPACES, (spaces) => ' '.repeat(spaces.length));
  return content === text.content ? text : { ...toText(text.path, content), decoded: text.decoded };
}
