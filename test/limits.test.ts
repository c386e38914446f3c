/**
 * What passes `check` builds: names, sizes and counts at their limits and beyond them, each put into the small framework. Either
 * there is a finding, or everything is rendered and stands on the disk.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { archiveFolder } from '../scripts/disk/archive.ts';
import { compile, MAX_DOCUMENT_SIZE, type Compiled, type SourceFile } from '../scripts/content/index.ts';
import { publish } from '../scripts/disk/dist.ts';
import { frameworkOf, readAssessment } from '../scripts/model/index.ts';
import { casesOf } from './support/cases.ts';
import { renderCompiled } from './support/site.ts';
import { smallSources, smallText, sourceFile, SURROUNDINGS, withFile } from './support/sources.ts';

const base = mkdtempSync(join(tmpdir(), 'gradient-limits-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
/** Most systems take paths of a thousand bytes; the site needs some of them for itself. */
const root = join(base, ...Array.from({ length: 3 }, () => 'r'.repeat(150)));
mkdirSync(root, { recursive: true });

type Files = readonly SourceFile[];
/** Puts something of a size into sources. */
type Extreme = (files: Files, size: number) => Files;

const put = (files: Files, path: string, content: string | Uint8Array): Files => withFile(path, content, [...files]);

/** Replaces text in one source. */
function edit(files: Files, path: string, from: string, to: string): Files {
  const file = files.find((one) => one.path === `framework/${path}`)!;
  const text = new TextDecoder().decode(file.bytes!);
  if (!text.includes(from)) throw new Error(`${path} holds no “${from}”.`);
  return put(
    files,
    path,
    text.replace(from, () => to),
  );
}

const append = (files: Files, path: string, more: string): Files =>
  put(
    files,
    path,
    `${new TextDecoder().decode(files.find((one) => one.path === `framework/${path}`)!.bytes!)}\n${more}\n`,
  );

const letters = (size: number): string => 'a'.repeat(size);
/** Words of one to nine letters, `size` characters together. */
const words = (size: number): string =>
  'one word and others '
    .repeat(Math.ceil(size / 20))
    .slice(0, size)
    .trim();
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const list = (count: number, word: string): string =>
  times(count, (index) => `${word}-${index}`).replaceAll('\n', ', ');

const note = (index = 3): string =>
  smallText('field-notes/second-note.md').replace(/title: .*/, `title: Note ${index}`);
const retired = (id: string, more = ''): string =>
  smallText('modes/shared.md')
    .replace(
      /id: shared[^]*?---\n/,
      `id: ${id}\norder: 3\nname: Old\nrole: Gone\nstatus: retired\nsince: 0.1.0\n${more}---\n`,
    )
    .replaceAll('**Shared', '**Old');
const setIn =
  (path: string, from: string, to: (size: number) => string): Extreme =>
  (files, size) =>
    edit(files, path, from, to(size));

const MODE = 'modes/shared.md';
const NOTE = 'field-notes/one-change.md';
const SECOND = 'field-notes/second-note.md';

