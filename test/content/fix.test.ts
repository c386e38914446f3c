/** Mending: what `--fix` writes is right, changes nothing else, and is finished after one run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compile, mend, type SourceFile } from '../../scripts/content/index.ts';
import type { Rule } from '../../scripts/content/rules/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import { casesOf } from '../support/cases.ts';
import { placeExample } from '../support/examples.ts';
import {
  findings,
  positioned,
  smallSources,
  smallText,
  sourceFile,
  SURROUNDINGS,
  withFile,
} from '../support/sources.ts';

const NOTE = 'field-notes/one-change.md';
const checkSmall = (files: readonly SourceFile[]) => check(files, SURROUNDINGS);
const mendAll = (files: readonly SourceFile[]) => mend(files, checkSmall, () => true);

/** The text of a file after mending, and the findings that remain. */
function mended(path: string, text: string): { text: string; left: string[] } {
  const result = mendAll(withFile(path, text));
  const file = result.files.find((one) => one.path === `framework/${path}`)!;
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes!), left: findings([...result.files]) };
}

describe('every rule that says it mends does', () => {
  const mending = Object.values(rules).flatMap((rule: Rule) =>
    rule.mends !== undefined && rule.example && 'file' in rule.example ? [[rule.id, rule.example] as const] : [],
  );

  it('and there are many', () => {
    expect(mending.length).toBeGreaterThan(20);
  });

  it.each(mending)('%s', (_id, example) => {
    const { text } = positioned(placeExample(example, example.wrong));
    const isMended = check(withFile(example.file, text), SURROUNDINGS).every(({ fix }) => fix !== undefined);
    const once = mended(example.file, text);
    // Some rules mend only where one correction is certain, and show the other case.
    expect(once.left).toEqual(isMended ? [] : findings(withFile(example.file, text)));
    expect(mended(example.file, once.text).text).toBe(once.text);
  });
});

describe('mending keeps what it does not mend', () => {
  const wrong = smallText(NOTE)
    .replace('actor: automation', '# Who acted.\nacotr:   automation')
    .replace('    to: 2.5', '    to:   2.5   # kept')
    .replace('[D1](../dimensions/d1.md)', '[D1](http://example.org/a)  \n')
    .replace('A timer', 'The the timer');

  it('comments, layout and line endings', () => {
    for (const form of ['\n', '\r\n']) {
      const { text, left } = mended(NOTE, wrong.replaceAll('\n', form));
      expect(left).toEqual([]);
      expect(text.replaceAll(form, '\n')).toBe(
        wrong.replace('acotr:', 'actor:').replace('http://', 'https://').replace('The the', 'The'),
      );
      expect(text.includes('\r')).toBe(form === '\r\n');
    }
  });

  it('an address that stands for itself, where a path would not be a link', () => {
    const url = `${SURROUNDINGS.homepage}modes/shared/`;
    for (const link of [`<${url}>`, url]) {
      const text = `${smallText(NOTE).trimEnd()}\n\nSee ${link} there.\n`;
      expect(mended(NOTE, text).text).toBe(text);
    }
  });

  it('a paragraph that begins with no-break spaces', () => {
    const text = `${smallText(NOTE).trimEnd()}\n\n`;
    expect(mended(NOTE, `${text}\u00A0\u00A0\u00A0\u00A0Text.\n`).text).toBe(`${text}Text.\n`);
  });

  it('nothing back that one mistake hid behind another', () => {
    const text = wrong.replace('moves:', 'moves :').replace('direction: advanced', 'direction: Advanced');
    const { left } = mended(NOTE, text.replace('One pot stood', 'Limited work, and <b>a</b> pot stood'));
    expect(left).toEqual([]);
  });

  it('files that were not asked for', () => {
    const result = mend(withFile(NOTE, wrong), checkSmall, () => false);
    expect(result.mended).toEqual([]);
  });

  it('mistakes that only a person can mend', () => {
    const text = smallText(NOTE).replace('2026-02-28', '2026-02-30');
    expect(mended(NOTE, text)).toEqual({ text, left: [`${NOTE}:3:7 fm-date`] });
  });
});

describe('a suppression that is no longer needed is left to a person, wherever it stands', () => {
  const comment = '<!-- disable-next-line term-rank -- the words of the account -->';
  it.each([
    `One.\n\n${comment}\n\nTwo.`,
    `One.\n${comment}\nTwo.`,
    `- One.\n  ${comment}\n- Two.`,
    `- One.\n\n${comment}\n\n- Two.`,
    `One.\n${comment}\n| A | B |\n| --- | --- |\n| c | d |`,
    `One.\n${comment}\n### Two\n\nThree.`,
    `> ${comment}\n> One.`,
    `One.\n\n${comment}`,
    `One.\n${comment}\n\n    Two.`,
  ])('%j', (body) => {
    const text = `${smallText(NOTE).trimEnd()}\n\n${body}\n\nSee [it](http://example.org/).\n`;
    const once = mended(NOTE, text);
    expect(once.text).toBe(text.replace('http:', 'https:'));
  });
});

