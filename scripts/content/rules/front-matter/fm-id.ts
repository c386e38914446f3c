import { LIMITS } from '../../../model/index.ts';
import { tellLength } from './fm-length.ts';
import { isValidKind, type SourceDocument } from '../../analysis/document.ts';
import { expectedId } from '../../analysis/collection.ts';
import { rewriteText } from '../../schema/misfit.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { intendedDimensionId, intendedId, judgeDimensionId, judgeId } from '../../schema/value-schemas.ts';

export const fmId: FlawRule<'fm-id'> = {
  id: 'fm-id',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'An id consists of lower-case words joined by hyphens; the id of a dimension is `D` and its number.',
  why: 'Ids become addresses and references. Capitals, spaces and other characters break them on some systems, or make two ids of what should be one.',
  example: {
    file: 'modes/shared.md',
    replaces: 'id: shared',
    wrong: 'id: ⟦Shared',
    right: 'id: shared',
  },
  mends: 'The id of a source is rewritten where it differs from the file name only in case, spaces and punctuation.',
  *document(document) {
    if (isValidKind(document, 'section')) yield* judgeOwnId(document, document.data.id);
    if (isValidKind(document, 'mode')) yield* judgeOwnId(document, document.data.id);
    if (isValidKind(document, 'dimension')) yield* judgeOwnId(document, document.data.id);
  },
  explain: tell,
};

/** The id of a document is known from its file name, so that is what to write. Other ids are judged with their schema. */
function* judgeOwnId(document: SourceDocument, id: string): Generator<Finding> {
  const judgement = document.kind === 'dimension' ? judgeDimensionId(id) : judgeId(id);
  if (!judgement) return;
  const yaml = document.yaml!;
  const expected = expectedId(document);
  const advice = `Write \`id: ${expected}\`.`;
  const meant = document.kind === 'dimension' ? intendedDimensionId(id) : intendedId(id);
  const fix = meant === expected ? rewriteText({ path: ['id'], yaml }, expected) : {};
  const range = yaml.valueRange(['id']);
  const flaw = { range, name: '`id`', edits: [] };
  const { message } =
    judgement.code === 'fm-length' ? tellLength({ ...judgement, ...flaw }) : tell({ ...judgement, ...flaw });
  yield { range, message, advice, ...fix };
}

function tell(flaw: FlawOf<'fm-id'>): Finding {
  const { range, name, value, meant } = flaw;
  if (flaw.of === 'words') {
    const message = `${name} is \`${value}\`, but ids are lower-case words joined by hyphens.`;
    const advice = meant === '' ? 'Use a to z, 0 to 9 and hyphens.' : `Write \`${meant}\`.`;
    return { range, message, advice };
  }
  const message = `${name} is \`${value}\`, but the id of a dimension is D and its number, up to ${LIMITS.dimensions}.`;
  return { range, message, advice: meant === '' ? adviseIds(flaw.ids) : `Write \`${meant}\`.` };
}

/** What to write for a text in which ids of dimensions stand. */
function adviseIds(ids: readonly string[]): string {
  const written = ids.map((id) => id.toUpperCase());
  if (written.length > 1) return `Write each as an entry of its own: \`${written.join(', ')}\`.`;
  return written.length === 1 ? `Write \`${written[0]}\`.` : 'Write `D` and its number, as in `D1`.';
}
