/** A history of releases, told with the commands of an editor: versions, notes, pages, redirects and saved answers follow from it. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../scripts/build.ts';
import { readModel } from '../scripts/commands/edition.ts';
import { diffModels, leastVersion, migrate, frameworkOf, parseModel, printAssessment } from '../scripts/model/index.ts';
import type { Assessment, FrameworkOfVersion } from '../scripts/model/index.ts';
import { checkProject } from '../scripts/commands/project-check.ts';
import { release } from '../scripts/commands/make-release.ts';
import { readReleases } from '../scripts/disk/releases.ts';
import { brokenLinks } from './support/links.ts';
import { copyOfSmall, edit, gradient, treeOf } from './support/project.ts';
import type { PublishedSite } from './support/site.ts';

const { root, remove } = copyOfSmall();
afterAll(remove);

const TITLE_PAGE = 'framework/framework.md';
let version = '0.2.0';

/** Every step: the version that editors declare, the day, what they edit, what they write, and what the diff asks for. */
type Step = {
  readonly version: string;
  readonly date: string;
  readonly change: () => void;
  readonly notes: string;
  readonly least: string | null;
  readonly tooSmall: string | null;
};

const steps: readonly Step[] = [
  {
    version: '1.0.0',
    date: '2026-01-10',
    change: () => edit(root, TITLE_PAGE, 'stage: test model', 'stage: first version'),
    notes: 'The first version.',
    least: null,
    tooSmall: null,
  },
  {
    version: '1.0.1',
    date: '2026-01-20',
    change: () => edit(root, TITLE_PAGE, 'An introduction with', 'A short introduction with'),
    notes: 'The introduction says that it is short.',
    least: '1.0.1',
    tooSmall: '1.0.0',
  },
  {
    version: '1.1.0',
    date: '2026-02-01',
    change: () => append('framework/glossary.md', '\n## Bucket\n\nIt holds water.\n'),
    notes: 'A new term.',
    least: '1.1.0',
    tooSmall: '1.0.2',
  },
  {
    version: '1.2.0-rc.1',
    date: '2026-02-10',
    change: () => edit(root, 'framework/dimensions/d1.md', 'Who decides about', 'Who, in practice, decides about'),
    notes: 'A question is sharper.',
    least: '1.2.0',
    tooSmall: '1.1.1',
  },
  {
    version: '1.2.0',
    date: '2026-02-20',
    change: () => undefined,
    notes: 'A question is sharper.',
    least: '1.2.0',
    tooSmall: null,
  },
  {
    version: '1.3.0',
    date: '2026-03-01',
    change: () => {
      edit(root, 'framework/dimensions/d3.md', 'status: active', 'status: retired\nsince: 1.2.0');
      edit(
        root,
        'framework/scoring.md',
        'may-not-apply:\n  - dimension: D3\n    when: work in the open\n',
        'may-not-apply: []\n',
      );
    },
    notes: 'D3 is retired, and so no dimension may be left out.',
    least: '1.3.0',
    tooSmall: '1.2.1',
  },
  {
    version: '2.0.0',
    date: '2026-04-01',
    change: () => renameMode('shared', 'joint'),
    notes: 'The mode `shared` is now `joint`; its old address leads to it.',
    least: '2.0.0',
    tooSmall: '1.4.0',
  },
  {
    version: '3.0.0',
    date: '2026-05-01',
    change: () => edit(root, 'framework/modes/delegated.md', 'D4: 2', 'D4: 3'),
    notes: 'Entering `delegated` asks for more of D4.',
    least: '3.0.0',
    tooSmall: '2.1.0',
  },
];

function append(path: string, text: string): void {
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8') + text);
}

function declare(next: string): void {
  edit(root, TITLE_PAGE, `version: ${version}\n`, `version: ${next}\n`);
  version = next;
}

