import { idsOf, validOf } from '../../analysis/collection.ts';
import { namesIn } from '../../analysis/references.ts';
import { findUnknown } from './ref-names.ts';
import type { Rule } from '../rule.ts';

export const refNote: Rule<'ref-note'> = {
  id: 'ref-note',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every field note that the title page names exists, and is not withdrawn.',
  why: 'The booklet prints the field notes that the title page names. It cannot print one that does not exist, and does not print one that was withdrawn.',
  example: {
    file: 'framework.md',
    replaces: 'summary: A',
    wrong: 'booklet-notes: [⟦one-chnge]\nsummary: A',
    right: 'booklet-notes: [one-change]\nsummary: A',
  },
  *document(document, { collection }) {
    const named = namesIn(document, 'field-note');
    yield* findUnknown(document, named, idsOf(collection, 'field-note'), 'field note');
    const withdrawn = new Set(
      validOf(collection, 'field-note').flatMap(({ stem, data }) => (data.status === 'withdrawn' ? [stem] : [])),
    );
    for (const [path, name] of named) {
      if (name === undefined || !withdrawn.has(name)) continue;
      const range = document.yaml!.valueRange(path);
      yield { range, message: `The field note \`${name}\` is withdrawn.`, advice: 'Name one that still stands.' };
    }
  },
};
