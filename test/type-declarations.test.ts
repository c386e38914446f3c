/** The types beside a model: the compiler takes the model for one, and takes nothing else. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compile } from '../scripts/content/index.ts';
import { readSources } from '../scripts/disk/files.ts';
import { freeze, modelSchema, scoreVectorsSchema, scoreVectors, typeDeclarations } from '../scripts/model/index.ts';
import { FULL, ROOT, smallSources, SURROUNDINGS } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'types-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const TSC = join(ROOT, 'node_modules', '.bin', 'tsc');
const OPTIONS = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--ignoreConfig', '--types', ''];

/** The numbers of the errors that the compiler finds in a value of the type `name`, one for each. */
async function compilerErrors(declarations: string, name: string, value: string): Promise<string[]> {
  writeFileSync(join(folder, 'types.d.ts'), declarations);
  writeFileSync(
    join(folder, 'value.ts'),
    `import type { ${name} } from './types';\nexport const it: ${name} = ${value};\n`,
  );
  const result = await promisify(execFile)(TSC, [
    ...OPTIONS,
    join(folder, 'value.ts'),
    join(folder, 'types.d.ts'),
  ]).catch((error: unknown) => error as { stdout: string });
  return result.stdout.match(/error TS\d+/g) ?? [];
}

const modelOf = (sources: ReturnType<typeof smallSources>) => {
  const { compiled, diagnostics } = compile(sources, { ...SURROUNDINGS, today: '2026-12-31' });
  if (!compiled) throw new Error(JSON.stringify(diagnostics));
  return compiled.model;
};
const small = modelOf(smallSources());
const full = modelOf(await readSources(FULL));
const types = typeDeclarations(modelSchema, 'Model');

describe('the types of a model', () => {
  it.each([
    ['the full framework', full],
    ['the small framework', small],
  ])('are those of %s', async (_name, model) => {
    expect(await compilerErrors(types, 'Model', freeze(model))).toEqual([]);
  });

  it.each([
    ['another member', { ...small, motto: '' }, 'TS2353'],
    ['a member missing', { ...small, title: undefined }, 'TS2741'],
    ['another constant', { ...small, formatVersion: 2 }, 'TS2322'],
    ['another choice', { ...small, direction: 'up' }, 'TS2322'],
    ['a wrong part', { ...small, modes: [{ ...small.modes[0], order: '1' }] }, 'TS2322'],
  ])('refuse a model with %s', async (_name, wrong, error) => {
    expect(await compilerErrors(types, 'Model', JSON.stringify(wrong))).toEqual([`error ${error}`]);
  });

  it('have names and descriptions', () => {
    for (const name of ['Model', 'Mode', 'Dimension', 'Prose']) expect(types).toContain(`export type ${name} = {`);
    expect(types).toContain('  modes: Array<Mode>;\n');
    expect(types).toMatch(/\/\*\* The framework as data[^\n]*\*\/\nexport type Model/);
    expect(types).not.toContain('any');
  });

  it('are known for the score vectors as well', async () => {
    const declarations = typeDeclarations(scoreVectorsSchema, 'ScoreVectors');
    expect(await compilerErrors(declarations, 'ScoreVectors', JSON.stringify(scoreVectors(small)))).toEqual([]);
  });
});

describe('type declarations', () => {
  const members = z.strictObject({
    'two words': z.string().optional().meta({ description: 'Ends */ here.' }),
    pair: z.tuple([z.number(), z.boolean()]),
    byName: z.record(z.string(), z.union([z.literal('a'), z.literal(1), z.null()])),
    perhaps: z.number().nullable(),
    none: z.strictObject({}),
  });

  it('cover what schemas are made of', () => {
    expect(typeDeclarations(members, 'It')).toBe(`export type It = {
  /** Ends *\\/ here. */
  "two words"?: string;
  pair: [number, boolean];
  byName: Record<string, "a" | 1 | null>;
  perhaps: number | null;
  none: Record<string, never>;
};
`);
  });

  it.each([
    ['an open object', z.looseObject({ a: z.string() })],
    ['an intersection', z.intersection(z.union([z.string(), z.number()]), z.number())],
    ['a tuple with a rest', z.tuple([z.string()], z.number())],
    ['a tuple with an optional place', z.tuple([z.string(), z.number().optional()])],
    ['anything', z.strictObject({ a: z.unknown() })],
  ])('are refused for %s', (_name, schema) => {
    expect(() => typeDeclarations(schema, 'It')).toThrow(/No type is known/);
  });

  it('are refused for a name that cannot be one, or is taken', () => {
    expect(() => typeDeclarations(members, 'a b')).toThrow(/named/);
    expect(() => typeDeclarations(modelSchema, 'Mode')).toThrow(/Two types/);
  });
});
