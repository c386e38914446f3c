/** Hostile and damaged sources: nothing throws, nothing runs, nothing unsafe is published, and other files are still reported. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { check, compile, type SourceFile } from '../../scripts/content/index.ts';
import { casesOf } from '../support/cases.ts';
import { elementsOf } from '../support/html.ts';
import type { Rule } from '../../scripts/content/rules/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import { placeExample } from '../support/examples.ts';
import { positioned, smallSources, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/one-change.md';
const PATHS = [
  'field-notes/one-change.md',
  'modes/shared.md',
  'dimensions/d2.md',
  'framework.md',
  'scoring.md',
  'glossary.md',
  'terminology.yaml',
  'sections/why.md',
];

/** The rules of all findings; a failure of the tool itself is one of them, and never acceptable. */
function rulesOf(files: SourceFile[]): string[] {
  const rules = check(files, SURROUNDINGS).map(({ rule }) => rule);
  expect(rules).not.toContain('internal-error');
  return rules;
}

describe('damaged sources', () => {
  it('random bytes never throw, in any file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), fc.uint8Array({ maxLength: 400 }), (path, bytes) => {
        expect(rulesOf(withFile(path, bytes)).length).toBeGreaterThan(0);
      }),
      { numRuns: casesOf(30, 60) },
    );
  });

  it('random edits of valid files never throw, and compile whenever they have no errors', () => {
    const fragment = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '---\n',
        '...\n',
        '<<<<<<< x\n',
        '“x”',
        ' #x',
        '&rlm;',
        '\u202E',
        '\u00A0',
        'e\u0301',
        '\uD83C',
        'v\u0430',
        '\r',
        '\n\n',
        '# ',
        '## ',
        '- ',
        '> ',
        '[x](',
        '](#',
        '**',
        '`',
        '```\n',
        '<b>',
        '<!--',
        '[^a]',
        '|',
        '\t',
        '\u0000',
        '\uFEFF',
        '\r\n',
        '&a',
        '*a',
        '!!x ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        ': ',
        ' #',
        '%YAML',
        '...\n',
        '1e999',
        '__proto__: 1\n',
      ),
    );
    const edit = fc.record({
      path: fc.constantFrom(...PATHS),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(40),
      insert: fragment,
    });
    fc.assert(
      fc.property(edit, ({ path, at, remove, insert }) => {
        const text = smallText(path);
        const start = Math.floor(at * text.length);
        const files = withFile(path, text.slice(0, start) + insert + text.slice(start + remove));
        const { diagnostics } = compile(files, SURROUNDINGS);
        expect(diagnostics.map(({ rule }) => rule)).not.toContain('internal-error');
      }),
      { numRuns: casesOf(50, 150) },
    );
  });
});