const names: Readonly<Record<string, Extreme>> = {
  'name of a note': (files, size) => put(files, `field-notes/${letters(size - 3)}.md`, note()),
  'id of a mode': (files, size) => put(files, `modes/${letters(size - 3)}.md`, retired(letters(size - 3))),
  'id of a section': (files, size) =>
    put(
      files,
      `sections/${letters(size - 3)}.md`,
      smallText('sections/why.md').replace('id: why\norder: 1', `id: ${letters(size - 3)}\norder: 3`),
    ),
  'name of a picture': (files, size) => {
    const pots = files.find(({ path }) => path.endsWith('.png'));
    const name = `${letters(size - 4)}.png`;
    return append(put(files, `images/${name}`, pots!.bytes!), 'glossary.md', `![A small pot](images/${name})`);
  },
  'name of a folder': (files, size) => put(files, `${letters(size)}/one.md`, note()),
  'name of what belongs nowhere': (files, size) => put(files, letters(size), 'x'),
  'tag of two notes': (files, size) =>
    [NOTE, SECOND].reduce((all, path) => edit(all, path, 'tags: [timer', `tags: [${letters(size)}`), files),
  'former id of a mode': setIn(MODE, 'status: active', (size) => `status: active\nformerly: [${letters(size)}]`),
  'former id of a dimension': setIn(
    'dimensions/d2.md',
    'status: active',
    (size) => `status: active\nformerly: [D${'1'.repeat(size - 1)}]`,
  ),
  'id of a source': setIn(
    NOTE,
    '  - id: gardener-2025',
    (size) =>
      `  - id: gardener-2025\n    author: C. D.\n    title: T\n    url: https://example.org/\n    read: whole\n  - id: ${letters(size)}`,
  ),
  'id of an aspect': (files, size) =>
    edit(
      edit(files, 'scoring.md', 'id: containment', `id: ${letters(size)}`),
      'dimensions/d2.md',
      'aspect: containment',
      `aspect: ${letters(size)}`,
    ),
  'label of the version': setIn('framework.md', 'version: 0.2.0', (size) => `version: 0.3.0-${letters(size)}`),
  'number of the version': setIn(
    'framework.md',
    'version: 0.2.0',
    (size) => `version: 0.2.${'9'.repeat(Math.min(size, 12))}`,
  ),
  'title of the framework': setIn('framework.md', 'title: Small Gradient', (size) => `title: ${letters(size)}`),
  'title of wide letters': setIn(
    'framework.md',
    'title: Small Gradient',
    (size) => `title: ${'庭'.repeat(Math.min(size, 80))}`,
  ),
  'title of letters outside the basic plane': setIn(
    'framework.md',
    'title: Small Gradient',
    (size) => `title: ${'𠮷'.repeat(Math.min(size / 2, 40))}`,
  ),
  'name of a mode': (files, size) => edit(files, 'modes/manual.md', 'name: Manual', `name: ${letters(size)}`),
  'name of a dimension': setIn('dimensions/d2.md', 'name: Soil', (size) => `name: ${letters(size)}`),
  'title of a note': setIn(NOTE, 'title: "One change: a timer"', (size) => `title: ${words(size)}`),
  heading: (files, size) => append(files, 'sections/why.md', `### ${words(size)}\n\nText.`),
  'heading of one word': (files, size) => append(files, 'glossary.md', `## ${letters(size)}\n\nText.`),
  'term of wide letters': (files, size) => append(files, 'glossary.md', `## ${'庭'.repeat(size)}\n\nText.`),
  signal: setIn(MODE, 'Shared Log', (size) => letters(size)),
  'signal of words': setIn(MODE, 'Shared Log', (size) => words(size)),
  confusion: setIn('dimensions/d2.md', 'Soil and weather', (size) => words(size)),
  author: setIn(NOTE, '[Small Gradient editors]', (size) => `[${words(size)}]`),
  language: setIn('framework.md', 'language: en-GB', (size) => `language: en-x-${letters(size)}`),
  licence: setIn('framework.md', 'licence: CC0-1.0', (size) => `licence: ${letters(size)}`),
  'name of a footnote': (files, size) =>
    append(files, 'sections/why.md', `Text.[^${letters(size)}]\n\n[^${letters(size)}]: A note.`),
  'language of code': (files, size) => append(files, 'sections/why.md', `\`\`\`${letters(size)}\nx\n\`\`\``),
};

/** Addresses that the site needs, names that systems keep, and forms that lead elsewhere. */
const ODD = ['feed', 'tag', 'main', 'con', 'a--b', 'é', '..', 'a/b', 'Shared', 'D1'];

const odd: Readonly<Record<string, (files: Files, name: string) => Files>> = {
  'name of a note': (files, name) => put(files, `field-notes/${name}.md`, note()),
  'id of a mode': (files, name) => put(files, `modes/${name}.md`, retired(JSON.stringify(name))),
  'former id of a mode': (files, name) =>
    edit(files, MODE, 'status: active', `status: active\nformerly: [${JSON.stringify(name)}]`),
  'former id of two modes': (files, name) =>
    ['modes/manual.md', MODE].reduce(
      (all, path) => edit(all, path, 'status: active', `status: active\nformerly: [${JSON.stringify(name)}]`),
      files,
    ),
  'former id of a dimension': (files, name) =>
    edit(files, 'dimensions/d2.md', 'status: active', `status: active\nformerly: [${JSON.stringify(name)}]`),
  'what replaces a mode': (files, name) =>
    put(files, 'modes/old.md', retired('old', `replaced-by: ${JSON.stringify(name)}\n`)),
  'tag of two notes': (files, name) =>
    [NOTE, SECOND].reduce((all, path) => edit(all, path, 'tags: [timer', `tags: [${JSON.stringify(name)}`), files),
  'id of a section': (files, name) =>
    put(
      files,
      `sections/${name}.md`,
      smallText('sections/why.md').replace('id: why\norder: 1', `id: ${JSON.stringify(name)}\norder: 3`),
    ),
  term: (files, name) => append(files, 'glossary.md', `## ${name}\n\nText.`),
  'name of a picture': (files, name) => {
    const pots = files.find(({ path }) => path.endsWith('.png'));
    return put(files, `images/${name}.png`, pots!.bytes!);
  },
};

