/** The command line as a user meets it: what it prints, where, and its exit code. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyOfSmall, edit, gradient } from './support/project.ts';
import { ROOT, SMALL } from './support/sources.ts';

const empty = mkdtempSync(join(tmpdir(), 'gradient-empty-'));
const { root, remove } = copyOfSmall();
afterAll(() => {
  remove();
  rmSync(empty, { recursive: true, force: true });
});

describe('check', () => {
  it('passes the framework of this project, strictly', () => {
    const run = gradient(['check', '--strict']);
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
          "advice": "Write a whole number of 1 or more.",
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
    const run = gradient(['check', '--root', root]);
    edit(root, 'framework/modes/shared.md', 'role: Helper\nx\u202Ey: 1', 'role: Helper');
    for (const character of ['\u001B', '\u202E']) expect(run.stdout).not.toContain(character);
    expect(run.stdout).toContain('\\u202E');
  });
});

describe('misuse', () => {
  it.each([
    [['chekc'], 'There is no command "chekc"'],
    [['check', '--strictly'], 'strictly'],
    [['check', '--format', 'xml'], 'There is no format "xml"'],
    [['check', '--root'], 'root'],
    [['build', '--strict'], 'goes with check'],
    [['build', 'extra'], 'extra'],
    [['check', '--root', empty], 'There is no framework/ folder'],
    [['check', '--root', join(SMALL, 'package.json')], 'There is no framework/ folder'],
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

describe('help', () => {
  it.each([['--help'], ['-h'], ['help'], ['check', '--help'], []])('%s', (...args) => {
    const run = gradient(args);
    expect(run.stdout).toContain('gradient check');
    expect(run.code).toBe(0);
  });
});

describe('a project without an address', () => {
  it('builds without canonical links', () => {
    const copy = copyOfSmall();
    rmSync(join(copy.root, 'package.json'));
    const run = gradient(['build', '--root', copy.root], { cwd: ROOT });
    copy.remove();
    expect([run.code, run.stdout]).toEqual([0, '']);
  });
});
