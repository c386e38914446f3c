/** Which version a difference asks for, and what is wrong with a declared one. */
import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import {
  BUMPS,
  diffModels,
  judgeVersion,
  leastVersion,
  newestOf,
  type Bump,
  type Difference,
} from '../../scripts/model/index.ts';
import { edited, prose, small, text } from './support.ts';

const CHANGES = {
  major: edited(small, (m) => (m.modes[1]!.entry['D1'] = 3)),
  minor: edited(small, (m) => (m.modes[1]!.definition = text('Other.'))),
  patch: edited(small, (m) => (m.introduction = prose('Other.'))),
};

/** The difference of a working tree from a release, with a change that needs this bump. */
function since(released: string, bump: Bump | null): Difference {
  return { ...diffModels(small, bump === null ? small : CHANGES[bump]), from: released };
}

describe('the least version', () => {
  it.each([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', null, '1.2.3'],
    // Nothing in 0.y.z needs 1.0.0.
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.3.0'],
    ['0.2.3', 'patch', '0.2.4'],
    // Pre-releases promise nothing to each other.
    ['2.0.0-rc.1', 'major', '2.0.0-rc.2'],
    ['2.0.0-rc.1', 'patch', '2.0.0-rc.2'],
  ] as const)('after %s, with a %s change, is %s', (released, bump, version) => {
    expect(leastVersion(released, since(released, bump)).version).toBe(version);
  });

  it('comes with the changes that ask for it, and why', () => {
    const both = edited(CHANGES.major, (m) => (m.introduction = prose('Other.')));
    expect(leastVersion('1.0.0', diffModels(small, both))).toEqual({
      bump: 'major',
      version: '2.0.0',
      reasons: [
        'Mode `shared`: the entry condition on `D1` changes from `2` to `3`. The same answers may now give another result.',
      ],
    });
  });
});

describe('a declared version', () => {
  /** What is wrong, with the newest final release and the newest of all, and the greatest change since each. */
  const judge = (declared: string, final: [string, Bump | null] | null, newest = final): string | null =>
    judgeVersion(declared, {
      final: final && since(...final),
      newest: newest && since(...newest),
    })?.message ?? null;

  it.each([
    ['2.0.0', ['1.2.0', 'major']],
    ['2.0.0-rc.1', ['1.2.0', 'major']],
    ['3.1.4', ['1.2.0', 'patch']],
    ['1.3.0', ['1.2.0', 'minor']],
    ['1.2.1-beta', ['1.2.0', 'patch']],
    ['1.2.0', ['1.2.0', null]],
    ['1.2.1', ['1.2.0', null]],
    ['0.3.0', ['0.2.0', 'major']],
    ['0.2.1', ['0.2.0', 'patch']],
  ] as [string, [string, Bump | null]][])('%s is right after %s', (declared, final) => {
    expect(judge(declared, final)).toBeNull();
  });

  it.each([
    ['1.2.0', ['1.2.0', 'major'], 'needs a major version (2.0.0); the version says 1.2.0.'],
    ['1.3.0', ['1.2.0', 'major'], 'needs a major version (2.0.0); the version says 1.3.0.'],
    ['1.9.0-rc.1', ['1.2.0', 'major'], 'needs a major version (2.0.0); the version says 1.9.0-rc.1.'],
    ['1.2.1', ['1.2.0', 'minor'], 'needs a minor version (1.3.0); the version says 1.2.1.'],
    ['1.2.0', ['1.2.0', 'patch'], 'needs a patch version (1.2.1); the version says 1.2.0.'],
    ['0.2.1', ['0.2.0', 'major'], 'needs a minor version (0.3.0); the version says 0.2.1.'],
    ['1.1.0', ['1.2.0', null], 'The version says 1.1.0, but 1.2.0 is released already.'],
    ['1.2.0-rc.1', ['1.2.0', null], 'The version says 1.2.0-rc.1, but 1.2.0 is released already.'],
  ] as [string, [string, Bump | null], string][])('%s is wrong after %s', (declared, final, message) => {
    expect(judge(declared, final)).toContain(message);
  });

  it('is judged by the newest final release, not by pre-releases after it', () => {
    expect(judge('2.0.0-rc.2', ['1.2.0', 'major'], ['2.0.0-rc.1', 'major'])).toBeNull();
    expect(judge('2.0.0', ['1.2.0', 'major'], ['2.0.0-rc.1', null])).toBeNull();
    expect(judge('2.0.0-rc.1', ['1.2.0', 'major'], ['2.0.0-rc.1', null])).toBeNull();
    expect(judge('2.0.0-rc.1', ['1.2.0', 'major'], ['2.0.0-rc.1', 'patch'])).toBe(
      '2.0.0-rc.1 is released already, and the framework has changed since then.',
    );
    expect(judge('1.3.0', ['1.2.0', 'minor'], ['2.0.0-rc.1', 'major'])).toBe(
      'The version says 1.3.0, but 2.0.0-rc.1 is released already.',
    );
  });

  it('may be any greater one before the first final release', () => {
    expect(judge('0.0.1', null)).toBeNull();
    expect(judge('1.0.0-rc.2', null, ['1.0.0-rc.1', 'major'])).toBeNull();
    expect(judge('1.0.0-rc.1', null, ['1.0.0-rc.2', 'patch'])).toContain('1.0.0-rc.2 is released already');
  });

  it('is told what was done, and what to write', () => {
    const after = edited(small, (m) => m.modes.splice(1, 1));
    const final = { ...diffModels(small, after), from: '1.1.0' };
    const only = { ...final, changes: final.changes.filter(({ subject }) => subject.type === 'mode') };
    expect(judgeVersion('1.2.0', { newest: only, final: only })).toEqual({
      message: 'Removing id `shared` needs a major version (2.0.0); the version says 1.2.0.',
      advice: 'Write `version: 2.0.0`.',
      version: '2.0.0',
    });
    expect(judgeVersion('1.2.0-rc.3', { newest: final, final })!.message).toMatch(
      /^Removing id `shared` and \d more changes need a major version \(2\.0\.0\); the version says 1\.2\.0-rc\.3\.$/,
    );
    expect(judgeVersion('1.2.0-rc.3', { newest: only, final: only })!.version).toBe('2.0.0-rc.1');
  });

  it('is right once what is advised has been written', () => {
    const number = fc.integer({ min: 0, max: 3 });
    const version = fc
      .tuple(number, number, number, fc.constantFrom('', '-rc.1', '-rc.2', '-beta'))
      .map(([a, b, c, stage]) => `${a}.${b}.${c}${stage}`);
    const bump = fc.constantFrom(...BUMPS, null);
    fc.assert(
      fc.property(fc.array(version), version, bump, bump, (released, declared, sinceFinal, sinceNewest) => {
        const { newest, final } = newestOf(released);
        const isSame = newest === final;
        const releases = {
          final: final === null ? null : since(final, sinceFinal),
          newest: newest === null ? null : since(newest, isSame ? sinceFinal : sinceNewest),
        };
        const problem = judgeVersion(declared, releases);
        const right = problem?.version ?? declared;
        expect(judgeVersion(right, releases)).toBeNull();
        expect(newest === null || semver.gte(right, newest)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the newest of some versions', () => {
  it('is told apart from the newest final one', () => {
    expect(newestOf(['1.9.0', '2.0.0-rc.1', '1.10.0'])).toEqual({ newest: '2.0.0-rc.1', final: '1.10.0' });
    expect(newestOf(['1.0.0-rc.1'])).toEqual({ newest: '1.0.0-rc.1', final: null });
    expect(newestOf([])).toEqual({ newest: null, final: null });
  });
});
