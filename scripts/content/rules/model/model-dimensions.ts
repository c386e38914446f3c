import { findLostDimension, isComplete, validOf } from '../../analysis/collection.ts';
import type { ValidDocument } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const modelDimensions: Rule<'model-dimensions'> = {
  id: 'model-dimensions',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Dimensions are numbered from D1 without a gap, and at least one of them is active.',
  why: 'Profiles and old notes name dimensions by number. A number is never used again, so a gap means that a source is lost.',
  *collection({ collection }) {
    const documents = [...validOf(collection, 'dimension')].sort((a, b) => numberOf(a) - numberOf(b));
    const lost = findLostDimension(collection);
    if (lost !== undefined) {
      const source = documents[lost - 1]!;
      const release = collection.lost.find(({ path }) => path.endsWith(`/d${lost}.md`))?.release ?? null;
      const message = `Dimensions must run from D1 with no gap; D${lost} is missing.`;
      const advice =
        release !== null
          ? `Restore \`d${lost}.md\`, which version ${release} had. If it is out of use, write \`status: retired\` and \`since: <version>\` in it.`
          : `Add \`d${lost}.md\`, or give this dimension the number ${lost}, in its file name and in \`id\`.`;
      yield { source, range: source.yaml.valueRange(['id']), message, advice };
    }
    const [first] = documents;
    if (!first || !isComplete(collection, 'dimension') || hasActive(documents)) return;
    const range = first.yaml.valueRange(['status']);
    const advice = 'Write `status: active` for every dimension in use.';
    yield { source: first, range, message: 'All dimensions are retired.', advice };
  },
};

function hasActive(documents: readonly ValidDocument<'dimension'>[]): boolean {
  return documents.some(({ data }) => data.status === 'active');
}

function numberOf({ stem }: ValidDocument<'dimension'>): number {
  return Number(stem.slice(1));
}
