/** Names that mean something to Markdown, and what an independent reader makes of a text that holds them. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Each would be read as markup where it stood in Markdown as it is: at the start of a line, at its end, or anywhere. */
export const HOSTILE_NAMES: readonly string[] = [
  '[x]: https://evil.example',
  '[x]: /evil "title"',
  '[^1]: x',
  '[^1] x',
  '# x',
  'x #',
  'x ##',
  '- x',
  '+ x',
  '* x',
  '1. x',
  '1) x',
  '-',
  '1.',
  '> x',
  '| x | y |',
  'x | y',
  '```',
  '~~~ x',
  '` x',
  'x `',
  '<script>',
  '<!-- x',
  '<?x',
  '<https://evil.example>',
  '&lt;',
  '&lt',
  '&#60;',
  '![x](y)',
  '![x',
  '[x](javascript:alert(1))',
  '[x][y]',
  '[x]',
  'x](https://evil.example)',
  'x]',
  '](',
  '[',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  'mailto:a@evil.example',
  '*x*',
  '*x',
  'x*',
  '**x**',
  '_x_',
  '__x__',
  'x_',
  '~x~',
  '~~x~~',
  '---',
  '***',
  '===',
  'x\\',
  'x\\\\',
  '\\',
  '\\*x\\*',
  '\\# x',
  ': x',
  '[ ] x',
  '[x] x',
  '$x$',
  ':::',
  '(x)',
  '"x"',
  '!',
  'x !',
  '[!NOTE]',
  '\\[x]: https://evil.example',
  '- [x]: https://evil.example \\',
  '> # *x* | <b> #',
  '1. [x](y) `z',
];

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** The running text of Markdown as a reader has it, a block on each line, and how often each kind of node stands in it. */
export function readMarkdown(markdown: string): { lines: string[]; kinds: Record<string, number> } {
  const kinds: Record<string, number> = {};
  const lines: string[] = [];
  visit(parser.parse(markdown), (node) => {
    // How a text is cut into plain characters and code says nothing of what it means.
    if (node.type !== 'text' && node.type !== 'inlineCode') kinds[node.type] = (kinds[node.type] ?? 0) + 1;
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) lines.push(wordsOf(node));
  });
  return { lines, kinds };
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
