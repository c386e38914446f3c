import { idsOf, retiredIdsOf } from '../collection.ts';
import { isValidKind } from '../document.ts';
import { findRetired, findSelfReplacement, findUnknown, type Reference } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Modes that are named exist. */
export const refMode: Rule = {
  id: 'ref-mode',
  severity: 'error',
  suppressible: false,
  what: 'Modes that are named exist, and the gate is one in use.',
  why: 'Pages link to what is named. A name that leads nowhere leaves readers without what they were promised.',
  example: {
    file: 'scoring.md',
    replaces: 'gate: shared',
    wrong: 'gate: ⟦sharde',
    right: 'gate: shared',
  },
  mends: 'Where exactly one mode is near, its id is written.',
  *document(document, { collection }) {
    const isScoring = isValidKind(document, 'scoring');
    if (!isScoring && !isValidKind(document, 'mode')) return;
    const references: Reference[] = isScoring
      ? [[['gate'], document.data.gate]]
      : [[['replaced-by'], document.data['replaced-by']]];
    yield* findUnknown(document, references, idsOf(collection, 'mode'), 'mode');
    if (isScoring) {
      yield* findRetired(document, references, retiredIdsOf(collection, 'mode'), 'Mode', 'the scoring method');
    } else {
      const loop = findSelfReplacement(document, 'mode');
      if (loop) yield loop;
    }
  },
};
