/** Language rules: words across markup, exceptions and scopes, names and numbers of modes and dimensions, and the rule data itself. */
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { FULL, findings, positioned, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/second-note.md';
const framework = await readSources(FULL);

/** The findings for a paragraph at the end of a note of the small framework. */
function inNote(marked: string): { found: string[]; expected: string } {
  const { text, place } = positioned(`${smallText(NOTE).trimEnd()}\n\n${marked}\n`);
  return { found: findings(withFile(NOTE, text)), expected: `${NOTE}:${place}` };
}

describe('a wording is found', () => {
  it.each([
    ['term-rank', 'We are at ⟦level 3.'],
    ['term-rank', '⟦Level 3 is far.'],
    ['term-rank', 'We are at ⟦LEVEL 3.'],
    ['term-rank', 'We are at *⟦level* 3.'],
    ['term-rank', 'We are at **⟦lev**el _3_.'],
    ['term-rank', 'We are at ⟦level\n3.'],
    ['term-rank', '> We are at ⟦level\n> 3.'],
    ['term-rank', '- We are at ⟦level\n  3.'],
    ['term-rank', 'We are at ⟦level&#32;3.'],
    ['term-rank', 'We are at ⟦le&#118;el 3.'],
    ['term-rank', 'We are at ⟦&#x4C;evel&#x20;&#51;.'],
    ['term-rank', 'We are at ⟦level&hyphen;3.'],
    ['term-hype', 'It is ⟦revolu&#116;ionar&#121;.'],
    ['term-hype', '| a |\n| - |\n| ⟦r&#101;volutionary |'],
    ['term-rank', '![A sign that says ⟦le&#118;el 3](../images/pots.png)'],
    ['term-rank', '![A *sign* that says ⟦level 3](../images/pots.png)'],
    ['term-rank', '![A sign that says ⟦level 3][pots]\n\n[pots]: ../images/pots.png'],
    ['term-rank', 'See [a mode](../modes/shared.md "At ⟦le&#118;el 3").'],
    ['term-rank', "See [a mode](../modes/shared.md 'At ⟦level 3').\n"],
    ['term-rank', 'See [a mode][m].\n\n[m]: ../modes/shared.md "At ⟦level 3"'],
    ['term-rank', 'We are at ⟦level-3.'],
    ['term-rank', 'We are at [⟦level 3](../modes/shared.md).'],
    ['term-rank', '### At ⟦level 3'],
    ['term-rank', '| a |\n| - |\n| ⟦level 3 |'],
    ['term-rank', 'Text.[^x]\n\n[^x]: At ⟦level 3.'],
    ['term-rank', '![A sign that says ⟦level 3](../images/pots.png)'],
    ['term-rank', 'See [a mode](../modes/shared.md "At ⟦level 3").'],
    ['term-rank', '![Three pots](../images/pots.png "At ⟦level 3")'],
    ['term-hype', 'A ⟦game changing pot.'],
    ['term-hype', 'It is ⟦revolutionary, and not revolutionary at all.'],
    ['term-claim', 'Timers ⟦boost yield.'],
    ['term-prefer', '⟦Limited work ends.'],
    ['term-prefer', 'It ends ⟦limited works.'],
    ['term-person', 'Keep ⟦your log.'],
    ['term-person', 'There ⟦you’re alone.'],
    ['repeated-word', 'It is ⟦the the pot.'],
    ['repeated-word', '⟦The the pot.'],
    ['repeated-word', 'It is ⟦the\nthe pot.'],
    ['repeated-word', 'It is *⟦the* the pot.'],
    ['repeated-word', 'It is ⟦the the the pot.'],
  ])('%s: %s', (rule, text) => {
    const { found, expected } = inNote(text);
    expect(found).toEqual([`${expected} ${rule}`]);
  });

  it.each([
    ['summary: One pot, and ⟦level 3.'],
    ['summary: "One pot, and ⟦level 3."'],
    [String.raw`summary: "One pot, and ⟦le\u0076el 3."`],
    [String.raw`summary: "One pot, and ⟦\x6cevel\x203."`],
    ['summary: >-\n  One pot, and\n  ⟦level 3.'],
  ])('in front matter: %s', (line) => {
    const { text, place } = positioned(smallText(NOTE).replace(/^summary: .*$/m, line));
    expect(findings(withFile(NOTE, text))).toEqual([`${NOTE}:${place} term-rank`]);
  });
});

describe('a wording passes', () => {
  it.each([
    'Write `level 3` in code.',
    '```text\nlevel 3\n```',
    'A level. 3 pots.',
    'At level [3].',
    'At level&#46; 3 pots, and `le&#118;el 3`.',
    'At le\\&#118;el 3.',
    'Sea level 30.',
    'It is not revolutionary.',
    'It is *not* revolutionary.',
    'The revolution is over.',
    'See <https://example.org/level-3>.',
    'He said that that pot is dry, and it had had water.',
    'Ten, ten and 10 10.',
    'The pot. The pot again.',
    'What you would see: a can.',
    'A youth and his yourt.',
  ])('%s', (text) => {
    expect(inNote(`⟦${text}`).found).toEqual([]);
  });

  it('in the individual view, where one reader is addressed', () => {
    const text = smallText(NOTE);
    const view = /^view: (.*)$/m.exec(text)![1]!;
    const individual = text.replace(/^view: .*$/m, 'view: individual').trimEnd();
    expect(view).toBe('enterprise');
    expect(findings(withFile(NOTE, `${individual}\n\nKeep your log.\n`))).toEqual([]);
  });

  it('in titles of sources, which are quotations', () => {
    const file = 'field-notes/one-change.md';
    expect(findings(withFile(file, smallText(file).replace('title: On soil', 'title: Level 3 soil')))).toEqual([]);
  });
});

describe('names and numbers', () => {
  const NAMES = 'framework/field-notes/curl-security-reports.md';
  const original = new TextDecoder().decode(framework.find(({ path }) => path === NAMES)!.bytes!);

  function inFramework(marked: string) {
    const { text, place } = positioned(`${original.trimEnd()}\n\n${marked}\n`);
    const bytes = new TextEncoder().encode(text);
    const files = [
      ...framework.filter(({ path }) => path !== NAMES),
      { path: NAMES, size: bytes.length, isSymlink: false, bytes },
    ];
    const found = check(files, SURROUNDINGS).filter(({ path, rule }) => path === NAMES && rule !== 'fm-date-future');
    return {
      found: found.map(({ range: { start }, rule }) => `${start.line}:${start.column} ${rule}`),
      place,
      diagnostics: found,
    };
  }

  it.each([
    ['term-mode-pair', 'It stands at ⟦Mode 3, Autonomous.'],
    ['term-mode-pair', 'It stands at ⟦Mode 3 (Autonomous).'],
    ['term-mode-pair', 'It stands at ⟦Mode 3: Autonomous.'],
    ['term-mode-pair', 'It stands at ⟦Mode 3 – *Autonomous*.'],
    ['term-mode-pair', 'It stands at ⟦Mode 3\nAutonomous.'],
    ['term-mode-pair', 'It stands at ⟦Autonomous (Mode 3).'],
    ['term-mode-pair', 'It stands at ⟦Mode 4, Self-Optimizing.'],
    ['term-mode-number', 'It stands at ⟦Mode 6.'],
    ['term-mode-number', 'It stands at ⟦Mode 0, Manual.'],
    ['term-mode-number', 'It stands between modes 2 and ⟦7.'],
    ['term-mode-name', 'It stands at Mode 3, ⟦Validatd.'],
    ['term-mode-name', 'It stands at Mode 5, ⟦Self-optimizing.'],
    ['term-mode-name', 'It stands at Mode 5 (⟦Self-Optimising).'],
    ['term-mode-name', 'In the ⟦Validatd mode it stops.'],
    ['term-mode-name', 'It stands at Mode 3, ⟦Verified.'],
    ['term-mode-name', 'It stands at Mode 3 (⟦Verified), and stays.'],
    ['term-mode-name', 'See [Mode 3, ⟦Checked](../modes/validated.md).'],
    ['term-dimension-pair', 'See D1 ⟦Lighting.'],
    ['term-dimension-pair', 'See ⟦D8 Validation Authority.'],
    ['term-dimension-pair', 'See ⟦Validation Authority (D8).'],
    ['term-dimension-pair', 'See ⟦D2 (Generation Authority).'],
    ['term-dimension-number', 'See ⟦D11.'],
    ['term-mode-number', 'The ⟦Mode 7 of work.'],
    ['term-mode-number', 'It went from mode 2 to ⟦mode 7.'],
    ['term-mode-number', 'It stands at ⟦mode 7, Validated.'],
    ['term-mode-number', 'It stands between Modes ⟦8 and 3.'],
    ['term-dimension-number', 'The ⟦D11 answer is missing.'],
    ['term-dimension-number', 'What ⟦D11 asks is open.'],
    ['term-dimension-number', '⟦D11 can wait.'],
    ['term-dimension-number', 'Compare Dimension ⟦D11.'],
    ['term-dimension-number', 'The answer to ⟦D11 alone is missing.'],
  ])('%s: %s', (rule, text) => {
    const { found, place } = inFramework(text);
    expect(found).toEqual([`${place} ${rule}`]);
  });

  it.each([
    'It stands at Mode 3, Validated, and at Mode 4, Autonomous.',
    'It stands at Mode 3 (Validated) or Autonomous (Mode 4).',
    'In Mode 3 autonomous agents are rare, and in Mode 4, validated changes are common.',
    'Positions such as Mode 2.5 lie between modes 2 and 3.',
    'D1 Generation Authority, D2 Validation Authority and D3.',
    'The Validated mode and a fail-safe mode.',
    'An integrated mode of work, in airplane mode.',
    'Mode 5, **Self-Optimizing**.',
    'In Mode 3, Git is used, and at Mode 3 (see Figure 2) too.',
    'At Mode 3. Later it moved on.',
    'The file d11.md and `D11`.',
    'A file mode 644, chmod mode 0755 and Mode 0600; it boots in mode 9 and runs in modes 7 and 8.',
    'After PIO mode 3, it falls into sleep mode 8.',
    'The board has a D15 chip, the D11 motorway is closed, and D50 light is warm.',
    'She shot it with a Nikon D90, on each D12 connector.',
  ])('pass: %s', (text) => {
    expect(inFramework(`⟦${text}`).found).toEqual([]);
  });

  it('say what is meant', () => {
    const [pair] = inFramework('It stands at ⟦Mode 3, Autonomous.').diagnostics;
    expect(`${pair!.message} ${pair!.advice}`).toMatchInlineSnapshot(
      `"Mode 3 is Validated; Autonomous is Mode 4. Write \`Mode 4\`, or \`Validated\`."`,
    );
    const [rank] = inFramework('The maturity ⟦badge shines.').diagnostics;
    expect(`${rank!.message} ${rank!.advice}`).toMatchInlineSnapshot(
      `"“badge” ranks. A description of work is not a prize, and nobody is awarded a position. Write instead: position on the gradient."`,
    );
    const [term] = inFramework('Some ⟦tipping points passed.').diagnostics;
    expect(`${term!.message} ${term!.advice}`).toMatchInlineSnapshot(
      `"“tipping points” is not the preferred term. Delegation stays reversible, and the other words deny that. Write “inflection points”."`,
    );
  });

  it.each([
    ['term-rank', 'a ⟦level 3 team'],
    ['term-rank', 'a ⟦maturity score'],
    ['term-rank', 'a ⟦badge'],
    ['term-rank', 'two ⟦badges'],
    ['term-rank', 'the ⟦next level'],
    ['term-rank', 'a ⟦maturity level'],
    ['term-rank', '⟦level three'],
    ['term-hype', 'a ⟦cutting-edge agent'],
    ['term-hype', 'it ⟦unlocks work'],
    ['term-claim', 'it ⟦increases developer productivity'],
    ['term-claim', 'it is ⟦fully autonomous'],
    ['term-prefer', 'a ⟦guard rail'],
    ['term-prefer', 'the ⟦success stories'.replace('stories', 'story')],
  ])('the framework refuses %s: %s', (rule, text) => {
    const { found, place } = inFramework(`There is ${text}.`);
    expect(found).toEqual([`${place} ${rule}`]);
  });
});

describe('the rule data', () => {
  const FILE = 'terminology.yaml';
  it.each([
    ['terminology-pattern', '"level {1-9}"', '"level {9-1}"', '{9-1}"'],
    ['terminology-pattern', '"level {1-9}"', '"level {1-9"', '{1-9"'],
    ['terminology-pattern', '"level {1-9}"', '"level 1-9}"', '}"'],
    ['terminology-pattern', '"level {1-9}"', '"level [1-9]+"', '[1-9]'],
    ['terminology-pattern', '"level {1-9}"', '"level.*"', '.*"'],
    ['terminology-pattern', '"level {1-9}"', '"level {}"', '{}"'],
    ['terminology-pattern', '["not revolutionary"]', '["not (revolutionary"]', '(revol'],
    ['terminology-example', '["This is level 2."]', '["This is fine."]', '"This is fine'],
    ['terminology-example', '["Mode 2 is Shared."]', '["Level 2 is Shared."]', '"Level 2'],
    ['terminology-example', '["Bounded work ends."]', '["Level 2 ends."]', '"Level 2'],
    ['terminology-conflict', 'pattern: "boost {yield,productivity}"', 'pattern: "{boost yield,level 2}"', '"{boost'],
    ['terminology-conflict', '"{you,your,you\'re}"', '"{you,your,bounded work}"', '"{you'],
  ])('%s for %s', (rule, from, to, place) => {
    const text = smallText(FILE).replace(from, to);
    const at = text.indexOf(place, text.indexOf(to));
    const before = text.slice(0, at).split('\n');
    expect(findings(withFile(FILE, text))).toEqual([`${FILE}:${before.length}:${before.at(-1)!.length + 1} ${rule}`]);
  });

  it('two entries that prefer one term', () => {
    const text = smallText(FILE).replace(
      'forbidden:',
      '  - term: bounded work\n    instead-of: ["narrow work"]\n    reason: x\n    pass: [x]\n    fail: ["Narrow work."]\nforbidden:',
    );
    expect(findings(withFile(FILE, text))).toEqual([`${FILE}:7:11 terminology-conflict`]);
  });
});

describe('suppressions', () => {
  it.each([
    ['disable-reason', '⟦<!-- disable-next-line term-rank -->\nAt level 3.'],
    ['disable-reason', '⟦<!-- disable-next-line term-rank -- -->\nAt level 3.'],
    ['disable-reason', '⟦<!-- disable-next-line term-rank - quoted -->\nAt level 3.'],
    ['disable-unknown', '⟦<!-- disable-next-line -->\nAt mode 3.'],
    ['disable-unknown', '⟦<!-- disable-next-line term-rnak -- why -->\nAt level 3.'],
    ['disable-unknown', '⟦<!-- disable-next-line no-such-rule-at-all -- why -->\nText.'],
    ['disable-unknown', '⟦<!-- disable-next-line link-scheme -- why -->\nText.'],
    ['disable-unused', '⟦<!-- disable-next-line term-rank -- why -->\nText.'],
    ['disable-unused', '⟦<!-- disable-next-line term-rank, term-hype -- why -->\nAt level 3.'],
    ['term-rank', '<!-- disable-next-line term-hype -- why -->\nA revolutionary ⟦level 3.'],
    ['term-rank', '<!-- disable-next-line term-rank -- why -->\nAt level 3,\nand at ⟦level 2.'],
    ['html-comment', '⟦<!-- disable term-rank -->\n\nText.'],
  ])('%s: %s', (rule, text) => {
    const { found, expected } = inNote(text);
    expect(found).toEqual([`${expected} ${rule}`]);
  });

  it.each([
    '<!-- disable-next-line term-rank -- quoted -->\nAt level 3.',
    '<!-- disable-next-line term-rank, term-hype -- quoted -->\nA revolutionary level 3.',
    '- One.\n  <!-- disable-next-line term-rank -- quoted -->\n- At level 3.',
    '<!-- disable-next-line term-rank -- quoted -->\n> They say:\n> “At level 3.”',
    '<!-- disable-next-line term-hype -- quoted -->\n<!-- disable-next-line term-rank -- quoted -->\nA revolutionary level 3.',
    '> <!-- disable-next-line term-rank -- quoted -->\n> At level 3.',
  ])('let pass: %s', (text) => {
    expect(inNote(`⟦${text}`).found).toEqual([]);
  });

  it.each([
    ['the language rules', 'terminology.yaml', 'preferred: [', 'terminology.yaml:1:12 yaml-unclosed'],
    ['another note', 'field-notes/one-change.md', 'Text.', 'field-notes/one-change.md:1:1 fm-missing'],
  ])('are not called unused beside a mistake that keeps rules from looking: %s', (_name, path, broken, finding) => {
    const comment = '<!-- disable-next-line term-rank -- quoted -->\nAt level 3.';
    const note = 'field-notes/second-note.md';
    const files = withFile(note, `${smallText(note).trimEnd()}\n\n${comment}\n`, withFile(path, broken));
    expect(findings(files)).toEqual([finding]);
    const unneeded = withFile(note, `${smallText(note).trimEnd()}\n\n${comment.replace('level 3', 'once')}\n`);
    expect(findings(unneeded)).toEqual([`${note}:43:1 disable-unused`]);
    expect(findings(withFile(path, broken, unneeded))).toEqual([finding]);
  });
});