/** Gives a mode another id, as an editor does: the file, the id, what it was, and every link to it. */
function renameMode(from: string, to: string): void {
  renameSync(join(root, `framework/modes/${from}.md`), join(root, `framework/modes/${to}.md`));
  edit(root, `framework/modes/${to}.md`, `id: ${from}`, `id: ${to}`);
  edit(root, `framework/modes/${to}.md`, 'status: active', `status: active\nformerly:\n  - ${from}`);
  edit(root, 'framework/scoring.md', `gate: ${from}`, `gate: ${to}`);
  for (const path of [TITLE_PAGE, 'framework/scoring.md', 'framework/sections/why.md']) {
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), text.replaceAll(`modes/${from}.md`, `modes/${to}.md`));
  }
}

const bumps = async (day: string): Promise<string[]> =>
  (await checkProject(root, day)).filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

const setting = (date: string) => ({ date, browser: null });

beforeAll(async () => {
  for (const { change, notes, date, ...step } of steps) {
    if (step.tooSmall && step.tooSmall !== version) declare(step.tooSmall);
    change();
    if (step.tooSmall) expect([step.version, await bumps(date)]).toEqual([step.version, ['release-bump']]);
    declare(step.version);
    expect([step.version, await bumps(date)]).toEqual([step.version, []]);
    expect(await release(root, setting(date))).toEqual({ stub: 'framework/release-notes.md' });
    expect(await bumps(date)).toContain('placeholder');
    writeFileSync(
      join(root, 'framework/release-notes.md'),
      `---\nversion: ${step.version}\nsummary: "Version ${step.version}."\n---\n${notes}\n`,
    );
    expect(await release(root, setting(date))).toMatchObject({ version: step.version });
    expect(existsSync(join(root, 'framework/release-notes.md'))).toBe(false);
  }
  expect((await build(root, '2026-06-30', { draft: false, hasGit: false, clean: false })).diagnostics).toEqual([]);
}, 240_000);

/** What was built, as renderers give it. */
function built(): PublishedSite {
  return { base: '/some/base/', origin: 'https://small.example', files: treeOf(join(root, 'dist')) };
}

