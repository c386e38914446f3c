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

const JOINERS = '\u200C\u200D';
const SELECTORS = '\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}';
const TAGS = '\\u{E0000}-\\u{E007F}';
const NEVER =
  '\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2028\\u2029\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF0-\\uFFFC\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\p{Noncharacter_Code_Point}';

/** A flag of a part of a country is spelled in tag characters: it is matched as a whole, so that it is passed over. */
const INVISIBLE = new RegExp(
  `\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F}|[${JOINERS}${SELECTORS}${TAGS}${NEVER}]`,
  'gu',
);

/** Scripts whose letters take another form beside a joiner or non-joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Languages of these scripts join letters to what stands beside them, such as a word in another script. */
const JOINING_SCRIPTS: ReadonlySet<string> = new Set(
  'Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt'.split(' '),
);

/** Scripts without spaces between words, in which an invisible one shows where a line may break. */
const SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export const encInvisible: Rule<'enc-invisible'> = {
  id: 'enc-invisible',
  family: 'Characters',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every character is visible, except those that an emoji, a script or the language of the text needs.',
  why: 'An invisible character breaks searches, links and comparisons: two names that look the same are different. It can also carry text that no reviewer sees.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The ti⟦\u200Bmer ran dry once.',
    right: 'The timer ran dry once 👩\u200D🌾.',
  },
  *text(text, locale) {
    if (isOrdinary(text)) return;
    for (const { start, end } of joinTouching(findInvisible(text, locale))) {
      yield explain(text, { start, end }, characterAt(text.content, start));
    }
  },
  document(document, { collection: { locale } }) {
    const entities = findEntities(document).filter(
      (entity) =>
        entity.character.search(INVISIBLE) === 0 && !isNeeded(document.text.content, entity, entity.character, locale),
    );
    return entities.map((entity) => explain(document.text, entity, entity.character));
  },
};

function* findInvisible({ content }: Text, locale: Locale): Generator<Stretch> {
  for (const { index, 0: found } of content.matchAll(INVISIBLE)) {
    const stretch = { start: index, end: index + found.length };
    if (!found.startsWith('\u{1F3F4}') && !isNeeded(content, stretch, found, locale)) yield stretch;
  }
}

/** Whether a joiner or selector stands where it changes what its neighbours look like, or a space where a line may break. */
function isNeeded(content: string, { start, end }: Stretch, character: string, locale: Locale): boolean {
  const before = characterBefore(content, start);
  const after = characterAt(content, end);
  if (character === '\u200D' && /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u.test(before))
    return /\p{Extended_Pictographic}/u.test(after);
  if (character === '\u200C' || character === '\u200D') return isBetweenJoining(before, after, locale);
  if (character === '\u200B') return SPACELESS.test(before) && SPACELESS.test(after);
  if (character === '\uFE0E' || character === '\uFE0F')
    return /[\d#*]/.test(before) ? after === '\u20E3' : /\p{Emoji}/u.test(before);
  if (/[\uFE00-\uFE0D]/.test(character)) return /[\p{Script=Han}\p{Sm}]/u.test(before);
  if (/[\u{E0100}-\u{E01EF}]/u.test(character)) return /\p{Script=Han}/u.test(before);
  return /[\u180B-\u180D\u180F]/.test(character) && /\p{Script=Mongolian}/u.test(before);
}

/** Persian sets its endings apart from a Latin word, too: `API` and `ها` with a non-joiner between. */
function isBetweenJoining(before: string, after: string, { script }: Locale): boolean {
  const [isBefore, isAfter] = [JOINING.test(before), JOINING.test(after)];
  return script === null || JOINING_SCRIPTS.has(script) ? isBefore || isAfter : isBefore && isAfter;
}

function explain(text: Text, { start, end }: Stretch, character: string): Finding {
  const message = `${nameCharacter(character)} is invisible here.`;
  return { range: rangeAt(text, start, end), message, advice: 'Remove it.' };
}
