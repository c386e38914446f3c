/** Differences as people and programs read them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate/node';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { describeChange, diffModels, groupChanges, type Model } from '../../scripts/model/index.ts';
import { DIFFERENCE_FORMATS, differenceSchema, reportDifference } from '../../scripts/report/index.ts';
import { edited, prose, small, text } from '../diff/support.ts';
import { elementsOf, fold, textOf } from '../support/html.ts';
import { hostileText } from './support.ts';

const PLAIN = { color: false };
const before = edited(small, () => undefined, '1.1.0');
const M = (draft: Model, id: string) => draft.modes.find((one) => one.id === id)!;
const after = edited(
  before,
  (m) => {
    m.introduction = prose('Other.');
    M(m, 'shared').entry['D1'] = 3;
    M(m, 'shared').signals.enterprise.pop();
    const [anchor] = m.dimensions[0]!.anchors;
    anchor!.statement = text(anchor!.statement.text.replace('watering', 'the can'));
    m.sections[1]!.order = 0;
  },
  '2.0.0',
);
const difference = diffModels(before, after);

describe('the text', () => {
  it('goes by bump, then by the order of the framework', () => {
    expect(reportDifference(difference, 'text', PLAIN)).toMatchInlineSnapshot(`
      "Major: means something else now, or no longer resolves

        Mode \`shared\`: the entry condition on \`D1\` changes from \`2\` to \`3\`.
          The same answers may now give another result.

      Minor: stays valid, but was answered or cited in other words

        Signal “Shared Log” in the enterprise view of mode \`shared\` is removed.
          A citation of it leads to the page where it stood, and no longer to it.
        Anchor 1 of dimension \`D1\`: the statement is reworded.
          - A person decides about watering.
          + A person decides about the can.
          Saved answers were given to the old text.

      Patch: results and citations stay as they are

        The framework: the introduction is reworded.
          - An introduction with a [mode](/modes/shared/), a [section](/framework/#why--details) and a [reference link](/framework/#why).
          + Other.
          Neither answers nor citations rest on this text.
        The framework: the sections are read in another order.
          Results and citations do not depend on this order.

      5 changes from 1.1.0 to 2.0.0. The least version after 1.1.0 is 2.0.0.
      "
    `);
  });

  it('says so where nothing differs', () => {
    expect(reportDifference(diffModels(before, before), 'text', PLAIN)).toBe(
      'Nothing differs between 1.1.0 and 1.1.0.\n',
    );
  });

  it('sets headings apart by weight where it may', () => {
    const bold = reportDifference(difference, 'text', { color: true });
    expect(bold).toContain('\u001B[1mMajor');
    expect(bold.replaceAll('\u001B[1m', '').replaceAll('\u001B[0m', '')).toBe(
      reportDifference(difference, 'text', PLAIN),
    );
  });

  it('cuts long texts to what differs in them', () => {
    const words = Array.from({ length: 200 }, (_, index) => `w${index}`);
    const said = (some: string[]) => edited(small, (m) => (m.introduction = prose(some.join(' '))));
    const changed = diffModels(said(words), said(words.with(100, 'new')));
    expect(reportDifference(changed, 'text', PLAIN)).toContain(
      '    - …w96 w97 w98 w99 w100 w101 w102 w103 w104…\n    + …w96 w97 w98 w99 new w101 w102 w103 w104…\n',
    );
    const all = diffModels(said(words), said(words.map((word) => `${word}x`)));
    expect(
      Math.max(
        ...reportDifference(all, 'text', PLAIN)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(260);
  });
});

describe('texts of several lines', () => {
  const said = (markdown: string): Model =>
    edited(small, (m) => (m.introduction = { html: `<p>${markdown}</p>`, markdown }));
  const found = diffModels(said('One.\n\n- a\n- b | c'), said('Two.\n\n1. a\n1. `b`\n\tc'));

  it('keep their lines in every format, and write out what is hidden in them', () => {
    expect(reportDifference(found, 'text', PLAIN)).toContain(
      '    - One.\n\n      - a\n      - b | c\n    + Two.\n\n      1. a\n      1. `b`\n      \\u0009c\n',
    );
    expect(reportDifference(found, 'html', PLAIN)).toContain('<dd>One.<br>\n<br>\n- a<br>\n- b | c</dd>');
    const markdown = reportDifference(found, 'markdown', PLAIN);
    expect(markdown).toContain('  - Before: `One.`\\\n    `- a`\\\n    `- b `&#124;` c`\n');
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
    const code: string[] = [];
    visit(tree, 'inlineCode', ({ value }) => void code.push(value));
    expect(code).toEqual(expect.arrayContaining(['One.', '- a', 'Two.', '1. a', '1. `b`', '\\u0009c']));
  });

  it('show no sign of a line break in words', () => {
    const printed = DIFFERENCE_FORMATS.filter((format) => format !== 'json').map((format) =>
      reportDifference(found, format, PLAIN),
    );
    expect(printed.join('')).not.toContain('000A');
  });
});

describe('the Markdown', () => {
  it('is a list for each bump', () => {
    expect(reportDifference(difference, 'markdown', PLAIN)).toMatchInlineSnapshot(`
      "## What changed

      5 changes from 1.1.0 to 2.0.0. The least version after 1.1.0 is 2.0.0.

      ### Major: means something else now, or no longer resolves

      - Mode \`shared\`: the entry condition on \`D1\` changes from \`2\` to \`3\`. The same answers may now give another result.

      ### Minor: stays valid, but was answered or cited in other words

      - Signal “Shared Log” in the enterprise view of mode \`shared\` is removed. A citation of it leads to the page where it stood, and no longer to it.
      - Anchor 1 of dimension \`D1\`: the statement is reworded. Saved answers were given to the old text.
        - Before: \`A person decides about watering.\`
        - After: \`A person decides about the can.\`

      ### Patch: results and citations stay as they are

      - The framework: the introduction is reworded. Neither answers nor citations rest on this text.
        - Before: \`An introduction with a [mode](/modes/shared/), a [section](/framework/#why--details) and a [reference link](/framework/#why).\`
        - After: \`Other.\`
      - The framework: the sections are read in another order. Results and citations do not depend on this order.
      "
    `);
  });
});

describe('the HTML', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'] });

  it('says what the text says, as one valid page that loads nothing', async () => {
    const page = reportDifference(difference, 'html', PLAIN);
    const report = await validator.validateString(page);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    const said = textOf(page);
    for (const { heading, changes } of groupChanges(difference)) {
      expect(said).toContain(heading);
      for (const change of changes) {
        expect(said).toContain(fold(describeChange(change).replaceAll('`', '')));
        expect(said).toContain(change.reason);
      }
    }
    expect(page).toContain('<code>D1</code> changes from <code>2</code> to <code>3</code>');
    expect(page).toContain('<dd>A person decides about the can.</dd>');
    const elements = elementsOf(page);
    expect(elements.filter(({ properties }) => 'src' in properties || 'href' in properties)).toEqual([]);
    expect(elements.map(({ tagName }) => tagName)).not.toContain('script');
  });

  it('has no section where nothing differs', () => {
    const page = reportDifference(diffModels(before, before), 'html', PLAIN);
    expect(textOf(page)).toBe('What changed from 1.1.0 to 1.1.0 Nothing differs between 1.1.0 and 1.1.0.');
  });
});

describe('the JSON', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(differenceSchema());

  it('is what its schema says, and has texts whole', () => {
    const parsed = JSON.parse(reportDifference(difference, 'json', PLAIN)) as Record<string, unknown>;
    validate(parsed);
    expect(validate.errors).toBeNull();
    expect(parsed).toMatchObject({ formatVersion: 1, from: '1.1.0', to: '2.0.0', bump: 'major', least: '2.0.0' });
    expect(parsed['changes']).toEqual(difference.changes.map((one) => ({ ...one, message: describeChange(one) })));
    expect(validate({ ...parsed, extra: 1 })).toBe(false);
  });
});

describe('hostile text', () => {
  /** A model in which every kind of text that a change shows is hostile. */
  const hostile = (words: string): Model =>
    edited(before, (m) => {
      m.stage = m.title = m.licence = words;
      m.glossary.terms[0]!.term = words;
      m.glossary.terms[1] = { id: 'x', term: words, definition: prose(words), insteadOf: [words] };
      m.introduction = prose(words);
      m.dimensions[0]!.confusions[0]!.name = words;
      Object.assign(M(m, 'shared').signals.enterprise[0]!, { name: words, description: text(words) });
      m.scoring.mayNotApply[0]!.when = words;
    });
  const HTML_ELEMENTS = 'html head meta title style body main h1 h2 p section ul li dl dt dd br code'.split(' ');
  const HTML_ATTRIBUTES = ['lang', 'charSet', 'name', 'content'];
  const markdown = unified().use(remarkParse).use(remarkGfm);

  it('does nothing to a terminal, to Markdown, to HTML or to JSON', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const found = diffModels(before, hostile(words));
        for (const format of DIFFERENCE_FORMATS) {
          expect(reportDifference(found, format, PLAIN)).not.toMatch(
            /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\p{Zl}\p{Zp}]/u,
          );
        }
        const page = elementsOf(reportDifference(found, 'html', PLAIN));
        const foreign = page.filter(
          ({ tagName, properties }) =>
            !HTML_ELEMENTS.includes(tagName) || Object.keys(properties).some((name) => !HTML_ATTRIBUTES.includes(name)),
        );
        expect(foreign).toEqual([]);
        expect(page.filter(({ tagName }) => tagName === 'li')).toHaveLength(found.changes.length);
        const tree = markdown.parse(reportDifference(found, 'markdown', PLAIN));
        const kinds = new Set<string>();
        let items = 0;
        visit(tree, (node) => {
          kinds.add(node.type);
          if (node.type === 'listItem') items += 1;
          if (node.type === 'text') expect(node.value).not.toMatch(/[@#$&<>\\`_*~]|:\/\/|:\w+:|www\.\w|\bGH-\d/);
        });
        const allowed = 'root heading paragraph text inlineCode break list listItem'.split(' ');
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
        expect(items).toBeGreaterThanOrEqual(found.changes.length);
      }),
      { numRuns: 200 },
    );
  });
});
