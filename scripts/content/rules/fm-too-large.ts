import type { Rule } from '../rule.ts';

/** Front matter stays within 16 KiB. */
export const fmTooLarge: Rule = {
  id: 'fm-too-large',
  severity: 'error',
  suppressible: false,
  what: 'Front matter stays within 16 KiB.',
};
