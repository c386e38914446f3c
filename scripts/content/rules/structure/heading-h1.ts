import { slug } from 'github-slugger';
import type { Heading } from 'mdast';
import type { SourceDocument } from '../../analysis/document.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import { bodyLevel, headingsOf } from '../../analysis/outline.ts';
import type { Fix, Rule } from '../rule.ts';
import { fitsAt, sectionsOf } from '../../analysis/sections.ts';
import { rangeAt } from '../../syntax/source.ts';
import { findNear } from '../../syntax/suggest.ts';

export const headingH1: Rule<'heading-h1'> = {
  id: 'heading-h1',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'The title comes from front matter, and the headings of a body begin below its level.',
  why: 'A page has one heading of level 1, its title. A second one makes it look like two pages to screen readers and search engines.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '## Context',
    wrong: '⟦# Context',
    right: '## Context',
  },
  mends: 'Where it is the heading of a section that belongs there, one `#` is added.',
  *document(document) {
    if (!document.headings.some(({ node }) => node.depth === 1)) return;
    for (const { node, title, anchor, isTitle } of headingsOf(document)) {
      if (node.depth !== 1 || isTitle) continue;
      const range = nodeRange(document.text, node);
      const message = 'A page has only one heading of level 1, which is its title.';
      if (isTitleOf(document, title)) {
        yield { range, message, advice: 'Remove this heading.' };
        continue;
      }
      const advice = adviseOn(document, node, title);
      const isValid = fits(document, node, title) && !isRepeat(document, node, anchor);
      yield { range, message, advice, ...(isValid ? { fix: lower(document, node) } : {}) };
    }
  },
};

/** What to write instead: a section of the kind, a heading below one, or nothing where a kind takes none before its first. */
function adviseOn(document: SourceDocument, node: Heading, title: string): string {
  const { titles, wanted } = sectionsOf(document);
  const level = bodyLevel(document);
  if (wanted === null || level !== 2) return `Write \`${'#'.repeat(level)} ${title}\`.`;
  const start = node.position!.start.offset!;
  const meant = findNear(title, titles).find((one) => fitsAt(document, one, start));
  if (meant !== undefined) return `Write \`## ${meant}\`.`;
  const isBelowSection = document.sections.some(({ heading }) => heading.position!.start.offset! < start);
  if (!isBelowSection) return 'Remove this heading; a title stands in the front matter.';
  const isRepeat = document.headings.some((other) => other.node !== node && slug(other.title) === slug(title));
  return isRepeat ? 'Remove this heading, which stands twice.' : `Write \`### ${title}\`.`;
}

function isTitleOf({ data }: SourceDocument, title: string): boolean {
  const { title: named, name } = (data ?? {}) as { title?: string; name?: string };
  return title !== '' && (title === named || title === name);
}

/** Whether the body takes a heading of this text one level further down. Where headings are free, it may have been any level. */
function fits(document: SourceDocument, node: Heading, title: string): boolean {
  if (bodyLevel(document) !== 2) return false;
  return sectionsOf(document).titles.includes(title) && fitsAt(document, title, node.position!.start.offset!);
}

function isRepeat(document: SourceDocument, node: Heading, anchor: string): boolean {
  return (
    /-\d+$/.test(anchor) && document.headings.some((other) => other.node !== node && anchor.startsWith(other.anchor))
  );
}

/** One `#` more, or the underline of level 2. */
function lower({ text }: SourceDocument, node: Heading): Fix {
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  if (text.content[start] === '#') return [{ range: rangeAt(text, start, start), text: '#' }];
  const underline = text.content.lastIndexOf('\n', end - 1) + 1;
  return [{ range: rangeAt(text, text.content.indexOf('=', underline), end), text: '---' }];
}
