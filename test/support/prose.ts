/** Markdown as a Model has it. */
import { toProse } from '../../scripts/content/compile/prose.ts';
import { parseMarkdown } from '../../scripts/content/syntax/markdown.ts';
import { toText } from '../../scripts/content/syntax/source.ts';
import type { Prose } from '../../scripts/model/index.ts';

/** A Markdown text compiled, with its addresses as `resolve` makes them. */
export function proseOf(markdown: string, resolve: (url: string) => string = (url) => url): Prose {
  const { children } = parseMarkdown(toText('x.md', markdown), 1);
  const definitions = children.filter((node) => node.type === 'definition');
  const footnotes = children.filter((node) => node.type === 'footnoteDefinition');
  const byId = <Node extends { identifier: string }>(nodes: readonly Node[]) =>
    new Map(nodes.map((node) => [node.identifier.toLowerCase(), node]));
  return toProse(children, { definitions: byId(definitions), footnotes: byId(footnotes) }, resolve);
}
