/** The files of a release: all of them, whole, and right beside one another. */
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import {
  activeModes,
  diffModels,
  freeze,
  modelSchema,
  parseModel,
  RELEASE_FILES,
  releaseRecordSchema,
  scoreVectors,
  typeDeclarations,
  type Model,
} from '../scripts/model/index.ts';
import type { Output } from '../scripts/render/context.ts';
import { releaseFiles } from '../scripts/render/release-files.ts';
import { releaseTables } from '../scripts/render/release-tables.ts';
import { readCsv, textOfCell } from './support/csv.ts';
import { readUnreleased, recordOf, type Unreleased } from './support/unreleased.ts';
import { FULL, SMALL } from './support/sources.ts';

const full = await readUnreleased(FULL, 'https://gradient.example/');
const small = await readUnreleased(SMALL, 'https://small.example/some/base/');
const nowhere = await readUnreleased(SMALL, null);

const filesOf = ({ model, notes, context }: Unreleased, markdown?: string, previous: Model | null = null): Output[] =>
  releaseFiles(model, notes, context, recordOf(model, markdown, previous?.version ?? null), previous, SBOM);

/** Stands in for what the releases of the real generator are made with. */
const SBOM = '{ "bomFormat": "CycloneDX" }\n';

/** The text of a file. */
function textOf(files: readonly Output[], path: string): string {
  const { content } = files.find((file) => file.path === path) ?? {};
  if (typeof content !== 'string') throw new Error(`There is no text at ${path}`);
  return content;
}

/** The rows of a table as records. */
function tableOf(files: readonly Output[], path: string): Record<string, string>[] {
  const [columns, ...rows] = readCsv(textOf(files, path)).map((cells) => cells.map(textOfCell));
  return rows.map((cells) => {
    expect(cells).toHaveLength(columns!.length);
    return Object.fromEntries(cells.map((cell, index) => [columns![index]!, cell]));
  });
}

