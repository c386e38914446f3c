/** What a release was made with, as a bill of materials: valid, complete, and the same on every machine. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseLock, readSbom, sbomOf } from '../scripts/disk/sbom.ts';
import { ROOT } from './support/sources.ts';

type Component = {
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  purl: string;
  scope?: string;
  licenses?: object[];
  hashes?: { alg: string; content: string }[];
};
type Bom = {
  serialNumber: string;
  metadata: { timestamp: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
};

const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
// Of international addresses, which nothing here has.
for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true);
for (const name of ['spdx', 'jsf-0.82'])
  ajv.addSchema(
    json(`test/schemas/${name}.SNAPSHOT.schema.json`) as object,
    `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
  );
const validate = ajv.compile(json('test/schemas/bom-1.6.SNAPSHOT.schema.json') as object);

const bomOf = (text: string): Bom => JSON.parse(text) as Bom;
const text = await readSbom('2026-06-30');
const bom = bomOf(text);

describe('the bill of materials of this generator', () => {
  it('is CycloneDX 1.6, as its own schema has it', () => {
    validate(bom);
    expect(validate.errors).toBeNull();
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(validate({ ...bom, serialNumber: 'none' })).toBe(false);
    expect(validate({ ...bom, components: [{ name: 'x' }] })).toBe(false);
  });

  it('names what runs in a build, in the version of the lock file, and no tool of development', () => {
    const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
    const named = bom.components.map(({ group, name, version }) => [group ? `${group}/${name}` : name, version]);
    // A package may need another version of one that stands at the top.
    expect(named).toEqual(expect.arrayContaining(Object.entries(dependencies)));
    const names = new Set(named.map(([name]) => name));
    expect(['vitest', 'typescript', 'oxlint', 'prettier'].filter((name) => names.has(name))).toEqual([]);
    // Who has named a project of their own may have left the lock file as it was.
    const { name, version } = (json('package-lock.json') as { packages: Record<string, Component> }).packages['']!;
    expect(bom.metadata.component).toMatchObject({ type: 'application', name, version });
  });

  it('names the same packages as the weekly report', async () => {
    const { runtimePackages } = (await import(join(ROOT, '.ci/packages.mjs'))) as {
      runtimePackages: (lock: unknown) => Component[];
    };
    const listed = runtimePackages(json('package-lock.json')).map(({ name, version }) => `${name}@${version}`);
    const named = bom.components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`);
    expect(named).toEqual(listed);
  });

  it('has the hash of every archive, and leads from the generator to every package', () => {
    for (const { name, hashes } of bom.components) expect([name, hashes?.[0]?.content.length]).toEqual([name, 128]);
    const edges = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const refs = bom.components.map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const reached = new Set<string>();
    const visit = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const to of edges.get(ref)!) visit(to);
    };
    visit(bom.metadata.component['bom-ref']);
    expect([...reached].sort()).toEqual([bom.metadata.component['bom-ref'], ...refs].sort());
  });

  it('is the same whenever it is made, and another one where anything in it is', async () => {
    expect(await readSbom('2026-06-30')).toBe(text);
    const later = bomOf(await readSbom('2026-07-01'));
    expect(later.metadata.timestamp).toBe('2026-07-01T00:00:00Z');
    expect(later.serialNumber).not.toBe(bom.serialNumber);
    expect(later.components).toEqual(bom.components);
    expect(text).not.toMatch(/registry|resolved|file:/);
  });
});

describe('a bill of materials', () => {
  const integrity = `sha512-${createHash('sha512').update('x').digest('base64')}`;
  const lockOf = (packages: object): ReturnType<typeof parseLock> =>
    parseLock(JSON.stringify({ lockfileVersion: 3, packages }));
  const lock = lockOf({
    '': {
      name: 'tool',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { '@a/one': '1', alias: '2' },
      devDependencies: { dev: '1' },
    },
    'node_modules/@a/one': {
      version: '1.0.0',
      integrity,
      license: 'MIT OR Apache-2.0',
      dependencies: { two: '1' },
      optionalDependencies: { system: '1', gone: '1' },
    },
    'node_modules/@a/one/node_modules/two': {
      version: '2.0.0+b',
      license: 'Mine',
      peerDependencies: { three: '1', wish: '1' },
      peerDependenciesMeta: { wish: { optional: true } },
    },
    'node_modules/two': { version: '1.0.0', dev: true },
    'node_modules/alias': { name: 'real', version: '2.0.0' },
    'node_modules/three': { version: '3.0.0', license: 'ISC', dependencies: { '@a/one': '1' } },
    'node_modules/system': { version: '1.0.0', optional: true, os: ['none'] },
    'node_modules/wish': { version: '1.0.0', dev: true },
    'node_modules/dev': { version: '1.0.0', dev: true },
  });
  const made = bomOf(sbomOf(lock, '2026-06-30'));
  const named = (name: string): Component => made.components.find((one) => one.name === name)!;

  it('finds packages as Node does, in the nearest folder', () => {
    expect(made.components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/%40a/one@1.0.0',
      'pkg:npm/two@2.0.0%2Bb',
      'pkg:npm/real@2.0.0',
      'pkg:npm/system@1.0.0',
      'pkg:npm/three@3.0.0',
    ]);
    expect(made.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/%40a/one'))?.dependsOn).toEqual([
      'pkg:npm/system@1.0.0',
      'pkg:npm/two@2.0.0%2Bb#node_modules/@a/one/node_modules/two',
    ]);
    validate(made);
    expect(validate.errors).toBeNull();
  });

  it('has licences as they are stated, and none that nobody states', () => {
    expect(made.metadata.component.licenses).toEqual([{ license: { id: 'MIT' } }]);
    expect(named('one').licenses).toEqual([{ expression: 'MIT OR Apache-2.0' }]);
    expect(named('two').licenses).toEqual([{ license: { name: 'Mine' } }]);
    expect(named('real').licenses).toBeUndefined();
    expect([named('system').scope, named('three').scope]).toEqual(['optional', 'required']);
    expect(named('one').hashes).toEqual([{ alg: 'SHA-512', content: createHash('sha512').update('x').digest('hex') }]);
  });

  it('is made of no other form of lock file', () => {
    expect(() => parseLock('{"lockfileVersion": 1, "dependencies": {}}')).toThrow(/lockfileVersion/);
  });

  it('is refused where other versions are installed than it would name', async () => {
    const tool = mkdtempSync(join(tmpdir(), 'gradient-tool-'));
    const put = (path: string, content: object): void => {
      mkdirSync(dirname(join(tool, path)), { recursive: true });
      writeFileSync(join(tool, path), JSON.stringify(content));
    };
    put('package-lock.json', lock);
    // What is not there is for another system, or in a folder above.
    put('node_modules/three/package.json', { version: '3.0.0' });
    expect(await readSbom('2026-06-30', tool)).toBe(sbomOf(lock, '2026-06-30'));
    put('node_modules/three/package.json', { version: '3.0.1' });
    await expect(readSbom('2026-06-30', tool)).rejects.toThrow(
      'node_modules/three is of version 3.0.1, and package-lock.json says 3.0.0. Run "npm ci" first',
    );
    rmSync(tool, { recursive: true });
  });
});
