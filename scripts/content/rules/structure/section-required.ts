import { type SourceDocument, endOf } from '../../analysis/document.ts';
import { kinds } from '../../schema/kinds.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import { hasBody, headingsOf } from '../../analysis/outline.ts';
import type { Finding, Rule } from '../rule.ts';
import { isViewOfMode, placeForMissing, sectionsOf, type Misplaced } from '../../analysis/sections.ts';
import { lineAt, type Range } from '../../syntax/source.ts';

export const sectionRequired: Rule<'section-required'> = {
  id: 'section-required',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'A body has the text and the sections that its kind needs, each section under a heading of level 2.',
  why: 'Pages, the print edition and the data are put together from these sections. A missing section would leave a gap in all three.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '## What failed or limits this\n\n',
    wrong: '⟦**What failed or limits this**\n\n',
    right: '## What failed or limits this\n\n',
  },
  *document(document) {
    if (!hasBody(document)) return;
    const { missing, label, sections, lead } = sectionsOf(document);
    if (missing.length > 1 && sections.length + lead.length === 0 && missing.every(({ misplaced }) => !misplaced)) {
      const advice = `Write ${kinds[document.kind].lead === 'optional' ? '' : 'one, and then '}these sections, each with its text: ${listHeadings(missing)}.`;
      yield { range: endRange(document), message: `This ${label} has no text below its front matter.`, advice };
      return;
    }
    yield* judgeLead(document);
    for (const { misplaced } of missing) if (misplaced) yield* judgeMisplaced(document, misplaced);
    for (const titles of byPlace(document)) yield describeMissing(document, titles, label);
  },
};

/** The sections that are nowhere, those that belong at one place together. */
function byPlace(document: SourceDocument): string[][] {
  const groups = new Map<number, string[]>();
  for (const { title, misplaced } of sectionsOf(document).missing) {
    if (misplaced) continue;
    const { line } = placeForMissing(document, title).range.start;
    groups.set(line, [...(groups.get(line) ?? []), title]);
  }
  // A mode without one of its views is what `model-views` reports.
  return [...groups.values()].filter(([only, ...others]) => others.length > 0 || !isViewOfMode(document, only!));
}

function* judgeLead(document: SourceDocument): Generator<Finding> {
  const { lead, label } = kinds[document.kind];
  if (lead === 'optional' || sectionsOf(document).lead.length > 0) return;
  const heading = document.headings[0];
  yield {
    range: heading ? nodeRange(document.text, heading.node) : endRange(document),
    message: `This ${label} has no text before its first heading.`,
    advice: 'Write that text between the front matter and the heading.',
  };
}

function* judgeMisplaced(document: SourceDocument, { title, node }: Misplaced): Generator<Finding> {
  const advice = `Write \`## ${title}\`.`;
  if (node.type !== 'heading') {
    const { start } = nodeRange(document.text, node);
    const end = { line: start.line, column: lineAt(document.text, start.line).length + 1 };
    const message = `“${title}” is not written as a heading here.`;
    yield {
      range: { start, end },
      message,
      advice: `Write \`## ${title}\` on a line of its own, beginning in the first column.`,
    };
    return;
  }
  const { isTitle, deepest } = [...headingsOf(document)].find((heading) => heading.node === node)!;
  // A heading of level 1, or one that skips a level, has its own finding.
  if ((node.depth === 1 && !isTitle) || node.depth > deepest) return;
  const isInside = node.depth === 2;
  const message = isInside
    ? `“${title}” must not stand inside a list or a quotation.`
    : `“${title}” must be a heading of level 2.`;
  yield {
    range: nodeRange(document.text, node),
    message,
    advice: isInside ? `${advice.slice(0, -1)} from the first column.` : advice,
  };
}

function describeMissing(document: SourceDocument, titles: readonly string[], label: string): Finding {
  const { range, following } = placeForMissing(document, titles[0]!);
  const where = following ? ' before this' : ' at the end';
  const [only] = titles;
  if (titles.length === 1)
    return {
      range,
      message: `This ${label} has no section “${only}”.`,
      advice: `Add \`## ${only}\` with its text${where}.`,
    };
  const quoted = titles.map((title) => `“${title}”`);
  return {
    range,
    message: `This ${label} has no sections ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}.`,
    advice: `Add them${where} in this order, each with its text: ${listHeadings(titles.map((title) => ({ title })))}.`,
  };
}

function listHeadings(sections: readonly { readonly title: string }[]): string {
  return sections.map(({ title }) => `\`## ${title}\``).join(', ');
}

function endRange({ text }: SourceDocument): Range {
  const point = endOf(text);
  return { start: point, end: point };
}
