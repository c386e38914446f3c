/** The command line as a user meets it: what it prints, where, and its exit code. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMON } from '../scripts/commands/command.ts';
import { COMMANDS, readCommandLine } from '../scripts/commands/index.ts';
import { copyOfSmall, edit, gradient, gradientAlone } from './support/project.ts';
import { ROOT, SMALL } from './support/sources.ts';

const empty = mkdtempSync(join(tmpdir(), 'gradient-empty-'));
const { root, remove } = copyOfSmall();
afterAll(() => {
  remove();
  rmSync(empty, { recursive: true, force: true });
});

describe('check', () => {
  it('says so where there is nothing to find', () => {
    const run = gradientAlone(['check', '--strict', '--root', root]);
    expect(run).toEqual({ stdout: 'No findings.\n', stderr: '', code: 0 });
  });

  it('shows the place, the line, a caret, what is wrong and what to write', () => {
    edit(root, 'framework/modes/shared.md', 'role: Helper', 'roel: Helper');
    const run = gradient(['check', '--root', root]);
    edit(root, 'framework/modes/shared.md', 'roel: Helper', 'role: Helper');
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatchInlineSnapshot(`
      "framework/modes/shared.md:5:1 error fm-unknown-key
        Unknown key \`roel\`.
        Did you mean \`role\`?
        5 | roel: Helper
          | ^^^^
        \`--fix\` mends this.
        https://small.example/some/base/contribute/rules/fm-unknown-key/

      1 error in 1 file; 1 can be mended with --fix.
      "
    `);
  });

  it('gives findings as JSON', () => {
    edit(root, 'framework/modes/shared.md', 'order: 2', 'order: two');
    const run = gradient(['check', '--root', root, '--format', 'json']);
    edit(root, 'framework/modes/shared.md', 'order: two', 'order: 2');
    const { version, diagnostics } = JSON.parse(run.stdout) as { version: number; diagnostics: unknown[] };
    expect(run.code).toBe(1);
    expect(version).toBe(1);
    expect(diagnostics).toMatchInlineSnapshot(`
      [
        {
          "advice": "Write a whole number from 1 to 99.",
          "excerpt": "order: two",
          "fixable": false,
          "message": "\`order\` must be a whole number, not text (\`two\`).",
          "path": "framework/modes/shared.md",
          "range": {
            "end": {
              "column": 11,
              "line": 3,
            },
            "start": {
              "column": 8,
              "line": 3,
            },
          },
          "rule": "fm-type",
          "severity": "error",
          "url": "https://small.example/some/base/contribute/rules/fm-type/",
        },
      ]
    `);
  });

  it('lets warnings pass, and fails on them when strict; a date to come never fails', () => {
    edit(root, 'framework/field-notes/one-change.md', '[D1](../dimensions/d1.md)', '[D1](http://example.org/)');
    expect(gradient(['check', '--root', root]).code).toBe(0);
    expect(gradient(['check', '--root', root, '--strict']).code).toBe(1);
    edit(root, 'framework/field-notes/one-change.md', '[D1](http://example.org/)', '[D1](../dimensions/d1.md)');
    edit(root, 'framework/field-notes/one-change.md', '2026-02-28', '2999-01-01');
    const run = gradient(['check', '--root', root, '--strict']);
    edit(root, 'framework/field-notes/one-change.md', '2999-01-01', '2026-02-28');
    expect(run.stdout).toContain('warning fm-date-future');
    expect(run.code).toBe(0);
  });

  it('prints no colour and no control sequence when it does not write to a terminal', () => {
    edit(root, 'framework/modes/shared.md', 'role: Helper', 'role: Helper\nx\u202Ey: 1');
    const run = gradientAlone(['check', '--root', root]);
    edit(root, 'framework/modes/shared.md', 'role: Helper\nx\u202Ey: 1', 'role: Helper');
    for (const character of ['\u001B', '\u202E']) expect(run.stdout).not.toContain(character);
    expect(run.stdout).toContain('\\u202E');
  });
});

describe('check of some sources', () => {
  const NOTE = 'framework/field-notes/one-change.md';

  it('tells only what was asked for, in the light of all sources', () => {
    const copy = copyOfSmall();
    edit(copy.root, 'framework/modes/shared.md', 'role: Helper', 'roel: Helper');
    edit(copy.root, NOTE, '../dimensions/d1.md', '../dimensions/d11.md');
    const inNote = gradient(['check', NOTE], { cwd: copy.root });
    const inFolder = gradient(['check', 'framework/modes'], { cwd: copy.root });
    const inBoth = gradient(['check', 'framework/modes', NOTE], { cwd: copy.root });
    const elsewhere = gradient(['check', 'framework/sections'], { cwd: copy.root });
    copy.remove();
    expect(places(inNote.stdout)).toEqual([`${NOTE}:48:25 link-broken`]);
    expect(places(inFolder.stdout)).toEqual(['framework/modes/shared.md:5:1 fm-unknown-key']);
    expect(places(inBoth.stdout)).toHaveLength(2);
    expect([elsewhere.stdout, elsewhere.code]).toEqual(['No findings.\n', 0]);
  });

  it('takes a source from standard input', () => {
    const text = readFileSync(join(root, NOTE), 'utf8').replace('actor: automation', 'actor: robot');
    const args = ['check', '--root', root, '--stdin-file', join(root, NOTE)];
    const run = gradientAlone(args, { input: text });
    expect(places(run.stdout)).toEqual([`${NOTE}:7:8 fm-range`]);
    expect(gradientAlone(args, { input: readFileSync(join(root, NOTE), 'utf8') }).code).toBe(0);
    for (const [path, message] of [
      ['../new.md', '../new.md is outside the project'],
      ['framework/modes', 'framework/modes is a folder'],
    ] as const) {
      const refused = gradientAlone(['check', '--stdin-file', path], { cwd: root, input: text });
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    const unsaved = ['check', '--root', root, '--stdin-file', join(root, 'framework/field-notes/new.md')];
    expect(places(gradientAlone(unsaved, { input: 'Text.' }).stdout)).toEqual([
      'framework/field-notes/new.md:1:1 fm-missing',
    ]);
  });
});

describe('check --fix', () => {
  const NOTE = 'framework/field-notes/one-change.md';

  it('mends the sources, and tells what is left', () => {
    const copy = copyOfSmall();
    edit(copy.root, NOTE, 'actor: automation', 'acotr: automation');
    edit(copy.root, NOTE, '2026-02-28', '2026-02-30');
    const before = readFileSync(join(copy.root, NOTE), 'utf8');
    const run = gradient(['check', '--fix'], { cwd: copy.root });
    const after = readFileSync(join(copy.root, NOTE), 'utf8');
    const left = readdirSync(join(copy.root, 'framework/field-notes'));
    copy.remove();
    expect(after).toBe(before.replace('acotr', 'actor'));
    expect(run.stderr).toBe(`Mended ${NOTE}.\n`);
    expect(places(run.stdout)).toEqual([`${NOTE}:3:7 fm-date`]);
    expect(run.code).toBe(1);
    expect(left.sort()).toEqual(['one-change.md', 'second-note.md']);
  });

  it('shows a patch that git applies, and changes nothing', () => {
    const copy = copyOfSmall();
    edit(copy.root, NOTE, 'actor: automation', 'acotr: automation');
    const before = readFileSync(join(copy.root, NOTE), 'utf8');
    const run = gradient(['check', '--fix', '--dry-run'], { cwd: copy.root });
    expect(readFileSync(join(copy.root, NOTE), 'utf8')).toBe(before);
    expect(run.code).toBe(1);
    spawnSync('git', ['init', '-q'], { cwd: copy.root });
    const applied = spawnSync('git', ['apply'], { cwd: copy.root, input: run.stdout, encoding: 'utf8' });
    const after = readFileSync(join(copy.root, NOTE), 'utf8');
    const clean = gradient(['check', '--fix', '--dry-run'], { cwd: copy.root });
    copy.remove();
    expect(applied.stderr).toBe('');
    expect(after).toBe(before.replace('acotr', 'actor'));
    expect([clean.stdout, clean.stderr, clean.code]).toEqual(['', 'There is nothing that --fix mends.\n', 0]);
  });
});

describe('check --watch', () => {
  it('checks again after a change, until it is stopped', async () => {
    const copy = copyOfSmall();
    const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), 'check', '--watch', '--root', copy.root]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const until = async (text: string): Promise<void> => {
      while (!output.includes(text)) await new Promise((resolve) => setTimeout(resolve, 50));
      output = output.slice(output.indexOf(text) + text.length);
    };
    await until('No findings.\nWatching for changes.\n');
    edit(copy.root, 'framework/modes/shared.md', 'role: Helper', 'roel: Helper');
    await until('framework/modes/shared.md:5:1 error fm-unknown-key');
    await until('Watching for changes.\n');
    edit(copy.root, 'framework/modes/shared.md', 'roel: Helper', 'role: Helper');
    await until('No findings.\nWatching for changes.\n');
    const code = await new Promise((resolve) => {
      child.on('exit', resolve);
      child.kill('SIGINT');
    });
    copy.remove();
    expect(code).toBe(0);
  });
});

describe('the task for Visual Studio Code', () => {
  it('reads every finding, and knows when they are complete', () => {
    const { tasks } = JSON.parse(readFileSync(join(ROOT, '.vscode/tasks.json'), 'utf8')) as {
      tasks: [{ problemMatcher: { pattern: Record<string, string>[]; background: Record<string, string> } }];
    };
    const { pattern, background } = tasks[0].problemMatcher;
    const copy = copyOfSmall();
    edit(copy.root, 'framework/modes/shared.md', 'role: Helper', 'roel: Helper');
    edit(copy.root, 'framework/scoring.md', 'gate: shared', 'gate: sharde');
    const lines = gradient(['check', '--root', copy.root]).stdout.split('\n');
    copy.remove();
    const [place, message] = pattern.map(({ regexp }) => new RegExp(regexp!));
    const found = lines.flatMap((line, index) => {
      const [, path, row, column, severity, code] = place!.exec(line) ?? [];
      return path ? [[path, row, column, severity, code, message!.exec(lines[index + 1]!)?.[1]]] : [];
    });
    expect(found).toEqual([
      ['framework/modes/shared.md', '5', '1', 'error', 'fm-unknown-key', 'Unknown key `roel`.'],
      ['framework/scoring.md', '2', '7', 'error', 'ref-mode', 'Unknown mode `sharde`.'],
    ]);
    expect('Checking.').toMatch(new RegExp(background['beginsPattern']!));
    expect('Watching for changes.').toMatch(new RegExp(background['endsPattern']!));
  });
});

describe('explain', () => {
  it('says what a rule asks for', () => {
    const run = gradient(['explain', 'term-rank']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('term-rank (error)');
    expect(run.stdout).toContain('<!-- disable-next-line term-rank -- reason -->');
    expect(run.stdout).toContain('/contribute/rules/term-rank/');
  });

  it('suggests the nearest rule', () => {
    const run = gradient(['explain', 'term-rnak']);
    expect(run.stderr).toBe('gradient: There is no rule "term-rnak". Did you mean term-rank?\n');
    expect(run.code).toBe(2);
  });
});

describe('formats', () => {
  it.each(['text', 'json', 'github', 'summary', 'sarif', 'gitlab', 'rdjson'])(
    '%s goes to standard output',
    (format) => {
      const run = gradient(['check', '--root', root, '--format', format]);
      expect([run.code, run.stderr]).toEqual([0, '']);
      if (!['text', 'github', 'summary'].includes(format))
        expect(() => JSON.parse(run.stdout) as unknown).not.toThrow();
    },
  );
});

/** The places and rules in a text report. */
function places(output: string): string[] {
  return [...output.matchAll(/^(\S+:\d+:\d+) \w+ ([a-z-]+)$/gm)].map(([, place, rule]) => `${place} ${rule}`);
}

