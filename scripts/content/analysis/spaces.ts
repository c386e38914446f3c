/** Spaces that look like a plain one, and are right only in some languages and beside some scripts. */
import { characterAt, characterBefore, isOrdinary, type Stretch } from '../syntax/characters.ts';
import type { Locale } from './locale.ts';
import { toText, type Text } from '../syntax/source.ts';
import { isStructure } from '../syntax/structure.ts';

/** Spaces that look like a plain one, in a row. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const NO_BREAK = /^[\u00A0\u202F]$/;
/** Chinese, Japanese and Korean letters and signs, which a wide space belongs beside. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2E80-\u303F\u31C0-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;
const CJK_SCRIPTS: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant', 'Kore']);

/** Whether a character looks like a plain space, and is another one. */
export function isSpace(character: string): boolean {
  return character.replace(SPACES, '') === '' && character !== '';
}

/** Whether a line ends at an offset, or the text ends or has not begun. */
export function isLineEnd(content: string, offset: number): boolean {
  return (content[offset] ?? '\n') === '\n';
}

/** The spaces of a text that should be plain ones. */
export function* findWrongSpaces(text: Text, locale: Locale): Generator<Stretch> {
  if (isOrdinary(text)) return;
  for (const { index, 0: spaces } of text.content.matchAll(SPACES)) {
    const stretch = { start: index, end: index + spaces.length };
    if (!isRightSpace(text, stretch, spaces, locale)) yield stretch;
  }
}

/** Whether spaces belong where they stand. */
export function isRightSpace(text: Text, stretch: Stretch, spaces: string, locale: Locale): boolean {
  const before = characterBefore(text.content, stretch.start);
  const after = characterAt(text.content, stretch.end);
  if (isStructure(text, stretch)) return false;
  const isInside = /\S/.test(before) && /\S/.test(after);
  if (/^\u3000+$/.test(spaces)) return CJK.test(before) || CJK.test(after) || (isInside && isWideScript(locale));
  // Words between French quotation marks are French, whatever stands around them.
  const isInQuotation = /[«‹]/.test(before) || /[»›]/.test(after);
  return isInside && NO_BREAK.test(spaces) && (locale.language !== 'en' || isInQuotation);
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
  for (const { start, end } of findWrongSpaces(text, locale)) {
    content += text.content.slice(last, start) + (isLineEnd(text.content, end) ? '' : ' '.repeat(end - start));
    last = end;
  }
  return last === 0 ? text : { ...toText(text.path, content + text.content.slice(last)), decoded: text.decoded };
}
