/** Entries of the terminology that ask what they are said of: made-up entries, so that no wording of a framework decides. */
import { describe, expect, it } from 'vitest';
import { findings, positioned, smallText, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/second-note.md';

const TERMINOLOGY = `subjects:
  gardeners:
    words: ["{gardener,gardeners,head gardener}", "they are"]
    led-by: ["{is,are,reached}"]
    across: ["{at,now}", "to the", "shelf {1-9}"]
    parted-by: ["{that,and}"]
    followed-by: ["{and,now,to}"]
  pots:
    words: [pot]
preferred:
  - term: bounded work
    instead-of: ["plot"]
    reason: One word for one thing.
    said-of: pots
    pass: ["The plot of the novel."]
    fail: ["A pot in the plot."]
forbidden:
  - pattern: "{shelf,rack} {1-9}"
    kind: rank
    reason: Shelves rank nobody.
    suggestion: Write the place.
    except: ["at shelf 9"]
    said-of: gardeners
    pass: ["Tool shelf 3."]
    fail: ["A shelf 3 gardener."]
  - pattern: "{dear,my dear}"
    kind: person
    reason: Nobody is addressed.
    suggestion: Write the name.
    except-in: [compounds, quotations]
    pass: ["A dear-garden sign."]
    fail: ["Dear all."]
`;

/** The findings for a paragraph at the end of a note, and what its marks say they are. */
function inNote(marked: string, terminology = TERMINOLOGY): { found: string[]; expected: string } {
  const { text, place } = positioned(`${smallText(NOTE).trimEnd()}\n\n${marked}\n`);
  const files = withFile('terminology.yaml', terminology, withFile(NOTE, text));
  return { found: findings(files), expected: `${NOTE}:${place}` };
}

describe('an entry with a subject finds what is said of it', () => {
  it.each([
    ['right behind', 'A ⟦shelf 3 gardener waters.'],
    ['right behind, as a phrase', 'A ⟦shelf-3 head gardener waters.'],
    ['right behind, whatever stands before', 'The tool ⟦shelf 3 gardeners water.'],
    ['right before', 'The gardener ⟦shelf 3.'],
    ['before, between words that may lead', 'The gardener is at ⟦shelf 3.'],
    ['across punctuation', 'A gardener, at last, reached ⟦shelf 3, and watered.'],
    ['behind in the sentence', 'At ⟦shelf 3, the gardener waters.'],
    ['at the beginning', '⟦Shelf 3 and the gardener.'],
    ['in quotation marks', 'The gardener has “⟦shelf 3”.'],
    ['by a phrase that is a subject', 'They are ⟦shelf 3 now.'],
    ['behind a decimal point, which ends no sentence', 'The 1.5 m gardener at ⟦shelf 3.'],
    ['across emphasis and a line break', 'The *gardener*\nreached ⟦shelf\n**3**.'],
    ['with what may stand between', 'The gardener is now at ⟦shelf 3.'],
    ['right before what may stand between', 'A gardener at ⟦shelf 3 and a can.'],
    ['in a clause about it', 'The gardener that waters is at ⟦shelf 3.'],
    ['behind a verb that goes on', 'The gardener waters, and is now at ⟦shelf 3.'],
    ['with a colon', 'Gardener ⟦shelf: 3.'],
    ['with a fraction', 'A ⟦shelf 3.5 gardener waters.'],
    ['with a range', 'Some ⟦shelf 2–3 gardeners water.'],
    ['with a plus', 'Some ⟦shelf 2+ gardeners water.'],
    ['up to another one', 'The gardener is now at ⟦shelf 2 to shelf 3.'],
  ])('%s', (_name, text) => {
    const { found, expected } = inNote(text);
    expect(found).toEqual([`${expected} term-rank`]);
  });

  it('in a preferred term, where anything may stand beside it', () => {
    const { found, expected } = inNote('The pot stands in the old ⟦plot by the wall.');
    expect(found).toEqual([`${expected} term-prefer`]);
  });
});

describe('an entry with a subject passes', () => {
  it.each([
    ['nobody', 'The pot is at shelf 3.'],
    ['a noun before', 'The gardener is at tool shelf 3.'],
    ['a noun behind', 'The gardener is at shelf 3 storage.'],
    ['a word that may not lead', 'The gardener fills shelf 3.'],
    ['half a phrase that may lead', 'The gardener goes the shelf 3.'],
    ['what somebody does there', 'The gardener sleeps at shelf 3.'],
    ['what something else is', 'The can is at shelf 3, and the gardener sleeps.'],
    ['another subject, in a clause of its own', 'The gardener saw that water is at shelf 3.'],
    ['another sentence, behind a semicolon', 'The gardener sleeps; a can is at shelf 3.'],
    ['a compound', 'The gardener is at half-shelf 3.'],
    ['another sentence', 'The gardener waters. At shelf 3 is a can.'],
    ['another sentence, in quotation marks', 'He asks “who is the gardener?” At shelf 3 is a can.'],
    ['another paragraph', 'The gardener waters.\n\nAt shelf 3 is a can.'],
    ['a phrase that is excepted', 'The gardener is at shelf 9.'],
    ['half a subject', 'They waited at shelf 3, and are there.'],
    ['a subject far away', `At shelf 3, ${'on and '.repeat(20)}on, the gardener waters.`],
    ['the other subject', 'The pot is at shelf 3.\n\nThe gardener digs a plot.'],
  ])('%s', (_name, text) => {
    expect(inNote(`⟦${text}`).found).toEqual([]);
  });
});

describe('an entry that is no matter in compounds and quotations', () => {
  it.each([
    'Deary me⟦',
    'the dear‑garden sign⟦',
    'a no-dear sign⟦',
    'DEAR_NAME and my.dear and a@dear.example⟦',
    'It says “Dear all”.⟦',
    'It says "please, my dear".⟦',
    '„Dear all“ and «dear all» are printed.⟦',
  ])('passes: %s', (text) => {
    expect(inNote(text).found).toEqual([]);
  });

  it.each([
    'It is ⟦dear.',
    '⟦Dear all.',
    'It is _⟦dear_ to all.',
    'It is "old" and ⟦dear and "new".',
    'A 5" pot is ⟦dear.',
    'It is “old”, ⟦dear and “new”.',
    'It is dearly, and ⟦dear - and old.',
  ])('finds: %s', (text) => {
    const { found, expected } = inNote(text);
    expect(found).toEqual([`${expected} term-person`]);
  });
});

describe('subjects as data', () => {
  const FILE = 'terminology.yaml';
  it.each([
    ['terminology-pattern', 'said-of: pots', 'said-of: cans', 'cans'],
    ['terminology-pattern', 'words: [pot]', 'words: ["{pot"]', '{pot"'],
    ['terminology-pattern', '["{and,now,to}"]', '["and.*"]', '.*"'],
    ['terminology-example', '["A pot in the plot."]', '["A can in the plot."]', '"A can'],
    ['terminology-example', '["Tool shelf 3."]', '["A shelf 3 gardener."]', '"A shelf'],
  ])('%s for %s', (rule, from, to, at) => {
    const text = TERMINOLOGY.replace(from, to);
    const before = text.slice(0, text.indexOf(at, text.indexOf(to))).split('\n');
    const files = withFile(FILE, text, withFile(NOTE, smallText(NOTE)));
    expect(findings(files)).toEqual([`${FILE}:${before.length}:${before.at(-1)!.length + 1} ${rule}`]);
  });

  it('are missed by every entry that names one', () => {
    const none = TERMINOLOGY.replace(/^subjects:[^]*?(?=preferred:)/, '');
    expect(findings(withFile(FILE, none)).map((finding) => finding.split(' ')[1])).toEqual([
      'terminology-pattern',
      'terminology-pattern',
    ]);
  });
});
