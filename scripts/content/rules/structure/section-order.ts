import type { SourceDocument } from '../../analysis/document.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Fix, Rule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { orderOf, sectionsOf, sectionTitle } from '../../analysis/sections.ts';
import { lineAt, pointAt } from '../../syntax/source.ts';

export const sectionOrder: Rule<'section-order'> = {
  id: 'section-order',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'Sections are in the order of their kind.',
  why: 'All sources of a kind have one order, so a reader who knows one of them can find a section in any other.',
  example: {
    file: 'field-notes/second-note.md',
    replaces:
      '## What failed or limits this\n\nThe timer ran dry once.\n\n## What we would watch\n\n- Whether the log is kept.',
    wrong:
      '## What we would watch\n\n- Whether the log is kept.\n\n⟦## What failed or limits this\n\nThe timer ran dry once.',
    right:
      '## What failed or limits this\n\nThe timer ran dry once.\n\n## What we would watch\n\n- Whether the log is kept.',
  },
  mends: 'Where the body has each of its sections once, they are put in order, each with all its lines.',
  *document(document) {
    if (!hasBody(document)) return;
    const { known, places, kept } = orderOf(document);
    if (kept.size === known.length) return;
    const { titles } = sectionsOf(document);
    const fix = arrange(document);
    for (const [index, section] of known.entries()) {
      if (kept.has(index)) continue;
      const passed = [...kept].find((other) => other < index && places[other]! > places[index]!);
      const overtaken = [...kept].findLast((other) => other > index && places[other]! < places[index]!);
      const relation =
        passed === undefined ? `after “${titles[places[overtaken!]!]}”` : `before “${titles[places[passed]!]}”`;
      yield {
        range: nodeRange(document.text, section.heading),
        message: `“${sectionTitle(section)}” must come ${relation}.`,
        advice: `Write the sections in this order: ${titles.join(', ')}.`,
        ...(fix ? { fix } : {}),
      };
    }
  },
};

/** All sections in order, as one edit, so that several that have to move come to stand right together. */
function arrange(document: SourceDocument): Fix | undefined {
  const { unknown, missing, titles } = sectionsOf(document);
  const { known } = orderOf(document);
  // Where other headings are in question, it is not certain what belongs to which.
  if (unknown.length > 0 || missing.length > 0 || known.length !== document.sections.length) return undefined;
  const starts = document.sections.map(({ heading }) => firstLine(document, heading.position!.start.line));
  const lines = document.text.content.split('\n');
  const chunks = starts.map((start, index) => lines.slice(start - 1, (starts[index + 1] ?? lines.length + 1) - 1));
  const order = known
    .map((section, index) => ({ index, place: titles.indexOf(sectionTitle(section)) }))
    .sort((a, b) => a.place - b.place);
  const text = order.map(({ index }) => chunks[index]!.join('\n').trimEnd()).join('\n\n');
  const end = document.text.content.trimEnd().length;
  return [{ range: { start: { line: starts[0]!, column: 1 }, end: pointAt(document.text, end) }, text }];
}

/** The first of the lines that belong to a heading: comments right above it speak of it. */
function firstLine({ text }: SourceDocument, line: number): number {
  let first = line;
  while (first > 1 && /^<!--.*-->\s*$/.test(lineAt(text, first - 1))) first -= 1;
  return first;
}