describe('mending leaves what a source claims', () => {
  it.each<readonly [what: string, file: string, from: string, to: string]>([
    ['a name that is nearly another', NOTE, 'A timer watered it', 'At Mode 3, Delegatd, a timer watered it'],
    ['a number beside a name', NOTE, 'A timer watered it', 'At Mode 2, Delegated, a timer watered it'],
    ['a number of a dimension', NOTE, 'A timer watered it', 'By D1, Soil, a timer watered it'],
    ['an id that is nearly another', 'scoring.md', 'gate: shared', 'gate: sharde'],
    ['an id in other case', 'scoring.md', 'gate: shared', 'gate: Shared'],
    ['an id with a small letter', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, d3]'],
    ['an id that no dimension has', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, D10]'],
    ['an id with a zero too many', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, D03]'],
    ['an entry that stands twice', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, D1]'],
    ['a direction against the positions', NOTE, 'direction: advanced', 'direction: held'],
    ['a number with digits exchanged', 'scoring.md', 'days: 30', 'days: 03'],
    ['a number with a zero too many', NOTE, 'to: 2.5', 'to: 2.0'],
    ['a date that lacks a digit', NOTE, '2026-02-28', '2026-02-8'],
    ['a version with a label', NOTE, 'written-for: 0.2.0', 'written-for: 0.2.0+rc.1'],
    ['a word of a few that is misspelt', NOTE, 'actor: automation', 'actor: automaton'],
    ['a path that is nearly another', NOTE, '(../dimensions/d1.md)', '(../dimensions/d.md)'],
    ['an anchor that is nearly another', NOTE, '(#undated)', '(#undatd)'],
    ['a value with one quotation mark', NOTE, '"One change: a timer"', 'One change: a timer"'],
    ['a space and a letter that changed places', 'modes/shared.md', 'role: Helper', 'role:H elper'],
    ['a key that a colon parts', 'modes/shared.md', 'role: Helper', 'ro: le: Helper'],
    ['a key of a list that a colon parts', 'terminology.yaml', 'fail: ["Limited', 'fa: il: ["Limited'],
    ['words before a list', 'terminology.yaml', 'except: ["not', 'except: the the["not'],
    ['a number in the place of an id', 'scoring.md', 'gate: shared', 'gate: 2'],
    ...['012', 'yes', '@shared', '%shared', 'sha: red'].map(
      (value) => [`${value} in the place of an id`, 'scoring.md', 'gate: shared', `gate: ${value}`] as const,
    ),
    ['a number in the place of a list of ids', 'framework.md', 'summary:', 'booklet-notes: 2\nsummary:'],
    ['a mark before a word of a few', NOTE, 'actor: automation', 'actor: @automation'],
    ['a mark before a topic', NOTE, 'tags: [timer]', 'tags:\n  - @timer'],
    ['a space in an address', NOTE, 'url: https://example.org/soil', 'url: https: //example.org/soil'],
    ['a colon in a word of a few', NOTE, 'actor: automation', 'actor: auto: mation'],
    ['a number in the place of the slug of a note', 'framework.md', 'summary:', 'booklet-notes: [2]\nsummary:'],
    ['a return in a word', NOTE, 'A timer watered it', 'A ti\rmer watered it'],
    ['a return at the end of a line', NOTE, 'A timer watered it', 'A timer\rwatered it'],
    ['a wide space before a stop', NOTE, 'A timer watered it', 'It was dry\u3000. A timer watered it'],
    ['a no-break space before a comma', NOTE, 'A timer watered it', 'It was dry\u00A0, and it'],
    ['a thin space in parentheses', NOTE, 'A timer watered it', 'It was (\u2009dry) then'],
    ['a no-break space in an address', NOTE, '](../dimensions/d1.md)', '](../dimen\u00A0sions/d1.md)'],
    ['an address that readers see', NOTE, 'A timer watered it', 'See <http://example.org/>. A timer watered it'],
    ['an address in running text', NOTE, 'A timer watered it', 'See http://example.org/ there. A timer watered it'],
    ...[
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      'http://json-schema.org/draft-07/schema#',
      'http://schema.org/Person',
      'http://schemas.example.org/one',
      'http://example.org/ns/one',
      'http://example.org/one.xsd',
      'http://localhost/one',
      'http://localhost:3000/one',
      'http://127.0.0.1/one',
      'http://machine.local/one',
      'http://machine/one',
    ].map((name) => [`the name ${name}`, NOTE, '[D1](../dimensions/d1.md)', `[D1](${name})`] as const),
    ['a source on one machine', NOTE, 'url: https://example.org/soil', 'url: http://localhost/soil'],
    ['a value and the next key on one line', 'modes/shared.md', 'name: Shared\nrole', 'name: Sharedrole'],
    [
      'a reason that is no longer needed',
      NOTE,
      'A timer watered it',
      '<!-- disable-next-line term-rank -- reason -->\nA timer watered it',
    ],
    ['what may be a name', NOTE, 'A timer watered it', 'It was the Limited work company. A timer watered it'],
    ['a name of several words', NOTE, 'A timer watered it', 'Limited Work is a firm. A timer watered it'],
    ['capitals throughout', NOTE, 'A timer watered it', 'It was LIMITED WORK. A timer watered it'],
    ['words of others in a block', NOTE, 'A timer watered it', '> Limited work, he said.\n\nA timer watered it'],
    [
      'words of others between marks',
      NOTE,
      'A timer watered it',
      'He called it “our limited work”. A timer watered it',
    ],
  ])('%s', (_what, file, from, to) => {
    const text = smallText(file).replace(from, () => to);
    expect(text).not.toBe(smallText(file));
    const files = withFile(file, text);
    expect(mendAll(files).mended).toEqual([]);
    expect(checkSmall(files)).toHaveLength(1);
  });

  it('words behind an article that would not fit what replaces them', () => {
    const rule = smallText('terminology.yaml').replace('["limited work"]', '["limited work", "open-ended work"]');
    const files = (words: string): SourceFile[] =>
      withFile(
        NOTE,
        smallText(NOTE).replace('A timer watered it', `It was ${words}. A timer`),
        withFile('terminology.yaml', rule),
      );
    expect(mendAll(files('a limited work')).diagnostics).toEqual([]);
    expect(mendAll(files('an open-ended work')).mended).toEqual([]);
  });
});