/** A framework of so many modes and dimensions, with nothing else in it. */
function framework(modes: number, dimensions: number): Files {
  const kept = smallSources().filter(({ path }) => /framework\.md|glossary\.md/.test(path));
  const views = (said: (view: string) => string): string =>
    ['Enterprise', 'Individual']
      .map((view) => `## ${view} view\n\n- **${said(view)}**: Somebody sees it.\n`)
      .join('\n');
  const entry = (order: number): string => (order === 1 ? '' : `entry: {D1: ${order}}\n`);
  const mode = (order: number): SourceFile =>
    sourceFile(
      `framework/modes/m${order}.md`,
      `---\nid: m${order}\norder: ${order}\nname: Mode ${order} name\nrole: Role ${order}\n${entry(order)}status: active\n---\nWhat it is.\n\n## Human role\n\nSomebody.\n\n${views((view) => `Signal ${order} ${view}`)}`,
    );
  const anchors = times(
    modes,
    (index) => `${index + 1}. Somebody decides ${index}.\n\n     What you would see: a sign.\n`,
  );
  const dimension = (number: number): SourceFile =>
    sourceFile(
      `framework/dimensions/d${number}.md`,
      `---\nid: D${number}\nname: Dimension ${number} name\naspect: one\nstatus: active\n---\nThis asks who decides.\n\n## Question\n\n- **Enterprise view**: Who decides?\n- **Individual view**: Do you decide?\n\n## Anchors\n\n${anchors}\n## Common confusions\n\n- **Name**: Something else.\n\n## To delegate more\n\nText.\n\n## Sound to stay\n\nText.\n`,
    );
  const scoring = `---\naspects: [{id: one, name: One, meaning: All of it.}]\nintervals: {asserted: [-1, 0.5], example: [-0.5, 0.5], recorded: [0, 0]}\nshelf-life: {days: 30}\npairs: []\nmay-not-apply: []\n---\nText.\n`;
  const bare = kept.map((file) =>
    file.path.endsWith('framework.md')
      ? sourceFile(file.path, new TextDecoder().decode(file.bytes!).replace(/An introduction[^]*/, 'Text.\n'))
      : file,
  );
  return [
    ...bare,
    sourceFile('framework/scoring.md', scoring),
    ...Array.from({ length: modes }, (_, index) => mode(index + 1)),
    ...Array.from({ length: dimensions }, (_, index) => dimension(index + 1)),
  ];
}

const document = (bytes: number): string => {
  const text = `${smallText('sections/why.md')}\n`;
  const filler = `${words(90)}.\n\n`;
  return (
    (text + filler.repeat(bytes / filler.length))
      .padEnd(bytes, 'x')
      .slice(0, bytes - 1)
      .trimEnd()
      .padEnd(bytes - 1, 'x') + '\n'
  );
};

/** What there can be much of, and how many of it is many. */
const counts: readonly [label: string, files: () => Files][] = [
  ['one mode and one dimension', () => framework(1, 1)],
  ['two modes, and many dimensions', () => framework(2, 40)],
  ['as many modes as there may be', () => framework(99, 1)],
  ['one mode too many', () => framework(100, 1)],
  [
    'no note',
    () =>
      smallSources()
        .filter(({ path }) => !/field-notes|shared\.md|CONTRIBUTING/.test(path))
        .concat(sourceFile('framework/modes/shared.md', smallText(MODE).replace(/, as \[one note\].*/, '.'))),
  ],
  [
    'notes on several pages',
    () =>
      Array.from({ length: 60 }, (_, index) => index).reduce<Files>(
        (files, index) => put(files, `field-notes/n${index}.md`, note(index)),
        smallSources(),
      ),
  ],
  ['a document of the largest size', () => put(smallSources(), 'sections/why.md', document(MAX_DOCUMENT_SIZE))],
  ['a document that is too large', () => put(smallSources(), 'sections/why.md', document(MAX_DOCUMENT_SIZE + 1))],
  [
    'headings',
    () =>
      append(
        smallSources(),
        'sections/why.md',
        times(490, (index) => `### Heading ${index}\n\nText.\n`),
      ),
  ],
  [
    'headings with nearly one address',
    () =>
      append(
        smallSources(),
        'scoring.md',
        times(200, (index) => `## ${'Part '.repeat(index % 20)}${index}\n\nText.\n`),
      ),
  ],
  [
    'terms',
    () =>
      append(
        smallSources(),
        'glossary.md',
        times(490, (index) => `## Term ${index}\n\nText.\n`),
      ),
  ],
  [
    'signals',
    () =>
      edit(
        smallSources(),
        MODE,
        '- **Shared Log**: The organization keeps a log.',
        times(240, (index) => `- **Shared Log ${index}**: The organization keeps a log.`),
      ),
  ],
  [
    'tags',
    () =>
      edit(
        edit(smallSources(), NOTE, 'tags: [timer', `tags: [${list(150, 'tag')}, timer`),
        SECOND,
        'tags: [timer',
        `tags: [${list(150, 'tag')}, timer`,
      ),
  ],
  ['former ids', () => edit(smallSources(), MODE, 'status: active', `status: active\nformerly: [${list(150, 'old')}]`)],
  [
    'sources',
    () =>
      edit(
        smallSources(),
        NOTE,
        'sources:\n',
        `sources:\n${times(25, (index) => `  - id: s-${index}\n    author: A. B.\n    title: T\n    url: https://example.org/${index}\n    read: whole`)}\n`,
      ),
  ],
  [
    'footnotes',
    () =>
      append(
        smallSources(),
        'sections/why.md',
        times(300, (index) => `Text.[^n${index}]\n\n[^n${index}]: Note.\n`),
      ),
  ],
  ['quotations in each other', () => append(smallSources(), 'sections/why.md', `${'> '.repeat(16)}Text.`)],
  [
    'lists in each other',
    () =>
      append(
        smallSources(),
        'sections/why.md',
        times(15, (index) => `${'  '.repeat(index)}- Entry.`),
      ),
  ],
  [
    'columns',
    () =>
      append(
        smallSources(),
        'sections/why.md',
        ['', ' A ', '---', ' b ']
          .slice(1)
          .map((cell) => `|${`${cell}|`.repeat(150)}`)
          .join('\n'),
      ),
  ],
];

