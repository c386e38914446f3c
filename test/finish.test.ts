/** What finished pages get: headings that link to themselves, and code in its colours. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withColouredCode, withHeadingLinks } from '../scripts/render/finish.ts';
import { escapeHtml } from '../templates/html.ts';
import { elementsOf, textOf } from './support/html.ts';
import { renderSite, siteOf } from './support/site.ts';
import { FULL } from './support/sources.ts';

it('a heading with an id is a link to itself, and none is put inside another', () => {
  expect(withHeadingLinks('<h2 id="a">One <em>b</em></h2>')).toBe(
    '<h2 id="a"><a class="self" href="#a">One <em>b</em></a></h2>',
  );
  for (const markup of ['<h2>No id</h2>', '<h2 id="a"><a href="/x">X</a></h2>', '<h1 id="a">Title</h1>']) {
    expect(withHeadingLinks(markup)).toBe(markup);
  }
  const two = '<h2 id="a">A</h2><p>x</p><h3 id="b"><a href="/">B</a></h3><h3 id="c">C</h3>';
  expect(withHeadingLinks(two).match(/class="self"/g)).toHaveLength(2);
});

const block = (language: string, code: string): string =>
  `<pre tabindex="0"><code class="language-${language}">${escapeHtml(code)}</code></pre>`;

it('code keeps its words, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('sh', 'json', 'yaml', 'markdown', 'xml', 'text', 'no-such'),
      fc.array(fc.constantFrom('a: ', '"b"', '<c>', '&amp;', '# ', '[x](y)', '\n', '- 1', '</code>', '`', 'é')),
      (language, parts) => {
        const code = parts.join('');
        const made = withColouredCode(block(language, code));
        expect(made.startsWith('<div class="code"><pre')).toBe(true);
        expect(textOf(made)).toBe(textOf(block(language, code)));
      },
    ),
    { numRuns: 300 },
  );
});

it('code has classes and no styles of its own', () => {
  const made = withColouredCode(block('yaml', 'id: "x" # why'));
  expect(made).toContain('<span class="code-attr">id:</span>');
  expect(made).toContain('<span class="code-string">"x"</span>');
  expect(made).toContain('<span class="code-comment"># why</span>');
  expect(made).not.toContain('style=');
});

it('every page of a framework can be cited at the address where it stays', async () => {
  const { releaseOf } = await import('./support/releases.ts');
  const { model } = await siteOf(FULL);
  const site = await renderSite(FULL, 'https://a.example/b/', { releases: [releaseOf(model)] });
  const modes = [...site.files.keys()].filter((path) => /^\/modes\/[^/]+\/index\.html$/.test(path));
  expect(modes.length).toBe(model.modes.length);
  for (const path of modes) {
    const address = `https://a.example/b/v/${model.version}${path.replace('index.html', '')}`;
    expect(textOf(site.text(path))).toContain(address);
    const details = elementsOf(site.text(path)).filter(({ tagName }) => tagName === 'details');
    expect(details.length).toBeGreaterThan(0);
  }
  const note = [...site.files.keys()].find((path) => /^\/field-notes\/[^/]+\/index\.html$/.test(path));
  const said = textOf(site.text(note!));
  expect(said).toContain(`url = {https://a.example/b${note!.replace('index.html', '')}}`);
  expect(said).toContain(`url: "https://a.example/b${note!.replace('index.html', '')}"`);
  expect(site.text('/field-notes/index.html')).not.toContain('class="frame cite"');
});