describe('misuse', () => {
  it.each([
    [['chekc'], 'There is no command "chekc"'],
    [['check', '--strictly'], 'strictly'],
    [['check', '--format', 'xml'], '--format takes text, json, github, summary, sarif, gitlab, rdjson, not "xml".'],
    [['check', '--format', 'jsn'], 'Did you mean json?'],
    [['chek'], 'Did you mean check?'],
    [['check', '--strct'], 'check has no option "--strct". Did you mean --strict?'],
    [['check', '-x'], 'check has no option "-x".'],
    [['check', '--base'], '--base needs a commit.'],
    [['check', '--base', '--help'], '--base needs a commit.'],
    [['check', '--root', '--debug'], '--root needs a folder.'],
    [['check', '--root', '--', 'x'], '--root needs a folder.'],
    [['build', '--draft=yes'], '--draft takes no value.'],
    [['--strict'], '--strict goes with check.'],
    [['--strange'], 'There is no option --strange.'],
    [['-xh'], 'There is no option -x.'],
    [['--root', 'check'], '--root goes with a command.'],
    [['--debug'], '--debug goes with a command.'],
    [['help', '--root', 'check', 'nothing'], 'There is no command "nothing".'],
    [['help', 'nothing'], 'There is no command "nothing".'],
    [['check', '--root'], 'root'],
    [['build', '--strict'], 'goes with check'],
    [['build', 'extra'], 'extra'],
    [['check', '--draft'], 'goes with build'],
    [['check', '--dry-run'], 'goes with --fix'],
    [['check', '--watch', '--fix'], '--watch goes with neither'],
    [['check', '--stdin-file', 'x.md', 'y.md'], '--stdin-file goes with neither'],
    [['check', 'framework/no-such.md'], 'There is no file or folder framework/no-such.md'],
    [['check', 'no/such/path', '--root', root], 'There is no file or folder no/such/path.'],
    [['check', 'framework/modes', '--root', empty], 'There is no framework/ folder'],
    [['check', '../no-such'], 'There is no file or folder ../no-such.'],
    [['check', 'package.json'], 'package.json is no source, and holds none.'],
    [['check', '/'], 'outside the project'],
    [['check', '--root='], '--root needs a folder'],
    [['explain'], 'explain takes the id of one rule'],
    [['che\u001B[31mck'], 'There is no command "che\\u001b[31mck"'],
    [['check', '--root', empty], 'There is no framework/ folder'],
    [['check', '--root', join(SMALL, 'package.json')], 'package.json is no folder.'],
  ])('%j', (args, message) => {
    const run = gradient(args);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(2);
  });

  it.each([
    ['{', 'package.json is not JSON'],
    ['{"homepage": "example.org"}', '"homepage" must be an http or https address'],
    ['{"homepage": "https://example.org/a:b/"}', 'the path of "homepage" must have no signs such as `*` and `:`'],
    ['[]', 'package.json'],
  ])('package.json with %s', (text, message) => {
    mkdirSync(join(empty, 'framework'), { recursive: true });
    writeFileSync(join(empty, 'package.json'), text);
    const run = gradient(['build', '--root', empty]);
    rmSync(join(empty, 'framework'), { recursive: true });
    rmSync(join(empty, 'package.json'));
    expect(run.stderr).toContain(message);
    expect(run.code).toBe(2);
  });
});

