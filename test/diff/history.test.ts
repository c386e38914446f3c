/** A framework over five releases: what each change asks for, and what stays true from any release to any later one. */
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { diffModels, findIdProblems, judgeVersion, leastVersion, type Model } from '../../scripts/model/index.ts';
import { edited, line, prose, small, text } from './support.ts';

const M = (draft: Model, id: string) => draft.modes.find((one) => one.id === id)!;
const D = (draft: Model, id: string) => draft.dimensions.find((one) => one.id === id)!;

const v100 = edited(small, () => undefined, '1.0.0');
const editorial = edited(v100, (m) => (m.sections[0]!.body = prose('Better said.')), '1.0.1');
const additive = edited(
  editorial,
  (m) => {
    m.glossary.terms.push({ id: 'can', term: 'Can', definition: prose('It waters.'), insteadOf: [] });
    D(m, 'D1').anchors[0]!.statement = text('A person waters.');
  },
  '1.1.0',
);
const retiring = edited(
  additive,
  (m) => {
    Object.assign(D(m, 'D3'), { status: 'retired', since: '1.2.0' });
    m.scoring.mayNotApply.pop();
  },
  '1.2.0',
);
const renaming = edited(
  retiring,
  (m) => {
    Object.assign(M(m, 'shared'), { id: 'joint', name: 'Joint', formerly: ['shared'] });
    M(m, 'joint').entry['D1'] = 3;
    m.scoring.gate = 'joint';
  },
  '2.0.0',
);
const releases = [v100, editorial, additive, retiring, renaming];
const links = releases.slice(1).map((to, index) => [releases[index]!, to] as const);

describe('a history', () => {
  it('has the versions that its changes ask for', () => {
    const told = links.map(([from, to]) => {
      const { bump, version } = leastVersion(from.version, diffModels(from, to));
      return `${from.version} ${bump} ${version}`;
    });
    expect(told).toEqual(['1.0.0 patch 1.0.1', '1.0.1 minor 1.1.0', '1.1.0 minor 1.2.0', '1.2.0 major 2.0.0']);
  });

  it('tells each step by what was done', () => {
    expect(links.map(([from, to]) => diffModels(from, to).changes.map(line))).toEqual([
      ['patch reworded section why body'],
      ['minor reworded anchor D1 1 statement', 'minor added term can: null -> can'],
      ['minor retired dimension D3 status: active -> retired', 'patch removed may-not-apply D3: D3 -> null'],
      [
        'major renamed mode joint id: shared -> joint',
        'minor reworded mode joint name',
        'major scoring-changed mode joint entry.D1: 2 -> 3',
      ],
    ]);
  });

  it('keeps its promises from any release to any later one', () => {
    for (const [index, from] of releases.entries()) {
      for (const to of releases.slice(index + 1)) {
        expect(semver.gte(to.version, leastVersion(from.version, diffModels(from, to)).version)).toBe(true);
      }
    }
  });

  it('is judged right at each step, and wrong with any smaller step', () => {
    for (const [from, to] of links) {
      const difference = diffModels(from, to);
      expect(judgeVersion(to.version, { newest: difference, final: difference })).toBeNull();
      expect(judgeVersion(from.version, { newest: difference, final: difference })?.version).toBe(to.version);
    }
  });

  it('loses no id and uses none again', () => {
    for (const [index, current] of releases.entries()) {
      expect(findIdProblems(releases.slice(0, index), current)).toEqual([]);
    }
  });
});
