/** Looking at HTML as a reader would. */
import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);
/** Pages that were read last: tests ask for one thing after another of the same page. */
const pages = new Map<string, Root>();
const MOST_PAGES = 50;

/** Resolves a configuration once: to do so for every page takes a quarter of the time. */
class OneConfigLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(path: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(path));
  }
}

const validator = new HtmlValidate(
  new OneConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    // How long a title is, is up to editors; an id may be anything without white space, as the standard has it.
    rules: { 'long-title': 'off', 'valid-id': ['error', { relaxed: true }] },
  }),
);

/** The tree of a page, which nobody changes. */
function read(markup: string): Root {
  const known = pages.get(markup);
  if (known) return known;
  const [oldest] = pages.keys();
  if (oldest !== undefined && pages.size === MOST_PAGES) pages.delete(oldest);
  const tree = parser.parse(markup);
  pages.set(markup, tree);
  return tree;
}

/** The text of a page with white space folded, scripts and styles left out. */
export function textOf(markup: string): string {
  let text = '';
  visit(read(markup), (node) => {
    if (node.type === 'element' && ['script', 'style', 'head'].includes(node.tagName)) return 'skip';
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  return fold(text);
}

/** White space folded, as a browser shows it. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every element of a page. */
export function elementsOf(markup: string): Element[] {
  const elements: Element[] = [];
  visit(read(markup), 'element', (element) => void elements.push(element));
  return elements;
}

/** The elements of a page with this id. */
export function withId(markup: string, id: string): Element[] {
  return elementsOf(markup).filter(({ properties }) => properties['id'] === id);
}

/** Hashes of pages that were found to be right: many sites have the same page at the same place. */
const right = new Set<string>();

/** What a validator of HTML finds in a page, each finding with its place. */
export async function htmlFlaws(path: string, markup: string): Promise<string[]> {
  const hash = createHash('sha256').update(markup).digest('hex');
  if (right.has(hash)) return [];
  const { results } = await validator.validateString(markup, path);
  const flaws = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
  if (flaws.length === 0) right.add(hash);
  return flaws;
}
