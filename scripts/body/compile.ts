/** A tree of Markdown compiled to a body: once, to everything that any form of a page is made from. */
import type { Root as HastRoot, Element, RootContent as HastContent } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { SCHEMES, WEB_SCHEMES, type Phrase, type Prose } from '../model/index.ts';
import { rememberBody } from './body.ts';
import { cutHtml, printHtml } from './html.ts';
import { printMarkdown } from './print-markdown.ts';

/**
 * Blocks as Prose. What they refer to stands in the tree, and their addresses are those of the published site. Takes the tree over.
 */
export function compileProse(root: Root): Prose {
  const tree = toHtml(root);
  const html = printHtml(tree);
  const { markdown, pieces } = printMarkdown(root);
  const prose = { html, markdown };
  rememberBody(prose, { html: cutHtml(tree, html), markdown: pieces });
  return prose;
}

/** The one paragraph of a tree as a Phrase, whose text is given. Takes the tree over. */
export function compilePhrase(root: Root, text: string): Phrase {
  const tree = toHtml(root);
  const paragraph = tree.children.find((node) => node.type === 'element');
  const inline: HastRoot = { type: 'root', children: paragraph?.children ?? [] };
  const html = printHtml(inline);
  const { markdown, pieces } = printMarkdown(root);
  const phrase = { text, html, markdown };
  rememberBody(phrase, { html: cutHtml(inline, html), markdown: pieces });
  return phrase;
}

const SAFE_HTML: typeof defaultSchema = {
  ...defaultSchema,
  // Ids come from headings of checked sources and are unique in their document; renderers prefix them where documents share a page.
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: [...SCHEMES], src: [WEB_SCHEMES[0]] },
  attributes: {
    ...defaultSchema.attributes,
    th: [['className', /^align-(?:left|center|right)$/]],
    td: [['className', /^align-(?:left|center|right)$/]],
    blockquote: [['className', /^callout(?:--[a-z]+)?$/]],
  },
};

const converter = unified()
  .use(remarkRehype, { clobberPrefix: '' })
  .use(() => replaceObsolete)
  .use(() => dropMarks)
  .use(rehypeSanitize, SAFE_HTML)
  .freeze();

/** A sanitized tree: raw HTML in the source is dropped on the way, whatever the checks said. */
function toHtml(root: Root): HastRoot {
  return converter.runSync(root);
}

/** The first line of a callout is its class by now, and renderers give it a title. */
function dropMarks(tree: HastRoot): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'blockquote' || !node.properties.className) return;
    const first = node.children.find((child) => child.type === 'element');
    const [text, next] = first?.children ?? [];
    if (text?.type !== 'text') return;
    text.value = text.value.replace(/^.*\n?/, '');
    // Two spaces after the mark are a line break, and a new line of text after it.
    if (text.value === '' && next?.type === 'element' && next.tagName === 'br') first!.children.splice(0, 2);
    if (text.value === '' && first!.children.length === 1)
      node.children = node.children.filter((child) => child !== first);
  });
}

/** Table alignment as a class, and task boxes as characters: the attribute is obsolete and the inputs would have no label. */
function replaceObsolete(tree: HastRoot): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const { align } = node.properties;
    if (typeof align === 'string') {
      delete node.properties['align'];
      node.properties['className'] = [`align-${align}`];
    }
    if (node.tagName === 'input' && parent && index !== undefined) {
      const box: HastContent = { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
      parent.children[index] = box;
    }
  });
}
