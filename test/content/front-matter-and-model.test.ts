/**
 * Wrong edits of front matter and of the model as a whole, in many forms: each gives one finding, of the named rule, at the mark.
 * Where the rule has a correction, `--fix` would leave nothing to find.
 */
import { describe, expect, it } from 'vitest';
import { check, type Diagnostic, type SourceFile } from '../../scripts/content/index.ts';
import { toText } from '../../scripts/content/syntax/source.ts';
import { findings, MARK, positioned, smallSources, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

/** `fixed` is the text that the correction puts in place of `to`; absent where there is no correction. */
type Case = readonly [rule: string, file: string, from: string, to: string, fixed?: string];

const MODE = 'modes/shared.md';
const DIMENSION = 'dimensions/d2.md';
const NOTE = 'field-notes/one-change.md';
const SCORING = 'scoring.md';
const TITLE_PAGE = 'framework.md';
const STATUS = 'status: published';
const CORRECTED = 'corrections:\n  - date: 2026-03-02\n    what: It ran.';
const WITHDRAWN = 'withdrawal:\n  date: 2026-03-02\n  reason: It ran.';
const AUTHORS = 'authors: [Small Gradient editors]';
const SOURCE_DATE = 'date: "2025-05"';

const cases: readonly Case[] = [
  ['fm-unknown-key', MODE, 'role: Helper', '⟦Role: Helper', 'role: Helper'],
  ['fm-unknown-key', TITLE_PAGE, 'licence:', '⟦license:', 'licence:'],
  ['fm-unknown-key', MODE, 'role: Helper', 'role: Helper\n⟦nam: x'],
  ['fm-unknown-key', NOTE, '    read: whole', '    ⟦raed: whol'],
  ['fm-unknown-key', SCORING, '  days: 30', '  ⟦dyas: 30', '  days: 30'],

  ['fm-type', MODE, 'order: 2', "order: ⟦'2'", 'order: 2'],
  ['fm-type', MODE, 'order: 2', 'order: ⟦two'],
  ['fm-type', MODE, 'order: 2', 'order: ⟦true'],
  ['fm-type', MODE, 'order: 2', 'order: ⟦"0"'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦42', 'role: "42"'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦true', 'role: "true"'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦yes', 'role: "yes"'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦[Helper]'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦{a: b}'],
  ['fm-type', TITLE_PAGE, 'version: 0.2.0', 'version: ⟦1'],
  ['fm-type', TITLE_PAGE, 'language: en-GB', 'language: ⟦no', 'language: "no"'],
  ['fm-type', NOTE, 'date: 2026-02-28', 'date: ⟦20260228', 'date: 2026-02-28'],
  ['fm-type', NOTE, 'date: 2026-02-28', 'date: ⟦2026'],
  ['fm-type', NOTE, SOURCE_DATE, 'date: ⟦2025', 'date: "2025"'],
  ['fm-type', NOTE, 'tags: [timer]', 'tags: ⟦timer', 'tags: [timer]'],
  ['fm-type', NOTE, 'tags: [timer]', 'tags: ⟦timer, pots'],
  ['fm-type', NOTE, AUTHORS, 'authors: ⟦Ann Lee and Bo Chen'],
  ['fm-type', NOTE, 'actor: automation', 'actor: ⟦[automation]'],
  ['fm-type', SCORING, 'shelf-life:\n  days: 30', 'shelf-life: ⟦30'],

  ['fm-blank', MODE, 'role: Helper', '⟦role: null'],
  ['fm-blank', MODE, 'role: Helper', '⟦role: "  "'],
  ['fm-blank', MODE, 'entry:\n  D1: 2\n  D2: 2', '⟦entry:'],

  ['fm-range', TITLE_PAGE, 'direction: ltr', 'direction: ⟦LTR', 'direction: ltr'],
  ['fm-range', TITLE_PAGE, 'language: en-GB', 'language: ⟦en-gb', 'language: en-GB'],
  ['fm-range', TITLE_PAGE, 'language: en-GB', 'language: ⟦English'],
  ['fm-range', MODE, 'status: active', 'status: ⟦actve'],
  ['fm-range', NOTE, 'origin: published-account', 'origin: ⟦Published account', 'origin: published-account'],
  ['fm-range', TITLE_PAGE, 'language: en-GB', 'language: ⟦en-bu'],
  ['fm-range', SCORING, 'asserted: [-1, 0.5]', 'asserted: [⟦1, 0.5]'],
  ['fm-min-items', SCORING, 'asserted: [-1, 0.5]', 'asserted: ⟦[-1]'],
  ['fm-length', SCORING, 'asserted: [-1, 0.5]', 'asserted: ⟦[-1, 0.5, 2]'],
  ['fm-duplicate-item', NOTE, 'tags: [timer]', 'tags: [timer, ⟦timer]'],
  ['fm-duplicate-item', NOTE, 'tags: [timer]', 'tags:\n  - timer\n  - ⟦timer'],

  ['fm-id', MODE, 'id: shared', 'id: ⟦Two Words'],
  ['fm-id', DIMENSION, 'id: D2', 'id: ⟦d2', 'id: D2'],
  ['fm-id', DIMENSION, 'id: D2', 'id: ⟦D02', 'id: D2'],
  ['fm-id', NOTE, 'tags: [timer]', 'tags: [⟦Timer]'],
  ['fm-id', NOTE, 'tags: [timer]', 'tags: [timer, ⟦Timer]'],
  ['fm-id', NOTE, 'tags: [timer]', 'tags: [⟦вода]'],
  ['fm-id', SCORING, 'control: D2', 'control: ⟦d2'],
  ['fm-id-file', DIMENSION, 'id: D2', 'id: ⟦D9'],

  ['fm-date', NOTE, 'date: 2026-02-28', 'date: ⟦2026-2-28'],
  ['fm-date', NOTE, 'date: 2026-02-28', 'date: ⟦2026/02/28', 'date: 2026-02-28'],
  ['fm-date', NOTE, 'date: 2026-02-28', 'date: ⟦28 February 2026', 'date: 2026-02-28'],
  ['fm-date', NOTE, 'date: 2026-02-28', 'date: ⟦28/02/2026'],
  ['fm-date', NOTE, 'date: 2026-02-28', 'date: ⟦02-03-2026'],
  ['fm-date', NOTE, SOURCE_DATE, 'date: ⟦2025-5'],
  ['fm-date', NOTE, SOURCE_DATE, 'date: ⟦2025/05', 'date: 2025-05'],

  ['fm-date-future', NOTE, 'checked: 2026-02-01', 'checked: ⟦2026-07-01'],
  ['fm-date-future', NOTE, SOURCE_DATE, 'date: ⟦"2027"'],

  ['fm-number-form', MODE, 'order: 2', 'order: ⟦02'],
  ['fm-number-form', MODE, 'order: 2', 'order: ⟦2.0'],
  ['fm-number-form', MODE, 'order: 2', 'order: ⟦2e0'],
  ['fm-number-form', MODE, 'order: 2', 'order: ⟦012'],
  ['fm-number-form', MODE, 'order: 2', 'order: ⟦.inf'],
  ['fm-number-form', MODE, 'role: Helper', 'role: ⟦1.10', 'role: "1.10"'],
  ['fm-number-form', MODE, 'role: Helper', 'role: ⟦1:30', 'role: "1:30"'],

  ['fm-version', TITLE_PAGE, 'version: 0.2.0', 'version: ⟦V0.2.0', 'version: 0.2.0'],
  ['fm-version', TITLE_PAGE, 'version: 0.2.0', 'version: ⟦0.2.0+5'],
  ['fm-version', TITLE_PAGE, 'version: 0.2.0', 'version: ⟦latest'],
  ['fm-html', MODE, 'role: Helper', 'role: ⟦<svg/onload=alert(1)>'],
  ['fm-html', MODE, 'role: Helper', 'role: ⟦Helper &amp; co'],
  ['fm-markup', MODE, 'role: Helper', 'role: ⟦The **Helper**'],
  ['fm-markup', MODE, 'role: Helper', 'role: ⟦"`Helper`"'],
  ['fm-markup', MODE, 'role: Helper', 'role: ⟦A [Helper](../modes/shared.md)'],
  ['fm-markup', MODE, 'role: Helper', 'role: ⟦Helper, ~~not~~ watcher'],
  ['fm-html', MODE, 'role: Helper', 'role: ⟦Helper <!-- x -->'],

  ...[
    '"@gardener"',
    'jane@example.org',
    'Jane Doe <jane@example.org>',
    'https://example.org/jane',
    'github.com/jane',
    'Jane Doe (@jane)',
    '"42"',
    'Ann Lee; Bo Chen',
    'Ann Lee and Bo Chen',
    'Ann Lee & Bo Chen',
    'Ann Lee / Bo Chen',
    '"Ann Lee, Bo Chen"',
  ].map((name): Case => ['fm-author', NOTE, AUTHORS, `authors: [⟦${name}]`]),
  ['fm-author', NOTE, 'author: A. Gardener', 'author: ⟦a@example.org'],

  ['fm-key-order', MODE, 'order: 2\nname: Shared', '⟦name: Shared\norder: 2', 'order: 2\nname: Shared'],
  ['fm-key-order', MODE, '  D1: 2\n  D2: 2', '  ⟦D2: 2\n  D1: 2', '  D1: 2\n  D2: 2'],
  ['fm-key-order', MODE, 'entry:\n  D1: 2\n  D2: 2', 'entry: {⟦D2: 2, D1: 2}', 'entry: {D1: 2, D2: 2}'],
  ['fm-key-order', NOTE, '    from: 1\n    to: 2.5', '    ⟦to: 2.5\n    from: 1', '    from: 1\n    to: 2.5'],
  [
    'fm-key-order',
    NOTE,
    '  - id: undated\n    author: B. Writer',
    '  - ⟦author: "B. Writer" # first\n    # by name\n    id: undated',
    '    # by name\n  - id: undated\n    author: "B. Writer" # first',
  ],
  [
    'fm-key-order',
    'terminology.yaml',
    '    kind: rank\n    reason: The gradient has modes.',
    '    ⟦reason: The gradient has modes.\n    kind: rank',
    '    kind: rank\n    reason: The gradient has modes.',
  ],

  ['model-modes', 'modes/manual.md', 'order: 1', 'order: ⟦4'],
  ['model-sections', 'sections/why.md', 'order: 1', 'order: ⟦3'],
  ['model-id-dup', DIMENSION, 'id: D2', 'id: ⟦D3'],
  ['model-views', MODE, '## Individual view\n\n- **Shared Habit**: You water by `habit`.', '⟦## Individual view'],
  ['model-views', DIMENSION, '- **Individual view**', '⟦- **Enterprise view**'],
  ['model-entry', MODE, 'entry:\n  D1: 2\n  D2: 2', '⟦entry: {}'],
  ['model-entry', MODE, '  D1: 2', '  D1: ⟦2.5'],
  ['model-scoring', SCORING, '    gap: 1', '    gap: 1\n  - ⟦authority: D1\n    control: D2\n    gap: 2'],
  ['model-scoring', SCORING, '  - dimension: D3', '  - dimension: D3\n    only-with: ⟦D3'],
  ['model-scoring', SCORING, '  - dimension: D3', '  - dimension: D3\n    only-with: ⟦D4'],
  ['model-scoring', SCORING, '  - dimension: D3', '  - dimension: ⟦D2'],
  ['model-scoring', SCORING, '    when: work in', '    when: x\n  - dimension: ⟦D3\n    when: work in'],

  ['ref-mode', SCORING, 'gate: shared', 'gate: ⟦sharde'],
  ['ref-mode', MODE, 'status: active', 'status: active\nreplaced-by: ⟦shared'],
  ['ref-dimension', MODE, '  D1: 2', '  ⟦d1: 2'],
  ['ref-dimension', MODE, '  D1: 2', '  ⟦D01: 2'],
  ['ref-dimension', MODE, '  D1: 2', '  ⟦D11: 2'],
  ['ref-dimension', 'dimensions/d2.md', 'status: active', 'status: active\nreplaced-by: ⟦D77'],
  ['ref-aspect', DIMENSION, 'aspect: containment', 'aspect: ⟦containmet'],
  ['fm-id', DIMENSION, 'aspect: containment', 'aspect: ⟦Containment'],
  ['fm-id', DIMENSION, 'aspect: containment', 'aspect: ⟦contain.ment'],
  ['fm-id', SCORING, 'control: D2', 'control: ⟦D02'],
  ['ref-version', NOTE, 'written-for: 0.2.0', 'written-for: ⟦1.0.0'],
  ['ref-version', MODE, 'status: active', 'status: active\nsince: ⟦0.2.1'],
  ['ref-version', MODE, 'status: active', 'status: active\nmeaning-changed: [0.1.0, ⟦0.3.0]'],
  ['note-direction', NOTE, 'direction: advanced', 'direction: ⟦held'],
  ['note-source', NOTE, AUTHORS, 'authors: [⟦a. gardener]'],
  ['note-source', NOTE, AUTHORS, 'authors: ["Ann Lee", ⟦"Gardener, A."]'],

  ['note-status', NOTE, STATUS, 'status: ⟦corrected'],
  ['note-status', NOTE, STATUS, 'status: ⟦withdrawn'],
  ['note-status', NOTE, STATUS, `status: ⟦published\n${CORRECTED}`],
  ['note-status', NOTE, STATUS, `status: ⟦published\n${WITHDRAWN}`],
  ['note-status', NOTE, STATUS, `status: ⟦withdrawn\n${CORRECTED}`],
  ['note-status', NOTE, STATUS, `status: ⟦corrected\n${CORRECTED}\n${WITHDRAWN}`],
  ['fm-min-items', NOTE, STATUS, 'status: corrected\ncorrections: ⟦[]'],
  ['fm-required', NOTE, STATUS, 'status: corrected\ncorrections:\n  - ⟦date: 2026-03-02'],
  ['fm-required', NOTE, STATUS, 'status: withdrawn\nwithdrawal:\n  ⟦date: 2026-03-02'],
  ['fm-type', NOTE, STATUS, 'status: withdrawn\nwithdrawal: ⟦2026-03-02'],
  [
    'fm-key-order',
    NOTE,
    STATUS,
    'status: corrected\ncorrections:\n  - ⟦what: It ran.\n    date: 2026-03-02',
    'status: corrected\ncorrections:\n  - date: 2026-03-02\n    what: It ran.',
  ],
  ['note-change-date', NOTE, STATUS, `status: corrected\n${CORRECTED}\n  - date: ⟦2026-02-27\n    what: It ran.`],
  ['note-change-date', NOTE, STATUS, 'status: withdrawn\nwithdrawal:\n  date: ⟦2025-03-02\n  reason: It ran.'],
  ['fm-date-future', NOTE, STATUS, 'status: corrected\ncorrections:\n  - date: ⟦2026-07-01\n    what: It ran.'],
  ['fm-date-future', NOTE, STATUS, 'status: withdrawn\nwithdrawal:\n  date: ⟦2027-03-02\n  reason: It ran.'],
];

describe('one wrong edit gives one finding at its place, and a certain correction leaves none', () => {
  it.each(cases.map((one, index) => [`${one[0]} ${index + 1}: ${one[3]}`, one] as const))('%s', (_name, one) => {
    const [rule, file, from, to, fixed] = one;
    const original = smallText(file);
    expect(original.split(from)).toHaveLength(2);
    const { text, place } = positioned(original.replace(from, () => to));
    const found = check(withFile(file, text), SURROUNDINGS);
    expect(found.map(({ path, range: { start }, rule: id }) => `${path} ${start.line}:${start.column} ${id}`)).toEqual([
      `framework/${file} ${place} ${rule}`,
    ]);
    const mended = applyFix(text, found[0]!);
    expect(mended).toBe(fixed === undefined ? undefined : original.replace(from, () => fixed));
    if (mended !== undefined) expect(findings(withFile(file, mended))).toEqual([]);
  });
});

/** The text with the edits of a finding; undefined where it has none. */
function applyFix(text: string, { fix }: Diagnostic): string | undefined {
  if (fix === undefined || typeof fix === 'string') return undefined;
  const { lineStarts } = toText('', text);
  const offset = ({ line, column }: { line: number; column: number }): number => lineStarts[line - 1]! + column - 1;
  return [...fix]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (done, { range, text: put }) => done.slice(0, offset(range.start)) + put + done.slice(offset(range.end)),
      text,
    );
}

const passing: readonly (readonly [file: string, from: string, to: string])[] = [
  ...[
    "O'Brien: staff",
    'Autonomy Gradient editors',
    'Maria da Silva, Jr.',
    'Doe, Jane',
    'Johnson & Johnson',
    'Standards and Practices Group',
    'Booking.com',
    '李小龍',
  ].map((name) => [NOTE, AUTHORS, `authors: [${JSON.stringify(name)}]`] as const),
  [NOTE, 'author: A. Gardener', 'author: Ann Lee and Bo Chen'],
  [NOTE, 'written-for: 0.2.0', 'written-for: 0.1.0'],
  [NOTE, 'origin: published-account', 'origin: first-hand'],
  [MODE, 'role: Helper', 'role: "yes"'],
  [MODE, 'role: Helper', 'role: a < b & c'],
  [MODE, 'role: Helper', 'role: >-\n  Helper'],
  [
    SCORING,
    '    when: work in',
    '    when: x\n  - dimension: D1\n    when: y\n  - dimension: D2\n    only-with: D1\n    when: work in',
  ],
];

describe('what is right passes', () => {
  it.each(passing)('%s: %s becomes %s', (file, from, to) => {
    expect(
      findings(
        withFile(
          file,
          smallText(file).replace(from, () => to),
        ),
      ),
    ).toEqual([]);
  });
});

const renamed = (from: string, to: string): SourceFile[] =>
  smallSources().map((file) => (file.path === `framework/${from}` ? { ...file, path: `framework/${to}` } : file));

const edited = (folder: string, from: string, to: string): SourceFile[] =>
  smallSources().map((file) => {
    if (!file.path.includes(folder)) return file;
    const bytes = new TextEncoder().encode(new TextDecoder().decode(file.bytes!).replace(from, to));
    return { ...file, bytes, size: bytes.length };
  });

describe('sources as a whole', () => {
  it.each([
    ['modes/shared.md', 'modes/Shared.md', 'file-name'],
    ['dimensions/d4.md', 'dimensions/d04.md', 'file-name'],
    ['modes/shared.md', 'mode/shared.md', 'file-kind'],
    ['scoring.md', 'Scoring.md', 'file-name'],
  ])('%s renamed to %s is one mistake', (from, to, rule) => {
    expect(findings(renamed(from, to))).toEqual([`${to}:1:1 ${rule}`]);
  });

  it('a dimension that is lost is told once', () => {
    const files = smallSources().filter(({ path }) => !path.endsWith('d3.md'));
    expect(findings(files)).toEqual(['dimensions/d4.md:2:5 model-dimensions']);
  });

  it('one dimension at least is in use', () => {
    expect(findings(edited('dimensions/', 'status: active', 'status: retired'))).toEqual([
      'dimensions/d1.md:5:9 model-dimensions',
    ]);
  });

  it('one mode at least is in use', () => {
    expect(findings(edited('modes/', 'status: active', 'status: retired'))).toEqual([
      'modes/delegated.md:9:9 model-modes',
    ]);
  });

  it('a retired dimension is not asked for', () => {
    expect(findings(edited('dimensions/d4', 'status: active', 'status: retired'))).toEqual([
      'modes/delegated.md:8:3 ref-dimension',
    ]);
  });

  it('a mode that cannot be read hides no other', () => {
    expect(findings(edited('modes/shared', 'role: Helper', 'role:'))).toEqual(['modes/shared.md:5:1 fm-blank']);
  });

  it.each([
    ['dimension', 'dimensions/d1.md'],
    ['mode', 'modes/<id>.md'],
  ])('without any %s, nothing that names one is judged', (kind, place) => {
    const files = smallSources().filter(({ path }) => !path.includes(`/${kind}s/`));
    const found = findings(files).filter((finding) => !finding.includes(' link-'));
    expect(found).toEqual([`${place}:1:1 file-missing`]);
  });

  it('a retired mode keeps what it asked for', () => {
    const retired = smallText(MODE)
      .replace('id: shared\norder: 2', 'id: old\norder: 7')
      .replace('D1: 2', 'D1: 7')
      .replace('status: active', 'status: retired\nreplaced-by: shared');
    expect(findings(withFile('modes/old.md', retired))).toEqual([]);
  });

  it('marks stand in the wrong texts only', () => {
    for (const [, , from, , fixed] of cases) expect(`${from}${fixed ?? ''}`).not.toContain(MARK);
  });
});
