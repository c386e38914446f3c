import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineRange, type Text } from '../source.ts';

const MAX_SIZE = 16 * 1024;

/** Front matter has at most 16 KiB, and every gap in it is shorter than 1,000 characters. */
export const fmTooLarge: Rule = {
  id: 'fm-too-large',
  severity: 'error',
  suppressible: false,
  what: 'Front matter has at most 16 KiB, and every gap in it is shorter than 1,000 characters.',
  why: 'Front matter is for facts that tools look up. Prose in it is not shown as prose, and a large block would slow down every check.',
  example: {
    file: 'modes/shared.md',
    replaces: '---\nid: shared\n',
    wrong: `⟦---\n# ${'A long story. '.repeat(1200)}\nid: shared\n`,
    right: '---\nid: shared\n',
  },
};

/** The finding for front matter that is too large to be read safely, or undefined where it is not. */
export function findOversize(text: Text, block: string): Problem | undefined {
  const range = lineRange(text, 1);
  const rule = 'fm-too-large';
  // No character takes more than three bytes a unit.
  const size = block.length * 3 > MAX_SIZE ? new TextEncoder().encode(block).length : 0;
  if (size > MAX_SIZE) {
    const message = `Front matter is ${(size / 1024).toFixed(1)} KiB; the limit is 16 KiB.`;
    return { rule, range, message, advice: 'Move prose into the body.' };
  }
  // gray-matter looks for comments with a pattern whose time grows with the square of a run of white space.
  if (block.length < 1000 || !/\s{1000}/.test(block)) return undefined;
  const message = 'Front matter has a gap of 1,000 characters or more.';
  return { rule, range, message, advice: 'Remove the empty lines and the extra spaces.' };
}
