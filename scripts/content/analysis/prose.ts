/** What of a source is text to a reader: the rest of it is blanked out, so that every place stays where it is. */
import type { Nodes } from 'mdast';
import type { SourceDocument } from './document.ts';
import { firstBodyLine } from '../syntax/front-matter.ts';
import { hasBody } from './outline.ts';

type Span = readonly [start: number, end: number];

const texts = new WeakMap<SourceDocument, string>();
const proses = new WeakMap<SourceDocument, string>();

/** The content without front matter, code and raw HTML; addresses and descriptions of pictures are still in it. */
export function textOf(document: SourceDocument): string {
  if (!hasBody(document)) return '';
  const known =
    texts.get(document) ??
    blank(document.text.content, [
      frontMatterOf(document),
      ...(['code', 'inlineCode', 'html'] as const).flatMap((type) => spans(document.nodes(type))),
      ...spans(document.suppressions),
    ]);
  texts.set(document, known);
  return known;
}

/** The same without everything else that Markdown understood: what is left in brackets is text that may have been meant as more. */
export function proseOf(document: SourceDocument): string {
  const known = proses.get(document) ?? blank(textOf(document), understood(document));
  proses.set(document, known);
  return known;
}

function frontMatterOf({ yaml, text }: SourceDocument): Span {
  return [0, yaml ? (text.lineStarts[firstBodyLine(text) - 1] ?? text.content.length) : 0];
}

function understood(document: SourceDocument): Span[] {
  const whole = (['image', 'imageReference', 'footnoteReference', 'definition'] as const).flatMap((type) =>
    spans(document.nodes(type)),
  );
  const around = (['link', 'linkReference', 'footnoteDefinition'] as const).flatMap((type) =>
    document.nodes(type).flatMap((node): Span[] => {
      const [start, end] = spanOf(node);
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (!first || !last) return [[start, end]];
      return [
        [start, spanOf(first)[0]],
        [spanOf(last)[1], end],
      ];
    }),
  );
  return [...whole, ...around];
}

function spans(nodes: readonly Nodes[]): Span[] {
  return nodes.map(spanOf);
}

function spanOf({ position }: Nodes): Span {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** A text with spans of it blanked out; line breaks stay, so that lines keep their beginnings. */
function blank(content: string, blanks: Span[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of blanks.sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += content.slice(at, from) + content.slice(from, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return result + content.slice(at);
}
