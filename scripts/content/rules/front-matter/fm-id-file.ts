import { expectedId, holdersOfId, type Collection } from '../../analysis/collection.ts';
import { isValidKind, type SourceDocument } from '../../analysis/document.ts';
import type { CheckContext } from '../../analysis/context.ts';
import type { Finding, Rule } from '../rule.ts';
import { judgeDimensionId, judgeId } from '../../schema/values.ts';

export const fmIdFile: Rule<'fm-id-file'> = {
  id: 'fm-id-file',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'The id of a source agrees with its file name.',
  why: 'Links name files, and references name ids. Where the two differ, a contributor who knows one of them cannot find the other.',
  example: {
    file: 'modes/shared.md',
    replaces: 'id: shared',
    wrong: 'id: ⟦checked',
    right: 'id: shared',
  },
  *document(document, context) {
    if (isValidKind(document, 'section')) yield* judge(document, document.data.id, context);
    if (isValidKind(document, 'mode')) yield* judge(document, document.data.id, context);
    if (isValidKind(document, 'dimension')) yield* judge(document, document.data.id, context);
  },
};

/** An id that another document has, or that is no id, is a finding of another rule. */
function* judge(document: SourceDocument, id: string, { collection }: CheckContext): Generator<Finding> {
  const expected = expectedId(document);
  if (id === expected || holdersOfId(collection, document.kind, id).length > 1) return;
  if (document.kind === 'dimension' ? judgeDimensionId(id) : judgeId(id)) return;
  const former = `${id.toLowerCase()}.md`;
  yield {
    range: document.yaml!.valueRange(['id']),
    message: `\`id\` is \`${id}\`, but the file is named \`${document.stem}.md\`.`,
    advice: isLinked(document, former, collection)
      ? `Name the file \`${former}\`, to which other sources link.`
      : `Write \`id: ${expected}\`, or name the file \`${former}\`.`,
  };
}

/** Whether a source names the file that a document would have by its id. */
function isLinked(document: SourceDocument, name: string, { documents }: Collection): boolean {
  return documents.some((other) => other !== document && other.text.content.includes(`/${name}`));
}
