/** Contents of long pages: links to the parts of a text that contributors wrote. */
import { expect, it } from 'vitest';
import { elementsOf, textOf } from './support/html.ts';
import { siteOf } from './support/site.ts';
import { FULL } from './support/sources.ts';

it('leads to every part of the guide and of each note, on the page itself', async () => {
  const site = await siteOf(FULL);
  const long = [...site.files.keys()].filter((path) => /^\/(contribute|field-notes\/[^/]+)\/index\.html$/.test(path));
  expect(long.length).toBeGreaterThan(2);
  for (const path of long) {
    const markup = site.text(path);
    const nav = /<nav class="contents"[^]*?(<ol>[^]*?)<\/nav>/.exec(markup)?.[1] ?? '';
    const links = elementsOf(nav).filter(({ tagName }) => tagName === 'a');
    const main = markup.slice(markup.indexOf('<main'), markup.indexOf('</main>'));
    const parts = [...main.matchAll(/<h2 id="([^"]+)">([^]*?)<\/h2>/g)].filter(
      ([, id]) => !/^page:(?:footnotes|facts)$/.test(id!),
    );
    expect(links.map(({ properties }) => properties['href'])).toEqual(parts.map(([, id]) => `#${id}`));
    for (const [, , words] of parts) expect(textOf(nav)).toContain(textOf(words!));
  }
});
