import { idsOf } from '../collection.ts';
import { findUnknown, namesIn } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Every field note that the title page names exists. */
export const refNote: Rule = {
  id: 'ref-note',
  severity: 'error',
  suppressible: false,
  what: 'Every field note that the title page names exists.',
  why: 'The booklet prints the field notes that the title page names. It cannot print one that does not exist.',
  example: {
    file: 'framework.md',
    replaces: 'summary: A',
    wrong: 'booklet-notes: [⟦one-chnge]\nsummary: A',
    right: 'booklet-notes: [one-change]\nsummary: A',
  },
  *document(document, { collection }) {
    yield* findUnknown(document, namesIn(document, 'field-note'), idsOf(collection, 'field-note'), 'field note');
  },
};
