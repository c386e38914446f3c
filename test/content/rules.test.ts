/** The examples of every rule, run in the small framework: the wrong one gives one finding of that rule at its mark, the right one none. */
import { describe, expect, it } from 'vitest';
import type { Rule, TextExample } from '../../scripts/content/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import type { SourceFile } from '../../scripts/content/source.ts';
import { findings, MARK, positioned, smallText, withFile } from '../support/sources.ts';

const catalogue: Rule[] = Object.values(rules);

/** A failure of our own, and files that are not there: no edit of one file shows them. */
const WITHOUT_EXAMPLE = ['internal-error', 'file-missing', 'model-dimensions'];

describe('every rule has its own file, documentation and examples', () => {
  it.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rules[id as keyof typeof rules]).toBe(rule);
    expect(rule.what).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/s);
    if (!WITHOUT_EXAMPLE.includes(id)) expect(rule.example).toBeDefined();
  });
});

describe('the examples of a rule are true', () => {
  const withExamples = catalogue.flatMap((rule) => (rule.example ? [[rule.id, rule.example] as const] : []));

  it.each(withExamples)('%s, wrong', (id, example) => {
    if ('wrongPath' in example) {
      expect(findingsAt(example.wrongPath, example.wrongFile?.read)).toEqual([`${example.wrongPath}:1:1 ${id}`]);
      return;
    }
    const marked = place(example, example.wrong);
    const { text, place: where } = positioned(marked);
    expect(findings(withFile(example.file, encode(text)))).toEqual([`${example.file}:${where} ${id}`]);
  });

  it.each(withExamples)('%s, right', (_id, example) => {
    const found =
      'rightPath' in example
        ? findingsAt(example.rightPath)
        : findings(withFile(example.file, encode(place(example, example.right))));
    expect(found).toEqual([]);
  });
});

function findingsAt(path: string, read: Partial<SourceFile> = {}): string[] {
  const files = withFile(path, smallText('field-notes/second-note.md'));
  return findings(files.map((file) => (file.path === `framework/${path}` ? { ...file, ...read } : file)));
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

it('only the wrong text is marked', () => {
  const right = catalogue.map(({ example }) => (example && 'right' in example ? example.right : ''));
  expect(right.filter((text) => text.includes(MARK))).toEqual([]);
});
