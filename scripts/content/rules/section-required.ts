import type { SourceDocument } from '../document.ts';
import { endOf } from '../document.ts';
import { kinds } from '../kinds.ts';
import { nodeRange } from '../markdown.ts';
import { hasBody, headingsOf } from '../outline.ts';
import type { Finding, Rule } from '../rule.ts';
import { isViewOfMode, placeForMissing, sectionsOf, type Misplaced } from '../sections.ts';
import { lineAt, type Range } from '../source.ts';

/** A body has the text and the sections that its kind needs, each section under a heading of level 2. */
export const sectionRequired: Rule = {
  id: 'section-required',
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
    yield* judgeLead(document);
    const { missing, label } = sectionsOf(document);
    for (const { title, misplaced } of missing) {
      if (misplaced) yield* judgeMisplaced(document, misplaced);
      // A mode without one of its views is what `model-views` reports.
      else if (!isViewOfMode(document, title)) yield describeMissing(document, title, label);
    }
  },
};

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

function describeMissing(document: SourceDocument, title: string, label: string): Finding {
  const { range, following } = placeForMissing(document, title);
  return {
    range,
    message: `This ${label} has no section “${title}”.`,
    advice: `Add \`## ${title}\`${following ? ' before this' : ' at the end'}.`,
  };
}

function endRange({ text }: SourceDocument): Range {
  const point = endOf(text);
  return { start: point, end: point };
}
