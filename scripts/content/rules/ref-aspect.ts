import { validOf, type Collection } from '../collection.ts';
import { isValidKind } from '../document.ts';
import { findUnknown } from '../references.ts';
import type { Rule } from '../rule.ts';

/** The aspect of a dimension is one that the scoring method names. */
export const refAspect: Rule = {
  id: 'ref-aspect',
  severity: 'error',
  suppressible: false,
  what: 'The aspect of a dimension is one that the scoring method names.',
  why: 'Profiles group dimensions by aspect. A dimension with an unknown aspect would be in no group.',
  example: {
    file: 'dimensions/d2.md',
    replaces: 'aspect: containment',
    wrong: 'aspect: ⟦containmet',
    right: 'aspect: containment',
  },
  *document(document, { collection }) {
    if (!isValidKind(document, 'dimension')) return;
    const known = aspectsOf(collection);
    if (known) yield* findUnknown(document, [[['aspect'], document.data.aspect]], known, 'aspect');
  },
};

/** The ids of all aspects; undefined where they are unknown. An id that stands twice hides the one that was meant. */
function aspectsOf(collection: Collection): ReadonlySet<string> | undefined {
  const [scoring] = validOf(collection, 'scoring');
  if (!scoring) return undefined;
  const ids = new Set(scoring.data.aspects.map(({ id }) => id));
  return ids.size === scoring.data.aspects.length ? ids : undefined;
}
