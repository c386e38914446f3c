/** Words that stand twice in a row, in English: of other languages it is not known which words may. */
import { isInCompound } from './context.ts';
import { GAP, type Word } from './passages.ts';

/**
 * Words that may rightly stand twice. A verb or pronoun ends one clause and begins the next (“what it is is unclear”, “all they had
 * had failed”), a particle belongs to the verb before it (“sign in in the browser”), a few words are doubled for emphasis, and others
 * are made of one sound twice (“cha cha”, “choo choo”).
 */
const DOUBLES: ReadonlySet<string> = new Set(
  [
    'am is are was were be had has have do does did can could will would may might must shall should',
    'that this these those it you her his him them us one there here so what',
    'in on up out off over by down through around about along under after before',
    'very really much many far long big old deep so too never please again no yes now well not bye ha hear knock chop blah tut',
    'cha yo pom tom aye hush night goody tsk ding choo la na da doo di dum ho hee boo wink win fifty pooh bora tick ping click rah',
    'woof quack beep buzz chug drip tap clap hop puff yum wee dada mama papa dik nom honk zig zag oink meow ring swish thud bang bam hint yada peek',
  ].flatMap((line) => line.split(' ')),
);

/** Words before a noun, of which one is always too many. */
const DETERMINERS: ReadonlySet<string> = new Set('the a an my your its our their'.split(' '));

/** A word that is repeated, from its first to its last place. `isCertain`: no sentence needs it twice. */
export type Repeat = { readonly first: Word; readonly last: Word; readonly count: number; readonly isCertain: boolean };

/** Words of a passage that are written twice in a row with nothing but white space between, and cannot be right so. */
export function* findRepeats(words: readonly Word[], source: string): Generator<Repeat> {
  for (let from = 0; from < words.length; from += 1) {
    let to = from + 1;
    while (words[to]?.text === words[from]!.text && words[to]!.gap === GAP.space) to += 1;
    const run = words.slice(from, to);
    if (run.length > 1 && !isRight(run, source)) yield describe(run, words[to], source);
    from = to - 1;
  }
}

function isRight(run: readonly Word[], source: string): boolean {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (DOUBLES.has(first.text) || !/^\p{Script=Latin}[\p{Script=Latin}\p{M}']+$|^a$/u.test(first.text)) return true;
  if (isName(run, source) || isInCompound(source, first.start, last.end)) return true;
  return !DETERMINERS.has(first.text) && !isPlain(run, source);
}

/** “Walla Walla”, “TAG tag”, “vitamin A a day”: only the first word of a sentence has a capital and is no name. */
function isName(run: readonly Word[], source: string): boolean {
  return run.some(({ text, start, end, gap }, index) => {
    const written = source.slice(start, end).replace('’', "'");
    const isFirst = index === 0 && gap >= GAP.other && written.slice(1) === text.slice(1);
    return written !== text && !isFirst;
  });
}

/** Whether nothing but white space stands between the words: no mark of emphasis and no border of a link. */
function isPlain(run: readonly Word[], source: string): boolean {
  return run.slice(1).every((word, index) => /^[\s>]*$/.test(source.slice(run[index]!.end, word.start)));
}

function describe(run: readonly Word[], next: Word | undefined, source: string): Repeat {
  const [first, last] = [run[0]!, run.at(-1)!];
  // A determiner without its noun may be a name, as in “option a”.
  const hasNoun = next?.gap === GAP.space && next.text.length > 1;
  const isCertain = DETERMINERS.has(first.text) && hasNoun && isPlain(run, source);
  return { first, last, count: run.length, isCertain };
}
