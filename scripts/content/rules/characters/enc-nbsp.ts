import { characterAt, characterBefore, joinTouching, nameCharacter, type Stretch } from '../../syntax/characters.ts';
import { findEntities } from '../../analysis/entities.ts';
import type { Locale } from '../../analysis/locale.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt, type Text } from '../../syntax/source.ts';
import { findWrongSpaces, isLineEnd, isRightSpace, isSpace } from '../../analysis/spaces.ts';

export const encNbsp: Rule<'enc-nbsp'> = {
  id: 'enc-nbsp',
  family: 'Characters',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every space is a plain space, except no-break spaces inside texts of languages other than English and inside French quotation marks, and wide spaces of Chinese, Japanese and Korean.',
  why: 'A no-break space looks like a plain space, but YAML and Markdown do not treat it as one. Keys, lists and headings written with it are read as ordinary text, and searches miss words. French and other languages need it between words and signs; English does not.',
  mends:
    'The space is replaced by a plain one; at the end of a line, it is removed. Beside a sign that takes no space on that side, only a person can tell what it was meant as.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The⟦\u00A0timer ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text, locale) {
    for (const stretch of findWrongSpaces(text, locale)) yield explain(text, stretch, locale);
  },
  *document(document, { collection: { locale } }) {
    const found = findEntities(document).filter(
      (entity) => isSpace(entity.character) && !isRightSpace(document.text, entity, entity.character, locale),
    );
    for (const { start, end } of joinTouching(found)) {
      const message = `\`${document.text.content.slice(start, end)}\` looks like a plain space, but is not one.`;
      yield { range: rangeAt(document.text, start, end), message, advice: 'Write a plain space.' };
    }
  },
};

/** What a plain space never stands before, and never behind. */
const BEFORE_NONE = /[.,)”]/;
const BEHIND_NONE = /[(“„]/;
/** Signs that a space stands before in some languages, and not in English. */
const BEFORE_SOME = /[;:!?]/;

/** What ends inside an address: behind the bracket of a link, or behind the beginning of one that stands for itself. */
const IN_ADDRESS = /(?:\]\(<?|:\/\/|\]: ?<?)[^\s()<>]+$/;
const LONGEST_ADDRESS = 200;

function takesNoSpace({ content }: Text, { start, end }: Stretch, { language }: Locale): boolean {
  const after = characterAt(content, end);
  if (BEHIND_NONE.test(characterBefore(content, start)) || BEFORE_NONE.test(after)) return true;
  if (IN_ADDRESS.test(content.slice(Math.max(0, start - LONGEST_ADDRESS), start))) return true;
  return language === 'en' && BEFORE_SOME.test(after);
}

function explain(text: Text, stretch: Stretch, locale: Locale): Finding {
  const { start, end } = stretch;
  const spaces = text.content.slice(start, end);
  const range = rangeAt(text, start, end);
  const message = `${nameCharacter(spaces)} looks like a plain space, but is not one.`;
  // Two plain spaces at the end of a line would break it; at the beginning of one, they would indent it.
  const isAtEdge = isLineEnd(text.content, end) || isLineEnd(text.content, start - 1);
  if (!isAtEdge && takesNoSpace(text, stretch, locale)) {
    // A dot may begin a word: `.NET`.
    const isBegun = /^\.[\p{L}\p{N}]/u.test(text.content.slice(end, end + 3));
    return { range, message, advice: isBegun ? 'Write a plain space, or remove it.' : 'Remove it.' };
  }
  const fix = [{ range, text: isAtEdge ? '' : ' '.repeat(spaces.length) }];
  return { range, message, advice: isAtEdge ? 'Remove it.' : 'Write a plain space.', fix };
}
