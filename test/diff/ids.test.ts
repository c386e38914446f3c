/** Ids that releases published: none is lost, none comes to name something else. */
import { describe, expect, it } from 'vitest';
import { findIdProblems, type Model } from '../../scripts/model/index.ts';
import { edited, small } from './support.ts';

const M = (draft: Model, id: string) => draft.modes.find((one) => one.id === id)!;
const first = edited(small, () => undefined, '1.0.0');
const renamed = edited(first, (m) => Object.assign(M(m, 'shared'), { id: 'joint', formerly: ['shared'] }), '2.0.0');
const retired = edited(first, (m) => Object.assign(M(m, 'delegated'), { status: 'retired' }), '2.0.0');
const problems = (releases: readonly Model[], current: Model) =>
  findIdProblems(releases, current).map(({ kind, type, id, message }) => `${kind} ${type} ${id}: ${message}`);

describe('ids', () => {
  it('that are kept, retired, renamed or given back are in order', () => {
    expect(problems([], first)).toEqual([]);
    expect(problems([first], renamed)).toEqual([]);
    expect(problems([first, retired], retired)).toEqual([]);
    expect(problems([first, retired], first)).toEqual([]);
    const back = edited(renamed, (m) => Object.assign(M(m, 'joint'), { id: 'shared', formerly: ['joint'] }), '3.0.0');
    expect(problems([renamed, first], back)).toEqual([]);
  });

  it('do not vanish, nor do former ones', () => {
    const without = edited(first, (m) => m.dimensions.pop());
    expect(findIdProblems([first], without)).toEqual([
      {
        kind: 'vanished',
        type: 'dimension',
        id: 'D4',
        release: '1.0.0',
        message: 'The id `D4` of a dimension in 1.0.0 is gone, and its address would lead nowhere.',
        advice: 'Keep the dimension with `status: retired`, or name the id in `formerly` of what it has become.',
      },
    ]);
    const forgotten = edited(renamed, (m) => delete M(m, 'joint').formerly);
    expect(problems([first, renamed], forgotten)).toEqual([
      'vanished mode shared: The id `shared` of a mode in 2.0.0 is gone, and its address would lead nowhere.',
    ]);
  });

  it('do not vanish by way of a pre-release that nobody relies on', () => {
    const candidate = edited(renamed, (m) => (M(m, 'joint').id = 'common'), '2.0.0-rc.1');
    expect(problems([first, candidate], renamed)).toEqual([]);
  });

  it('are not used while a former id leads elsewhere', () => {
    const taken = edited(renamed, (m) => m.modes.push({ ...M(m, 'manual'), id: 'shared', order: 4 }));
    expect(problems([first], taken)).toEqual([
      'reused mode shared: The id `shared` leads to mode `joint`, which names it in `formerly`.',
    ]);
  });

  it('are not used again after a renaming', () => {
    const later = edited(renamed, (m) => {
      m.modes.push({ ...M(m, 'manual'), id: 'shared', order: 4 });
      delete M(m, 'joint').formerly;
    });
    expect(problems([first, renamed], later)).toEqual([
      'reused mode shared: The id `shared` was that of mode `joint` in 2.0.0.',
    ]);
  });

  it('are not used again after a retirement, for something with another name', () => {
    const later = edited(retired, (m) => Object.assign(M(m, 'delegated'), { status: 'active', name: 'Handed over' }));
    expect(problems([first, retired], later)).toEqual([
      'reused mode delegated: The id `delegated` was that of mode “Delegated”, which is retired in 2.0.0; “Handed over” is another one.',
    ]);
  });

  it('are the former ids of one entry only', () => {
    const twice = edited(renamed, (m) => (M(m, 'delegated').formerly = ['shared']));
    expect(problems([first, renamed], twice)).toEqual(['reused mode shared: Two modes name `shared` in `formerly`.']);
  });

  it('do not pass from a mode to a section, nor back', () => {
    const section = edited(retired, (m) => m.sections.push({ ...m.sections[0]!, id: 'delegated', order: 3 }));
    expect(problems([first], section)).toEqual([
      'reused section delegated: The id `delegated` was that of a mode in 1.0.0, so no section can have it.',
    ]);
    expect(problems([first, section], section)).toEqual([]);
    const mode = edited(first, (m) => {
      m.sections.splice(1, 1);
      m.modes.push({ ...M(m, 'delegated'), id: 'limits', order: 4 });
    });
    expect(problems([first], mode)).toEqual([
      'reused mode limits: The id `limits` was that of a section in 1.0.0, so no mode can have it.',
    ]);
    // Where both are there, each has its own address.
    const both = edited(first, (m) => m.sections.push({ ...m.sections[0]!, id: 'shared', order: 3 }));
    expect(problems([first], both)).toEqual([]);
  });
});