/** Mistakes that can be put into a source together, each with the rule that mends it. */
const MISTAKES: readonly (readonly [file: string, from: string, to: string])[] = [
  [NOTE, 'actor: automation', 'acotr: automation'],
  [NOTE, 'A timer watered it', 'A a timer watered it'],
  [NOTE, 'direction: advanced', 'direction: Advanced'],
  [NOTE, '[D1](../dimensions/d1.md)', '[D1](../dimensions/D1.md)'],
  [NOTE, 'https://example.org/soil', '"https://example.org/soil"'],
  [NOTE, 'title: On soil', 'title: “On soil”'],
  [NOTE, 'One pot stood', 'Limited work, and a pot stood'],
  [NOTE, '## What changed\n', '# What changed\n'],
  ['modes/delegated.md', 'order: 3', 'order: "3"'],
  ['modes/shared.md', 'id: shared\norder: 2', 'order: 2\nid: shared'],
  ['modes/shared.md', 'role: Helper', 'role:Helper'],
  ['modes/shared.md', 'plants & pots', 'plants &\u00A0pots'],
  ['scoring.md', 'shelf-life:', 'shelf-lfie:'],
  ['sections/why.md', '---\nid', '\uFEFF---\nid'],
];

describe('for any mistakes together', () => {
  const some = fc.subarray([...MISTAKES], { minLength: 1 });
  const apply = (chosen: readonly (typeof MISTAKES)[number][]): SourceFile[] => {
    let files = smallSources();
    for (const [file, from, to] of chosen) {
      const path = `framework/${file}`;
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.find((one) => one.path === path)!.bytes!);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      files = files.map((one) => (one.path === path ? sourceFile(path, text.replace(from, to)) : one));
    }
    return files;
  };

  it('all are mended, mending again changes nothing, and the model is the one without mistakes', () => {
    const right = compile(smallSources(), SURROUNDINGS).compiled!;
    fc.assert(
      fc.property(some, (chosen) => {
        const once = mendAll(apply(chosen));
        expect(once.diagnostics).toEqual([]);
        expect(mendAll(once.files).mended).toEqual([]);
        expect(compile(once.files, SURROUNDINGS).compiled!.model).toEqual(right.model);
      }),
      { numRuns: casesOf(12, 25) },
    );
  });
});

describe('positions', () => {
  it('are the same with CRLF line endings and with a byte order mark', () => {
    const edit = fc.record({
      path: fc.constantFrom(NOTE, 'modes/shared.md', 'dimensions/d2.md', 'scoring.md', 'terminology.yaml'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(30),
      insert: fc.constantFrom(
        '',
        'x',
        '\n',
        '# ',
        '"',
        '[a](b)',
        'level 3 ',
        '\t',
        ': ',
        '- ',
        '<b>',
        '[^a]',
        '\u200B',
        '{{ x }}',
      ),
    });
    fc.assert(
      fc.property(edit, ({ path, at, remove, insert }) => {
        const whole = smallText(path);
        const start = Math.floor(at * whole.length);
        const text = whole.slice(0, start) + insert + whole.slice(start + remove);
        const expected = findings(withFile(path, text));
        const other = findings(withFile(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`));
        expect(other.filter((finding) => !finding.endsWith(' enc-bom'))).toEqual(expected);
      }),
      { numRuns: casesOf(30, 60) },
    );
  });
});
