/** The JSON Schemas of front matter take what the framework writes, and refuse what checks refuse. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatterSchemas, placeOf, type SourceFile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { FULL, smallSources, sourceFile } from '../support/sources.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validators = Object.fromEntries(
  Object.entries(frontMatterSchemas()).map(([kind, schema]) => [kind, ajv.compile(schema)]),
);

const NOTES = sourceFile('framework/release-notes.md', '---\nversion: 0.2.0\nsummary: A version.\n---\nNew.\n');
const sources = [...(await readSources(FULL)), ...smallSources(), NOTES].flatMap(frontMatterOf);

function frontMatterOf({ path, bytes }: SourceFile): { path: string; kind: string; value: unknown }[] {
  const place = placeOf(path);
  const text = new TextDecoder().decode(bytes ?? undefined);
  if (place.type === 'terminology') return [{ path, kind: 'terminology', value: parse(text) as unknown }];
  const block = /^---\n([^]*?)\n---\n/.exec(text)?.[1];
  if (place.type !== 'document' || block === undefined) return [];
  return [{ path, kind: place.kind, value: parse(block) as unknown }];
}

describe('the schemas of front matter', () => {
  it('cover every kind', () => {
    expect(new Set(sources.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(Object.keys(validators).length - 1);
    for (const schema of Object.values(frontMatterSchemas())) expect(schema).not.toHaveProperty('$id');
  });

  it.each(sources.map(({ path, kind, value }) => [path, kind, value] as const))('take %s', (_path, kind, value) => {
    validators[kind]!(value);
    expect(validators[kind]!.errors ?? []).toEqual([]);
  });

  const note = sources.find(({ kind }) => kind === 'field-note')!.value as Record<string, unknown>;
  const framework = sources.find(({ kind }) => kind === 'framework')!.value as Record<string, unknown>;
  const dimension = sources.find(({ kind }) => kind === 'dimension')!.value as Record<string, unknown>;

  it.each([
    ['an unknown key', 'field-note', { ...note, titel: 'x' }],
    ['a missing key', 'field-note', { ...note, title: undefined }],
    ['an empty text', 'field-note', { ...note, title: '' }],
    ['a long text', 'field-note', { ...note, title: 'x'.repeat(121) }],
    ['another word', 'field-note', { ...note, actor: 'robot' }],
    ['another form of date', 'field-note', { ...note, date: '1.2.2026' }],
    ['a repeated tag', 'field-note', { ...note, tags: ['a', 'a'] }],
    ['a tag with capitals', 'field-note', { ...note, tags: ['A'] }],
    ['no authors', 'field-note', { ...note, authors: [] }],
    ['a number as version', 'framework', { ...framework, version: 1 }],
    ['half a version', 'framework', { ...framework, version: '1.2' }],
    ['another dimension id', 'dimension', { ...dimension, id: 'Soil' }],
    ['keys where none are known', 'guide', { title: 'x' }],
  ])('refuse %s', (_name, kind, value) => {
    expect(validators[kind]!(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  it('describe every key', () => {
    const undescribed: string[] = [];
    const visit = (name: string, schema: unknown): void => {
      const { properties = {}, items } = schema as {
        properties?: Record<string, { description?: string }>;
        items?: object;
      };
      for (const [key, property] of Object.entries(properties)) {
        if (!property.description) undescribed.push(`${name}.${key}`);
        visit(`${name}.${key}`, property);
      }
      if (items) visit(name, items);
    };
    // The language rules are described where they stand.
    for (const [kind, schema] of Object.entries(frontMatterSchemas())) if (kind !== 'terminology') visit(kind, schema);
    expect(undescribed).toEqual([]);
  });
});
