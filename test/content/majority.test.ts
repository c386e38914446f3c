/** Where sources disagree: the one finding stands at the source that the others, the id and the last release speak against. */
import { describe, expect, it } from 'vitest';
import { check, compile, mend, type SourceFile, type Surroundings } from '../../scripts/content/index.ts';
import { releaseOf } from '../support/releases.ts';
import { smallSources, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const NOTES = ['one', 'two', 'three'];

/** The small framework with three more notes that end with these words. */
function withNotes(words: string, base = smallSources()): SourceFile[] {
  const text = smallText('field-notes/second-note.md').trimEnd();
  return NOTES.reduce((files, name) => {
    const titled = text.replace('title: A second note', `title: The note ${name}`);
    return withFile(`field-notes/${name}.md`, `${titled}\n\nThis is note ${name}. ${words}\n`, files);
  }, base);
}

function edited(files: SourceFile[], path: string, from: string | RegExp, to: string): SourceFile[] {
  const file = files.find((one) => one.path === `framework/${path}`)!;
  const text = new TextDecoder().decode(file.bytes!);
  const written = text.replace(from, to);
  expect(written).not.toBe(text);
  return withFile(path, written, files);
}

const without = (files: SourceFile[], path: string): SourceFile[] =>
  files.filter((file) => file.path !== `framework/${path}`);

/** What is found, after making sure that none of it is mended. */
function found(files: SourceFile[], surroundings: Surroundings = SURROUNDINGS): string[] {
  const { mended, diagnostics } = mend(
    files,
    (some) => check(some, surroundings),
    () => true,
  );
  expect(mended).toEqual([]);
  return diagnostics.map(
    ({ path, range: { start }, rule }) => `${path.replace('framework/', '')}:${start.line}:${start.column} ${rule}`,
  );
}

/** What is said of the one finding. */
function told(files: SourceFile[], surroundings: Surroundings = SURROUNDINGS): string {
  const [diagnostic, ...others] = check(files, surroundings);
  expect(others).toEqual([]);
  return `${diagnostic!.message} ${diagnostic!.advice}`;
}

function after(files: readonly SourceFile[]): Surroundings {
  const { compiled, diagnostics } = compile(files, SURROUNDINGS);
  expect(diagnostics).toEqual([]);
  const notes = compiled!.notes.records;
  return {
    ...SURROUNDINGS,
    released: { releases: [releaseOf(compiled!.model, { notes })], flaws: [], uncompared: null, unsigned: [] },
  };
}

describe('a name that is wrong in its own source', () => {
  const named = withNotes('The pot stands at Mode 3, Delegated, in the Delegated mode; see D4 (Tools) and D2, Soil.');

  it.each([
    ['modes/delegated.md', 'name: Delegated', 'name: Delegatd', 'modes/delegated.md:4:7 term-mode-name'],
    ['modes/delegated.md', 'name: Delegated', 'name: Dellegated', 'modes/delegated.md:4:7 term-mode-name'],
    ['modes/delegated.md', 'name: Delegated', 'name: DELEGATED', 'modes/delegated.md:4:7 term-mode-name'],
    ['modes/delegated.md', 'name: Delegated', 'name: Entrusted', 'modes/delegated.md:4:7 term-mode-name'],
    ['dimensions/d2.md', 'name: Soil', 'name: Soyl', 'dimensions/d2.md:3:7 term-dimension-pair'],
    ['dimensions/d4.md', 'name: Tools', 'name: Toolz', 'dimensions/d4.md:3:7 term-dimension-pair'],
  ])('in %s, %s written as %s', (path, from, to, place) => {
    expect(found(edited(named, path, from, to))).toContain(place);
    expect(found(edited(named, path, from, to))).toHaveLength(1);
    expect(found(edited(named, path, from, to), after(named))).toEqual([place]);
  });

  it('says who calls it what, and what to write', () => {
    expect(told(edited(named, 'modes/delegated.md', 'name: Delegated', 'name: Delegatd'), after(named))).toBe(
      '4 sources call Mode 3 `Delegated`, as version 0.2.0 does, not `Delegatd`. Write `name: Delegated`, or the new name in all of them.',
    );
  });

  it('is right against sources that misspell it', () => {
    const wrong = ['one', 'two'].reduce(
      (files, name) => edited(files, `field-notes/${name}.md`, 'Mode 3, Delegated', 'Mode 3, Delegatd'),
      named,
    );
    expect(found(wrong)).toEqual([
      expect.stringMatching(/^field-notes\/one\.md:\d+:\d+ term-mode-name$/),
      expect.stringMatching(/^field-notes\/two\.md:\d+:\d+ term-mode-name$/),
    ]);
  });
});

describe('a source that is gone', () => {
  const whole = edited(withNotes('See [tools](../dimensions/d4.md).'), 'field-notes/one.md', '[D2]', '[D4]');

  it.each([
    ['dimensions/d4.md', 'dimensions/d4.md:1:1 file-missing'],
    ['dimensions/d2.md', 'dimensions/d3.md:2:5 model-dimensions'],
    ['modes/shared.md', 'modes/shared.md:1:1 file-missing'],
    ['sections/why.md', 'sections/why.md:1:1 file-missing'],
    ['glossary.md', 'glossary.md:1:1 file-missing'],
    ['scoring.md', 'scoring.md:1:1 file-missing'],
  ])('%s', (path, place) => {
    expect(found(without(whole, path))).toEqual([place]);
    expect(found(without(whole, path), after(whole))).toEqual([place]);
  });

  it('and that one other names, where a release had it', () => {
    const linked = edited(whole, 'framework.md', 'modes/shared.md', 'field-notes/three.md');
    const files = without(linked, 'field-notes/three.md');
    expect(found(files, after(linked))).toEqual(['field-notes/three.md:1:1 file-missing']);
    expect(found(files)).toEqual([expect.stringMatching(/^framework\.md:\d+:\d+ link-broken$/)]);
  });

  it('and that no source names, where the newest release had it in use', () => {
    const files = without(whole, 'modes/delegated.md');
    expect(found(files, after(whole))).toEqual(['modes/delegated.md:1:1 file-missing']);
    expect(told(files, after(whole))).toContain('There is no `framework/modes/delegated.md`; version 0.2.0 had it.');
  });

  it('is told with what had it and what to do', () => {
    expect(told(without(whole, 'dimensions/d4.md'), after(whole))).toBe(
      'There is no `framework/dimensions/d4.md`, which 4 sources name; version 0.2.0 had it. Restore the file. If it is out of use, write `status: retired` and `since: <version>` in it.',
    );
    expect(told(without(whole, 'dimensions/d2.md'), after(whole))).toContain('version 0.2.0 had');
    expect(told(without(whole, 'modes/delegated.md'), after(whole))).toBe(
      'There is no `framework/modes/delegated.md`; version 0.2.0 had it. Restore the file. If it is out of use, write `status: retired` and `since: <version>` in it. If it was renamed, write `formerly: [delegated]` in the file that it is now.',
    );
    expect(told(without(whole, 'sections/why.md'))).toBe(
      'There is no `framework/sections/why.md`, which 2 sources name. Restore the file. If it is out of use, change what names it, in `framework/framework.md` and `framework/sections/limits.md`.',
    );
  });

  it('is not one that several sources misspell', () => {
    const wrong = ['one', 'two'].reduce(
      (files, name) => edited(files, `field-notes/${name}.md`, '(../dimensions/d4.md)', '(../modes/shred.md)'),
      whole,
    );
    expect(found(wrong)).toEqual([
      expect.stringMatching(/^field-notes\/one\.md:\d+:\d+ link-broken$/),
      expect.stringMatching(/^field-notes\/two\.md:\d+:\d+ link-broken$/),
    ]);
  });

  it('is not one that has another name now', () => {
    const moved = smallText('modes/delegated.md').replace('id: delegated', 'id: entrusted');
    const named = edited(whole, 'scoring.md', 'gate: shared', 'gate: delegated');
    const files = withFile(
      'modes/entrusted.md',
      moved.replace('status: active', 'status: active\nformerly: [delegated]'),
      without(named, 'modes/delegated.md'),
    );
    expect(found(files)).toEqual(['scoring.md:2:7 ref-mode']);
    expect(told(files)).toBe('Unknown mode `delegated`. Write `entrusted`, which is its id now.');

    const linked = edited(files, 'scoring.md', 'gate: delegated', 'gate: shared');
    expect(told(edited(linked, 'sections/why.md', 'modes/shared.md', 'modes/delegated.md'))).toBe(
      'There is no source or picture at `../modes/delegated.md`. Write `../modes/entrusted.md`, which is its file now.',
    );
  });
});

describe('what several sources agree on', () => {
  it('a version that is earlier than what notes were written for', () => {
    const files = edited(smallSources(), 'framework.md', 'version: 0.2.0', 'version: 0.1.0');
    expect(found(files)).toEqual(['framework.md:3:10 ref-version']);
    expect(told(files)).toBe(
      'The version says 0.1.0, but 2 sources name later ones, up to 0.2.0. Write `version: 0.2.0` or a later one.',
    );
  });

  it('an aspect that several dimensions have', () => {
    expect(found(edited(smallSources(), 'scoring.md', '- id: containment', '- id: containmet'))).toEqual([
      'scoring.md:7:9 ref-aspect',
    ]);
  });

  it('a heading that several sources link to', () => {
    expect(found(edited(smallSources(), 'glossary.md', '## Bounded work', '## Bound work'))).toEqual([
      'glossary.md:7:1 link-anchor',
    ]);
    const unlinked = edited(smallSources(), 'glossary.md', ', see [in short](#in-short)', '');
    expect(found(edited(unlinked, 'glossary.md', /## Bounded work[^]*(?=## Pot)/, ''))).toEqual([
      'glossary.md:1:1 link-anchor',
    ]);
  });
});
