/** The packages that the generator is made of: which versions, and what they bring along. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/sources.ts';

type Versions = Readonly<Record<string, string>>;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Versions };
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version: string; dependencies: Versions; resolved?: string; integrity?: string }>;
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
