import {
  characterAt,
  characterBefore,
  isOrdinary,
  joinTouching,
  nameCharacter,
  type Stretch,
} from '../../syntax/characters.ts';
import { findEntities } from '../../analysis/entities.ts';
import type { Locale } from '../../analysis/locale.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt, type Text } from '../../syntax/source.ts';

/** Marks, embeddings, overrides and isolates; those that only end one are found on their own where nothing on the line began it. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Marks, which stand for a letter that does not show and reverse nothing: a text from right to left needs them beside signs. */
const MARK = /[\u061C\u200E\u200F]/;
/** A letter from left to right, or a digit; and a letter from right to left. */
const SIDES = [
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}_]/u,
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u,
];
/** What Markdown reads as structure at the beginning of a line. */
const STRUCTURE = /^(?:[-*+#>|=~`]|\d{1,9}[.)]\s)/;

export const encBidi: Rule<'enc-bidi'> = {
  id: 'enc-bidi',
  family: 'Characters',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Text contains no character that changes its direction, neither written out nor as an entity, except direction marks in a framework from right to left.',
  why: 'Such a character makes a line look different from what tools and browsers read, and so it can hide a change from reviewers. Arabic and Hebrew letters have a direction of their own; in a framework with `direction: rtl`, the marks U+200E, U+200F and U+061C may stand beside signs, but not inside words.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The ⟦\u202Etimer ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text, locale) {
    if (isOrdinary(text)) return;
    for (const { start, end } of joinTouching(findMarks(text, locale))) {
      yield explain(text, start, end, text.content[start]!);
    }
  },
  *document(document, { collection: { locale } }) {
    const { text } = document;
    for (const { start, end, character } of findEntities(document)) {
      if (character.search(BIDI) === 0 && !isNeeded(text.content, { start, end }, character, locale)) {
        yield explain(text, start, end, character);
      }
    }
  },
};

/** A character that ends an embedding or isolate belongs to the one that began it on the same line: one mistake. */
function* findMarks({ content }: Text, locale: Locale): Generator<Stretch> {
  let open = 0;
  let last = 0;
  for (const { index, 0: mark } of content.matchAll(BIDI)) {
    if (open > 0 && content.slice(last, index).includes('\n')) open = 0;
    last = index;
    const isEnd = mark === '\u202C' || mark === '\u2069';
    const stretch = { start: index, end: index + 1 };
    if (isEnd && open > 0) open -= 1;
    else if (!isNeeded(content, stretch, mark, locale)) yield stretch;
    if (/[\u202A-\u202E\u2066-\u2068]/.test(mark) && !isEnd) open += 1;
  }
}

/** Whether a mark stands where a text from right to left may need it: not inside a word, and not before a mark of Markdown. */
function isNeeded(content: string, { start, end }: Stretch, character: string, { direction }: Locale): boolean {
  if (direction === 'ltr' || !MARK.test(character)) return false;
  const before = characterBefore(content, start);
  const after = characterAt(content, end);
  if (SIDES.some((side) => side.test(before) && side.test(after))) return false;
  const isAtStart = /(?:^|\n)[ \t>]*$/.test(content.slice(Math.max(0, start - 40), start));
  return !(isAtStart && STRUCTURE.test(content.slice(end, end + 12)));
}

function explain(text: Text, start: number, end: number, character: string): Finding {
  const isOpener = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(character);
  return {
    range: rangeAt(text, start, end),
    message: `${nameCharacter(character)} can hide text from reviewers.`,
    advice: isOpener ? 'Remove it, and the character that ends it.' : 'Remove it.',
  };
}
