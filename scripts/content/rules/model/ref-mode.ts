import { idsOf, renamedIdsOf, retiredIdsOf } from '../../analysis/collection.ts';
import { isValidKind } from '../../analysis/document.ts';
import { namesIn } from '../../analysis/references.ts';
import { findRetired, findSelfReplacement, findUnknown } from './ref-names.ts';
import type { Rule } from '../rule.ts';

export const refMode: Rule<'ref-mode'> = {
  id: 'ref-mode',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every mode that a source names exists, and the gate of the scoring method is an active mode.',
  why: 'Pages link to the modes that are named. A name without a mode would be a link that leads nowhere.',
  example: {
    file: 'scoring.md',
    replaces: 'gate: shared',
    wrong: 'gate: ⟦sharde',
    right: 'gate: shared',
  },
  *document(document, { collection }) {
    const isScoring = isValidKind(document, 'scoring');
    if (!isScoring && !isValidKind(document, 'mode')) return;
    const references = namesIn(document, 'mode');
    yield* findUnknown(document, references, idsOf(collection, 'mode'), 'mode', renamedIdsOf(collection, 'mode'));
    if (isScoring) {
      yield* findRetired(document, references, retiredIdsOf(collection, 'mode'), 'Mode', 'the scoring method');
    } else {
      const loop = findSelfReplacement(document, 'mode');
      if (loop) yield loop;
    }
  },
};
