/** Sources beside what was released of them: the rules about versions, ids, notes and frozen files. */
import { describe, expect, it } from 'vitest';
import { check, mend, type Diagnostic, type SourceFile, type Surroundings } from '../../scripts/content/index.ts';
import type { FrozenFlaw, Model } from '../../scripts/model/index.ts';
import { edited, small } from '../diff/support.ts';
import { releaseOf } from '../support/releases.ts';
import { smallSources, smallText, SURROUNDINGS, withFile, withoutFile } from '../support/sources.ts';

/** The surroundings of a project that has released these models. */
function after(models: readonly Model[], flaws: readonly FrozenFlaw[] = []): Surroundings {
  return {
    ...SURROUNDINGS,
    released: { releases: models.map((model) => releaseOf(model)), flaws, uncompared: null, unsigned: [] },
  };
}

const released = (version: string, edit: (draft: Model) => void = () => undefined): Model =>
  edited(small, edit, version);

function told(files: readonly SourceFile[], surroundings: Surroundings): string[] {
  return check(files, surroundings).map(sentence);
}

function sentence({ path, range: { start }, rule, message, advice }: Diagnostic): string {
  return `${path.replace('framework/', '')}:${start.line}:${start.column} ${rule} ${message} ${advice ?? ''}`.trimEnd();
}

/** The small framework as this version, with its notes written for it. */
function versioned(version: string, files = smallSources()): SourceFile[] {
  return withFile('framework.md', smallText('framework.md').replace('version: 0.2.0', `version: ${version}`), files);
}

const added = `${smallText('glossary.md').trimEnd()}\n\n## Bucket\n\nIt holds water.\n`;
const notes = (version: string, body = 'What is new.'): string =>
  `---\nversion: ${version}\nsummary: A version.\n---\n${body}\n`;

describe('the version', () => {
  it('may stay where nothing has changed since the release', () => {
    expect(told(smallSources(), after([small]))).toEqual([]);
  });

  it('must rise as far as the changes ask', () => {
    const files = withFile('glossary.md', added, versioned('1.0.1'));
    expect(told(files, after([released('1.0.0')]))).toEqual([
      'framework.md:3:10 release-bump Adding term “Bucket” needs a minor version (1.1.0); the version says 1.0.1. Write `version: 1.1.0`.',
    ]);
    expect(told(withFile('glossary.md', added, versioned('1.1.0')), after([released('1.0.0')]))).toEqual([]);
    expect(told(withFile('glossary.md', added, versioned('1.1.0-rc.1')), after([released('1.0.0')]))).toEqual([]);
  });

  it('is counted from the newest final release, whatever pre-releases came after it', () => {
    const models = [released('1.0.0'), released('1.1.0-rc.1', (m) => m.glossary.terms.pop())];
    const files = withFile('glossary.md', added, versioned('1.1.0-rc.1'));
    expect(told(files, after(models))).toEqual([
      expect.stringMatching(
        /^framework\.md:3:10 release-bump 1\.1\.0-rc\.1 is released already.* Write `version: 1\.1\.0-rc\.2`\.$/,
      ),
    ]);
  });

  it('is mended', () => {
    const surroundings = after([released('1.0.0')]);
    const files = withFile('glossary.md', added, versioned('1.0.0'));
    const { mended, diagnostics } = mend(
      files,
      (sources) => check(sources, surroundings),
      () => true,
    );
    expect(diagnostics).toEqual([]);
    expect(mended.map(({ path, after: text }) => [path, /^version: .*$/m.exec(text)?.[0]])).toEqual([
      ['framework/framework.md', 'version: 1.1.0'],
    ]);
  });

  it('is not judged where sources have errors', () => {
    const files = withFile('glossary.md', `${added}TODO\n`, versioned('1.0.0'));
    expect(check(files, after([released('1.0.0')])).map(({ rule }) => rule)).toEqual(['placeholder']);
  });
});

describe('an id', () => {
  it('that a release published must not vanish', () => {
    const gone = (m: Model): void => {
      m.modes.push({ ...structuredClone(m.modes[2]!), id: 'gone', order: 4, status: 'retired' });
    };
    expect(told(versioned('2.0.0'), after([released('1.0.0', gone)]))).toEqual([
      expect.stringMatching(/^framework\.md:3:10 release-alias The id `gone` of a mode in 1\.0\.0 is gone/),
    ]);
  });

  it('must not be given to something else', () => {
    const renamed = (m: Model): void => {
      m.modes[1]!.formerly = ['manual'];
      m.modes[0]!.id = 'by-hand';
    };
    expect(told(versioned('2.0.0'), after([released('1.0.0', renamed)]))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^modes\/manual\.md:2:5 release-alias The id `manual` was that of mode `shared` in 1\.0\.0/,
        ),
      ]),
    );
  });
});

describe('the notes of the next release', () => {
  it('are no part of the model, and are held to the rules of all sources', () => {
    expect(told(withFile('release-notes.md', notes('0.2.0')), SURROUNDINGS)).toEqual([]);
    expect(told(withFile('release-notes.md', notes('0.2.0', 'TODO')), SURROUNDINGS)).toEqual([
      expect.stringMatching(/^release-notes\.md:5:1 placeholder/),
    ]);
    expect(told(withFile('release-notes.md', '---\nversion: 0.2.0\n---\nNew.\n'), SURROUNDINGS)).toEqual([
      expect.stringMatching(/^release-notes\.md:\d:\d fm-required .*summary/),
    ]);
  });

  it('are for the version that the framework declares', () => {
    expect(told(withFile('release-notes.md', notes('0.1.9')), SURROUNDINGS)).toEqual([
      'release-notes.md:2:10 release-notes These notes are for 0.1.9; the framework says 0.2.0. Write `version: 0.2.0`.',
    ]);
  });

  it('name what now means something else', () => {
    const lower = released('1.0.0', (m) => void (m.modes[1]!.entry['D1'] = 3));
    const told2 = (body: string): string[] =>
      told(withFile('release-notes.md', notes('2.0.0', body), versioned('2.0.0')), after([lower]));
    expect(told2('It is new.')).toEqual([
      expect.stringMatching(/^release-notes\.md:3:10 release-notes The notes do not name `shared`\. .*D1/),
    ]);
    expect(told2('Mode 2 asks for less: it is Shared, and can be entered earlier.')).toEqual([]);
  });
});

describe('frozen files', () => {
  it('are told of by their paths', () => {
    const path = 'framework/releases/1.0.0/model.json';
    const flaws: FrozenFlaw[] = [
      { path, kind: 'changed' },
      { path: 'framework/releases/1.0.0/x.txt', kind: 'foreign' },
      { path: 'framework/releases/manifest.json', kind: 'unreadable', reason: 'it is not JSON' },
      { path: 'framework/releases/1.0.0/NOTES.md', kind: 'missing' },
    ];
    const found = told(smallSources(), after([], flaws));
    expect(found.map((line) => line.split(' ', 2).join(' '))).toEqual([
      'releases/1.0.0/NOTES.md:1:1 release-frozen',
      'releases/1.0.0/model.json:1:1 release-frozen',
      'releases/1.0.0/x.txt:1:1 release-frozen',
      'releases/manifest.json:1:1 release-frozen',
    ]);
    expect(found[3]).toContain('cannot be read: it is not JSON.');
  });

  it('are no sources, and what is missing among them keeps a framework from nothing else', () => {
    expect(told(withoutFile('releases/manifest.json'), SURROUNDINGS)).toEqual([]);
  });
});
