import type { Heading } from 'mdast';
import type { BodySection, SourceDocument } from '../../analysis/document.ts';
import { kinds } from '../../schema/kinds.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Fix, Rule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { fitsAt, sectionsOf } from '../../analysis/sections.ts';
import { rangeAt } from '../../syntax/source.ts';
import { isSlip } from '../../syntax/suggest.ts';

export const sectionUnknown: Rule<'section-unknown'> = {
  id: 'section-unknown',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'A body has only the sections that its kind takes.',
  why: 'Only these sections have a place on the page. Text under another heading would be lost, often because the heading is misspelt.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '## What failed or limits this',
    wrong: '⟦## What failed or limits it',
    right: '## What failed or limits this',
  },
  mends: 'A heading with a slip in it is written right, where only one missing section is similar and belongs there.',
  *document(document) {
    if (!hasBody(document)) return;
    const { unknown, titles, label } = sectionsOf(document);
    for (const { section, near, standsFor } of unknown) {
      const [nearest = standsFor] = near;
      const deeper = isInProse(document, section) ? `Write \`### ${section.title}\`. ` : '';
      const allowed =
        titles.length > 0
          ? `${deeper}Allowed, in this order: ${titles.join(', ')}. Headings of level 3 and below are free.`
          : deeper || 'Use headings of level 3, or no heading.';
      const isCertain =
        near.length === 1 &&
        isSlip(section.title, nearest!) &&
        fitsAt(document, nearest!, section.heading.position!.start.offset!);
      yield {
        range: nodeRange(document.text, section.heading),
        message: `A ${label} takes no section “${section.title}”.`,
        advice: nearest ? `Did you mean \`## ${nearest}\`?` : allowed.trimEnd(),
        ...(isCertain ? { fix: rename(document, section.heading, nearest!) } : {}),
      };
    }
  },
};

/** Whether the text before a section is prose, which headings of level 3 can stand in. */
function isInProse(document: SourceDocument, section: BodySection): boolean {
  const { sections, lead, wanted } = sectionsOf(document);
  const before = sections[document.sections.indexOf(section) - 1];
  if (before) return wanted?.length === 0 || before.rule?.form === 'prose';
  return lead.length > 0 && kinds[document.kind].lead !== 'paragraph';
}

function rename({ text }: SourceDocument, heading: Heading, title: string): Fix {
  const { start, end } = heading.position!;
  const words = heading.children;
  const from = words[0]?.position?.start.offset ?? start.offset!;
  const to = words.at(-1)?.position?.end.offset ?? end.offset!;
  return [{ range: rangeAt(text, from, to), text: title }];
}
