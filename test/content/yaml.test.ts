/** Front matter as a block, and its YAML: each mistake in several forms gives one finding at its mark, and its fix mends it. */
import { describe, expect, it } from 'vitest';
import { check, type Diagnostic } from '../../scripts/content/index.ts';
import { findings, positioned, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const MODE = 'modes/shared.md';
const NOTE = 'field-notes/one-change.md';
const TERMS = 'terminology.yaml';
const ENTRY = 'entry:\n  D1: 2\n  D2: 2';

type Edit = readonly [rule: string, file: string, from: string | RegExp, to: string];

const WRONG: readonly Edit[] = [
  ['yaml-colon', MODE, 'role: Helper', 'role: ⟦What changed:'],
  ['yaml-colon', MODE, 'role: Helper', 'role: ⟦a: b: c'],
  ['yaml-colon', MODE, 'role: Helper', 'role: ⟦Helper: first # remark'],
  ['yaml-colon', MODE, 'role: Helper', 'role: ⟦O\'Brien: "staff"'],
  ['yaml-colon', TERMS, 'reason: One word', 'reason: ⟦One: word'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦%helper'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦- helper'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦| helper'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦>- helper'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦] helper'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦& helper'],
  ['yaml-tab', MODE, ENTRY, 'entry:\n⟦\tD1: 2\n\tD2: 2'],
  ['yaml-tab', NOTE, '    to: 2.5', '⟦\t\tto: 2.5'],
  ['yaml-space', MODE, ENTRY, 'entry: {D1⟦:2, D2: 2}'],
  ['yaml-space', MODE, 'role: Helper', 'role⟦:"Helper"'],
  ['yaml-space', NOTE, '    to: 2.5', '    to⟦:2.5'],
  ['yaml-space', NOTE, 'tags: [timer]', 'tags⟦:[timer]'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦“Helper”'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦‘Helper’'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦„Helper“'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦«Helper»'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦“Helper: first”'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦“Helper #1”'],
  ['yaml-smart-quote', MODE, 'role: Helper', 'role: ⟦“The "Helper" don’t”'.replaceAll('"', '')],
  ['yaml-smart-quote', NOTE, 'tags: [timer]', 'tags: [timer, ⟦“soil”]'],
  ['yaml-smart-quote', NOTE, 'authors: [Small Gradient editors]', 'authors: [⟦“Small, Gradient editors”]'],
  ['yaml-comment', MODE, 'role: Helper', 'role: Helper ⟦#1'],
  ['yaml-comment', MODE, 'status: active', 'status: active ⟦# or retired'],
  ['yaml-comment', NOTE, 'tags: [timer]', 'tags:\n  - timer ⟦#soil'],
  ['yaml-comment', TERMS, 'term: bounded work', 'term: bounded work ⟦# the first'],
  ['yaml-unclosed', NOTE, 'tags: [timer]', 'tags: ⟦timer]'],
  ['yaml-unclosed', NOTE, 'tags: [timer]', 'tags: ⟦[timer, #soil]'],
  ['yaml-unclosed', NOTE, 'summary: A timer', "summary: ⟦'A timer"],
  ['yaml-trailing', NOTE, 'tags: [timer]', 'tags: [timer]⟦]'],
  ['yaml-trailing', MODE, 'role: Helper', "role: 'It'⟦s a helper'"],
  ['yaml-dup-key', MODE, ENTRY, 'entry: {D1: 2, ⟦D1: 3}'],
  ['yaml-dup-key', MODE, 'role: Helper', 'role: Helper\n⟦"role": Helper'],
  ['yaml-key', MODE, 'role: Helper', '⟦[role]: Helper'],
  ['yaml-key', MODE, 'role: Helper', '⟦true: Helper'],
  ['yaml-key', MODE, 'role: Helper', '⟦: Helper'],
  ['yaml-directive', MODE, 'role: Helper', '⟦%YAML 1.2\nrole: Helper'],
  ['yaml-directive', TERMS, /$/, '⟦...\n'],
  ['yaml-key', MODE, 'role: Helper', '⟦role'],
  ['yaml-key', MODE, 'role: Helper', '⟦role = Helper'],
  ['yaml-syntax', MODE, 'role: Helper', '⟦- role: Helper'],
  ['yaml-syntax', MODE, ENTRY, 'entry: {D1: ⟦2 D2: 2}'],
  ['yaml-syntax', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1,⟦, D3]'],
  ['yaml-colon', MODE, ENTRY, 'entry: ⟦D1: 2, D2: 2'],
  ['yaml-trailing', NOTE, 'title: On soil', 'title: "On "⟦soil""'],
  ['yaml-depth', NOTE, 'tags: [timer]', 'tags: [[[[[[[⟦[timer]]]]]]]]'],

  ['fm-delimiter', MODE, 'status: active\n---', 'status: active\n⟦...'],
  ['fm-delimiter', MODE, 'status: active\n---', 'status: active\n⟦--'],
  ['fm-delimiter', MODE, 'status: active\n---', 'status: active\n⟦—'],
  ['fm-delimiter', MODE, 'status: active\n---', 'status: active\n⟦  ---'],
  ['fm-delimiter', MODE, /^---/, '⟦--'],
  ['fm-delimiter', MODE, /^---/, '⟦—-'],
  ['fm-delimiter', MODE, /^---/, '⟦--- title: x'],
  ['fm-language', MODE, /^---/, '⟦+++'],
  ['fm-language', MODE, /^---/, '⟦---yaml'],
  ['fm-second-block', MODE, 'status: active\n---\n', 'status: active\n---\n⟦---\ntitle: x\ntags:\n  - a\n---\n'],
  ['fm-second-block', NOTE, 'A timer watered', 'Words.\n\n⟦---\nkey: value\n---\n\nA timer watered'],
];

