/** What pages of a framework of full size weigh, compressed. Each figure is printed, so that growth is seen before it is too much. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleAssets } from '../scripts/disk/assets.ts';
import type { Output } from '../scripts/render/context.ts';
import { withSearchIndex } from '../scripts/disk/search-index.ts';
import { renderSite } from './support/site.ts';
import { FULL } from './support/sources.ts';

const assets = await bundleAssets();
const files = new Map<string, Output>(
  [...Object.values(assets.scripts), ...assets.chunks].map((output) => [output.path.split('/').at(-1)!, output]),
);
const site = await renderSite(FULL, undefined, { assets });

const weight = (content: Output['content']): number => gzipSync(content, { level: 9 }).length;

/** Scripts with everything that they import at once; what they load later is not part of them. */
const scripts = (...outputs: readonly Output[]): number => {
  const found = new Set<string>();
  for (const output of outputs) withImports(nameOf(output), found);
  return weightOf(found);
};

function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const imports = String(files.get(name)!.content).matchAll(/(?:from|import)"\.\/([^"]+)"/g);
  for (const [, other] of imports) withImports(other!, found);
  return found;
}

const nameOf = ({ path }: Output): string => path.split('/').at(-1)!;
const weightOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + weight(files.get(name)!.content), 0);

/** The script that the page of a dimension loads when somebody comes to its question. */
const readingScript = [...files.keys()].find((name) => name.startsWith('reading'))!;
const questionScript = [...files.keys()].find((name) => name.startsWith('dimension-question'))!;

/** The page at a path with the style sheets that it links. */
const page = (path: string, ...styles: readonly Output[]): number =>
  [assets.styles.site, ...(path === '/assessment/index.html' ? [] : [assets.styles.reading]), ...styles].reduce(
    (sum, { content }) => sum + weight(content),
    weight(site.text(path)),
  );
const { assessment, releases, rules, note: noteStyles, notes: notesStyles } = assets.styles;
const note = site.notes.records[0]!.slug;

/** What is loaded when the search is opened, and with the first word: its own script, and of the index the largest part. */
async function weightOfSearch(): Promise<number> {
  const dialog = [...files.keys()].find((name) => name.startsWith('search-dialog'))!;
  const index: Output[] = [];
  for await (const output of withSearchIndex([...site.files].map(([path, content]) => ({ path, content }))))
    if (output.path.startsWith('/pagefind/')) index.push(output);
  const sizes = (pattern: RegExp): number[] =>
    index.filter(({ path }) => pattern.test(path)).map(({ content }) => weight(content));
  const atOnce = sizes(/pagefind\.js$|entry\.json$|pf_meta$|wasm\.en/).reduce((sum, size) => sum + size, 0);
  console.log(`the search, opened: ${((weightOf(withImports(dialog)) + atOnce) / 1024).toFixed(1)} KiB`);
  return weightOf(withImports(dialog)) + atOnce + Math.max(...sizes(/\/index\//));
}

const search = await weightOfSearch();

describe('compressed sizes', () => {
  it.each([
    ['the scripts of every page', () => scripts(assets.scripts.site), 3],
    [
      'the scripts of a page with headings',
      () => scripts(assets.scripts.site) + weightOf(withImports(readingScript)),
      3,
    ],
    ['the scripts of the landing page', () => scripts(assets.scripts.site, assets.scripts.landing), 5],
    ['the script of the assessment, beside that of every page', () => scripts(assets.scripts.assessment), 20],
    ['the scripts of a dimension’s page', () => scripts(assets.scripts.site, assets.scripts.dimension), 3],
    ['the question on a dimension’s page, on first use', () => weightOf(withImports(questionScript)), 10],
    ['HTML of the landing page, which carries its styles', () => weight(site.text('/index.html')), 14],
    ['HTML and styles of the framework', () => page('/framework/index.html'), 20],
    ['HTML and styles of a mode’s page', () => page(`/modes/${site.model.modes[2]!.id}/index.html`), 20],
    ['HTML and styles of a dimension’s page', () => page('/dimensions/d2/index.html', assessment), 20],
    ['HTML and styles of a note', () => page(`/field-notes/${note}/index.html`, noteStyles), 20],
    ['HTML and styles of the releases', () => page('/releases/index.html', releases), 20],
    ['HTML and styles of a list of rules', () => page('/contribute/rules/index.html', rules), 20],
    // The digests of twelve scripts are a part of it, and digests do not get smaller.
    ['HTML and styles of the assessment', () => page('/assessment/index.html', assessment), 23.5],
    ['all fonts of the site', () => assets.fonts.reduce((sum, { content }) => sum + content.length, 0), 40],
    ['the styles of the print edition, with its fonts', () => weight(assets.styles.print.content), 100],
    ['the scripts of the list of notes', () => scripts(assets.scripts.site, assets.scripts.notes), 3],
    ['the search, opened, with the first word', () => search, 110],
    ['HTML and styles of the list of notes', () => page('/field-notes/index.html', notesStyles), 20],
  ])('%s', (name, measure, limit) => {
    const bytes = measure();
    console.log(`${name}: ${(bytes / 1024).toFixed(1)} of ${limit} KiB`);
    expect(bytes).toBeLessThanOrEqual(limit * 1024);
  });
});