const page = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');
const words = (html: string): string =>
  html
    .replace(/<\/?(?:code|a|em)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#x3C;', '<');

describe('the history', () => {
  it('gives the least version that each change asks for', async () => {
    const { releases } = await readReleases(root);
    const byVersion = new Map(releases.map((one) => [one.record.version, one]));
    for (const { version: declared, least } of steps) {
      const { record, model } = byVersion.get(declared)!;
      const finals = releases.filter((one) => !one.record.version.includes('-') && one.record.date < record.date);
      const before = finals.find((one) => one.record.version !== declared);
      expect([
        declared,
        before ? leastVersion(before.record.version, diffModels(before.model, model)).version : null,
      ]).toEqual([declared, least]);
    }
    expect(releases.map(({ record }) => [record.version, record.previous])).toEqual([
      ['3.0.0', '2.0.0'],
      ['2.0.0', '1.3.0'],
      ['1.3.0', '1.2.0'],
      ['1.2.0', '1.1.0'],
      ['1.2.0-rc.1', '1.1.0'],
      ['1.1.0', '1.0.1'],
      ['1.0.1', '1.0.0'],
      ['1.0.0', null],
    ]);
  });

  it('is refused where a version skips numbers, goes back, or is there already', async () => {
    for (const [wrong, message] of [
      ['3.0.0', '3.0.0 is released already. Another release takes a greater version in framework/framework.md.'],
      ['3.0.2', '3.0.2 skips numbers'],
      ['5.0.0-rc.1', '5.0.0-rc.1 skips numbers'],
    ] as const) {
      declare(wrong);
      await expect(release(root, setting('2026-06-01'))).rejects.toThrow(message);
    }
    declare('3.0.1');
    await expect(release(root, setting('2026-04-30'))).rejects.toThrow(
      'The release would bear 2026-04-30, which is before 2026-05-01, the day of 3.0.0. Give that day or a later one with --date.',
    );
    declare('2.9.9');
    expect(await release(root, setting('2026-06-01'))).toMatchObject({ diagnostics: [{ rule: 'release-bump' }] });
    declare('3.0.0');
  });

  it('has a page for each, whose links all lead somewhere', () => {
    for (const { version: declared, notes } of steps) {
      expect(words(page(`releases/${declared}/index.html`))).toContain(notes.replaceAll('`', ''));
      expect(existsSync(join(root, 'dist/v', declared, 'dimensions/d3/index.html'))).toBe(true);
    }
    expect(brokenLinks(built())).toEqual([]);
  });

  it('leads from renamed to present addresses', () => {
    expect(page('modes/shared/index.html')).toContain('../joint/');
    expect(page('_redirects')).toContain('/modes/shared/ ');
    expect(page('v/1.0.0/modes/shared/index.html')).toMatch(/rel="canonical" href="[^"]*\/modes\/joint\/"/);
    expect(words(page('dimensions/d3/index.html'))).toContain('1.3.0');
  });

  it('is told on the pages of what it is about', () => {
    const mode = words(page('modes/joint/index.html'));
    expect(mode).toContain('2.0.0');
    expect(mode).toMatch(/shared.*until now/);
    expect(words(page('dimensions/d1/index.html'))).toContain('1.2.0');
    expect(words(page('v/1.0.0/dimensions/d1/index.html'))).not.toContain('1.2.0 ');
  });

  it('brings saved answers along', async () => {
    const editionOf = async (of: string): Promise<FrameworkOfVersion> => {
      const { model } = await readModel(root, of);
      return { model, framework: frameworkOf(model) };
    };
    const [first, sharper, last] = [await editionOf('1.0.0'), await editionOf('1.2.0'), await editionOf('3.0.0')];
    const { digest } = first.framework;
    const answer = { answer: 2, strength: 'asserted' } as const;
    const saved: Assessment = {
      formatVersion: 1,
      framework: { version: '1.0.0', digest },
      view: 'enterprise',
      subsystems: [{ id: 's1', name: 'Beds', answers: { D1: answer, D2: answer, D3: answer } }],
      snapshots: [],
    };
    const fates = (from: FrameworkOfVersion, to: FrameworkOfVersion) =>
      migrate(saved, from, to, '2026-06-01').dimensions.map(({ from: id, fate }) => `${id} ${fate}`);
    expect(fates(first, await editionOf('1.1.0'))).toEqual(['D1 carried', 'D2 carried', 'D3 carried']);
    expect(fates(first, sharper)).toEqual(['D1 confirm', 'D2 carried', 'D3 carried']);
    expect(fates(first, last)).toEqual(['D1 confirm', 'D2 carried', 'D3 history']);
    // The command line finds the released version by itself.
    const file = join(root, 'saved.json');
    writeFileSync(file, printAssessment(saved));
    const { stdout, stderr } = gradient(['score', 'migrate', file, '--root', root]);
    expect(stderr).toContain('D3');
    expect(JSON.parse(stdout)).toMatchObject({ framework: { version: '3.0.0' } });
  });

  it('is frozen: a model read back is the same bytes', async () => {
    for (const { content, model } of (await readReleases(root)).releases) {
      const bytes = new TextDecoder().decode(content.get('model.json'));
      expect(parseModel(bytes)).toEqual(model);
    }
  });

  it('shows the working tree beside it where that differs', async () => {
    expect(existsSync(join(root, 'dist/next'))).toBe(false);
    mkdirSync(join(root, 'kept'), { recursive: true });
    edit(root, TITLE_PAGE, 'A short introduction', 'Another introduction');
    declare('3.0.1');
    expect((await build(root, '2026-06-30', { draft: false, hasGit: false, clean: false })).written).not.toBeNull();
    expect(page('next/framework/index.html')).toContain('Another introduction');
    expect(page('framework/index.html')).toContain('A short introduction');
    rmSync(join(root, 'kept'), { recursive: true });
  });
});
