/** Parts of a document as texts that stand on their own. */
import type { FootnoteDefinition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { compilePhrase, compileProse } from '../../body/index.ts';
import type { Phrase, Prose } from '../../model/index.ts';
import { plainText, type References } from '../syntax/markdown.ts';

/** What links and pictures of a source point to once the framework is published: a permalink or a web address. */
export type Resolve = (url: string) => string;

/** Blocks as Prose. Reference links are written out and footnotes travel along, so that the piece stands on its own. */
export function toProse(blocks: readonly RootContent[], references: References, resolve: Resolve): Prose {
  const root = publishedRoot(blocks, references, resolve);
  for (const footnote of usedFootnotes(root, references)) root.children.push(published(footnote, references, resolve));
  return compileProse(root);
}

/** The inline content of one paragraph as a Phrase. */
export function toPhrase(content: readonly PhrasingContent[], references: References, resolve: Resolve): Phrase {
  const root = publishedRoot([{ type: 'paragraph', children: [...content] }], references, resolve);
  return compilePhrase(root, plainText(root));
}

function publishedRoot(blocks: readonly RootContent[], references: References, resolve: Resolve): Root {
  const kept = blocks.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
  return { type: 'root', children: kept.map((block) => published(block, references, resolve)) };
}

/** A copy without places, with reference links written out and addresses resolved. */
function published<T extends Nodes>(node: T, references: References, resolve: Resolve): T {
  const { position: _place, ...copy } = direct(node, references);
  if (copy.type === 'link' || copy.type === 'image') copy.url = resolve(copy.url);
  if ('children' in copy) copy.children = copy.children.map((child) => published(child, references, resolve)) as never;
  return copy as T;
}

/** What a reference to a definition says by it. */
function direct(node: Nodes, { definitions }: References): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const definition = definitions.get(node.identifier.toLowerCase());
  if (!definition) return node;
  const target = { url: definition.url, title: definition.title ?? null };
  return node.type === 'linkReference'
    ? { type: 'link', ...target, children: node.children }
    : { type: 'image', ...target, alt: node.alt ?? null };
}

function usedFootnotes(root: Root, { footnotes }: References): FootnoteDefinition[] {
  // A footnote can refer to another, so what is found is searched in turn.
  const used = new Map<string, FootnoteDefinition>();
  const search = (tree: Nodes): void =>
    visit(tree as Root, 'footnoteReference', ({ identifier }) => {
      const footnote = footnotes.get(identifier.toLowerCase());
      if (!footnote || used.has(identifier.toLowerCase())) return;
      used.set(identifier.toLowerCase(), footnote);
      search(footnote);
    });
  search(root);
  return [...used.values()];
}
