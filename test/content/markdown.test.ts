/** Parsing: shortcuts that save time give the same tree, and places are those of the file. */
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../scripts/content/syntax/markdown.ts';
import { toText } from '../../scripts/content/syntax/source.ts';
import { smallSources } from '../support/sources.ts';

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const FRONT_MATTER = '---\nid: x\nnote: |\n  # not a heading\n---\n';

/** The tree as remark gives it for the whole file, without the node of the front matter. */
function expected(source: string) {
  const root = whole.parse(source);
  return JSON.stringify(root.children.filter(({ type }) => type !== 'yaml'));
}

function actual(source: string, firstLine: number) {
  return JSON.stringify(parseMarkdown(toText('x.md', source), firstLine).children);
}

const fragment = fc.oneof(
  fc.constantFrom(
    'word ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '| a | b |\n| - | - |\n',
    '[^1]',
    '[^1]: ',
    '[x](y)',
    '[x]: y\n',
    '~~a~~',
    '- [ ] ',
    '**',
    '_',
    '`',
    '```\n',
    '---\n',
    '===\n',
    '<b>',
    'www.example.org',
    'w&#119;w.example.org',
    'https://example.org/a_b',
    'a@example.org',
    'a&#64;example.org',
    'www\\.example.org',
    '\\',
    '\t',
    'é',
  ),
  fc.string({ maxLength: 5 }),
);

describe('the tree of a body is the one that remark gives for the whole file', () => {
  it('with and without front matter, for any text', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 14 }), (parts) => {
        const body = toText('x.md', parts.join('')).content;
        expect(actual(FRONT_MATTER + body, 6)).toBe(expected(FRONT_MATTER + body));
        if (!body.startsWith('---')) expect(actual(body, 1)).toBe(expected(body));
      }),
      { numRuns: 400 },
    );
  });

  it('for every source of the small framework', () => {
    for (const { path, bytes } of smallSources().filter((source) => source.path.endsWith('.md'))) {
      const source = new TextDecoder().decode(bytes!);
      const firstLine = source.slice(0, source.indexOf('\n---\n') + 5).split('\n').length;
      expect(actual(source, firstLine), path).toBe(expected(source));
    }
  });

  it('with places that are those of the file', () => {
    const source = `${FRONT_MATTER}\nSome *text*.\n`;
    visit(parseMarkdown(toText('x.md', source), 6), 'emphasis', ({ position }) => {
      expect(source.slice(position!.start.offset, position!.end.offset)).toBe('*text*');
      expect(position!.start.line).toBe(7);
    });
  });
});
