/** The history of a mode or a dimension, told from a chain of releases. */
import { describe, expect, it } from 'vitest';
import { historian, type HistorySubject, type TellHistory } from '../scripts/model/index.ts';
import { edited, line, small, text } from './diff/support.ts';
import { releaseOf } from './support/releases.ts';

const M = (draft: typeof small, id: string) => draft.modes.find((one) => one.id === id)!;
const D = (draft: typeof small, id: string) => draft.dimensions.find((one) => one.id === id)!;

const first = edited(small, (m) => void m.dimensions.pop(), '1.0.0');
const candidate = edited(first, (m) => (M(m, 'manual').definition = text('A person does it all.')), '1.1.0-rc.1');
const second = edited(
  small,
  (m) => {
    M(m, 'manual').definition = text('A person does everything.');
    D(m, 'D1').anchors[0]!.statement = text('A person waters.');
    M(m, 'shared').entry['D2'] = 3;
  },
  '1.1.0',
);
const third = edited(
  second,
  (m) => {
    Object.assign(M(m, 'shared'), { id: 'joint', name: 'Joint', formerly: ['shared'] });
    if (m.scoring.gate === 'shared') m.scoring.gate = 'joint';
  },
  '2.0.0',
);
const working = edited(third, (m) => (M(m, 'joint').signals.enterprise[0]!.description = text('New.')), '2.1.0');

const releases = [
  releaseOf(third, { previous: '1.1.0' }),
  releaseOf(second, { previous: '1.0.0' }),
  releaseOf(candidate, { previous: '1.0.0' }),
  releaseOf(first, { previous: null }),
];
const { ofRelease, ofWorking } = historian(releases);

function told(tell: TellHistory, type: HistorySubject['type'], id: string): string[] {
  const history = tell({ type, id });
  if (!history) return [];
  const entries = history.entries.flatMap(({ version, id: then, changes }) =>
    changes.map((change) => `${version} ${then}: ${line(change)}`),
  );
  return [...entries, `since ${history.since.version} as ${history.since.id}`];
}

describe('the history', () => {
  it('follows a mode back through its renaming, newest first', () => {
    expect(told(ofRelease('2.0.0'), 'mode', 'joint')).toEqual([
      '2.0.0 joint: major renamed mode joint id: shared -> joint',
      '2.0.0 joint: minor reworded mode joint name',
      expect.stringMatching(/^1\.1\.0 shared: major scoring-changed mode shared entry\.D2/),
      'since 1.0.0 as shared',
    ]);
  });

  it('begins with what is not released yet', () => {
    const [newest, ...rest] = told(ofWorking(working, '2.0.0'), 'mode', 'joint');
    expect(newest).toMatch(/^2\.1\.0 joint: minor reworded signal joint/);
    expect(rest).toEqual(told(ofRelease('2.0.0'), 'mode', 'joint'));
    expect(ofWorking(working, '2.0.0')({ type: 'mode', id: 'joint' })?.entries[0]?.date).toBeNull();
  });

  it('leaves out pre-releases that no release compares itself with', () => {
    expect(told(ofRelease('2.0.0'), 'mode', 'manual')).toEqual([
      '1.1.0 manual: minor reworded mode manual definition',
      'since 1.0.0 as manual',
    ]);
    expect(told(ofRelease('1.1.0-rc.1'), 'mode', 'manual')[0]).toMatch(/^1\.1\.0-rc\.1 /);
  });

  it('tells of a dimension what changed in its parts and in the conditions that name it', () => {
    expect(told(ofRelease('2.0.0'), 'dimension', 'D1')).toEqual([
      '1.1.0 D1: minor reworded anchor D1 1 statement',
      'since 1.0.0 as D1',
    ]);
    expect(told(ofRelease('2.0.0'), 'dimension', 'D2')[0]).toMatch(/scoring-changed mode shared entry\.D2/);
  });

  it('begins where the entry was added', () => {
    const id = small.dimensions.at(-1)!.id;
    const lines = told(ofRelease('2.0.0'), 'dimension', id);
    expect(lines.some((one) => one.includes(`added dimension ${id}`))).toBe(true);
    expect(lines.at(-1)).toBe(`since 1.1.0 as ${id}`);
    expect(ofRelease('1.0.0')({ type: 'dimension', id })).toBeNull();
  });

  it('has no entry for what never changed', () => {
    expect(told(ofRelease('1.0.0'), 'mode', 'manual')).toEqual(['since 1.0.0 as manual']);
  });
});
