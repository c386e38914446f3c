/** Paths, and files that the system does not let the tool read. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { copyOfSmall } from '../support/project.ts';
import { findings, smallSources, smallText, sourceFile, SURROUNDINGS, withFile } from '../support/sources.ts';

const TEXT = smallText('field-notes/second-note.md');

describe('paths', () => {
  it.each([
    ['file-case', 'field-notes/Second-Note.md'],
    ['file-case', 'modes/SHARED.md'],
    ['file-case', 'images/pots.PNG'],
    ['file-nfc', 'field-notes/cafe\u0301.md'],
    ['file-name', 'field-notes/café.md'],
    ['file-name', 'field-notes/a_b.md'],
    ['file-name', 'field-notes/a--b.md'],
    ['file-name', 'field-notes/a.MD'],
    ['file-name', 'Field-Notes/third.md'],
    ['file-reserved', 'con/third.md'],
    ['file-reserved', 'field-notes/AUX.txt.md'],
    ['file-reserved', 'field-notes/nul'],
  ])('%s for %s', (rule, path) => {
    expect(findings(withFile(path, TEXT))).toEqual([`${path}:1:1 ${rule}`]);
  });

  it('of two paths that differ in case the later one is told, where neither is all lower-case', () => {
    const pair = ['AB', 'Ab'].map((name) => sourceFile(`framework/field-notes/${name}.md`, TEXT));
    expect(findings([...pair.toReversed(), ...smallSources()])).toEqual([
      'field-notes/AB.md:1:1 file-name',
      'field-notes/Ab.md:1:1 file-case',
    ]);
  });
});

describe('files that cannot be read', () => {
  it('are findings, and keep no other file from being read', async () => {
    const { root, remove } = copyOfSmall();
    try {
      const notes = join(root, 'framework/field-notes');
      symlinkSync('/nowhere', join(notes, 'link.md'));
      symlinkSync('..', join(notes, 'folder'));
      mkdirSync(join(notes, 'empty'));
      // A name that is not UTF-8, where the file system takes it.
      const name = Buffer.concat([Buffer.from(`${notes}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]);
      let isTaken = true;
      try {
        writeFileSync(name, TEXT);
      } catch {
        isTaken = false;
      }
      const sources = await readSources(root);
      const found = check(sources, SURROUNDINGS).map(({ path, rule }) => `${path} ${rule}`);
      expect(found).toEqual([
        ...(isTaken ? ['framework/field-notes/caf\uFFFD.md file-unreadable'] : []),
        'framework/field-notes/folder file-symlink',
        'framework/field-notes/link.md file-symlink',
      ]);
      rmSync(name, { force: true });
    } finally {
      remove();
    }
  });

  it('say what the system says', () => {
    const files = smallSources().map((file) =>
      file.path.endsWith('second-note.md') ? { ...file, bytes: null, unreadable: 'permission denied' } : file,
    );
    const [finding] = check(files, SURROUNDINGS);
    expect(finding?.message).toBe('This file cannot be read: permission denied.');
  });
});
