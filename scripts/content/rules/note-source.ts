import type { Rule } from '../rule.ts';

/** A published account names its sources, and its subject is not its author. */
export const noteSource: Rule = {
  id: 'note-source',
  severity: 'error',
  suppressible: false,
  what: 'A published account names its sources, and its subject is not its author.',
};
