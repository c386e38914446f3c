import type { Rule } from '../rule.ts';

/** Named entries are written: name in bold, colon, sentence. */
export const signalForm: Rule = {
  id: 'signal-form',
  severity: 'error',
  suppressible: false,
  what: 'Named entries are written: name in bold, colon, sentence.',
};
