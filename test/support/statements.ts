/** What a page says, in pieces that can be looked for in another form of it. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** A clause, as its words, and the part of the page that it stands in: the words of the last heading of the second order. */
export type Statement = { readonly part: string; readonly words: string };

/** Which elements of a page hold what it says, and which of what is in them do not. */
export type Shown = {
  readonly isShown: (element: Element) => boolean;
  readonly isLeftOut: (element: Element) => boolean;
};

const html = unified().use(rehypeParse);
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze();

/** What does not end a clause. */
const INLINE = new Set('a abbr code del em i kbd mark q s span sub sup time u'.split(' '));

/** The statements of a page in HTML, in order; its title is one of them. */
export function statementsOfHtml(markup: string, { isShown, isLeftOut }: Shown): Statement[] {
  const found: Element[] = [];
  const find = (node: Root | ElementContent): void => {
    if (node.type === 'element' && (node.tagName === 'title' || isShown(node))) found.push(node);
    else if (node.type === 'element' || node.type === 'root')
      for (const child of node.children) if (child.type !== 'doctype') find(child);
  };
  find(html.parse(markup));
  return found.flatMap((element) => statementsIn([element], isLeftOut, element.tagName === 'aside' ? 'summary' : 'h2'));
}

/** The statements of a page in Markdown, in order, without the lines below its end that say where it stands. */
export function statementsOfMarkdown(text: string): Statement[] {
  const { children } = markdown.runSync(markdown.parse(text.slice(0, text.lastIndexOf('\n---\n'))));
  const blocks = children.filter((child): child is ElementContent => child.type !== 'doctype');
  return statementsIn(blocks, () => false);
}

function statementsIn(nodes: readonly ElementContent[], isLeftOut: Shown['isLeftOut'], heading = 'h2'): Statement[] {
  const statements: Statement[] = [];
  let part = '';
  let text = '';
  const flush = (): void => {
    statements.push(...clausesOf(text).map((words) => ({ part, words })));
    text = '';
  };
  const walk = (node: ElementContent, isItem: boolean): void => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || isLeftOut(node)) return;
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) flush();
    const outer = part;
    if ('dataFootnotes' in node.properties) part = 'footnotes';
    for (const child of node.children) walk(child, isItem || node.tagName === 'li');
    // A title in a list is no heading of what follows the list.
    if (node.tagName === heading && !isItem && part !== 'footnotes') part = wordsOf(text);
    if (isBlock) flush();
    if ('dataFootnotes' in node.properties) part = outer;
  };
  for (const node of nodes) walk(node, false);
  flush();
  return statements;
}

const CLAUSE_END = /[.,:;]+(?=\s|$)|[()“”|]/;

/** The clauses of a text, each as its words. */
export function clausesOf(text: string): string[] {
  return text
    .split(CLAUSE_END)
    .map(wordsOf)
    .filter((words) => words !== '');
}

/** The words of a text, in lower case, with one space between them. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The statements that the other form does not make in the same part of the page. */
export function unsaid(statements: readonly Statement[], other: readonly Statement[]): Statement[] {
  const parts = new Map<string, string>();
  for (const { part, words } of other) parts.set(part, `${parts.get(part) ?? ' '}${words} `);
  return statements.filter(({ part, words }) => !parts.get(part)?.includes(` ${words} `));
}
