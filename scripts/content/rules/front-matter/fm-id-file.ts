import { expectedId, holdersOfId, type Collection } from '../../analysis/collection.ts';
import { isValidKind, type SourceDocument } from '../../analysis/document.ts';
import type { CheckContext } from '../../analysis/context.ts';
import type { Finding, Rule } from '../rule.ts';
import { isOfKind, stemOf } from '../../schema/kinds.ts';
import { namesPath } from '../../analysis/lost.ts';
import { judgeDimensionId, judgeId } from '../../schema/value-schemas.ts';

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
  const [byFile, byId] = [expected, id].map((one) => speaksFor(document, one, collection)) as [number, number];
  const choices = [
    ...(byFile >= byId ? [`Write \`id: ${expected}\``] : []),
    ...(byId >= byFile ? [`${byFile === byId ? 'or name' : 'Name'} the file \`${former}\``] : []),
  ];
  yield {
    range: document.yaml!.valueRange(['id']),
    message: `\`id\` is \`${id}\`, but the file is named \`${document.stem}.md\`.`,
    advice: `${choices.join(', ')}${byFile === byId ? '' : ', by which other sources know it'}.`,
  };
}

/** How much speaks for one of the two ids: the sources that name it or its file, and that dimensions have no gap with it. */
function speaksFor(document: SourceDocument, id: string, collection: Collection): number {
  const path = pathBeside(document, id);
  const others = collection.documents.filter((other) => other !== document && namesPath(other, path));
  return others.length + (document.kind === 'dimension' && fillsGap(document, id, collection) ? 1 : 0);
}

function pathBeside({ path }: SourceDocument, id: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${id.toLowerCase()}.md`;
}

/** Whether the number of an id goes on from those of the other dimensions, or is missing among them. */
function fillsGap({ path }: SourceDocument, id: string, { paths }: Collection): boolean {
  const others = [...paths].filter((other) => other !== path && isOfKind(other, 'dimension'));
  return Number(id.slice(1)) <= others.length + 1 && !others.some((other) => stemOf(other) === id.toLowerCase());
}
