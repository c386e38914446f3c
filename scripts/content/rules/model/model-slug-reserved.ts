import { FRAMEWORK_PARTS, landingAnchor, NOTE_NEIGHBOURS } from '../../../model/index.ts';
import { permalinkOf } from '../../analysis/addresses.ts';
import { idsOf, type Collection } from '../../analysis/collection.ts';
import { FILE_START } from '../../syntax/source.ts';
import { isValidKind, type SourceDocument, type ValidDocument } from '../../analysis/document.ts';
import { signalId } from '../../analysis/entries.ts';
import { FOLDERS, kinds } from '../../schema/kinds.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Finding, Rule } from '../rule.ts';
import { entriesOf } from '../../analysis/signals.ts';

export const modelSlugReserved: Rule<'model-slug-reserved'> = {
  id: 'model-slug-reserved',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'No two things on a page have one address, and no section or note takes one that the site needs for itself.',
  why: 'Headings, signals, terms and cited sources have addresses that are made from their names, and the site has some for parts of the framework and lists of notes. Of two places with the same address, links would lead to the first.',
  example: {
    file: 'modes/shared.md',
    replaces: '- **Shared Log**: The organization keeps a log.',
    wrong: '⟦- **Human role**: The organization keeps a log.',
    right: '- **Shared Log**: The organization keeps a log.',
  },
  *document(document, { collection }) {
    if (isValidKind(document, 'section') && FRAMEWORK_PARTS.includes(document.data.id)) {
      const message = `\`id\` \`${document.data.id}\` is an address that the site needs for itself.`;
      const advice = 'Choose another id, and name the file after it.';
      yield { range: document.yaml.valueRange(['id']), message, advice };
    }
    if (document.kind === 'field-note' && NOTE_NEIGHBOURS.includes(document.stem)) {
      const message = `\`${document.stem}\` is a name that the site needs for itself, beside the field notes.`;
      yield { range: FILE_START, message, advice: 'Give the file another name.' };
    }
    if (Object.values(FOLDERS).includes(document.kind) && document.stem === 'index') {
      const message = '`index` is the name of the page that lists what is in a folder.';
      const advice =
        document.kind === 'field-note' ? 'Give the file another name.' : 'Give the file and its `id` another name.';
      yield { range: FILE_START, message, advice };
    }
    if (isValidKind(document, 'mode') && document.data.status === 'active') yield* judgeSignals(document, collection);
    if (isValidKind(document, 'field-note')) yield* judgeSources(document);
    if (document.kind === 'glossary') yield* judgeTerms(document);
  },
};

/** Signals stand on the page of their mode beside its headings, and on the landing page beside all modes. */
function* judgeSignals(document: ValidDocument<'mode'>, collection: Collection): Generator<Finding> {
  const given = kinds.mode.sections.map(({ title }): string => title);
  const headings = new Map(document.headings.map((heading) => [heading.anchor, heading]));
  const modes = new Set([...idsOf(collection, 'mode')].map(landingAnchor));
  for (const { name, item } of entriesOf(document)) {
    const heading = headings.get(signalId(name));
    if (heading && !given.includes(heading.title)) yield taken('this heading', heading.anchor, heading.node, document);
    else if (heading || modes.has(signalId(name))) yield taken(`signal “${name}”`, signalId(name), item, document);
  }
}

function* judgeSources({ headings, data, yaml }: ValidDocument<'field-note'>): Generator<Finding> {
  const anchors = new Set(headings.map(({ anchor }) => anchor));
  for (const [index, { id }] of (data.sources ?? []).entries()) {
    if (!anchors.has(id)) continue;
    const message = `Source id \`${id}\` is already the address of a heading of this note.`;
    yield { range: yaml.valueRange(['sources', index, 'id']), message, advice: 'Choose another one.' };
  }
}

/** The address of a heading below a term begins with that of the term, and can be that of another term. */
function* judgeTerms(document: SourceDocument): Generator<Finding> {
  const seen = new Set<string>();
  for (const { node, anchor } of document.headings) {
    const address = permalinkOf(document, anchor);
    if (seen.has(address)) yield taken('this heading', address.slice(address.indexOf('#') + 1), node, document);
    seen.add(address);
  }
}

function taken(
  thing: string,
  anchor: string,
  node: Parameters<typeof nodeRange>[1],
  { text }: SourceDocument,
): Finding {
  const message = `The address \`#${anchor}\` of ${thing} is already that of something else on its page.`;
  return { range: nodeRange(text, node), message, advice: 'Choose another name.' };
}
