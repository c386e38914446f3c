/** What pages of the assessment weigh, compressed. Each figure is printed, so that growth is seen before it is too much. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleAssets } from '../scripts/assets.ts';
import type { Output } from '../scripts/render/context.ts';
import { withSearchIndex } from '../scripts/search-index.ts';
import { renderSite } from './support/site.ts';
import { ROOT } from './support/sources.ts';

const assets = await bundleAssets();
const files = new Map<string, Output>(
  [...Object.values(assets.scripts), ...assets.chunks].map((output) => [output.path.split('/').at(-1)!, output]),
);
const site = await renderSite(ROOT);

const weight = (content: Output['content']): number => gzipSync(content, { level: 9 }).length;

/** A script with everything that it imports at once; what it loads later is not part of it. */
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
const questionScript = [...files.keys()].find((name) => name.startsWith('dimension-question'))!;

const styles = [assets.stylesheet, assets.styles.assessment].reduce((sum, { content }) => sum + weight(content), 0);

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

/** The script that every page has, and another. */
const withSite = (script: Output): number =>
  weightOf(new Set([...withImports(nameOf(assets.scripts.site)), ...withImports(nameOf(script))]));

describe('compressed sizes', () => {
  it.each([
    ['the script of the assessment', () => weightOf(withImports(nameOf(assets.scripts.assessment))), 20],
    ['the scripts of the landing page', () => withSite(assets.scripts.landing), 5],
    ['the scripts of a dimension’s page', () => withSite(assets.scripts.dimension), 3],
    ['the scripts of the list of notes', () => withSite(assets.scripts.notes), 3],
    ['the search, opened, with the first word', () => search, 110],
    ['the question on a dimension’s page, on first use', () => weightOf(withImports(questionScript)), 10],
    ['HTML and styles of the assessment', () => weight(site.text('/assessment/index.html')) + styles, 22],
    [
      'HTML and styles of the list of notes',
      () =>
        [site.text('/field-notes/index.html'), assets.stylesheet.content, assets.styles.notes.content].reduce(
          (sum, content) => sum + weight(content),
          0,
        ),
      20,
    ],
    ['HTML and styles of a dimension’s page', () => weight(site.text('/dimensions/d2/index.html')) + styles, 20],
  ])('%s', (name, measure, limit) => {
    const bytes = measure();
    console.log(`${name}: ${(bytes / 1024).toFixed(1)} of ${limit} KiB`);
    expect(bytes).toBeLessThanOrEqual(limit * 1024);
  });
});
