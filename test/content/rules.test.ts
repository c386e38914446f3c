/** The examples of every rule, run in the small framework: the wrong one gives one finding of that rule at its mark, the right one none. */
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../scripts/content/index.ts';
import type { PathExample, Rule, TextExample } from '../../scripts/content/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import { findings, MARK, positioned, smallText, withFile } from '../support/sources.ts';

const catalogue = Object.values(rules) as Rule[];

describe('every rule has its own file, documentation and examples', () => {
  it.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rules[id as keyof typeof rules]).toBe(rule);
    expect(rule.what).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/s);
    if (id !== 'internal-error') expect(rule.example).toBeDefined();
  });
});

describe('the examples of a rule are true', () => {
  const withExamples = catalogue.flatMap((rule) => (rule.example ? [[rule.id, rule.example] as const] : []));

  it.each(withExamples)('%s, wrong', (id, example) => {
    if ('wrongPath' in example) {
      expect(findingsAt(example.wrongPath, example)).toEqual([`${example.wrongPath}:1:1 ${id}`]);
      return;
    }
    const marked = place(example, example.wrong);
    const { text, place: where } = positioned(marked);
    expect(findings(withExample(example, text))).toEqual([`${example.file}:${where} ${id}`]);
  });

  it.each(withExamples)('%s, right', (_id, example) => {
    const found =
      'rightPath' in example
        ? findingsAt(example.rightPath, example)
        : findings(withExample(example, place(example, example.right)));
    expect(found).toEqual([]);
  });
});

function findingsAt(path: string, { content }: PathExample): string[] {
  return findings(withFile(path, content === undefined ? smallText('field-notes/second-note.md') : encode(content)));
}

/** The small framework with the text of an example in its file, and what the example needs beside it. */
function withExample({ file, beside = [] }: TextExample, text: string): SourceFile[] {
  const start = withFile(file, encode(text));
  return beside.reduce((files, other) => {
    const there = files.find(({ path }) => path === `framework/${other.file}`);
    const content = there ? `${new TextDecoder().decode(there.bytes!)}\n${other.text}\n` : other.text;
    return withFile(other.file, content, files);
  }, start);
}

/** The whole file with a text of the example at its place. */
function place({ file, replaces }: TextExample, text: string): string {
  if (replaces === null) return text;
  const original = smallText(file);
  if (replaces === undefined) return `${original.trimEnd()}\n\n${text}\n`;
  const parts = original.split(replaces);
  if (parts.length !== 2) throw new Error(`${file} holds “${replaces}” ${parts.length - 1} times, not once.`);
  return parts.join(text);
}

/** Bytes of a text; U+DC80 to U+DCFF stand for single bytes that are not UTF-8. */
function encode(text: string): Uint8Array {
  const parts = text.split(/([\uDC80-\uDCFF])/);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 ? Buffer.from([part.charCodeAt(0) & 0xff]) : Buffer.from(part))),
  );
}

it('marks are not part of the sources', () => {
  for (const { example } of catalogue) if (example && 'right' in example) expect(example.right).not.toContain(MARK);
});
