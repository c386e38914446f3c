import { validOf, type Collection } from '../../analysis/collection.ts';
import { isValidKind } from '../../analysis/document.ts';
import { findUnknown } from './ref-names.ts';
import type { Rule } from '../rule.ts';

export const refAspect: Rule<'ref-aspect'> = {
  id: 'ref-aspect',
  family: 'Model and references',
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
    const { aspect } = document.data;
    if (!known || known.has(aspect) || isAgreed(collection, aspect)) return;
    yield* findUnknown(document, [[['aspect'], aspect]], known, 'aspect');
  },
  *collection({ collection }) {
    const known = aspectsOf(collection);
    const [scoring] = validOf(collection, 'scoring');
    if (!known || !scoring) return;
    const named = namedAspects(collection);
    for (const [aspect, paths] of named) {
      if (known.has(aspect) || paths.length === 1) continue;
      const unnamed = scoring.data.aspects.findIndex(({ id }) => !named.has(id));
      yield {
        source: scoring,
        range:
          unnamed === -1 ? scoring.yaml.keyRange(['aspects']) : scoring.yaml.valueRange(['aspects', unnamed, 'id']),
        message: `${paths.length} dimensions belong to the aspect \`${aspect}\`, which is not among the aspects.`,
        advice: `Write \`id: ${aspect}\` for the aspect that is meant, or name another one in these dimensions.`,
      };
    }
  },
};

/** The aspects that dimensions name, each with the paths of these dimensions. */
function namedAspects(collection: Collection): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { path, data } of validOf(collection, 'dimension'))
    named.set(data.aspect, [...(named.get(data.aspect) ?? []), path]);
  return named;
}

/** Whether several dimensions name an aspect: then it is the list of aspects that lacks it. */
function isAgreed(collection: Collection, aspect: string): boolean {
  return namedAspects(collection).get(aspect)!.length > 1;
}

/** The ids of all aspects; undefined where they are unknown. An id that stands twice hides the one that was meant. */
function aspectsOf(collection: Collection): ReadonlySet<string> | undefined {
  const [scoring] = validOf(collection, 'scoring');
  if (!scoring) return undefined;
  const ids = new Set(scoring.data.aspects.map(({ id }) => id));
  return ids.size === scoring.data.aspects.length ? ids : undefined;
}
