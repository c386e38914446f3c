import { expectedId, holdersOfId, validOf } from '../../analysis/collection.ts';
import type { SourceDocument, ValidDocument } from '../../analysis/document.ts';
import { firstBodyLine } from '../../syntax/front-matter.ts';
import type { PlacedFinding, Rule } from '../rule.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';

export const modelIdDup: Rule<'model-id-dup'> = {
  id: 'model-id-dup',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'No two modes, dimensions, sections or aspects, and no two sources of a note, have the same id.',
  why: 'References and addresses name things by their ids. Where two things have one id, references and addresses lead to only one of them.',
  example: {
    file: 'modes/shared.md',
    replaces: 'id: shared',
    wrong: 'id: ⟦manual',
    right: 'id: shared',
  },
  *collection({ collection }) {
    for (const kind of ['section', 'mode', 'dimension'] as const) {
      for (const document of validOf(collection, kind)) {
        const expected = expectedId(document);
        if (document.data.id === expected) continue;
        const twin = holdersOfId(collection, kind, document.data.id).find((other) => other !== document);
        if (!twin) continue;
        const { start } = twin.yaml!.valueRange(['id']);
        yield {
          source: document,
          range: document.yaml.valueRange(['id']),
          message: `\`id\` \`${document.data.id}\` is already used by ${twin.path}:${start.line}:${start.column}.`,
          advice: isSameText(document, twin) ? adviseCopy(document, twin) : `Write \`id: ${expected}\`.`,
          related: { path: twin.path, start },
        };
      }
    }
    for (const document of validOf(collection, 'scoring')) yield* repeats(document, 'aspects', document.data.aspects);
    for (const document of validOf(collection, 'field-note'))
      yield* repeats(document, 'sources', document.data.sources ?? []);
  },
};

/** Whether two sources have the same text below their front matter: then one is a copy, which another id alone does not mend. */
function isSameText(document: SourceDocument, other: SourceDocument): boolean {
  return bodyOf(document) === bodyOf(other);
}

function bodyOf({ text }: SourceDocument): string {
  return text.content.slice(text.lineStarts[firstBodyLine(text) - 1]).trim();
}

function adviseCopy(document: SourceDocument, { path }: SourceDocument): string {
  return `It is a copy of \`${path}\`: remove it, or write its own text and \`id: ${expectedId(document)}\`.`;
}

/** Entries of a list in front matter whose id an earlier entry has. */
function* repeats(
  source: ValidDocument<'scoring' | 'field-note'>,
  key: string,
  entries: readonly { readonly id: string }[],
): Generator<PlacedFinding> {
  const firsts = new Map<string, ValuePath>();
  for (const [index, { id }] of entries.entries()) {
    const path = [key, index, 'id'];
    const first = firsts.get(id);
    if (!first) {
      firsts.set(id, path);
      continue;
    }
    const { start } = source.yaml.valueRange(first);
    const range = source.yaml.valueRange(path);
    const message = `\`id\` \`${id}\` is already used on line ${start.line}.`;
    yield { source, range, message, advice: 'Give it another id.', related: { path: source.path, start } };
  }
}
