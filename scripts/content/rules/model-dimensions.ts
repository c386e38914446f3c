import { isComplete, validOf } from '../collection.ts';
import type { ValidDocument } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Dimensions are numbered from D1 without a gap. */
export const modelDimensions: Rule = {
  id: 'model-dimensions',
  severity: 'error',
  suppressible: false,
  what: 'Dimensions are numbered from D1 without a gap, and one at least is in use.',
  why: 'Profiles and old notes name dimensions by number. A number is never used again, so a gap means that a file is lost.',
  *collection({ collection }) {
    if (!isComplete(collection, 'dimension')) return;
    // The number in the file name is the one meant: an id that differs from it has its own finding.
    const documents = [...validOf(collection, 'dimension')].sort((a, b) => numberOf(a) - numberOf(b));
    const gap = documents.findIndex((document, index) => numberOf(document) !== index + 1);
    if (gap !== -1) {
      const source = documents[gap]!;
      const message = `Dimensions must run from D1 with no gap; D${gap + 1} is missing.`;
      const advice = `Add d${gap + 1}.md, or number this one D${gap + 1}.`;
      yield { source, range: source.yaml.valueRange(['id']), message, advice };
    }
    const [source] = documents;
    if (!source || documents.some(({ data }) => data.status === 'active')) return;
    const advice = 'Write `status: active` for the dimensions in use.';
    yield { source, range: source.yaml.valueRange(['status']), message: 'All dimensions are retired.', advice };
  },
};

function numberOf({ stem }: ValidDocument<'dimension'>): number {
  return Number(stem.slice(1));
}