function elementsOf(markup: string): Element[] {
  const elements: Element[] = [];
  visit(unified().use(rehypeParse).parse(markup), 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

describe.each([
  ['the full framework', full],
  ['the small framework', small],
  ['a framework without an address', nowhere],
])('a release of %s', (_name, unreleased) => {
  const { model, notes, context } = unreleased;
  const files = filesOf(unreleased);
  const text = (path: string): string => textOf(files, path);
  const json = (path: string): unknown => JSON.parse(text(path));

  it('has every file, sorted by path', () => {
    const paths = files.map(({ path }) => path);
    const named: string[] = Object.values(RELEASE_FILES);
    expect(paths.filter((path) => !path.startsWith('images/'))).toEqual(named.sort());
    expect(paths).toEqual(paths.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has the same bytes when it is made again', () => {
    expect(filesOf(unreleased)).toEqual(files);
  });

  it('has a record and a model that are read back as they were', () => {
    expect(releaseRecordSchema.parse(json(RELEASE_FILES.record))).toEqual(recordOf(model));
    expect(parseModel(text(RELEASE_FILES.model))).toEqual(model);
    expect(text(RELEASE_FILES.model)).toBe(freeze(model));
  });

  it.each([
    [RELEASE_FILES.model, RELEASE_FILES.modelSchema],
    [RELEASE_FILES.fieldNotes, RELEASE_FILES.fieldNotesSchema],
    [RELEASE_FILES.vectors, RELEASE_FILES.vectorsSchema],
  ])('has a %s that the schema beside it accepts', (data, schemaPath) => {
    const schema = json(schemaPath) as { $id?: string; $schema: string };
    const { origin, base } = context.site;
    expect(schema.$id).toBe(origin === null ? undefined : `${origin}${base}releases/${model.version}/${schemaPath}`);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const value = json(data) as object;
    validate(value);
    expect(validate.errors).toBeNull();
    expect(validate({ ...value, extra: 1 })).toBe(false);
    expect(validate({ ...value, formatVersion: 99 })).toBe(false);
  });

  it('has all field notes with their bodies, and the score vectors', () => {
    const found = json(RELEASE_FILES.fieldNotes) as { notes: { slug: string; body: unknown }[] };
    expect(found.notes.map(({ slug }) => slug)).toEqual(notes.records.map(({ slug }) => slug));
    for (const { slug, body } of found.notes) expect(body).toEqual(notes.body(slug));
    expect(json(RELEASE_FILES.vectors)).toEqual(scoreVectors(model));
  });

  it('has the bill of materials of what made it, as it is given', () => {
    expect(text(RELEASE_FILES.sbom)).toBe(SBOM);
  });

  it('has tables that say what the model says', () => {
    expect(tablesIn(files)).toEqual(tablesOf(model));
  });

  it('has a booklet that loads nothing and runs nothing', () => {
    const booklet = text(RELEASE_FILES.booklet);
    expect(booklet).not.toMatch(/url\((?!["']?(?:data:|#))|@import|image-set/);
    const ids = new Set(elementsOf(booklet).map(({ properties }) => properties.id));
    for (const { tagName, properties } of elementsOf(booklet)) {
      expect(tagName).not.toMatch(/^(?:script|iframe|object|embed|source|video|audio|base)$/);
      expect(Object.keys(properties).filter((name) => name.startsWith('on'))).toEqual([]);
      for (const name of ['src', 'srcSet', 'poster', 'data', 'background'])
        expect(String(properties[name] ?? 'data:')).toMatch(/^data:/);
      const href = properties.href ?? '';
      if (tagName === 'link' && String(properties.rel) !== 'canonical')
        expect(href).toMatch(/^data:image\/svg\+xml;base64,/);
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
      else if (context.site.origin !== null) expect(href).toMatch(/^(?:$|https:\/\/|data:|mailto:)/);
    }
  });

  it('has check sums of every other file that are right', () => {
    const others = files.filter(({ path }) => path !== RELEASE_FILES.sums);
    const lines = others.map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
    expect(text(RELEASE_FILES.sums)).toBe(lines.join(''));
  });

  it('has the types that are made from the schema of the model', () => {
    expect(text(RELEASE_FILES.modelTypes)).toBe(typeDeclarations(modelSchema, 'Model'));
  });

  it('names every file in its read-me, and the licence', () => {
    const readMe = text(RELEASE_FILES.readMe);
    for (const { path } of files) expect(readMe).toContain(`\`${path.replace(/^(images\/).*/, '$1')}\``);
    expect(readMe.includes('`images/`')).toBe(files.some(({ path }) => path.startsWith('images/')));
    expect(readMe).toContain(`under [${model.licence}](https://spdx.org/licenses/${model.licence}.html)`);
    expect(readMe.startsWith(`# ${model.title} ${model.version}\n`)).toBe(true);
  });

  it('is cited by its title and version', () => {
    for (const path of [RELEASE_FILES.citation, RELEASE_FILES.bibtex]) {
      expect(text(path)).toContain(model.title);
      expect(text(path)).toContain(model.version);
    }
  });
});

/** Every table as records, with the conditions of modes as data. */
function tablesIn(files: readonly Output[]): object {
  const modes = tableOf(files, RELEASE_FILES.modes).map(({ entry, ...mode }) => ({
    ...mode,
    entry: Object.fromEntries([...entry!.matchAll(/(D\d+)>=(\d+)/g)].map(([, id, least]) => [id, Number(least)])),
  }));
  const [signals, dimensions, anchors] = [RELEASE_FILES.signals, RELEASE_FILES.dimensions, RELEASE_FILES.anchors].map(
    (path) => tableOf(files, path),
  );
  return { modes, signals, dimensions, anchors };
}

/** What the tables of a model have to say. */
function tablesOf(model: Model): object {
  const modes = model.modes.map((mode) => ({
    id: mode.id,
    order: String(mode.order),
    name: mode.name,
    status: mode.status,
    since: mode.since ?? '',
    replacedBy: mode.replacedBy ?? '',
    role: mode.role.title,
    roleDescription: mode.role.description.text,
    definition: mode.definition.text,
    entry: mode.entry,
    arrival: mode.arrival?.markdown ?? '',
    regression: mode.regression?.markdown ?? '',
  }));
  const signals = model.modes.flatMap(({ id: mode, signals: { enterprise, individual } }) =>
    Object.entries({ enterprise, individual }).flatMap(([view, each]) =>
      each.map(({ id, name, description }) => ({ mode, view, id, name, description: description.text })),
    ),
  );
  const dimensions = model.dimensions.map((dimension) => ({
    id: dimension.id,
    order: String(dimension.order),
    name: dimension.name,
    aspect: dimension.aspect,
    status: dimension.status,
    since: dimension.since ?? '',
    replacedBy: dimension.replacedBy ?? '',
    asks: dimension.asks.markdown,
    enterpriseQuestion: dimension.question.enterprise.text,
    individualQuestion: dimension.question.individual.text,
    delegateMore: dimension.delegateMore.markdown,
    soundToStay: dimension.soundToStay.markdown,
  }));
  const anchors = model.dimensions.flatMap(({ id: dimension, anchors: each }) =>
    each.map(({ statement, evidence }, index) => ({
      dimension,
      anchor: String(index + 1),
      mode: activeModes(model)[index]?.name ?? '',
      statement: statement.text,
      evidence: evidence.markdown,
    })),
  );
  return { modes, signals, dimensions, anchors };
}

describe('tables', () => {
  it('say what the model says, whatever its texts are', () => {
    const hostile = fc.string({ unit: fc.constantFrom('=', '+', '@', "'", '"', ',', ';', '\r', '\n', '\t', 'a', 'é') });
    fc.assert(
      fc.property(fc.infiniteStream(hostile), (texts) => {
        const model = JSON.parse(freeze(small.model), (key, value: unknown) =>
          ['name', 'text', 'markdown', 'title', 'replacedBy'].includes(key) ? texts.next().value : value,
        ) as Model;
        expect(tablesIn(releaseTables(model))).toEqual(tablesOf(model));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the booklet of a release', () => {
  const booklet = (unreleased: Unreleased): string => textOf(filesOf(unreleased), RELEASE_FILES.booklet);

  it('has its pictures inside', () => {
    const pictures = elementsOf(booklet(small)).filter(({ tagName }) => tagName === 'img');
    const [image] = small.context.images;
    const written = `data:image/png;base64,${Buffer.from(image!.content).toString('base64')}`;
    expect(pictures.map(({ properties }) => properties.src)).toEqual([written]);
  });

  it('links to the site by full addresses, also to pictures, and to itself where the site has none', () => {
    expect(booklet(small)).toContain('href="https://small.example/some/base/"');
    const { model, notes, context } = small;
    const linked = '<p><a href="/images/pots.png">Pots</a> <a href="/contribute/">Guide</a></p>';
    const changed = { ...model, introduction: { html: linked, markdown: '' } };
    const page = booklet({ model: changed, notes, context });
    expect(page).toContain(`href="https://small.example/some/base/releases/${model.version}/images/pots.png"`);
    expect(page).toContain('href="https://small.example/some/base/contribute/"');
    const other = booklet({ model: changed, notes, context: nowhere.context });
    expect(other).toContain('href="images/pots.png"');
    expect(other).toContain('href="../../contribute/"');
  });
});

describe('pictures', () => {
  it('are there where a text of the model, a note or the release shows one, and nowhere else', () => {
    const pictures = (files: readonly Output[]) => files.filter(({ path }) => path.startsWith('images/'));
    expect(pictures(filesOf(small)).map(({ path }) => path)).toEqual(['images/pots.png']);
    expect(pictures(filesOf(small))[0]!.content).toEqual(small.context.images[0]!.content);
    const { model, notes, context } = small;
    const bare = { ...model, sections: [] };
    expect(pictures(releaseFiles(bare, notes, context, recordOf(bare), null, SBOM))).toEqual([]);
    const shown = { html: '<p><img src="/images/pots.png" alt="Pots"></p>', markdown: '![Pots](/images/pots.png)' };
    const record = { ...recordOf(bare), notes: shown };
    expect(pictures(releaseFiles(bare, notes, context, record, null, SBOM))).toHaveLength(1);
    const noted = { ...notes, body: () => shown };
    expect(pictures(releaseFiles(bare, noted, context, recordOf(bare), null, SBOM))).toHaveLength(1);
  });
});

describe('release notes', () => {
  const notesOf = (unreleased: Unreleased, markdown?: string, previous?: Model): string =>
    textOf(filesOf(unreleased, markdown, previous), RELEASE_FILES.notes);

  it('begin with title, version, day, summary and the words of an editor', () => {
    expect(notesOf(small)).toBe(`# ${small.model.title} ${small.model.version}

29 March 2026. The first one that was made.

Written by an editor.

## Changes by meaning

There is no earlier release to compare this one with.
`);
  });

  it('list every change by its meaning, the greatest first', () => {
    const { model } = small;
    const [first, ...others] = model.modes;
    const previous: Model = {
      ...model,
      version: '0.0.1',
      tagline: 'Another one.',
      modes: [{ ...first!, name: 'Another', definition: { text: 'a', html: 'a', markdown: 'a' } }, ...others],
      dimensions: model.dimensions.slice(1),
    };
    const found = notesOf(small, undefined, previous);
    const changes = diffModels(previous, model).changes;
    expect(found.match(/^- .+$/gm)).toHaveLength(changes.length);
    expect(found.match(/^### \w+/gm)).toEqual(['### Major', '### Minor', '### Patch']);
    expect(found).toContain('since version 0.0.1');
    expect(notesOf(small, undefined, { ...model, version: '0.0.1' })).toContain('differs from version 0.0.1');
  });

  it('link to the site by full addresses, and show the pictures of the release', () => {
    const written = [
      '[a](/modes/x/ "t"), [b](</glossary/#c>) and [*d*](/framework/#e)',
      '[![f \\](/g](/images/h.png)](/i/) [](/j/)',
      '`[k](/l/)` https://example.org/m [n](https://example.org/o) [p](#q)',
      '```text\n[r](/s/)\n```',
    ].join('\n\n');
    const base = 'https://small.example/some/base/';
    const expected = [
      `[a](${base}modes/x/ "t"), [b](<${base}glossary/#c>) and [*d*](${base}framework/#e)`,
      `[![f \\](/g](images/h.png)](${base}i/) [](${base}j/)`,
      '`[k](/l/)` https://example.org/m [n](https://example.org/o) [p](#q)',
      '```text\n[r](/s/)\n```',
    ].join('\n\n');
    expect(notesOf(small, written)).toContain(expected);
    expect(notesOf(nowhere, '[a](/modes/x/)')).toContain('[a](/modes/x/)');
  });
});