describe('a command line with a slip', () => {
  /** What every command and option can be written with, and a piece of what is said. */
  const slips = [{ name: null, options: {} }, ...COMMANDS].flatMap(({ name, options }) => {
    const command = name === null ? [] : [name];
    const own = Object.entries({ ...options, ...COMMON });
    const said = own.flatMap(([option, { type }]): [string[], string][] => {
      if (type === 'boolean') return [[[`--${option}=yes`], `--${option} takes no value.`]];
      const needed = `--${option} needs a`;
      const forms = [[`--${option}`], [`--${option}=`], [`--${option}`, ''], [`--${option}`, '--debug']];
      return forms.map((form): [string[], string] => [form, needed]);
    });
    const other: [string[], string][] = [
      [['-x'], ' option '],
      [['-x1'], ' option '],
      [['--no-such'], ' option '],
      [['-'], ' "-"'],
    ];
    const named: [string[], string][] = [
      [[''], `${name} was given an empty argument.`],
      [['--root', join(SMALL, 'no-such')], 'There is no folder '],
      [['--root', join(SMALL, 'package.json')], 'package.json is no folder.'],
    ];
    const all = name === null ? [...said, ...other] : [...said, ...other.slice(0, 3), ...named];
    return all.map(([form, message]): [string[], string] => [[...command, ...form], message]);
  });
  /** As many as a command has to have before it looks at anything else. */
  const ENOUGH: Readonly<Record<string, readonly string[]>> = { explain: ['a'], score: ['a'], verify: ['a'] };
  const lines = slips.map(([args, message]): [string[], string] =>
    args.includes('') && !args[1]?.startsWith('-')
      ? [args, message]
      : [[...args.slice(0, 1), ...(ENOUGH[args[0]!] ?? []), ...args.slice(1)], message],
  );

  it.each(lines)('%j says what is wrong with exit code 2', (args, message) => {
    const { stdout, stderr, code } = gradient(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^gradient: [^\n]+[.]\n$/);
    expect(stderr).toContain(message);
    // What is named is what was typed.
    const typed = args
      .findLast((arg) => /^-+[a-z]/.test(arg))
      ?.replace(/=.*/, '')
      .replace(/^(-[a-z]).*/, '$1');
    if (typed !== undefined && message === ' option ') expect(stderr).toMatch(new RegExp(`(?<!-)${typed}\\b`));
  });

  it.each([
    ['check', 'PATH'],
    ['diff', 'PATH'],
    ['diff', 'PATH', 'PATH'],
    ['score', 'PATH'],
    ['score', 'compare', 'PATH', 'PATH'],
    ['score', 'migrate', 'PATH'],
    ['verify', 'PATH'],
    ['verify', '.', '--key', 'PATH'],
  ])('%s %s %s %s: a path that is nothing, or of another kind, is named', (...args) => {
    for (const path of ['no-such', 'package.json/no-such', '/dev/null', 'dimensions\u001B[31m']) {
      const { stdout, stderr, code } = gradient(args.map((arg) => (arg === 'PATH' ? path : arg)));
      expect([code, stdout], path).toEqual([2, '']);
      expect(stderr, path).toMatch(/^gradient: [^\n]+[.]\n$/);
      expect(stderr).toContain(path.replace('\u001B', '\\u001B'));
    }
  });
});

