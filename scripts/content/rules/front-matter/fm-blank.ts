import type { FlawRule } from '../rule.ts';

export const fmBlank: FlawRule<'fm-blank'> = {
  id: 'fm-blank',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'No value is empty.',
  why: 'An empty value leaves a gap on the page, and does not say whether it was forgotten or left out on purpose. A key that has no value is left out.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦role:',
    right: 'role: Helper',
  },
  explain({ range, name, stands }) {
    const rest = { entry: ', or remove the entry', optional: ', or remove the key', required: '' }[stands];
    return { range, message: `${name} is empty.`, advice: `Write a value${rest}.` };
  },
};
