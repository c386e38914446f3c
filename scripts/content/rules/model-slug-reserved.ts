import { NOTE_FACETS, RESERVED_ANCHORS } from '../../model/index.ts';
import { FILE_START } from '../diagnostics.ts';
import { isValidKind, type SourceDocument } from '../document.ts';
import { signalId } from '../entries.ts';
import { kinds } from '../kinds.ts';
import { nodeRange } from '../markdown.ts';
import type { Finding, Rule } from '../rule.ts';
import { entriesOf } from '../signals.ts';
import type { Range } from '../source.ts';

/** No heading, term, signal, id or note takes an address that the site needs for itself. */
export const modelSlugReserved: Rule = {
  id: 'model-slug-reserved',
  severity: 'error',
  suppressible: false,
  what: 'No heading, term, signal, id or note takes an address that the site needs for itself.',
  why: 'The site has addresses of its own, for the parts of a page and for lists of notes. Links to a second place with the same address would lead to the first.',
  example: {
    file: 'modes/shared.md',
    replaces: '- **Shared Log**: The organization keeps a log.',
    wrong: '⟦- **Entry conditions**: The organization keeps a log.',
    right: '- **Shared Log**: The organization keeps a log.',
  },
  *document(document) {
    if (isValidKind(document, 'section') && RESERVED_ANCHORS.section.test(document.data.id)) {
      const message = `\`id\` \`${document.data.id}\` is an address that the site needs for itself.`;
      const advice = 'Choose another id, and name the file after it.';
      yield { range: document.yaml.valueRange(['id']), message, advice };
    }
    if (document.kind === 'field-note' && isTaken(document.stem)) {
      const message = `\`${document.stem}\` is a name that the site needs for itself, beside the field notes.`;
      yield { range: FILE_START, message, advice: 'Give the file another name.' };
    }
    yield* judgeAnchors(document);
    if (document.kind === 'glossary') yield* judgeTerms(document);
    if (isValidKind(document, 'mode') && document.data.status === 'active') yield* judgeSignals(document);
  },
};

function* judgeTerms({ headings, text }: SourceDocument): Generator<Finding> {
  for (const { node, title, anchor } of headings) {
    if (node.depth === 2 && RESERVED_ANCHORS.term.test(anchor)) yield reserved(title, nodeRange(text, node));
  }
}

function* judgeSignals(document: SourceDocument): Generator<Finding> {
  for (const { name, item } of entriesOf(document)) {
    if (RESERVED_ANCHORS.signal.test(signalId(name))) yield reserved(name, nodeRange(document.text, item));
  }
}

function reserved(name: string, range: Range): Finding {
  const message = `The address of “${name}” is one that the page needs for itself.`;
  return { range, message, advice: 'Choose another name.' };
}

/** Headings and cited sources whose address the page needs for something else. */
function* judgeAnchors(document: SourceDocument): Generator<Finding> {
  // Where the sections are given, one of another name or level has its own finding.
  const given = kinds[document.kind].sections?.map(({ title }): string => title);
  const signals = new Set(document.kind === 'mode' ? entriesOf(document).map(({ name }) => signalId(name)) : []);
  const advice = 'Choose another one.';
  for (const { node, title, anchor } of document.headings) {
    if ((given && (node.depth <= 2 || given.includes(title))) || anchor === '') continue;
    const isTaken =
      RESERVED_ANCHORS.page.test(anchor) ||
      signals.has(anchor) ||
      (document.kind === 'mode' && RESERVED_ANCHORS.signal.test(anchor));
    if (!isTaken) continue;
    const message = `The address \`#${anchor}\` of this heading is one that the page needs for itself.`;
    yield { range: nodeRange(document.text, node), message, advice };
  }
  if (document.kind !== 'field-note' || !document.yaml) return;
  const anchors = new Set(document.headings.map(({ anchor }) => anchor));
  const { sources = [] } = (document as SourceDocument<'field-note'>).data ?? {};
  for (const [index, { id }] of sources.entries()) {
    if (!anchors.has(id) && !RESERVED_ANCHORS.page.test(id)) continue;
    const message = `Source id \`${id}\` is already the address of something else on the page.`;
    yield { range: document.yaml.valueRange(['sources', index, 'id']), message, advice };
  }
}

/** The feeds of the notes, and the lists of those that have something in common, stand where notes stand. */
function isTaken(stem: string): boolean {
  return RESERVED_ANCHORS.note.test(stem) || NOTE_FACETS.some((facet) => facet === stem);
}
