/** Numbers that belong to something else than the gradient: “file mode 644”, “a D15 chip”. Of each it is asked whether it is no slip. */
import { isJoined, type Word } from './passages.ts';

/** What a number is judged by: the place of its word in a passage, and the source that the offsets are in. */
type Passage = { readonly words: readonly Word[]; readonly source: string };

/**
 * Whether a mode with a number that no mode of the model has is a mode of something else: of a file (“mode 0755”) or of a device
 * (“boots in mode 9”). Modes of the gradient are written with a capital, unless the passage speaks of another one of them.
 */
export function isForeignMode(
  { words, source }: Passage,
  at: number,
  number: number,
  isKnown: (number: number) => boolean,
): boolean {
  const { text } = words[number]!;
  if (text.length > 2 || /^0./.test(text)) return true;
  if (source[words[at]!.start] === 'M') return false;
  // “Sleep mode 8”: a mode of the gradient has no noun before it.
  const before = words[at - 1];
  if (before && isJoined(words[at]!) && !BEFORE_MODE.has(before.text)) return true;
  return !words.some((word, index) => {
    const next = words[index + 1];
    return (
      /^modes?$/.test(word.text) && next && isJoined(next) && /^\d+$/.test(next.text) && isKnown(Number(next.text))
    );
  });
}

/** Words that can stand before a mode and its number in a sentence. */
const BEFORE_MODE = new Set(
  'from to in at of and or than the a an between with for on as into near beyond is was are reach reached towards through until past'.split(
    ' ',
  ),
);

/** Words that make what follows a thing of some kind, as no label of a dimension has before it. */
const DETERMINERS = new Set('a an the this that these those each every any no some one its our their'.split(' '));
/** What is said of dimensions: “the D9 answer” means the dimension. */
const OF_DIMENSIONS = new Set(
  'dimension dimensions question questions anchor anchors answer answers condition conditions row rows value evidence page profile'.split(
    ' ',
  ),
);
/** Words that a sentence goes on with behind a label, and no noun. Verbs in the third person and adverbs are told by their endings. */
const GOES_ON = new Set(
  [
    'and or but nor to at in on of for from with without by as than into over under about above below before behind beside beyond',
    'between through until against alone itself too also only then here there now still again first last never always together',
    'is are was were be been has have had do does did can could may might must shall should will would not',
    'when where while which that who whose what how why because since if so although after yet instead',
    'next see says went goes comes came rose fell stood held led made gave took kept met read',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a D with a number that no dimension has is the name of something else in English: “the D5 motorway”, “a D15 chip”. */
export function isForeignDesignation({ words, source }: Passage, at: number): boolean {
  const [before, label, next] = [words[at - 1], words[at]!, words[at + 1]];
  const isNextJoined = next !== undefined && isJoined(next);
  if (isNextJoined && OF_DIMENSIONS.has(next.text)) return false;
  if (before && isJoined(label)) {
    if (DETERMINERS.has(before.text)) return true;
    const isName = /^\p{Lu}\p{Ll}/u.test(source.slice(before.start, before.end)) && isJoined(before);
    if (isName && !OF_DIMENSIONS.has(before.text)) return true;
  }
  return isNextJoined && isNoun(source.slice(next.start, next.end));
}

/** Whether a word in small letters can be nothing but a noun behind the name of a thing. */
function isNoun(written: string): boolean {
  return /^\p{Ll}{3,}$/u.test(written) && !GOES_ON.has(written) && !/(?:[^s]s|ed|ly|ing)$/.test(written);
}
