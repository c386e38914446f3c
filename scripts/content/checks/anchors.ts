/** Addresses inside a page that its own parts need. */
import { RESERVED_ANCHORS } from '../../model/index.ts';
import type { Problem } from '../diagnostics.ts';
import type { SourceDocument } from '../document.ts';
import { readEntries, signalId } from '../entries.ts';
import { kinds, VIEW_SECTIONS } from '../kinds.ts';
import { nodeRange } from '../markdown.ts';

/** Headings and cited sources whose address the page needs for something else. */
export function* checkAnchors(document: SourceDocument): Generator<Problem> {
  const fixed = new Set((kinds[document.kind].sections ?? []).map(({ title }) => title));
  const signals = new Set(document.kind === 'mode' ? VIEW_SECTIONS.flatMap((title) => signalIds(document, title)) : []);
  const advice = 'Choose another one.';
  for (const { node, title, anchor } of document.headings) {
    if (fixed.has(title) || anchor === '') continue;
    const isTaken =
      RESERVED_ANCHORS.page.test(anchor) ||
      signals.has(anchor) ||
      (document.kind === 'mode' && RESERVED_ANCHORS.signal.test(anchor));
    if (!isTaken) continue;
    const message = `The address \`#${anchor}\` of this heading is one that the page needs for itself.`;
    yield { rule: 'model-slug-reserved', range: nodeRange(document.text, node), message, advice };
  }
  if (document.kind !== 'field-note' || !document.yaml) return;
  const anchors = new Set(document.headings.map(({ anchor }) => anchor));
  const { sources = [] } = (document as SourceDocument<'field-note'>).data ?? {};
  for (const [index, { id }] of sources.entries()) {
    if (!anchors.has(id) && !RESERVED_ANCHORS.page.test(id)) continue;
    const message = `Source id \`${id}\` is the address of something else on the page.`;
    yield { rule: 'model-slug-reserved', range: document.yaml.valueRange(['sources', index, 'id']), message, advice };
  }
}

function signalIds(document: SourceDocument, title: string): string[] {
  const section = document.sections.find((candidate) => candidate.title === title);
  return section ? readEntries(section, document.text).entries.map(({ name }) => signalId(name)) : [];
}
