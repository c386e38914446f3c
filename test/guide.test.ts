/**
 * The contributors' guide, followed step by step in a clone of the project: after every step the strict check is clean, and what the
 * project asks of its own framework holds. The clone has the full framework, so that the steps know what they change.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { expectData, expectPages, readFramework } from './support/own-framework.ts';
import { copyOf, edit, git, startCommandLine, treeOf, type CommandLine, type Run } from './support/project.ts';
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

/** What surrounds a contributor, who is not part of the tests that run here; programs of packages are found as npm finds them. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|npm_)/.test(name)));
env['PATH'] = `${join(root, 'node_modules/.bin')}:${env['PATH']}`;

/** Runs a command as a contributor does. */
function run(command: string): Run {
  const { stdout, stderr, status } = spawnSync(command, { cwd: root, env, shell: true, encoding: 'utf8' });
  return { stdout, stderr, code: status };
}

/** The command line of the clone; none once its sources have changed. */
let commandLine: CommandLine | undefined;
afterAll(() => commandLine?.end());

const GRADIENT = 'node scripts/start.mjs ';

/** Runs what npm runs for a command, without npm, which takes longer than most commands. */
function runScript(command: string): Run {
  const [, name = '', args = ''] = /^npm (?:run )?(\S+)(?: -- (.*))?$/.exec(command) ?? [];
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts), command).toContain(name);
  const script = `${scripts[name]!} ${args}`.trim();
  if (!script.startsWith(GRADIENT)) return run(script);
  commandLine ??= startCommandLine(root, root, env);
  return commandLine.run(script.slice(GRADIENT.length).split(' '));
}

/** Runs a command that one part of the guide prints, with options that the same part names. */
function follow(part: keyof typeof PARTS, command: string, ...options: readonly string[]): Run {
  const [, text = ''] = guide.split(`\n## ${PARTS[part]}\n`);
  const [section = ''] = text.split('\n## ');
  const printed = section.split('`').flatMap((code) => code.split('\n'));
  if (isOurGuide)
    for (const words of [command, ...options]) expect(printed, `the guide, “${PARTS[part]}”`).toContain(words);
  return runScript([command, ...options].join(' '));
}

/** What holds after every step. */
function expectClean(): void {
  const { code, stdout, stderr } = follow('before', 'npm run check -- --strict');
  expect([code, stderr], stdout).toEqual([0, '']);
}

/** What the tests in `test/project` ask of the framework of the project holds for that of the clone. */
async function expectWhole(): Promise<void> {
  const framework = await readFramework(root);
  await expectPages(framework);
  expectData(framework);
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

it('a change is made, checked, built and released as the guide says', { timeout: 600_000 }, async () => {
  const { code, stdout } = run('npm run --silent check -- --strict');
  expect([code, stdout]).toEqual([0, 'No findings.\n']);
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
  await expectWhole();
  commit('change much');

  // The release itself follows its pre-releases.
  edit(root, 'framework/framework.md', `version: ${declared()}`, 'version: 1.0.0');
  release('D4 is retired, and Autonomous no longer asks for it. Read positions again.\n');
  expect(existsSync(join(root, 'framework/releases/1.0.0/model.json'))).toBe(true);
  await expectWhole();

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
  for (let round = 0; round < 5; round += 1) {
    const found = follow('retire', 'npm run check').stdout.matchAll(/^(\S+?\.\w+):\d+:\d+ error/gm);
    const places = new Set([...found].map(([, path]) => path!));
    if (places.size === 0) break;
    for (const place of places)
      writeFileSync(join(root, place), read(place).replaceAll(/\bvalidated(?=\.md|$)/gm, 'reviewed'));
  }
  expect(follow('retire', 'npm run check -- --fix').code).toBe(0);
  expectClean();
  const rebuilt = follow('note', 'npm run build');
  expect(rebuilt.code, rebuilt.stderr).toBe(0);
  expect(existsSync(join(root, 'dist/next/modes/reviewed/index.html'))).toBe(true);
  expect(read('dist/_redirects')).toContain('/modes/validated/');
  await expectWhole();
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

/** A rule: values of a key in notes are not written in capitals alone. */
const ruleOf = (
  id: string,
  name: string,
  key: string,
  wrong: string,
  right: string,
): string => `import { isValidKind } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const ${name}: Rule<'${id}'> = {
  id: '${id}',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'The ${key} is not written in capitals alone.',
  why: 'Capitals are read letter by letter.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '${key}: ${right}',
    wrong: '${key}: ${wrong}',
    right: '${key}: ${right}',
  },
  *document(document) {
    if (!isValidKind(document, 'field-note') || !/^[A-Z ]+$/.test(document.data.${key})) return;
    const range = document.yaml.valueRange(['${key}']);
    yield { range, message: 'This is written in capitals.', advice: 'Write it in small letters.' };
  },
};
`;

it('a rule is added as the guide says', { timeout: 300_000 }, () => {
  const catalogue = 'scripts/content/rules/index.ts';
  const rules = [
    ['note-capitals', 'noteCapitals', 'title', '⟦A SECOND NOTE', 'A second note, first-hand'],
    // What its example marks is not where the finding begins.
    ['note-shouting', 'noteShouting', 'context', 'ONE ⟦PERSON', 'One person, one pot'],
  ] as const;
  for (const [id, name, key, wrong, right] of rules) {
    writeFileSync(join(root, `scripts/content/rules/model/${id}.ts`), ruleOf(id, name, key, wrong, right));
    edit(
      root,
      catalogue,
      'import { noteDirection }',
      `import { ${name} } from './model/${id}.ts';\nimport { noteDirection }`,
    );
    edit(root, catalogue, '  noteDirection,', `  ${name},\n  noteDirection,`);
  }
  commandLine?.end();
  commandLine = undefined;
  expectClean();
  expect(run('npm run --silent gradient -- explain note-capitals').stdout).toContain('The title is not written in');
  // Their examples are tests.
  const { code, stdout, stderr } = runScript('npm test -- test/content/rules.test.ts -t "note-(capitals|shouting)"');
  const told = stripVTControlCharacters(stdout + stderr);
  expect(code, told).toBe(1);
  expect(told).toMatch(/FAIL .* note-shouting, wrong/);
  expect(told).toMatch(/Tests +1 failed \| 5 passed/);
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
  const { code, stdout, stderr } = runScript('npm test -- test/project');
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/Tests .*passed/);
});
