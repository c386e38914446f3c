import { findLostDimension, isComplete, validOf, type Collection } from '../../analysis/collection.ts';
import { namesPath } from '../../analysis/lost.ts';
import { SOURCE_FOLDER } from '../../schema/kinds.ts';
import type { ValidDocument } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

const FOLDER = `${SOURCE_FOLDER}/dimensions`;

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
      const last = documents.at(-1)!;
      const isRenamed = release === null && isUnknown(collection, last) && isNamed(collection, `d${lost}.md`);
      const had = release === null ? '' : `, which version ${release} had`;
      const advice = isRenamed
        ? `Name the file \`d${lost}.md\` and write \`id: D${lost}\` in it: other sources know no ${last.data.id}, and name D${lost}.`
        : `Restore \`d${lost}.md\`${had}. If it is out of use, write \`status: retired\` and \`since: <version>\` in it.`;
      const place = isRenamed ? last : source;
      yield { source: place, range: place.yaml.valueRange(['id']), message, advice };
    }
    const [first] = documents;
    if (!first || !isComplete(collection, 'dimension') || hasActive(documents)) return;
    const range = first.yaml.valueRange(['status']);
    const advice = 'Write `status: active` for every dimension in use.';
    yield { source: first, range, message: 'All dimensions are retired.', advice };
  },
};

/** Whether no other source names a dimension: then its number can be a new one. */
function isUnknown(collection: Collection, { path, stem }: ValidDocument<'dimension'>): boolean {
  const others = collection.documents.filter((other) => other.path !== path);
  return !others.some((other) => namesPath(other, `${FOLDER}/${stem}.md`));
}

function isNamed({ documents }: Collection, name: string): boolean {
  return documents.some((document) => namesPath(document, `${FOLDER}/${name}`));
}

function hasActive(documents: readonly ValidDocument<'dimension'>[]): boolean {
  return documents.some(({ data }) => data.status === 'active');
}

function numberOf({ stem }: ValidDocument<'dimension'>): number {
  return Number(stem.slice(1));
}
