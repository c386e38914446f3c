/** Callouts: quotations with a kind, from the source to the page. */
import { expect, it } from 'vitest';
import { fitHtml } from '../scripts/body/index.ts';
import { check, compile } from '../scripts/content/index.ts';
import type { Prose } from '../scripts/model/index.ts';
import { bodyWords } from '../scripts/render/body-words.ts';
import { smallText, SURROUNDINGS, withFile } from './support/sources.ts';

const bodyWith = (quotation: string, found: readonly string[] = []): Prose => {
  const files = withFile('sections/limits.md', `${smallText('sections/limits.md').trimEnd()}\n\n${quotation}\n`);
  expect(check(files, SURROUNDINGS).map(({ rule }) => rule)).toEqual(found);
  return compile(files, SURROUNDINGS).compiled!.model.sections.find(({ id }) => id === 'limits')!.body;
};

const htmlOf = (quotation: string, found: readonly string[] = []): string =>
  /<blockquote[\s\S]*<\/blockquote>/.exec(
    fitHtml(bodyWith(quotation, found), { href: (address) => address, words: bodyWords }),
  )![0];

it.each([
  ['> [!NOTE]\n> Water it.', 'note', 'Note', '<p>Water it.</p>'],
  ['> [!NOTE]  \n> Water it.', 'note', 'Note', '<p>Water it.</p>'],
  ['> [!WARNING]\n>\n> Water *it*.', 'warning', 'Warning', '<p>Water <em>it</em>.</p>'],
  // An address that is found in running text takes the places of what stands around it.
  ['> [!NOTE]\n> Ask a\\@b.example.', 'note', 'Note', '<p>Ask <a href="mailto:a@b.example">a@b.example</a>.</p>'],
])('%j is a callout with its title', (source, kind, title, content) => {
  expect(htmlOf(source).replace(/\n/g, '')).toBe(
    `<blockquote class="callout callout--${kind}"><p><strong>${title}</strong></p>${content}</blockquote>`,
  );
});

it.each([
  '> Water it.',
  '> Note: [!NOTE]',
  '> Ask a\\@b.example of a [!NOTE]',
  '> \\[!NOTE]\n> Water it.',
  '> [!NOTE\\]\n> Water it.',
  '> &#91;!NOTE]\n> Water it.',
])('%j is a quotation', (source) => {
  expect(htmlOf(source)).not.toContain('callout');
});

it.each(['> [!ELSE]\n> Water it.', '> [!NOTE] *Water* it.'])('%j is a quotation, and is reported', (source) => {
  expect(htmlOf(source, ['callout-mark'])).not.toContain('callout');
});

it.each([
  '> [!NOTE]\n> Water it.',
  '> [!WARNING]\n>\n> Water it.',
  '> \\[!NOTE]\n> Water it.',
  '- > [!TIP]\n  > Water it.',
])('%j is the same in Markdown', (source) => {
  expect(bodyWith(source).markdown.endsWith(`\n\n${source}`)).toBe(true);
});