describe('sources of thousands of parts', () => {
  const repeat = (count: number, part: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => part(index)).join('');
  const note = (text: string): SourceFile[] => withFile(NOTE, smallText(NOTE) + text);
  const keys = (text: string): SourceFile[] => withFile('terminology.yaml', text);

  it.each<[string, SourceFile[], number]>([
    ['numeric keys', keys(repeat(8000, (index) => `${index}: 1\n`)), 1],
    ['one key', keys(repeat(9000, () => 'k: 1\n')), 1],
    ['keys in brackets', keys(`a: {${repeat(7000, (index) => `k${index}, `)}}`), 1],
    ['quotes that never close', keys(repeat(9000, () => '- "a\n')), 1],
    ['lines in a bracket', keys(`a: [${'x'.repeat(30_000)}\n${' \n'.repeat(15_000)}`), 1],
    ['tabs', keys(`a:\n${'\tb: 1\n'.repeat(9000)}`), 1],
    ['anchors', keys(repeat(9000, () => '- &a b\n')), 1],
    ['zero-width spaces', note('a\u200B'.repeat(15_000)), 20],
    ['marks on one letter', note(`e${'\u0301\u0323'.repeat(4000)}`), 1],
    ['conflicts', note('<<<<<<< x\n>>>>>>> y\n'.repeat(2500)), 20],
    ['entities', note('&rlm;\n\n'.repeat(900)), 20],
  ])('%s are judged in a moment', (_name, files, count) => {
    const started = performance.now();
    const rules = check(files, SURROUNDINGS).map(({ rule }) => rule);
    expect(rules).not.toContain('internal-error');
    expect(rules).toHaveLength(count);
    // Ten times what it takes on a slow machine.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('pathological sources', () => {
  const body = (text: string): SourceFile[] => withFile(NOTE, smallText(NOTE).replace('A timer watered it', text));
  const wide = (unit: string, lines: number): string => Array.from({ length: lines }, () => unit).join('\n');
  it.each([
    ['open brackets', wide('['.repeat(9000), 6)],
    ['nested links', wide('[a'.repeat(4000), 6)],
    ['nested emphasis', wide('*a **b '.repeat(1300), 6)],
    ['closing emphasis', wide(`${'*'.repeat(4900)}a${'*'.repeat(4900)}`, 6)],
    ['backquotes', wide(Array.from({ length: 130 }, (_, length) => '`'.repeat(length)).join(' '), 6)],
    ['quotations', wide('>'.repeat(9000), 6)],
    ['spaced quotations', wide('> '.repeat(4000), 6)],
    ['lists in one line', wide('- '.repeat(4000), 6)],
    ['numbered lists in one line', wide('1. '.repeat(3000), 6)],
    ['stairs', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['a wide table', `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${wide(`|${'b|'.repeat(3000)}`, 6)}`],
    ['open HTML', wide('<a '.repeat(3000), 6)],
    ['entities', wide('&#x41;'.repeat(1500), 6)],
    ['addresses', wide('www.a.b '.repeat(1200), 6)],
    ['mail addresses', wide('a@'.repeat(4900), 6)],
    ['footnotes', wide('[^a]'.repeat(2400), 6)],
    ['definitions', wide('[a]: b', 5000)],
    ['images', wide('!['.repeat(4900), 6)],
  ])('%s are judged without a crash or endless work', (_name, text) => {
    const started = performance.now();
    const rules = check(body(text), SURROUNDINGS).map(({ rule }) => rule);
    expect(rules).not.toContain('internal-error');
    // Far above what a machine needs; only endless work fails here.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ['flow lists', '['.repeat(9000)],
    ['flow maps', '{a: '.repeat(3000)],
    ['block lists in one line', '- '.repeat(4000)],
    ['questions', '? '.repeat(4000)],
    ['quotes', '"'.repeat(8000)],
    ['anchors', '&a '.repeat(4000)],
    ['comments', ' #'.repeat(7000)],
    ['blank lines', '\n'.repeat(15_000)],
  ])('front matter of %s is refused without a crash', (_name, yaml) => {
    expect(rulesOf(withFile(NOTE, `---\na: ${yaml}\n---\nText.\n`)).length).toBeGreaterThan(0);
    expect(rulesOf(withFile(NOTE, `---\n${yaml}\n---\nText.\n`)).length).toBeGreaterThan(0);
  });

  it('reports all the others beside a hundred hostile files', () => {
    const hostile = Array.from({ length: 100 }, (_, index) =>
      withFile(`field-notes/bad-${index}.md`, '---js\nprocess.exit(1)\n---\n').at(-1)!,
    );
    const files = [...withFile(NOTE, smallText(NOTE).replace('actor: automation', 'actor: robot')), ...hostile];
    const rules = rulesOf(files);
    expect(rules.filter((rule) => rule === 'fm-language')).toHaveLength(100);
    expect(rules.filter((rule) => rule === 'fm-range')).toHaveLength(1);
  });
});

describe('what is published', () => {
  const UNSAFE = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{}</style>',
    '<iframe src="https://example.org"></iframe>',
    '![x](data:image/svg+xml,x)',
    '[x](vbscript:x)',
    '<https://a.example/"onmouseover=alert(1)>',
    '`<script>`',
    '```"><script>\nx\n```',
    '[x](https://a.example "a\\" onmouseover=\\"alert(1)")',
  ];

  it.each(UNSAFE)('never carries a script, handler or unsafe address from %s', (text) => {
    const files = withFile(NOTE, smallText(NOTE).replace('A timer watered it', `${text}\n\nA timer watered it`));
    const { compiled, diagnostics } = compile(files, SURROUNDINGS);
    if (!compiled) {
      expect(diagnostics.length).toBeGreaterThan(0);
      return;
    }
    for (const { tagName, properties } of elementsOf(compiled.notes.body('one-change').html)) {
      expect(['script', 'style', 'iframe', 'object', 'form', 'input']).not.toContain(tagName);
      expect(Object.keys(properties).filter((name) => /^on/i.test(name) || name === 'style')).toEqual([]);
      expect(properties['href'] ?? '').not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
    }
  });

  it('front matter in another language is not run', () => {
    const ran = { value: false };
    vi.stubGlobal('markAsRun', () => (ran.value = true));
    for (const opening of ['---js', '---javascript', '--- js', '---coffee', '---json']) {
      expect(rulesOf(withFile(NOTE, `${opening}\nmarkAsRun()\n---\n`))).toEqual(['fm-language']);
    }
    vi.unstubAllGlobals();
    expect(ran.value).toBe(false);
  });

  it('addresses are published as they are written', () => {
    const url = 'https://example.org/x%2Fy%3Fz%25?q=1%262#x%23y';
    const files = withFile(NOTE, smallText(NOTE).replace('A timer watered it', `[x](${url}) watered it`));
    const links = elementsOf(compile(files, SURROUNDINGS).compiled!.notes.body('one-change').html);
    expect(links.map(({ properties }) => properties['href'])).toContain(url);
  });

  it('keys that objects inherit are unknown keys like any other', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(
        rulesOf(withFile(NOTE, smallText(NOTE).replace('actor: automation', `actor: automation\n${key}: x`))),
      ).toEqual(['fm-unknown-key']);
    }
  });

  it('valid but unusual sources pass', () => {
    const unusual = smallText(NOTE)
      .replace('title: "One change: a timer"', "title: 'O''Brien: staff — 水やり 👩‍🌾'")
      .replace(
        'summary: A timer took over the watering of one pot.',
        'summary: >-\n  A timer took over\n  --- the watering ---\n  of one pot.',
      )
      .replace('A timer watered it', 'A *timer* watered it ("---"), with `<b>code</b>`, a \\<b\\> and 50 % < 60 %');
    expect(rulesOf(withFile(NOTE, unusual))).toEqual([]);
  });

  it.each(['|', '>', '>-', '|-'])('block text after %s may hold a line of hyphens', (mark) => {
    const text = smallText(NOTE).replace(/^summary: .*$/m, `summary: ${mark}\n  One line\n  ---\n  and another.`);
    const { compiled, diagnostics } = compile(withFile(NOTE, text), SURROUNDINGS);
    expect(diagnostics).toEqual([]);
    expect(compiled!.notes.records.map(({ summary }) => summary)).toContain('One line --- and another.');
  });

  it.each([
    ['a rule of many marks', '- - - - - - - - - - - - - - - - - - - -'],
    ['deeply indented code', `\`\`\`text\n${' '.repeat(60)}deep\n\`\`\``],
    ['a deeply indented line', `A timer\n${' '.repeat(60)}watered it`],
    ['ten nested lists', Array.from({ length: 10 }, (_, depth) => `${' '.repeat(depth * 3)}1. x`).join('\n')],
    ['a fence in a quotation', '> ```text\n> code\n> ```'],
    ['brackets in code-like prose', 'The regex [^a-z] matches m[1][2].'],
    ['an encoded address', '[x](https://example.org/a%20b/%E6%97%A5?q=1%262)'],
    ['an escaped mail address in a heading', '### Ask a\\@b.example'],
    ['an escaped mail address in a cell', '| Ask | Of |\n| --- | --- |\n| a\\@b.example | pots |'],
    ['an escaped mail address in bold letters', 'Pots: **a\\@b.example** and *a\\@b.example*.'],
    ['a longer closing fence', '```text\ncode\n`````'],
  ])('%s passes', (_name, text) => {
    expect(
      rulesOf(withFile(NOTE, smallText(NOTE).replace('A timer watered it', `${text}\n\nA timer watered it`))),
    ).toEqual([]);
  });

  it.each(['The org…', '組織。', 'Die „Org.“', 'It says “yes.”', 'Really (yes)?'])(
    'a signal may end with %s',
    (sentence) => {
      expect(
        rulesOf(
          withFile('modes/shared.md', smallText('modes/shared.md').replace('The organization keeps a log.', sentence)),
        ),
      ).toEqual([]);
    },
  );
});

