/**
 * The contributors' guide, followed step by step in a clone of the project: after every step the strict check is clean, and what the
 * project asks of its own framework holds. The clone has the full framework, so that the steps know what they change.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyOf, edit, git, treeOf, type Run } from './support/project.ts';
import { FULL, ROOT, SMALL } from './support/sources.ts';

const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
/** The parts of the guide that are followed. */
const PARTS = {
  note: 'Add a field note',
  change: 'Change a mode',
  retire: 'Add, rename or retire a mode or a dimension',
  release: 'Cut a release',
  before: 'Before you open a pull request',
} as const;
/** Who has a framework of their own may have a guide of their own, with none of these parts; the commands are the same. */
const isOurGuide = Object.values(PARTS).some((part) => guide.includes(`\n## ${part}\n`));
const { root, remove } = copyOf(ROOT);
afterAll(remove);

symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
putFramework(FULL);
git(root, 'init', '-q');
commit('begin');

/** Puts the framework of another project in place of that of the clone, whose releases go as well, and so does a guide to another one. */
function putFramework(project: string): void {
  rmSync(join(root, 'framework'), { recursive: true });
  cpSync(join(project, 'framework'), join(root, 'framework'), { recursive: true });
  if (!isOurGuide) cpSync(join(project, 'CONTRIBUTING.md'), join(root, 'CONTRIBUTING.md'));
}

function commit(subject: string): void {
  git(root, 'add', '.');
  git(root, 'commit', '-qm', `framework: ${subject}`);
}

