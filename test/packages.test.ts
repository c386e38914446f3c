/** The packages that the generator is made of: which versions, and what they bring along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/sources.ts';

type Lock = { packages: Record<string, object> };
type Row = { name: string; version: string; age: number | null; licence?: string; scripts: string[] };
type Inspected = { rows: Row[]; findings: string[]; unknown: number; reason: string };
type Asked = {
  lock: Lock;
  allowed: { licences: string[]; installScripts: Record<string, string> };
  today: string;
  manifestOf: (path: string) => object | undefined;
  publishedOn: (name: string, version: string) => Promise<string | null>;
};
/** The weekly report, which is plain JavaScript so that it runs before any package does. */
const report = (await import(join(ROOT, '.ci/packages.mjs'))) as {
  inspect: (asked: Asked) => Promise<Inspected>;
  tell: (inspected: Inspected) => { lines: string[]; exitCode: number };
};

type Versions = Readonly<Record<string, string>>;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Versions };
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    { version: string; dependencies: Versions; resolved?: string; integrity?: string; hasInstallScript?: true }
  >;
};

describe('what runs in a build, whose versions decide on the bytes that are written', () => {
  it('is pinned to the version in the lock file, so that whoever installs it without that file gets the same', () => {
    const locked = Object.keys(dependencies).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked.length).toBeGreaterThan(30);
    expect(dependencies).toEqual(Object.fromEntries(locked));
    expect(packages['']?.dependencies).toEqual(dependencies);
  });

  it('is known by the hash of its archive, wherever it is loaded from', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    expect(others.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('installing packages', () => {
  it('runs none of their scripts, neither here nor in continuous integration', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);
    const commands = ['.ci/run', ...workflows].flatMap((path) =>
      [...read(path).matchAll(/\bnpm (?:ci|install|i)\b[^&|;\n]*/g)].map(([command]) => `${path}: ${command.trim()}`),
    );
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
  });
});

describe('workflows', () => {
  const workflows = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

  it.each(workflows)('%s may only read, and names actions by what they are and not by a tag that can move', (path) => {
    const text = read(path);
    expect(text).toMatch(/^permissions:\n  contents: read\n(?! )/m);
    expect(text.match(/permissions:/g)).toHaveLength(1);
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(text.match(/persist-credentials: false/g)).toHaveLength(text.match(/actions\/checkout@/g)!.length);
  });
});

describe('the report on packages', () => {
  const locked = (license: string | undefined, more: object = {}): object => ({ version: '1.2.3', license, ...more });
  const LOCK = {
    packages: {
      '': { dependencies: { one: '1.2.3' }, devDependencies: { tool: '1.2.3' } },
      'node_modules/one': locked('MIT', {
        dependencies: { two: '1' },
        peerDependencies: { peer: '1', some: '1' },
        peerDependenciesMeta: { some: { optional: true } },
      }),
      'node_modules/one/node_modules/two': locked('ISC', { dependencies: { three: '1' } }),
      'node_modules/two': locked('GPL-3.0-only'),
      'node_modules/three': locked('(MIT OR Apache-2.0)', { optionalDependencies: { 'not-there': '1' } }),
      'node_modules/peer': locked(undefined),
      'node_modules/some': locked('GPL-3.0-only'),
      'node_modules/tool': locked('GPL-3.0-only'),
    } as Record<string, object>,
  };
  const asked: Asked = {
    lock: LOCK,
    allowed: { licences: ['MIT', 'ISC', 'Apache-2.0'], installScripts: {} },
    today: '2026-02-01',
    manifestOf: (path) => (path === 'node_modules/peer' ? { licenses: [{ type: 'ISC' }] } : {}),
    publishedOn: async (name) => (name === 'one' ? '2026-01-01T10:00:00.000Z' : '2025-02-01T00:00:00.000Z'),
  };
  const told = async (given: Partial<Asked>) => report.tell(await report.inspect({ ...asked, ...given }));
  const withPackage = (path: string, more: object): Lock => ({
    packages: { ...LOCK.packages, [path]: { ...LOCK.packages[path], ...more } },
  });

  it('has what runs in a build, the youngest first, and nothing else', async () => {
    expect(await told({})).toEqual({
      lines: [
        'one 1.2.3 | 30 days old | MIT | no install script',
        'peer 1.2.3 | 365 days old | ISC | no install script',
        'three 1.2.3 | 365 days old | (MIT OR Apache-2.0) | no install script',
        'two 1.2.3 | 365 days old | ISC | no install script',
        '4 packages run in a build; 0 findings.',
      ],
      exitCode: 0,
    });
  });

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', '', undefined])('fails where a licence is %j', async (license) => {
    const { lines, exitCode } = await told({ lock: withPackage('node_modules/three', { license }) });
    expect(exitCode).toBe(1);
    expect(lines.at(-2)).toMatch(/^three 1\.2\.3 is under .*which \.ci\/packages\.json does not allow/);
  });

  it.each([
    ['by the lock file', { lock: withPackage('node_modules/tool', { hasInstallScript: true }) }, 'tool'],
    [
      'by the package itself',
      {
        manifestOf: (path: string) =>
          path.endsWith('three') ? { scripts: { preinstall: 'x' } } : { licenses: [{ type: 'MIT' }] },
      },
      'three',
    ],
  ])(
    'fails where a script is run at installation, told %s, and passes where it is known',
    async (_how, given, name) => {
      const { lines, exitCode } = await told(given);
      expect([exitCode, lines.at(-2)]).toEqual([1, expect.stringContaining(`${name} 1.2.3 wants to run a script`)]);
      const known = { ...asked.allowed, installScripts: { [name]: 'It builds.' } };
      expect((await told({ ...given, allowed: known })).exitCode).toBe(0);
    },
  );

  it('says that nobody could be asked, and fails in another way', async () => {
    let count = 0;
    const publishedOn = async (): Promise<never> => {
      count += 1;
      throw new Error('ENOTFOUND');
    };
    const packages = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`node_modules/p${index}`, locked('MIT')]),
    );
    const dependencies = Object.fromEntries(Object.keys(packages).map((path) => [path.slice(13), '1']));
    const { lines, exitCode } = await told({ publishedOn, lock: { packages: { '': { dependencies }, ...packages } } });
    expect([exitCode, lines.at(-2)]).toEqual([3, expect.stringContaining('how old 50 of 50 packages are: ENOTFOUND')]);
    expect(count).toBeLessThan(10);
    const some = await told({ publishedOn: async (name) => (name === 'one' ? null : '2025-02-01') });
    expect([some.exitCode, some.lines[0]]).toEqual([3, 'one 1.2.3 | age unknown | MIT | no install script']);
  });

  it('finds nothing wrong with the packages of this project', async () => {
    const allowed = JSON.parse(read('.ci/packages.json')) as Asked['allowed'];
    const manifestOf = (path: string): object | undefined => {
      const file = join(ROOT, path, 'package.json');
      return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : undefined;
    };
    const inspected = await report.inspect({
      ...asked,
      lock: JSON.parse(read('package-lock.json')) as Lock,
      allowed,
      manifestOf,
    });
    expect(inspected.findings).toEqual([]);
    const names = inspected.rows.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).not.toContain('vitest');
    // What is known, and not there any more, would let a package of that name in.
    const scripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(Object.keys(allowed.installScripts)).toEqual(scripts.map(([path]) => path.replace('node_modules/', '')));
  });
});