it('the small framework itself is clean', () => {
  expect(rulesOf(smallSources())).toEqual([]);
});

describe('suppressions', () => {
  const suppressible = Object.values(rules).flatMap((rule: Rule) =>
    rule.suppressible && rule.example && 'file' in rule.example && rule.example.file.endsWith('.md')
      ? [[rule.id, rule.example] as const]
      : [],
  );

  it.each(suppressible)('of %s neither keep sources from compiling nor let anything unsafe out', (id, example) => {
    const { text, place } = positioned(placeExample(example, example.wrong));
    const lines = text.split('\n');
    lines.splice(Number(place.split(':')[0]) - 1, 0, `<!-- disable-next-line ${id} -- a test -->`);
    const { compiled, diagnostics } = compile(withFile(example.file, lines.join('\n')), SURROUNDINGS);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('internal-error');
    if (compiled) expect(JSON.stringify(compiled.model)).not.toContain('disable-next-line');
  });

  it('hold for a rule that the model does not depend on, and for no other', () => {
    const needed = /^(?:file|enc|fm|yaml|model|ref|section|signal|anchor|paragraph|html|md|svg)(?:-|$)/;
    const wrong = Object.values(rules).filter(({ id, suppressible: can }: Rule) => can && needed.test(id));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

it('one mistake made everywhere is told twenty times, and counted', () => {
  const text = `${smallText(NOTE).trimEnd()}\n\n${'At level 3.\n\n'.repeat(500)}`;
  const found = check(withFile(NOTE, text), SURROUNDINGS);
  expect(found.map(({ rule }) => rule)).toEqual(Array.from({ length: 20 }, () => 'term-rank'));
  expect(found.at(-1)!.message).toContain('There are 480 more findings of this rule in this file.');
});