/** A usual size, which is tried beside others below; the largest of some things; and one beyond. */
const SIZES = [16, 120, 255].slice(-casesOf(2, 3));

let cases = 0;
let written = 0;

/** The errors in sources; without any they are rendered and written, and what is saved for them can be read. Nothing else may happen. */
async function build(files: Files): Promise<string[]> {
  const { compiled, diagnostics } = compile(files, SURROUNDINGS);
  cases += 1;
  expect(diagnostics.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!compiled) return errors.map(({ path, rule, message }) => `${path} ${rule} ${message}`);
  const outputs = [...renderCompiled(files, compiled)].map(([path, content]) => ({ path, content }));
  const { files: count } = await publish(join(root, 'dist'), join(root, '.staging'), outputs, { clean: false });
  expect(count).toBe(outputs.length);
  expectUsable(compiled);
  written += 1;
  return [];
}

/** A release can be named after it, and answers to it can be saved. */
function expectUsable({ model }: Compiled): void {
  const folder = `${archiveFolder(model.title, model.version)}.tar.gz`;
  expect(new TextEncoder().encode(folder).length, folder).toBeLessThanOrEqual(255);
  const { version, digest, dimensions, modes } = frameworkOf(model);
  const answers = Object.fromEntries(dimensions.map(({ id }) => [id, { answer: modes.length, strength: 'example' }]));
  const saved = {
    formatVersion: 1,
    framework: { version, digest },
    view: 'enterprise',
    subsystems: [{ id: 'one', name: 'One', answers }],
    snapshots: [],
  };
  expect(readAssessment(saved)).toHaveProperty('data');
}

describe('what passes builds', () => {
  it.each(Object.entries(names))('a long name: %s', async (_label, extreme) => {
    for (const size of SIZES) expect(await build(extreme(smallSources(), size))).toBeInstanceOf(Array);
  });

  it.each(Object.entries(odd))('a strange name: %s', async (_label, extreme) => {
    for (const name of ODD) expect(await build(extreme(smallSources(), name))).toBeInstanceOf(Array);
  });

  it.each(counts)('many: %s', async (label, files) => {
    const errors = await build(files());
    if (label.includes('too')) expect(errors).not.toEqual([]);
    else expect(errors).toEqual([]);
  });

  it('several at once', async () => {
    const some = fc.record({
      label: fc.constantFrom(...Object.keys(names)),
      size: fc.oneof(fc.integer({ min: 4, max: 120 }), fc.integer({ min: 4, max: 260 })),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(some, { minLength: 2, maxLength: 4, selector: ({ label }) => label }),
        async (all) => {
          let files: Files = smallSources();
          for (const { label, size } of all) {
            try {
              files = names[label]!(files, size - (size % 2));
            } catch {
              // Another one has replaced the text that this one would.
            }
          }
          expect(await build(files)).toBeInstanceOf(Array);
        },
      ),
      { seed: 13, numRuns: casesOf(10, 100) },
    );
  });

  it('a good part of all this passes', () => {
    expect(written).toBeGreaterThan(cases / 4);
  });

  afterAll(() => {
    console.info(`${cases} frameworks at limits, ${written} of them written to the disk`);
  });
});
