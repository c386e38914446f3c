import type { Rule } from '../rule.ts';

/** File names are in Unicode's composed form. */
export const fileNfc: Rule = {
  id: 'file-nfc',
  severity: 'error',
  suppressible: false,
  what: "File names are in Unicode's composed form.",
};
