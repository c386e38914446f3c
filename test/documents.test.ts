/** What is written for people beside the framework: commands and links in it exist, and examples in it work, whatever is in `framework/`. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../scripts/commands/index.ts';
import { frameworkOf } from '../scripts/model/index.ts';
import { gradient } from './support/project.ts';
import { siteOf } from './support/site.ts';
import { FULL, ROOT } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradient-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe.each(['README.md', 'CONTRIBUTING.md', 'scripts/README.md'])('%s', (path) => {
  const text = read(path);

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const commands = [...text.matchAll(/\bnpm run (?:--silent )?gradient -- ([a-z]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !COMMANDS.some((command) => command.name === name))).toEqual([]);
  });

  it('leads to files that there are', () => {
    const missing: string[] = [];
    visit(unified().use(remarkParse).parse(text), 'link', ({ url }) => {
      const [file = ''] = url.split('#');
      if (!/^https?:/.test(url) && file !== '' && !existsSync(join(ROOT, dirname(path), file))) missing.push(url);
    });
    expect(missing).toEqual([]);
  });
});

it('an assessment that the README shows scores as it stands', async () => {
  // The version in it is one that was released; here the full framework stands in for it.
  const { version, digest } = frameworkOf((await siteOf(FULL)).model);
  const readme = read('README.md');
  const examples = [...readme.matchAll(/```yaml\n(formatVersion[^]*?)```/g)];
  expect(examples.length > 0).toBe(readme.includes('gradient -- score'));
  for (const [, shown] of examples) {
    const file = join(folder, 'billing.yaml');
    writeFileSync(file, shown!.replace(/^framework: .*$/m, `framework: { version: ${version}, digest: "${digest}" }`));
    const { code, stdout, stderr } = gradient(['score', file, '--as-of', '2026-12-01', '--root', FULL]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/[1-9]\d* of 10 answered/);
  }
});
