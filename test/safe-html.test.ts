/** HTML that a Model may hold: all that our own converter makes, and nothing that could run, load or lead astray. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel, freeze } from '../scripts/model/index.ts';
import { findUnsafeHtml } from '../scripts/model/safe-html.ts';
import { casesOf } from './support/cases.ts';
import { elementsOf } from './support/html.ts';
import { compile } from '../scripts/content/index.ts';
import { proseOf } from './support/prose.ts';
import { smallSources, SURROUNDINGS } from './support/sources.ts';

const [MADE, CHANGED] = [casesOf(400, 2000), casesOf(1500, 3000)];

describe('what sanitized Markdown has', () => {
  const PIECES = [
    '## One\n',
    '### Three `code`\n',
    'Text with *emphasis*, **weight**, ~~past~~ and `a < b & c`.\n',
    '> [!NOTE]\n> Look.\n',
    '- a\n  - b\n',
    '3. c\n4. d\n',
    '- [x] done\n- [ ] open\n',
    '| a | b |\n| :- | -: |\n| `1` | 2 |\n',
    '```c++\nx\n```\n',
    '```\n<b>\n```\n',
    '[link](https://example.org/?a=1&b=2 "A \\"title\\"")\n',
    '<mailto:a@example.org>\n',
    'https://example.org/x\n',
    '![A <picture>](/images/x.png)\n',
    'Note.[^1] Again.[^1]\n',
    '[^1]: The *note*.\n',
    'a  \nb\n',
    '---\n',
    '[ref][r]\n',
    '[r]: /modes/x/#y\n',
    '<script>alert(1)</script>\n',
    '<b onclick="x">y</b>\n',
    '[bad](javascript:alert(1))\n',
    '[odd](HTTPS://EXAMPLE.org)\n',
    '&lt;i&gt; &amp; &#x22;\n',
    '\\<not>\n',
    '<https://example.org/ä?q=„“>\n',
  ];

  it(`passes, in ${MADE} documents made of such pieces`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (pieces, apart) => {
          const html = proseOf(`Text.\n\n${pieces.join(apart ? '\n' : '')}`).html;
          expect(findUnsafeHtml(html), html).toBeUndefined();
        },
      ),
      { numRuns: MADE, seed: 7 },
    );
  });
});

describe('what it never has', () => {
  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT>x</SCRIPT>',
    '<scr<script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JAVASCRIPT:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="&#106;avascript:x">x</a>',
    '<a href="&#x6a;avascript:x">x</a>',
    '<a href="javascript&colon;x">x</a>',
    '<a href=" javascript:x">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="//example.org">x</a>',
    '<a href="\\\\example.org">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="&Tab;javascript:x">x</a>',
    '<img src="http://example.org/x.png" alt="">',
    '<img src="https://evil.example/x.png" alt="">',
    '<a href="https:evil.example">x</a>',
    '<a href="HTTPS:/evil.example">x</a>',
    '<a href="https:\\\\evil.example">x</a>',
    '<a href="https:///evil.example">x</a>',
    '<span class="sr-only">hidden words</span>',
    '<h2 class="sr-only" id="footnote-label">Footnotes</h2>',
    '<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Hidden</h2></section>',
    '<h1>x</h1>',
    '<h1 id="page">x</h1>',
    '<p id="page">x</p>',
    '<h2 id="page:footnotes">x</h2>',
    '<iframe src="https://example.org"></iframe>',
    '<style>x{}</style>',
    '<p style="position:fixed">x</p>',
    '<p class="hidden">x</p>',
    '<div>x</div>',
    '<form action="https://example.org"><button>x</button></form>',
    '<svg onload="x"></svg>',
    '<math></math>',
    '<base href="https://example.org/">',
    '<meta http-equiv="refresh">',
    '<a href="https://example.org" target="_blank">x</a>',
    '<template><script>x</script></template>',
    '<!-- <script>',
    '<![CDATA[x]]>',
    '<?x?>',
    '</p>',
    '<p>',
    '<p><em>x</p></em>',
    '<p',
    '<p>a < b</p>',
    "<a href='javascript:x'>x</a>",
    '<a\thref="x">x</a>',
    '<a/href="x">x</a>',
    '<p/>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<textarea><p title="</textarea><script>x</script>"></p></textarea>',
    '<li class="callout hidden">x</li>',
    '<a data-search href="/x">x</a>',
    '<td colspan="9999">x</td>',
  ])('%s', (html) => {
    expect(findUnsafeHtml(html)).toBeDefined();
    expect(findUnsafeHtml(`<p>before</p>${html}`)).toBeDefined();
  });

  it(`is found in ${CHANGED} documents into which a letter or a piece of a tag has got, wherever it makes another element or attribute`, () => {
    const html = proseOf('## One\n\nA [link](https://example.org/x "t") and ![p](/images/p.png).\n\n- a\n- b\n').html;
    const known = shapeOf(html);
    const bits = [
      '<',
      '>',
      '"',
      "'",
      '=',
      ' ',
      '/',
      '&',
      ';',
      ':',
      'on',
      'x',
      '\n',
      '<p>',
      '</p>',
      ' onclick="x"',
      'javascript:',
      '<script>',
      '<!--',
      '-->',
    ];
    fc.assert(
      fc.property(fc.nat(html.length), fc.nat(3), fc.constantFrom(...bits), (at, cut, bit) => {
        const changed = html.slice(0, at) + bit + html.slice(at + cut);
        if (findUnsafeHtml(changed) !== undefined) return;
        for (const piece of shapeOf(changed)) expect(known, changed).toContain(piece);
      }),
      { numRuns: CHANGED, seed: 7 },
    );
  });
});

/** The elements and the names of attributes that a strict parser sees, with the schemes of addresses. */
function shapeOf(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => [
    tagName,
    ...Object.entries(properties).map(([name, value]) =>
      name === 'href' || name === 'src' ? `${name} ${protocolOf(String(value))}` : name,
    ),
  ]);
}

/** An address that browsers cannot read leads nowhere, as one of the site does not. */
function protocolOf(address: string): string {
  return URL.canParse(address, 'https://base.example') ? new URL(address, 'https://base.example').protocol : 'https:';
}

it('a model with any other HTML is no model, and the message says where', () => {
  const model = structuredClone(compile(smallSources(), SURROUNDINGS).compiled!.model);
  model.modes[1]!.definition.html += '<script>planted()</script>';
  expect(() => parseModel(freeze(model))).toThrow(
    'it is no model: at modes.1.definition.html, `<script>planted()</script>` is nothing that sanitized HTML has',
  );
});
