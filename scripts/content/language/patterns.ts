/** Patterns: words with choices and ranges, and the sequences of words that they stand for. */

/** What is wrong with a pattern, and at which character of it. */
export type PatternProblem = { readonly at: number; readonly message: string; readonly advice: string };

/** How many sequences of words one pattern may stand for. */
const MAX_SEQUENCES = 500;

/** The sequences of words that a pattern stands for, or what is wrong with it. */
export function expandPattern(pattern: string): readonly (readonly string[])[] | PatternProblem {
  let sequences: string[] = [''];
  let at = 0;
  while (at < pattern.length) {
    const part = readPart(pattern, at);
    if ('message' in part) return part;
    sequences = sequences.flatMap((before) => part.choices.map((choice) => before + choice));
    if (sequences.length > MAX_SEQUENCES) {
      const message = `This pattern stands for more than ${MAX_SEQUENCES} phrases.`;
      return { at, message, advice: 'Split it into several entries.' };
    }
    at = part.end;
  }
  const words = sequences.map((sequence) =>
    sequence
      .toLowerCase()
      .split(/[\s\-\u2010\u2011]+/)
      .filter(Boolean),
  );
  if (words.every((sequence) => sequence.length > 0)) return words;
  return { at: 0, message: 'This pattern can stand for no word at all.', advice: 'Write at least one word.' };
}

type Part = { readonly choices: readonly string[]; readonly end: number };

/** The part of a pattern that begins at `at`: text up to a brace, or what stands in braces. */
function readPart(pattern: string, at: number): Part | PatternProblem {
  if (pattern[at] === '}') return { at, message: 'This `}` closes nothing.', advice: 'Remove it, or add `{` before.' };
  if (pattern[at] !== '{') {
    const text = /^[^{}]+/.exec(pattern.slice(at))![0];
    const strange = /[^\p{L}\p{N}\p{M}\s'’\-\u2010\u2011]/u.exec(text);
    if (!strange) return { choices: [text.replaceAll('’', "'")], end: at + text.length };
    const message = `A pattern is made of words; \`${strange[0]}\` cannot be matched.`;
    return {
      at: at + strange.index,
      message,
      advice: 'Use words, `{a,b}` and `{1-9}`; patterns are not regular expressions.',
    };
  }
  const close = pattern.indexOf('}', at);
  if (close === -1) return { at, message: 'This `{` never closes.', advice: 'Add the closing `}`.' };
  const inside = pattern.slice(at + 1, close);
  const range = /^(\d+)-(\d+)$/.exec(inside);
  if (range) return readRange(at, Number(range[1]), Number(range[2]), close + 1);
  const choices = inside.split(',').map((choice) => choice.trim());
  const wrong = choices.find((choice) => !/^[\p{L}\p{N}\p{M}'’ \-\u2010\u2011]*$/u.test(choice));
  const isEmpty = choices.every((choice) => choice === '');
  if (wrong === undefined && !isEmpty)
    return { choices: choices.map((choice) => choice.replaceAll('’', "'")), end: close + 1 };
  const message = isEmpty ? 'These braces hold no word.' : `\`${wrong}\` is not a choice that can be matched.`;
  return { at, message, advice: 'Write words between commas: `{a,b}`.' };
}

function readRange(at: number, first: number, last: number, end: number): Part | PatternProblem {
  if (first > last || last - first >= MAX_SEQUENCES) {
    const message = `\`{${first}-${last}}\` is not a range that counts up.`;
    return { at, message, advice: 'Write the smaller number first, as in `{1-9}`.' };
  }
  return { choices: Array.from({ length: last - first + 1 }, (_, index) => String(first + index)), end };
}
