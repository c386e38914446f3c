import { isValidKind, type SourceDocument } from '../document.ts';
import { expectedId } from '../collection.ts';
import { rewriteText } from '../misfit.ts';
import type { Finding, Rule } from '../rule.ts';
import { intendedDimensionId, intendedId, judgeDimensionId, judgeId } from '../values.ts';

/** An id consists of lower-case words joined by hyphens; the id of a dimension is `D` and its number. */
export const fmId: Rule = {
  id: 'fm-id',
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
};

/** The id of a document is known from its file name, so that is what to write. Other ids are judged with their schema. */
function* judgeOwnId(document: SourceDocument, id: string): Generator<Finding> {
  const verdict = document.kind === 'dimension' ? judgeDimensionId(id) : judgeId(id);
  if (!verdict) return;
  const yaml = document.yaml!;
  const expected = expectedId(document);
  const advice = `Write \`id: ${expected}\`.`;
  const meant = document.kind === 'dimension' ? intendedDimensionId(id) : intendedId(id);
  const fix = meant === expected ? rewriteText({ path: ['id'], yaml }, expected) : {};
  yield { range: yaml.valueRange(['id']), message: `\`id\` ${verdict.message}.`, advice, ...fix };
}
