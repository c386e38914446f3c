/** The examples of every rule, run in the small framework: the wrong one gives one finding of that rule at its mark, the right one none. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../scripts/content/index.ts';
import type { PathExample, Rule, TextExample } from '../../scripts/content/rules/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import type { SourceFile } from '../../scripts/content/syntax/source.ts';
import { small } from '../diff/support.ts';
import { placeExample } from '../support/examples.ts';
import { releaseOf } from '../support/releases.ts';
import { findings, MARK, positioned, ROOT, SURROUNDINGS, thirdNote, withFile } from '../support/sources.ts';

const catalogue: Rule[] = Object.values(rules);

/** A failure of our own, files that are not there, and what was released: no edit of one file shows them. */
const WITHOUT_EXAMPLE = [
  'internal-error',
  'file-missing',
  'terminology-missing',
  'model-dimensions',
  'release-alias',
  'release-frozen',
  'release-compared',
  'release-signed',
];

describe('every rule has its own file, documentation and examples', () => {
  it.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rules[id as keyof typeof rules]).toBe(rule);
    expect(rule.what).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/s);
    if (!WITHOUT_EXAMPLE.includes(id)) expect(rule.example).toBeDefined();
  });
});

describe('the catalogue', () => {
  const folder = join(ROOT, 'scripts/content/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => dirname(path) !== '.');
  const kept = files.flatMap((path) => {
    const text = path.endsWith('.ts') ? readFileSync(join(folder, path), 'utf8') : '';
    const id = /^export const \w+: (?:Flaw)?Rule<'(.+)'> = \{$/m.exec(text)?.[1];
    return id === undefined ? [] : [{ id, path }];
  });

  it('has every rule that a file holds, once', () => {
    expect(kept.map(({ id }) => id).sort()).toEqual(Object.keys(rules).sort());
  });

  it('has none that neither looks nor explains what others found', () => {
    const ways = ['file', 'text', 'document', 'collection', 'model', 'explain'] as const;
    expect(catalogue.filter((rule) => ways.every((way) => !rule[way])).map(({ id }) => id)).toEqual([]);
  });

  it('finds each in a file of its name, in the folder of its family', () => {
    const folderOf = (family: string): string =>
      family.startsWith('The ')
        ? family.slice(4)
        : family
            .toLowerCase()
            .replace(/ and .*$/, '')
            .replaceAll(' ', '-');
    const wrong = kept.filter(
      ({ id, path }) => path !== `${folderOf(rules[id as keyof typeof rules].family)}/${id}.ts`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('the examples of a rule are true', () => {
  const withExamples = catalogue.flatMap((rule) => (rule.example ? [[rule.id, rule.example] as const] : []));

  it.each(withExamples)('%s, wrong', (id, example) => {
    if ('wrongPath' in example) {
      expect(findingsAt(example.wrongPath, example)).toEqual([`${example.wrongPath}:1:1 ${id}`]);
      return;
    }
    const marked = placeExample(example, example.wrong);
    const { text, place: where } = positioned(marked);
    expect(findings(withExample(example, text), surroundingsOf(example))).toEqual([`${example.file}:${where} ${id}`]);
  });

  it.each(withExamples)('%s, right', (_id, example) => {
    const found =
      'rightPath' in example
        ? findingsAt(example.rightPath, { ...example, wrongFile: undefined })
        : findings(withExample(example, placeExample(example, example.right)), surroundingsOf(example));
    expect(found).toEqual([]);
  });
});

/** Some rules hold sources against what was released. */
function surroundingsOf({ isReleased }: TextExample): Surroundings {
  return isReleased
    ? { ...SURROUNDINGS, released: { releases: [releaseOf(small)], flaws: [], uncompared: null, unsigned: [] } }
    : SURROUNDINGS;
}

type Shown = { readonly [Key in 'content' | 'wrongFile']?: PathExample[Key] | undefined };

/** The small framework with a file at the path of an example, read as the example says. */
function findingsAt(path: string, { content, wrongFile }: Shown): string[] {
  const files = withFile(path, content === undefined ? thirdNote() : encode(content));
  return findings(files.map((file) => (file.path === `framework/${path}` ? { ...file, ...wrongFile?.read } : file)));
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
