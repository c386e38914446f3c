/** `gradient diff` as a user runs it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/index.ts';
import { freeze } from '../../scripts/model/index.ts';
import { gradient } from '../support/project.ts';
import { SMALL, smallSources, SURROUNDINGS } from '../support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradient-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const model = compile(smallSources(), SURROUNDINGS).compiled!.model;
const older = structuredClone(model);
older.version = '1.0.0';
older.modes[1]!.role.title = 'Formerly a helper';
older.modes[2]!.entry['D4'] = 3;
const path = join(folder, 'older.json');
writeFileSync(path, freeze(older));

const diff = (...args: string[]) => gradient(['diff', ...args, '--root', SMALL]);

describe('diff', () => {
  it('compares a release with the working tree, and names the least version', () => {
    const { stdout, stderr, code } = diff(path);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('The least version after 1.0.0 is 2.0.0.');
    expect(stdout).toContain('Formerly a helper');
  });

  it('compares two files, in every format', () => {
    const same = join(folder, 'same.json');
    writeFileSync(same, freeze(older));
    expect(diff(path, same).stdout).toContain('Nothing differs between 1.0.0 and 1.0.0.');
    expect(JSON.parse(diff(path, same, '--format', 'json').stdout)).toMatchObject({ changes: [] });
    expect(diff(path, '--format', 'markdown').stdout).toMatch(/^#/);
    expect(diff(path, '--format', 'html').stdout).toMatch(/^<!DOCTYPE html>\n/);
  });

  it.each([
    [['diff', '--root', SMALL], 'Nothing has been released yet, so name a model.json to compare with.'],
    [['diff', '9.9.9', '--root', SMALL], '9.9.9 is not released here. Nothing is.'],
    [['diff', 'a', 'b', 'c'], 'diff takes an older model and a newer one, each a released version or a model.json.'],
    [['diff', 'a', '--format', 'table'], '--format takes text, markdown, html, json, not "table".'],
    [['diff', 'none.json'], 'There is no file none.json.'],
    [['diff', 'package.json'], 'package.json is not the model.json of a release'],
  ])('%j says what is wrong, with exit code 2', (args, message) => {
    const { stderr, code } = gradient(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
