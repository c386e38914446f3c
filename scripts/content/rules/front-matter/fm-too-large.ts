import type { FlawRule } from '../rule.ts';

export const fmTooLarge: FlawRule<'fm-too-large'> = {
  id: 'fm-too-large',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter has at most 16 KiB, and every gap in it is shorter than 1,000 characters.',
  why: 'Front matter is for facts that tools look up. Prose in it is not shown as prose, and a large block would slow down every check.',
  example: {
    file: 'modes/shared.md',
    replaces: '---\nid: shared\n',
    wrong: `⟦---\n# ${'A long story. '.repeat(1200)}\nid: shared\n`,
    right: '---\nid: shared\n',
  },
  explain({ range, is, size }) {
    if (is === 'gap') {
      const message = 'Front matter has a gap of 1,000 characters or more.';
      return { range, message, advice: 'Remove the empty lines and the extra spaces.' };
    }
    const message = `Front matter is ${(size / 1024).toFixed(1)} KiB; the limit is 16 KiB.`;
    return { range, message, advice: 'Move prose into the body.' };
  },
};