/** Runs a command as a contributor does: not as part of the tests that run here. */
function run(command: string): Run {
  const outside = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|npm_)/.test(name));
  const { stdout, stderr, status } = spawnSync(command, {
    cwd: root,
    env: Object.fromEntries(outside),
    shell: true,
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

/** Runs a command that one part of the guide prints, with options that the same part names. */
function follow(part: keyof typeof PARTS, command: string, ...options: readonly string[]): Run {
  const [, text = ''] = guide.split(`\n## ${PARTS[part]}\n`);
  const [section = ''] = text.split('\n## ');
  const printed = section.split('`').flatMap((code) => code.split('\n'));
  if (isOurGuide)
    for (const words of [command, ...options]) expect(printed, `the guide, “${PARTS[part]}”`).toContain(words);
  return run([command, ...options].join(' '));
}

/** What holds after every step. */
function expectClean(): void {
  const { code, stdout, stderr } = follow('before', 'npm run check -- --strict');
  expect([code, stderr], stdout).toEqual([0, '']);
}

/** The tests that read the framework of the project, which are part of `npm test`. */
function expectTestsToPass(): void {
  const { code, stdout, stderr } = run('npm test -- test/project');
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/Tests .*passed/);
}

const declared = (): string => /^version: (.+)$/m.exec(read('framework/framework.md'))![1]!;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Cuts a release with these notes, as the guide says. */
function release(words: string): void {
  const command = 'npm run gradient -- release';
  expect(follow('release', command).stderr).toContain('release-notes.md has been begun');
  const notes = read('framework/release-notes.md');
  const summary = notes.replace(/^summary: .*$/m, 'summary: What editors say of it.');
  writeFileSync(join(root, 'framework/release-notes.md'), summary.replace(/(?<=\n---\n)[^]*/, words));
  commit('write release notes');
  const { code, stderr } = follow('release', command, '--no-pdf');
  expect(code, stderr).toBe(0);
  expect(existsSync(join(root, 'framework/release-notes.md'))).toBe(false);
  commit('release');
  expectClean();
}

it('a change is made, checked, built and released as the guide says', { timeout: 600_000 }, () => {
  expectClean();
  release('All of it is new.\n');
  expect(declared()).toBe('1.0.0-rc.1');

  // A signal is reworded.
  edit(root, 'framework/modes/validated.md', '- **Managed Autonomy**: ', '- **Managed Autonomy**: In a sandbox, ');
  expect(follow('change', 'npm run check').stdout).toContain('release-bump');
  expect(follow('change', 'npm run check -- --fix').code).toBe(0);
  expect(declared()).toBe('1.0.0-rc.2');
  expect(follow('change', 'npm run gradient -- diff').stdout).toContain('Managed Autonomy');
  expectClean();

  // A note is added.
  const note = read('framework/field-notes/curl-security-reports.md');
  writeFileSync(
    join(root, 'framework/field-notes/another-note.md'),
    note
      .replace(/^title: .*$/m, 'title: Another note')
      .replace('\n## Context\n', '\n## Context\n\nThis note reads the same account once more.\n'),
  );
  expect(follow('note', 'npm run check').code).toBe(0);
  expectClean();

  // A dimension is retired, which entry conditions, scoring and field notes name.
  edit(root, 'framework/dimensions/d4.md', 'status: active', 'status: retired');
  const named = follow('retire', 'npm run check').stdout;
  for (const path of ['modes/autonomous.md', 'scoring.md']) expect(named).toContain(`framework/${path}:`);
  edit(root, 'framework/modes/autonomous.md', '  D4: 4\n', '');
  edit(root, 'framework/scoring.md', '  - authority: D1\n    control: D4\n    gap: 2\n', '');
  expect(follow('retire', 'npm run check -- --fix').code).toBe(0);
  edit(root, 'framework/dimensions/d4.md', 'status: retired', `status: retired\nsince: ${declared()}`);
  expectClean();
  const built = follow('note', 'npm run build');
  expect(built.code, built.stderr).toBe(0);
  expect(existsSync(join(root, 'dist/field-notes/another-note/index.html'))).toBe(true);
  expect(existsSync(join(root, 'dist/next/dimensions/d4/index.html'))).toBe(true);
  expectTestsToPass();
  commit('change much');

  // The release itself follows its pre-releases.
  edit(root, 'framework/framework.md', `version: ${declared()}`, 'version: 1.0.0');
  release('D4 is retired, and Autonomous no longer asks for it. Read positions again.\n');
  expect(existsSync(join(root, 'framework/releases/1.0.0/model.json'))).toBe(true);
  expectTestsToPass();

  // A dimension is added.
  const dimension = read('framework/dimensions/d7.md').replace('id: D7', 'id: D11');
  writeFileSync(join(root, 'framework/dimensions/d11.md'), dimension.replace(/^name: .*$/m, 'name: Handover Practice'));
  expect(follow('retire', 'npm run check -- --fix').code).toBe(0);
  expectClean();

  // A mode gets another id, which sources name and link to.
  const renamed = read('framework/modes/validated.md').replace('id: validated', 'id: reviewed');
  writeFileSync(
    join(root, 'framework/modes/reviewed.md'),
    renamed.replace('status: active', '$&\nformerly: [validated]'),
  );
  rmSync(join(root, 'framework/modes/validated.md'));
  for (let mended = 0; mended < 20; mended += 1) {
    const place = /^(framework\/\S+?):\d+:\d+ error/m.exec(follow('retire', 'npm run check').stdout)?.[1];
    if (place === undefined) break;
    writeFileSync(join(root, place), read(place).replaceAll(/\bvalidated(?=\.md|$)/gm, 'reviewed'));
  }
  expect(follow('retire', 'npm run check -- --fix').code).toBe(0);
  expectClean();
  const rebuilt = follow('note', 'npm run build');
  expect(rebuilt.code, rebuilt.stderr).toBe(0);
  expect(existsSync(join(root, 'dist/next/modes/reviewed/index.html'))).toBe(true);
  expect(read('dist/_redirects')).toContain('/modes/validated/');
  expectTestsToPass();
  commit('rename a mode');
});

it('every file has the same bytes where git is told to write the line endings of Windows', () => {
  const other = join(root, 'dist/other');
  git(root, 'clone', '-q', '-c', 'core.autocrlf=true', '.', other);
  const files = [...treeOf(other)].filter(([path]) => !path.startsWith('/.git/'));
  expect(files.some(([path]) => path.startsWith('/framework/releases/'))).toBe(true);
  expect(
    files.filter(([path, bytes]) => readFileSync(join(root, path), 'latin1') !== bytes).map(([path]) => path),
  ).toEqual([]);
});

const RULE = `import { isValidKind } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const noteCapitals: Rule<'note-capitals'> = {
  id: 'note-capitals',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Titles of notes are not written in capitals alone.',
  why: 'Capitals are read letter by letter.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: ⟦A SECOND NOTE',
    right: 'title: A second note, first-hand',
  },
  *document(document) {
    if (!isValidKind(document, 'field-note') || !/^[A-Z ]+$/.test(document.data.title)) return;
    const range = document.yaml.valueRange(['title']);
    yield { range, message: 'This title is written in capitals.', advice: 'Write it in small letters.' };
  },
};
`;

it('a rule is added as the guide says', { timeout: 300_000 }, () => {
  writeFileSync(join(root, 'scripts/content/rules/model/note-capitals.ts'), RULE);
  const catalogue = 'scripts/content/rules/index.ts';
  edit(
    root,
    catalogue,
    'import { noteDirection }',
    "import { noteCapitals } from './model/note-capitals.ts';\nimport { noteDirection }",
  );
  edit(root, catalogue, '  noteDirection,', '  noteCapitals,\n  noteDirection,');
  expectClean();
  expect(run('npm run --silent gradient -- explain note-capitals').stdout).toContain('Titles of notes are not');
  // Its examples are tests.
  const { code, stdout } = run('npm test -- test/content/rules.test.ts -t note-capitals');
  expect(code, stdout).toBe(0);
  edit(root, 'scripts/content/rules/model/note-capitals.ts', 'title: ⟦A SECOND', 'title: A ⟦SECOND');
  expect(run('npm test -- test/content/rules.test.ts -t note-capitals').code).toBe(1);
});

it('the framework of somebody else passes, with an address of its own and no release', { timeout: 300_000 }, () => {
  putFramework(SMALL);
  const { name, homepage, repository } = JSON.parse(readFileSync(join(SMALL, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const own = JSON.parse(read('package.json')) as object;
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...own, name, homepage, repository }, null, 2));
  expect(existsSync(join(root, 'framework/releases'))).toBe(false);
  expectTestsToPass();
});
