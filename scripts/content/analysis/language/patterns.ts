/** Patterns: words with choices and ranges, and the sequences of words that they stand for. */

/** What is wrong with a pattern, and at which character of it. */
export type PatternFlaw = { readonly at: number } & (
  | { readonly is: 'too-many' | 'no-word' | 'closes-nothing' | 'never-closes' | 'no-choice' }
  | { readonly is: 'strange'; readonly sign: string }
  | { readonly is: 'wrong-choice'; readonly choice: string }
  | { readonly is: 'range'; readonly first: number; readonly last: number }
);

/** How many sequences of words one pattern may stand for. */
export const MAX_SEQUENCES = 500;

/** The sequences of words that a pattern stands for, or what is wrong with it. */
export function expandPattern(pattern: string): readonly (readonly string[])[] | PatternFlaw {
  let sequences: string[] = [''];
  let at = 0;
  while (at < pattern.length) {
    const part = readPart(pattern, at);
    if ('is' in part) return part;
    sequences = sequences.flatMap((before) => part.choices.map((choice) => before + choice));
    if (sequences.length > MAX_SEQUENCES) return { at, is: 'too-many' };
    at = part.end;
  }
  const words = sequences.map((sequence) =>
    sequence
      .toLowerCase()
      .split(/[\s\-\u2010\u2011]+/)
      .filter(Boolean),
  );
  if (words.every((sequence) => sequence.length > 0)) return words;
  return { at: 0, is: 'no-word' };
}

type Part = { readonly choices: readonly string[]; readonly end: number };

/** The part of a pattern that begins at `at`: text up to a brace, or what stands in braces. */
function readPart(pattern: string, at: number): Part | PatternFlaw {
  if (pattern[at] === '}') return { at, is: 'closes-nothing' };
  if (pattern[at] !== '{') {
    const text = /^[^{}]+/.exec(pattern.slice(at))![0];
    const strange = /[^\p{L}\p{N}\p{M}\s'’\-\u2010\u2011]/u.exec(text);
    if (!strange) return { choices: [text.replaceAll('’', "'")], end: at + text.length };
    return { at: at + strange.index, is: 'strange', sign: strange[0] };
  }
  const close = pattern.indexOf('}', at);
  if (close === -1) return { at, is: 'never-closes' };
  const inside = pattern.slice(at + 1, close);
  const range = /^(\d+)-(\d+)$/.exec(inside);
  if (range) return readRange(at, Number(range[1]), Number(range[2]), close + 1);
  const choices = inside.split(',').map((choice) => choice.trim());
  const wrong = choices.find((choice) => !/^[\p{L}\p{N}\p{M}'’ \-\u2010\u2011]*$/u.test(choice));
  const isEmpty = choices.every((choice) => choice === '');
  if (wrong === undefined && !isEmpty)
    return { choices: choices.map((choice) => choice.replaceAll('’', "'")), end: close + 1 };
  return wrong === undefined || isEmpty ? { at, is: 'no-choice' } : { at, is: 'wrong-choice', choice: wrong };
}

function readRange(at: number, first: number, last: number, end: number): Part | PatternFlaw {
  if (first > last || last - first >= MAX_SEQUENCES) return { at, is: 'range', first, last };
  return { choices: Array.from({ length: last - first + 1 }, (_, index) => String(first + index)), end };
}
