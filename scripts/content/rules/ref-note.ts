import { idsOf } from '../collection.ts';
import { isValidKind } from '../document.ts';
import { findUnknown, type Reference } from '../references.ts';
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
    if (!isValidKind(document, 'framework')) return;
    const names = document.data['booklet-notes'] ?? [];
    const references = names.map((name, index): Reference => [['booklet-notes', index], name]);
    yield* findUnknown(document, references, idsOf(collection, 'field-note'), 'field note');
  },
};
