/**
 * The same mistake made in every place of the test frameworks where it can be made: in each file, in each heading, in each paragraph.
 * Each is told once, whatever follows from it.
 */
import { describe, expect, it } from 'vitest';
import { check, type SourceFile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { FULL, smallSources, sourceFile, SURROUNDINGS } from '../support/sources.ts';

/** A day after every date in both frameworks. */
const TODAY = '2027-01-01';

type Mistake = { readonly title: string; readonly files: readonly SourceFile[]; readonly isAllowed?: boolean };

const textOf = ({ bytes }: SourceFile): string => new TextDecoder().decode(bytes!);
const isSource = ({ path }: SourceFile): boolean => path.startsWith('framework/');

/** What is told, a line for each finding. */
function findingsOf(files: readonly SourceFile[]): string[] {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return check(sorted, { ...SURROUNDINGS, today: TODAY }).map(
    ({ path, range, rule, message }) => `${path}:${range.start.line} ${rule} ${message}`,
  );
}

/** Files that are gone, that have another ending, and that are copied. */
function* inFiles(files: readonly SourceFile[], endings: readonly string[]): Generator<Mistake> {
  for (const file of files.filter(isSource)) {
    const others = files.filter((other) => other !== file);
    // Nothing tells that a note, or a section at the end, was ever there.
    yield { title: `no ${file.path}`, files: others, isAllowed: /field-notes|sections/.test(file.path) };
    for (const ending of endings) {
      const path = file.path.replace(/\.[a-z]+$/, ending);
      if (path === file.path) continue;
      yield { title: `${path} for ${file.path}`, files: [...others, { ...file, path }] };
      yield { title: `${path} beside ${file.path}`, files: [...files, { ...file, path }] };
    }
  }
}

/** Headings of another level, with another title, with the title of the next one, and with their text twice. */
function* inHeadings(files: readonly SourceFile[], file: SourceFile): Generator<Mistake> {
  const text = textOf(file);
  const headings = [...text.matchAll(/^(#{2,4}) (.*)$/gm)];
  for (const [index, { 0: heading, 1: marks, 2: title, index: start }] of headings.entries()) {
    const end = start + heading.length;
    const change = (name: string, to: string, isAllowed = false): Mistake => ({
      title: `${file.path}: “${heading}” ${name}`,
      files: files.map((other) =>
        other === file ? sourceFile(file.path, text.slice(0, start) + to + text.slice(end)) : other,
      ),
      isAllowed,
    });
    yield change('one level below', `#${heading}`, true);
    yield change('one level above', heading.slice(1), true);
    yield change('with another title', `${marks} Other words`, true);
    const own = text
      .slice(end)
      .split(new RegExp(`^#{1,${marks!.length}} `, 'm'))[0]!
      .trimEnd();
    yield change('twice', `${heading}${own}\n\n${heading}`);
    const next = headings[index + 1]?.[2] ?? headings[index - 1]?.[2];
    if (next !== undefined && next !== title) yield change(`with the title “${next}”`, `${marks} ${next}`);
  }
}

/** Paragraphs with a line of marks under them. */
function* inParagraphs(files: readonly SourceFile[], file: SourceFile): Generator<Mistake> {
  const text = textOf(file);
  const body = text.indexOf('\n---\n') + 5;
  for (const { 0: paragraph, index } of text.slice(body).matchAll(/(?<=^|\n\n)[A-Z][^\n]*(?=\n\n)/g)) {
    const end = body + index + paragraph.length;
    for (const marks of ['---', '===']) {
      yield {
        title: `${file.path}: “${paragraph.slice(0, 40)}” over ${marks}`,
        files: files.map((other) =>
          other === file ? sourceFile(file.path, `${text.slice(0, end)}\n${marks}${text.slice(end)}`) : other,
        ),
      };
    }
  }
}

/** Lines that are gone, that stand twice, and that are indented. */
function* inLines(files: readonly SourceFile[], file: SourceFile): Generator<Mistake> {
  const lines = textOf(file).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || index > 80) continue;
    for (const [name, changed] of [
      ['gone', lines.toSpliced(index, 1)],
      ['twice', lines.toSpliced(index, 0, line)],
      ['indented', lines.with(index, `  ${line}`)],
    ] as const) {
      yield {
        title: `${file.path}: “${line}” ${name}`,
        files: files.map((other) => (other === file ? sourceFile(file.path, changed.join('\n')) : other)),
        isAllowed: true,
      };
    }
  }
}

/** The mistakes that are told never, or more than once. */
function toldWrong(mistakes: Iterable<Mistake>): { tried: number; wrong: string[] } {
  let tried = 0;
  const wrong: string[] = [];
  for (const { title, files, isAllowed = false } of mistakes) {
    tried += 1;
    const found = findingsOf(files);
    if (found.length === 1 || (found.length === 0 && isAllowed)) continue;
    wrong.push([`${title}: ${found.length}`, ...found].join('\n  '));
  }
  return { tried, wrong };
}

const ENDINGS = ['', '.txt', '.yaml', '.markdown', '.mdx', '.MD', '.md.bak', ' (1).md', ' copy.md'];
const small = smallSources();
const full = await readSources(FULL);
/** The documents of a framework by their paths. */
function documentsOf(files: readonly SourceFile[], which = /\.md$/): (readonly [string, SourceFile])[] {
  return files.filter((file) => isSource(file) && which.test(file.path)).map((file) => [file.path, file] as const);
}

describe('a mistake is told once', () => {
  it('in every file of a small framework', () => {
    const { tried, wrong } = toldWrong(inFiles(small, ENDINGS));
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });

  it('in every file of a large framework', () => {
    const mistakes = [...inFiles(full, ['.txt'])].filter(({ title }) => !title.includes('field-notes'));
    const { tried, wrong } = toldWrong(mistakes);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });

  it.each(documentsOf(small))('in every heading and paragraph of %s', (_path, file) => {
    expect(toldWrong([...inHeadings(small, file), ...inParagraphs(small, file)]).wrong).toEqual([]);
  });

  it.each(documentsOf(small, /(?:scoring|shared|d2|one-change|glossary|framework)\.md$/))(
    'in every line of %s',
    (_path, file) => {
      expect(toldWrong(inLines(small, file)).wrong).toEqual([]);
    },
  );

  it('in every fourth term of a large glossary', () => {
    const glossary = full.find(({ path }) => path === 'framework/glossary.md')!;
    const mistakes = [...inHeadings(full, glossary)].filter((_, index) => index % 20 < 5);
    expect(toldWrong(mistakes).wrong).toEqual([]);
  });

  it.each(documentsOf(full, /(?:d4|validated|curl-security-reports|scoring|thesis)\.md$/))(
    'in every heading of the large %s',
    (_path, file) => {
      expect(toldWrong(inHeadings(full, file)).wrong).toEqual([]);
    },
  );
});
