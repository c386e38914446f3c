import { characterAt, characterBefore, isOrdinary, joinTouching, nameCharacter, type Stretch } from '../characters.ts';
import { findEntities } from '../entities.ts';
import type { Locale } from '../locale.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt, toText, type Text } from '../source.ts';
import { isStructure } from '../structure.ts';

/** Spaces that look like a plain one, in a row. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const NO_BREAK = /^[\u00A0\u202F]$/;
/** Chinese, Japanese and Korean letters and signs, which a wide space belongs beside. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2E80-\u303F\u31C0-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;
const CJK_SCRIPTS: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant', 'Kore']);

/** Every space is a plain space, except where the language needs another one. */
export const encNbsp: Rule = {
  id: 'enc-nbsp',
  severity: 'error',
  suppressible: false,
  what: 'Every space is a plain space, except no-break spaces inside texts of languages other than English, and wide spaces of Chinese, Japanese and Korean.',
  why: 'A no-break space looks like a plain space, but YAML and Markdown do not treat it as one. Keys, lists and headings written with it are read as ordinary text, and searches miss words. French and other languages need it between words and signs; English does not.',
  mends: 'The space is replaced by a plain one; at the end of a line, it is removed.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The⟦\u00A0timer ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text, locale) {
    for (const { start, end } of findWrong(text, locale)) yield explain(text, start, end);
  },
  *document(document, { collection: { locale } }) {
    const found = findEntities(document).filter(
      (entity) => isSpace(entity.character) && !isRight(document.text, entity, entity.character, locale),
    );
    for (const { start, end } of joinTouching(found)) {
      const message = `\`${document.text.content.slice(start, end)}\` looks like a plain space, but is not one.`;
      yield { range: rangeAt(document.text, start, end), message, advice: 'Write a plain space.' };
    }
  },
};

function isSpace(character: string): boolean {
  return character.replace(SPACES, '') === '' && character !== '';
}

function explain(text: Text, start: number, end: number): Finding {
  const spaces = text.content.slice(start, end);
  const range = rangeAt(text, start, end);
  const message = `${nameCharacter(spaces)} looks like a plain space, but is not one.`;
  // Two plain spaces at the end of a line would break it; at the beginning of one, they would indent it.
  const isAtEdge = isLineEnd(text.content, end) || isLineEnd(text.content, start - 1);
  const fix = [{ range, text: isAtEdge ? '' : ' '.repeat(spaces.length) }];
  return { range, message, advice: isAtEdge ? 'Remove it.' : 'Write a plain space.', fix };
}

/** Whether a line ends at an offset, or the text ends or has not begun. */
function isLineEnd(content: string, offset: number): boolean {
  return (content[offset] ?? '\n') === '\n';
}

function* findWrong(text: Text, locale: Locale): Generator<Stretch> {
  if (isOrdinary(text)) return;
  for (const { index, 0: spaces } of text.content.matchAll(SPACES)) {
    const stretch = { start: index, end: index + spaces.length };
    if (!isRight(text, stretch, spaces, locale)) yield stretch;
  }
}

function isRight(text: Text, stretch: Stretch, spaces: string, locale: Locale): boolean {
  const before = characterBefore(text.content, stretch.start);
  const after = characterAt(text.content, stretch.end);
  if (isStructure(text, stretch)) return false;
  const isInside = /\S/.test(before) && /\S/.test(after);
  if (/^\u3000+$/.test(spaces)) return CJK.test(before) || CJK.test(after) || (isInside && isWideScript(locale));
  return isInside && NO_BREAK.test(spaces) && locale.language !== 'en';
}

function isWideScript({ script }: Locale): boolean {
  return script === null || CJK_SCRIPTS.has(script);
}

/**
 * The text with a plain space for each that only looks like one, and with none for those at the ends of lines, which is how it is
 * mended. Every place in it has the line and the column that it has in the file.
 */
export function withPlainSpaces(text: Text, locale: Locale): Text {
  let content = '';
  let last = 0;
  for (const { start, end } of findWrong(text, locale)) {
    content += text.content.slice(last, start) + (isLineEnd(text.content, end) ? '' : ' '.repeat(end - start));
    last = end;
  }
  return last === 0 ? text : { ...toText(text.path, content + text.content.slice(last)), decoded: text.decoded };
}
