/** Bodies of text: compiled once to pieces, from which every form of every page is made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlBodyOf, markdownBodyOf } from '../scripts/body/body.ts';
import { parseHtmlBody } from '../scripts/body/html.ts';
import { fitHtml, fitMarkdown, headingsOf, idsOf, type HtmlFitting } from '../scripts/body/index.ts';
import { parseMarkdownBody } from '../scripts/body/markdown.ts';
import type { Prose } from '../scripts/model/index.ts';
import { coloured } from '../scripts/render/colours.ts';
import { escapeHtml } from '../templates/html.ts';
import { textOf } from './support/html.ts';
import { chanceOf, sampleOf } from './support/markdown-samples.ts';
import { proseOf } from './support/prose.ts';

const FITTING: HtmlFitting = { href: (address) => address, words: ({ word }) => word };
const frozen = (html: string, markdown = ''): Prose => ({ html, markdown });

describe('a text that was compiled', () => {
  const compiled = (text: string): Prose =>
    proseOf(text, (url) => url.replace(/^\.\.(.*)\.md$/, '$1/').replace(/^\.\./, ''));
  // A link in the text of another is refused by checks, and by every parser of HTML.
  const texts = Array.from({ length: 400 }, (_, seed) => `Text.\n\n${sampleOf(chanceOf(seed + 1), `w${seed}`)}`).filter(
    (text) => !/<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /.test(compiled(text).html),
  );

  it('is in the pieces in which it is when it comes back from a release', () => {
    for (const text of texts) {
      const prose = compiled(text);
      expect([text, htmlBodyOf(prose)]).toEqual([text, parseHtmlBody(prose.html)]);
      expect([text, markdownBodyOf(prose)]).toEqual([text, parseMarkdownBody(prose.markdown)]);
    }
  });

  it('is printed as it is where nothing is to be fitted', () => {
    for (const text of texts) {
      const prose = compiled(text);
      expect(fitMarkdown(prose, { address: (address) => address })).toBe(prose.markdown);
    }
  });
});

describe('headings', () => {
  it('are links to themselves where they have an id and hold no link, and stand on the second or third level', () => {
    const fitted = (html: string, under = 1) => fitHtml(frozen(html), { ...FITTING, hasSelfLinks: true, under });
    expect(fitted('<h2 id="a">One <em>b</em></h2>')).toBe(
      '<h2 id="a"><a class="self" href="#a">One <em>b</em></a></h2>',
    );
    for (const markup of ['<h2>No id</h2>', '<h2 id="a"><a href="/x">X</a></h2>']) expect(fitted(markup)).toBe(markup);
    const two = '<h2 id="a">A</h2><p>x</p><h3 id="b"><a href="/">B</a></h3><h3 id="c">C</h3>';
    expect(fitted(two).match(/class="self"/g)).toHaveLength(2);
    expect(fitted('<h2 id="a">A</h2>', 3)).toBe('<h4 id="a">A</h4>');
    expect(fitHtml(frozen(two), FITTING)).toBe(two);
  });

  it('below the sixth level say theirs', () => {
    expect(fitHtml(frozen('<h2>A</h2><h3>B</h3>'), { ...FITTING, under: 5 })).toBe(
      '<h6>A</h6><h6 aria-level="7">B</h6>',
    );
  });

  it('of the highest level are the contents, but not the one of its footnotes', () => {
    const html =
      '<h2 id="a">One <em>bed</em></h2><h3 id="b">Within</h3><h2>No id</h2><h2 id="c">Two\nbeds</h2>' +
      '<h2 id="footnote-label">Footnote label</h2><section data-footnotes class="footnotes"><h2 id="footnote-label">Footnotes</h2><ol></ol></section>';
    expect(headingsOf(frozen(html))).toEqual([
      { id: 'a', title: 'One bed' },
      { id: 'c', title: 'Two beds' },
      { id: 'footnote-label', title: 'Footnote label' },
    ]);
    expect(headingsOf(frozen('<p>Nothing</p>'))).toEqual([]);
  });
});

describe('ids and addresses', () => {
  it('are those of the place, whatever stands in them', () => {
    const html =
      '<h2 id="a">A</h2><p><a href="#a">a</a> <a href="#b">b</a> <a href="/x/?a=1&#x26;b=2">x</a> <img src="/i.png" alt=""></p>';
    const fitting = { ...FITTING, owner: 'o', href: (to: string) => `"${to}'`, picture: (to: string) => `p${to}` };
    expect(fitHtml(frozen(html), fitting)).toBe(
      '<h2 id="o--a">A</h2><p><a href="#o--a">a</a> <a href="#b">b</a> ' +
        '<a href="&#x22;/x/?a=1&#x26;b=2&#x27;">x</a> <img src="p/i.png" alt=""></p>',
    );
    expect(fitHtml(frozen(html), { ...FITTING, page: 'https://h.example/' })).toContain('href="https://h.example/#b"');
    expect(idsOf(frozen(html))).toEqual(['a']);
  });

  it('are fitted in Markdown as well, with headings and footnotes, and nothing else', () => {
    const written = '## A\n\n[x](/a/#b "t")[^1] `[y](/c/)` ![z](</i (1).png>) [w](#q)\n\n### B\n\n[^1]: Note.';
    const address = (to: string): string => `https://h.example${to}`;
    expect(fitMarkdown(frozen('', written), { address, under: 2, part: 'p' })).toBe(
      '### A\n\n[x](https://h.example/a/#b "t")[^p--1] `[y](/c/)` ![z](<https://h.example/i \\(1\\).png>) [w](https://h.example#q)\n\n#### B\n\n[^p--1]: Note.',
    );
  });
});

it('says words of the place as text, whatever stands in them', () => {
  const note = '<section data-footnotes class="footnotes"><h2 id="footnote-label">Footnotes</h2><ol></ol></section>';
  const html = `<blockquote class="callout callout--note"><p>x</p></blockquote><pre><code>y</code></pre>${note}`;
  const made = fitHtml(frozen(html), { ...FITTING, words: ({ word }) => `<${word}> & "${word}"` });
  const said = ['callout', 'footnotes'].map((word) => `<${word}> & "${word}"`);
  for (const words of said) expect(textOf(made)).toContain(words);
  expect(made).toContain('&#x3C;callout> &#x26; "callout"');
  expect(made).toContain('aria-label="<code> &#x26; &#x22;code&#x22;"');
});

describe('code', () => {
  const block = (language: string, code: string): string =>
    `<pre><code class="language-${language}">${escapeHtml(code)}</code></pre>`;
  const made = (language: string, code: string): string =>
    fitHtml(frozen(block(language, code)), { ...FITTING, colour: coloured });

  it('keeps its words, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sh', 'json', 'yaml', 'markdown', 'xml', 'text', 'no-such'),
        fc.array(fc.constantFrom('a: ', '"b"', '<c>', '&amp;', '# ', '[x](y)', '\n', '- 1', '</code>', '`', 'é')),
        (language, parts) => {
          const code = parts.join('');
          expect(made(language, code).startsWith('<div class="code"><pre')).toBe(true);
          expect(textOf(made(language, code))).toBe(textOf(block(language, code)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has classes and no styles of its own', () => {
    const markup = made('yaml', 'id: "x" # why');
    expect(markup).toContain('<span class="code-attr">id:</span>');
    expect(markup).toContain('<span class="code-string">"x"</span>');
    expect(markup).toContain('<span class="code-comment"># why</span>');
    expect(markup).not.toContain('style=');
  });

  it('is plain and without a box where a page has no script', () => {
    const markup = fitHtml(frozen(block('yaml', 'id: "x"')), FITTING);
    expect(markup).toBe(
      '<pre role="group" tabindex="0" aria-label="code"><code class="language-yaml">id: "x"</code></pre>',
    );
  });
});