describe('help', () => {
  const names = COMMANDS.map(({ name }) => name);

  it.each([['--help'], ['-h'], ['help'], []])('of all commands: %s', (...args) => {
    const { stdout, code } = gradient(args);
    expect(code).toBe(0);
    expect(names.filter((name) => !stdout.includes(`\n  ${name} `))).toEqual([]);
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it.each(COMMANDS)('of $name alone, with each of its options and forms', ({ name, options, usage }) => {
    const { text } = readCommandLine([name, '--help'], '1.2.3') as { text: string };
    for (const form of usage) expect(text).toContain(`  gradient ${name} ${form}`.trimEnd());
    for (const option of Object.keys(options)) expect(text).toContain(`\n  --${option} `);
    // Every option that it lists is in one of its forms or explained; nothing is promised that is refused.
    const shown = [...text.matchAll(/--([a-z-]+)/g)].map(([, option]) => option!);
    expect(shown.filter((option) => !Object.hasOwn({ ...options, ...COMMON }, option))).toEqual([]);
    expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
    for (const other of [
      ['help', name],
      ['--help', name],
      [name, '-h'],
    ])
      expect(readCommandLine(other, '1.2.3')).toEqual({ text });
  });

  it('with the version of the tool', () => {
    expect(readCommandLine(['--version'], '1.2.3')).toEqual({ text: '1.2.3\n' });
    expect(gradient(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('takes options before the command, also where one has its name for a value', () => {
    expect(gradient(['--root', SMALL, 'check']).code).toBe(0);
    expect(readCommandLine(['--root', 'check', 'check', 'a'], '1.2.3')).toMatchObject({ root: 'check' });
  });
});

describe('a project without an address', () => {
  it('builds without canonical links', () => {
    const copy = copyOfSmall();
    rmSync(join(copy.root, 'package.json'));
    const run = gradient(['build', '--root', copy.root]);
    copy.remove();
    expect([run.code, run.stdout]).toEqual([0, '']);
  });
});

it('builds a draft', () => {
  const copy = copyOfSmall();
  const run = gradient(['build', '--draft', '--root', copy.root]);
  copy.remove();
  expect([run.code, run.stdout]).toEqual([0, '']);
});
