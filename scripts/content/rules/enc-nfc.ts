import type { Rule } from '../rule.ts';

/** Text is in Unicode's composed form. */
export const encNfc: Rule = {
  id: 'enc-nfc',
  severity: 'warning',
  suppressible: false,
  what: "Text is in Unicode's composed form.",
};
