/** The summary of a job, read back as Markdown. */
import fc from 'fast-check';
import type { Nodes, Root, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/content/index.ts';
import { visible } from '../../scripts/report/escape.ts';
import { report } from '../../scripts/report/index.ts';
import { finding, hostileFindings, hostileText, HOMELESS, OPTIONS, range } from './support.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const print = (findings: readonly Diagnostic[], options = OPTIONS) => report(findings, 'summary', options);
const byPath = (a: Diagnostic, b: Diagnostic) => (a.path < b.path ? -1 : Number(a.path > b.path));

function all<Type extends Nodes['type']>(tree: Root, type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, type, (node) => void found.push(node as Extract<Nodes, { type: Type }>));
  return found;
}

/** Text without what Markdown may change in it: white space, and the backquotes around code. */
const bare = (text: string) => visible(text).replace(/[\s`]/gu, '');

describe('summary', () => {
  it('leaves words in quotation marks as words', () => {
    expect(print([finding({ message: 'Signal “Managed Autonomy” is “@used” already.' })])).toContain(
      ' | Signal “Managed Autonomy” is “`@used`” already. | ',
    );
  });

  it('has the structure that the findings say, whatever stands in them', () => {
    fc.assert(
      fc.property(hostileFindings, (unsorted) => {
        const findings = unsorted.sort(byPath);
        const tree = markdown.parse(print(findings));
        const paths = [...new Set(findings.map(({ path }) => path))];
        expect(all(tree, 'heading').map((node) => bare(toString(node)))).toEqual(['Contentcheck', ...paths.map(bare)]);
        expect(all(tree, 'table')).toHaveLength(paths.length);
        const rows = all(tree, 'table').flatMap(({ children }) => children.slice(1));
        expect(rows).toHaveLength(findings.length);
        for (const [index, one] of findings.entries()) expectRow(rows[index]!, one);
        expect(all(tree, 'link').map(({ url }) => url)).toEqual(findings.map(({ rule }) => OPTIONS.ruleAddress(rule)));
        const kinds = new Set<string>();
        visit(tree, (node) => void kinds.add(node.type));
        const allowed = 'root heading paragraph text inlineCode table tableRow tableCell link'.split(' ');
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
        // What GitHub looks for in text after Markdown is done: mentions, references, addresses, emoji, mathematics.
        for (const { value } of all(tree, 'text'))
          expect(value).not.toMatch(/[@#$&<>\\`_*~]|:\/\/|:\w+:|www\.\w|\bGH-\d/);
      }),
      { numRuns: 300 },
    );
  });

  function expectRow({ children: cells }: TableRow, { range: { start }, severity, rule, ...one }: Diagnostic): void {
    const place = one.related && `See${one.related.path}:${one.related.start.line}:${one.related.start.column}.`;
    expect(cells.map((cell) => bare(toString(cell)))).toEqual([
      `${start.line}:${start.column}`,
      `${severity}${rule}`,
      bare(one.message) + bare(place ?? ''),
      bare(one.advice ?? ''),
    ]);
  }

  it('keeps the text of messages without backquotes exactly', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const message = visible(`M ${text}`.replaceAll('`', '')).replace(/\s+/gu, ' ').trim();
        const tree = markdown.parse(print([finding({ message })]));
        const cell = all(tree, 'tableRow')[1]!.children[2]!;
        expect(toString(cell).replace(/\s+/gu, ' ').trim()).toBe(message);
      }),
      { numRuns: 300 },
    );
  });

  it('reads well', () => {
    const findings = [
      finding({ related: { path: 'framework/modes/a.md', start: { line: 2, column: 5 } }, fix: 'line-endings' }),
      finding({ message: 'A `|` and @user in <b>.', severity: 'warning', range: range(7, 2, 3) }),
      finding({
        path: 'framework/b|`c`.md',
        message: '70.4 KiB is over the 64 KiB limit (see D3).',
        advice: 'Split it.',
      }),
    ];
    expect(print(findings)).toMatchInlineSnapshot(`
      "## Content check

      2 errors, 1 warning in 2 files; 1 can be mended with \`--fix\`.

      ### \`framework/modes/shared.md\`

      | Place | Rule | What is wrong | What to write |
      | --- | --- | --- | --- |
      | 5:1 | error [\`fm-unknown-key\`](https://small.example/contribute/rules/fm-unknown-key/) | Unknown key \`roel\`. See \`framework/modes/a.md:2:5\`. | Did you mean \`role\`? |
      | 7:2 | warning [\`fm-unknown-key\`](https://small.example/contribute/rules/fm-unknown-key/) | A &#124; and \`@user\` in \`<b>\`. | Did you mean \`role\`? |

      ### \`framework/b\`&#124;\`\` \`c\`.md \`\`

      | Place | Rule | What is wrong | What to write |
      | --- | --- | --- | --- |
      | 5:1 | error [\`fm-unknown-key\`](https://small.example/contribute/rules/fm-unknown-key/) | 70.4 KiB is over the 64 KiB limit (see D3). | Split it. |
      "
    `);
    expect(print(findings.slice(0, 1), HOMELESS)).toContain('| error `fm-unknown-key` |');
  });

  it('stays under 1 MiB and counts what it leaves out', () => {
    const message = `Long ${'日本語 '.repeat(100)}`;
    const findings = Array.from({ length: 3000 }, (_, at) => finding({ message, range: range(at + 1, 1, 2) }));
    const text = print(findings);
    const rows = text.split('\n').filter((line) => /^\| \d/.test(line)).length;
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1024 * 1024);
    expect(rows).toBeGreaterThan(500);
    expect(text.endsWith(`\n\n${3000 - rows} more findings did not fit here.\n`)).toBe(true);
  });
});
