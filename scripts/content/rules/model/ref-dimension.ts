import { idsOf, retiredIdsOf, type Collection } from '../../analysis/collection.ts';
import { isValidKind, type ValidDocument } from '../../analysis/document.ts';
import { namesIn } from '../../analysis/references.ts';
import { findRetired, findSelfReplacement, findUnknown, unknownName } from './ref-names.ts';
import type { Finding, Rule } from '../rule.ts';
import { intendedDimensionId } from '../../schema/value-schemas.ts';

export const refDimension: Rule<'ref-dimension'> = {
  id: 'ref-dimension',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every dimension that a source names exists, and those that modes and the scoring method ask for are active.',
  why: 'Conditions, comparisons and moves refer to the dimension that they name. Without it, they have no meaning.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'dimensions: [D1, D3]',
    wrong: 'dimensions: [D1, ⟦D30]',
    right: 'dimensions: [D1, D3]',
  },
  *document(document, { collection }) {
    const references = namesIn(document, 'dimension');
    yield* findUnknown(document, references, idsOf(collection, 'dimension'), 'dimension');
    if (isValidKind(document, 'scoring')) {
      const retired = retiredIdsOf(collection, 'dimension');
      yield* findRetired(document, references, retired, 'Dimension', 'the scoring method');
    }
    if (isValidKind(document, 'mode')) yield* judgeConditions(document, collection);
    if (isValidKind(document, 'dimension')) {
      const loop = findSelfReplacement(document, 'dimension');
      if (loop) yield loop;
    }
  },
};

/** The dimensions of entry conditions are keys. A retired mode may keep what it asked for. */
function* judgeConditions({ data, yaml }: ValidDocument<'mode'>, collection: Collection): Generator<Finding> {
  const known = idsOf(collection, 'dimension');
  const retired = retiredIdsOf(collection, 'dimension');
  const asked = known.size > 0 ? Object.keys(data.entry ?? {}) : [];
  for (const id of asked) {
    const range = yaml.keyRange(['entry', id]);
    if (!known.has(id)) {
      const finding = unknownName(yaml, ['entry', id], id, [...known], 'dimension');
      const meant = intendedDimensionId(id);
      const isOpen = known.has(meant) && !asked.includes(meant);
      yield { ...finding, range, ...(isOpen ? { advice: `Write \`${meant}\`.` } : {}) };
    } else if (retired.has(id) && data.status === 'active') {
      const message = `Dimension \`${id}\` is retired, so an active mode cannot ask for it.`;
      yield { range, message, advice: 'Ask for an active dimension.' };
    }
  }
}