describe('one mistake gives one finding at its place', () => {
  it.each(WRONG.map((edit, index) => [edit[0], index + 1, edit] as const))('%s (%i)', (rule, _index, edit) => {
    const [, file, from, to] = edit;
    const { text, place } = positioned(smallText(file).replace(from, () => to));
    expect(findings(withFile(file, text))).toEqual([`${file}:${place} ${rule}`]);
    const crlf = text.replaceAll('\n', '\r\n');
    expect(findings(withFile(file, crlf))).toEqual([`${file}:${place} ${rule}`]);
  });

  it.each(WRONG.map((edit, index) => [edit[0], index + 1, edit] as const))(
    'the fix of %s (%i) mends it, if it has one',
    (_rule, _index, edit) => {
      const [, file, from, to] = edit;
      const { text } = positioned(smallText(file).replace(from, () => to));
      const [finding] = check(withFile(file, text), SURROUNDINGS);
      expect(finding).toBeDefined();
      const mended = mend(text, finding!);
      if (mended !== text)
        expect(findings(withFile(file, mended)).filter((found) => !/ (?:fm-id|note-)/.test(found))).toEqual([]);
    },
  );
});

/** A text with the edits of a finding. */
function mend(text: string, { fix }: Diagnostic): string {
  if (typeof fix !== 'object') return text;
  const lines = text.split('\n');
  const offset = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);
  return fix.toReversed().reduce((mended, { range, text: replacement }) => {
    return mended.slice(0, offset(range.start)) + replacement + mended.slice(offset(range.end));
  }, text);
}

describe('what only looks like a mistake', () => {
  it.each([
    [MODE, 'role: Helper', 'role: “Agentic” is a word'],
    [MODE, 'role: Helper', 'role: “a” and “b”'],
    [MODE, 'role: Helper', "role: '“Helper”'"],
    [MODE, 'role: Helper', 'role: Helper#1'],
    [MODE, 'role: Helper', 'role: "Helper" # remark'],
    [MODE, 'role: Helper', '# remark\nrole: Helper'],
    [MODE, 'order: 2', 'order: 2 # remark'],
    [MODE, ENTRY, 'entry: # remark\n  D1: 2 # remark\n  D2: 2'],
    [NOTE, 'tags: [timer]', 'tags: [timer] # remark'],
    [NOTE, '2026-02-28', '2026-02-28 # remark'],
    [MODE, 'role: Helper', 'role: Interval (0, 1]'],
    [MODE, 'role: Helper', 'role: Notes [draft]'],
    [MODE, 'role: Helper', 'role: Salt & pepper * 2!'],
    [MODE, 'role: Helper', 'role: "O\'Brien: staff"'],
    [NOTE, 'summary: A timer', 'summary: >-\n  ---\n  ...\n  A timer'],
    [MODE, ENTRY, 'entry: {"D1":2, D2: 2}'],
    [NOTE, 'A timer watered', '```yaml\n---\nkey: value\n---\n```\n\nA timer watered'],
    [NOTE, 'A timer watered', 'Words.\n\n---\nNote: words.\n\n---\n\nA timer watered'],
    [NOTE, 'A timer watered', 'Words.\n\n---\n\nKey: value.\n\n---\n\nA timer watered'],
  ])('%s with %j as %j passes', (file, from, to) => {
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

it('a key that is set twice names the place of the first', () => {
  const text = smallText(NOTE).replace('    to: 2.5', '    to: 2.5\n    from: 1');
  const [finding] = check(withFile(NOTE, text), SURROUNDINGS);
  expect(finding?.related?.start).toEqual({ line: 10, column: 5 });
  expect(finding?.message).toBe('`from` is set twice (first on line 10).');
});
