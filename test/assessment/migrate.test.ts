/** Saved assessments from one version to the next, and the digest that says when one has to be migrated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkOf, migrate, needsMigration, readAssessment, score } from '../../scripts/model/index.ts';
import type { Answer, Answers, Assessment, FrameworkOfVersion, Model, Snapshot } from '../../scripts/model/index.ts';
import { AS_OF } from '../support/assessments.ts';
import { siteOf } from '../support/site.ts';
import { SMALL } from '../support/sources.ts';

const { model } = await siteOf(SMALL);

/** The small framework as another version, after some edits to its model. */
function edition(version: string, edit: (draft: Model) => void = () => undefined): FrameworkOfVersion {
  const draft = structuredClone(model);
  draft.version = version;
  edit(draft);
  return { model: draft, framework: frameworkOf(draft) };
}

const dimensionOf = (draft: Model, id: string) => draft.dimensions.find((one) => one.id === id)!;
const modeOf = (draft: Model, order: number) => draft.modes.find((one) => one.order === order)!;

const old = edition('1.0.0');
const given: Answers = {
  D1: { answer: 3, strength: 'recorded', date: AS_OF, note: 'n' },
  D2: { answer: 2, strength: 'example' },
  D3: { answer: 'does-not-apply', reason: 'indoors' },
  D4: { answer: 'not-sure', note: 'ask' },
};
const saved: Assessment = Object.freeze({
  formatVersion: 1,
  framework: { version: old.framework.version, digest: old.framework.digest },
  view: 'individual',
  subsystems: [
    { id: 's1', name: 'Roof', answers: given },
    { id: 's2', name: 'Yard', answers: {} },
  ],
  snapshots: [],
});

/** What became of each dimension, in short. */
function fates(from: FrameworkOfVersion | null, to: FrameworkOfVersion, one = saved): Record<string, string> {
  const { assessment, dimensions } = migrate(one, from, to, AS_OF);
  expect(readAssessment(assessment)).toEqual({ data: assessment });
  expect(assessment.framework).toEqual({ version: to.framework.version, digest: to.framework.digest });
  expect(needsMigration(assessment, to.framework)).toBe(false);
  expect(assessment.snapshots.at(-1)?.subsystems).toEqual(one.subsystems);
  return Object.fromEntries(
    dimensions.map(({ from: id, to: target, fate }) => [id, target === id ? fate : `${fate} ${target}`]),
  );
}

const migrated = (from: FrameworkOfVersion | null, to: FrameworkOfVersion, one = saved): Answers =>
  migrate(one, from, to, AS_OF).assessment.subsystems[0]!.answers;

const ALL_CARRIED = { D1: 'carried', D2: 'carried', D3: 'carried', D4: 'carried' };

describe('migration', () => {
  it('carries answers whose question and anchors are unchanged', () => {
    const next = edition('1.1.0', (draft) => {
      dimensionOf(draft, 'D1').name = 'Another name';
      dimensionOf(draft, 'D1').asks.markdown = 'Other prose.';
      modeOf(draft, 2).name = 'Another mode';
    });
    expect(fates(old, next)).toEqual(ALL_CARRIED);
    expect(migrated(old, next)).toEqual(given);
  });

  it.each([
    [
      'the question of the enterprise view',
      (draft) => void (dimensionOf(draft, 'D1').question.enterprise.text = 'New?'),
    ],
    [
      'the question of the individual view',
      (draft) => void (dimensionOf(draft, 'D1').question.individual.text = 'New?'),
    ],
    ['an anchor', (draft) => void (dimensionOf(draft, 'D1').anchors[1]!.statement.text = 'New.')],
    ['what one would see', (draft) => void (dimensionOf(draft, 'D1').anchors[2]!.evidence.markdown = 'New.')],
    ['the meaning, as an editor says', (draft) => void (dimensionOf(draft, 'D1').meaningChanged = ['1.1.0'])],
  ] as const satisfies readonly (readonly [string, (draft: Model) => void])[])(
    'asks to confirm after a change of %s',
    (_what, edit) => {
      const next = edition('1.1.0', edit);
      expect(fates(old, next)).toEqual({ ...ALL_CARRIED, D1: 'confirm' });
      expect(migrated(old, next)).toEqual({ ...given, D1: { ...given['D1'], answeredFor: '1.0.0' } });
    },
  );

  it('counts what is to be confirmed as asserted, until somebody confirms it', () => {
    const next = edition('1.1.0', (draft) => void (dimensionOf(draft, 'D1').anchors[1]!.statement.text = 'New.'));
    const result = score(next.framework, migrated(old, next), AS_OF);
    expect(result.toConfirm).toEqual(['D1']);
    expect(result.profile.find(({ dimension }) => dimension === 'D1')?.strength).toBe('asserted');
  });

  it('keeps the version that an answer was first given for', () => {
    const next = edition('1.1.0', (draft) => void (dimensionOf(draft, 'D1').anchors[1]!.statement.text = 'New.'));
    const last = edition('1.2.0', (draft) => void (dimensionOf(draft, 'D1').anchors[1]!.statement.text = 'Newer.'));
    const once = migrate(saved, old, next, AS_OF).assessment;
    expect(migrated(next, last, once)['D1']).toHaveProperty('answeredFor', '1.0.0');
    const undefinedBefore = { ...given['D1'], answeredFor: undefined } as Answer;
    const odd = { ...saved, subsystems: [{ id: 's1', name: 'x', answers: { D1: undefinedBefore } }] };
    expect(migrated(old, next, odd)['D1']).toHaveProperty('answeredFor', '1.0.0');
  });

  it('marks nothing that says nothing', () => {
    const next = edition('1.1.0', (draft) => void (dimensionOf(draft, 'D4').question.enterprise.text = 'New?'));
    expect(fates(old, next)).toEqual({ ...ALL_CARRIED, D4: 'confirm' });
    expect(migrated(old, next)['D4']).toEqual(given['D4']);
  });

  it('does not call the same change of meaning new twice', () => {
    const changed = (draft: Model): void => void (dimensionOf(draft, 'D1').meaningChanged = ['1.0.0']);
    const [from, to] = [edition('1.0.0', changed), edition('1.1.0', changed)];
    const pinned = { ...saved, framework: { version: '1.0.0', digest: from.framework.digest } };
    expect(fates(from, to, pinned)).toEqual(ALL_CARRIED);
  });

  it('follows a dimension to its new id', () => {
    const next = edition('2.0.0', (draft) => {
      const dimension = dimensionOf(draft, 'D2');
      [dimension.id, dimension.formerly] = ['D7', ['D2']];
      for (const mode of draft.modes) mode.entry = { D1: mode.order };
    });
    expect(fates(old, next)).toEqual({ ...ALL_CARRIED, D2: 'carried D7' });
    expect(migrated(old, next)).toHaveProperty('D7', given['D2']);
    expect(migrated(old, next)).not.toHaveProperty('D2');
  });

  it('lets no answer under a former id replace one under the id itself, in whatever order they stand', () => {
    const next = edition('2.0.0', (draft) => {
      dimensionOf(draft, 'D2').status = 'retired';
      dimensionOf(draft, 'D1').formerly = ['D2', 'D9'];
    });
    const turned = { ...saved.subsystems[0]!, answers: Object.fromEntries(Object.entries(given).toReversed()) };
    for (const subsystem of [saved.subsystems[0]!, turned]) {
      const one = { ...saved, subsystems: [subsystem] };
      expect(fates(old, next, one)).toEqual({ ...ALL_CARRIED, D2: 'history null' });
      expect(migrated(old, next, one)['D1']).toEqual(given['D1']);
    }
    const { D1: _D1, ...others } = given;
    const without = { ...saved, subsystems: [{ id: 's1', name: 'x', answers: others }] };
    expect(fates(old, next, without)['D2']).toBe('confirm D1');
  });

  it('keeps as history what is gone', () => {
    const retired = edition('2.0.0', (draft) => void (dimensionOf(draft, 'D4').status = 'retired'));
    expect(fates(old, retired)).toEqual({ ...ALL_CARRIED, D4: 'history null' });
    expect(migrated(old, retired)).not.toHaveProperty('D4');
    const removed = edition('2.0.0', (draft) => void draft.dimensions.pop());
    expect(fates(old, removed)['D4']).toBe('history null');
  });

  it('keeps as history an answer without an anchor, where modes have become fewer', () => {
    const next = edition('2.0.0', (draft) => {
      draft.modes.pop();
      draft.modes = draft.modes.filter(({ order }) => order <= 2);
      for (const dimension of draft.dimensions) dimension.anchors = dimension.anchors.slice(0, 2);
    });
    expect(fates(old, next)).toEqual({ D1: 'history null', D2: 'confirm', D3: 'confirm', D4: 'confirm' });
    expect(migrated(old, next)['D2']).toEqual({ ...given['D2'], answeredFor: '1.0.0' });
  });

  it('keeps as history what must not be left out any more', () => {
    const next = edition('2.0.0', (draft) => void (draft.scoring.mayNotApply = []));
    expect(fates(old, next)).toEqual({ ...ALL_CARRIED, D3: 'history null' });
    expect(migrated(old, next)).not.toHaveProperty('D3');
  });

  it('keeps the old result as its own version computed it, where scoring has changed', () => {
    const next = edition('2.0.0', (draft) => void (modeOf(draft, 3).entry = { D1: 2, D2: 3 }));
    const { assessment } = migrate(saved, old, next, AS_OF);
    expect(fates(old, next)).toEqual(ALL_CARRIED);
    const { position, low, high, gate } = score(old.framework, given, AS_OF);
    expect(assessment.snapshots).toHaveLength(1);
    expect(assessment.snapshots[0]).toMatchObject({
      date: AS_OF,
      framework: saved.framework,
      results: [{ subsystem: 's1', position, low, high, gate }, { subsystem: 's2' }],
    });
    expect(score(next.framework, assessment.subsystems[0]!.answers, AS_OF)).not.toMatchObject({ low, high });
  });

  it('carries everything over a patch, even without the old version', () => {
    const next = edition(
      '1.0.7',
      (draft) => void (dimensionOf(draft, 'D1').question.enterprise.text = 'A typo mended?'),
    );
    expect(fates(null, next)).toEqual(ALL_CARRIED);
    expect(migrate(saved, null, next, AS_OF).assessment.snapshots[0]).not.toHaveProperty('results');
  });

  it('asks to confirm everything where the old version is not at hand, or is not the one', () => {
    const next = edition('1.1.0', (draft) => void (modeOf(draft, 2).entry = { D1: 2 }));
    const all = { D1: 'confirm', D2: 'confirm', D3: 'confirm', D4: 'confirm' };
    expect(fates(null, next)).toEqual(all);
    expect(
      fates(
        edition('1.0.0', (draft) => void (modeOf(draft, 3).entry = { D1: 3 })),
        next,
      ),
    ).toEqual(all);
  });

  it('takes no pre-release for a patch of another', () => {
    const pre = { ...saved, framework: { ...saved.framework, version: '1.0.0-rc.1' } };
    expect(fates(null, edition('1.0.0'), pre)['D1']).toBe('confirm');
    expect(fates(null, edition('1.0.1-rc.1'))['D1']).toBe('confirm');
  });

  it('adds its snapshot in the order of days, and none where nothing was answered', () => {
    const later: Snapshot = { date: '2027-01-01', framework: saved.framework, subsystems: [] };
    const { snapshots } = migrate({ ...saved, snapshots: [later] }, old, edition('1.1.0'), AS_OF).assessment;
    expect(snapshots.map(({ date }) => date)).toEqual([AS_OF, '2027-01-01']);
    const blank = { ...saved, subsystems: [{ id: 's1', name: 'x', answers: {} }] };
    expect(migrate(blank, old, edition('1.1.0'), AS_OF)).toMatchObject({
      assessment: { snapshots: [] },
      dimensions: [],
    });
  });
});

describe('the digest', () => {
  const digestAfter = (edit: (draft: Model) => void): string => edition('9.9.9', edit).framework.digest;

  it('is the same for the same questions, anchors, entry conditions and scoring', () => {
    expect(old.framework.digest).toMatch(/^[0-9a-f]{16}$/);
    const edits: ((draft: Model) => void)[] = [
      () => undefined,
      (draft) => void (draft.title = 'Another'),
      (draft) => void (draft.scoring.body.markdown = 'Other prose.'),
      (draft) => void (draft.scoring.aspects[0]!.name = 'Another'),
      (draft) => void (draft.scoring.aspects[0]!.meaning = 'Another'),
      (draft) => void draft.sections.pop(),
      (draft) => void draft.glossary.terms.pop(),
      (draft) => {
        for (const mode of draft.modes) {
          mode.name += ' too';
          mode.definition.text = 'Other prose.';
          mode.signals.enterprise.pop();
          mode.entry = Object.fromEntries(Object.entries(mode.entry).toReversed());
        }
      },
      (draft) => {
        for (const dimension of draft.dimensions) {
          dimension.name += ' too';
          dimension.asks.html = '<p>Other prose.</p>';
          dimension.delegateMore.markdown = 'Other prose.';
          dimension.confusions.pop();
          for (const { statement } of dimension.anchors) statement.html = `<em>${statement.html}</em>`;
        }
      },
      (draft) => void draft.modes.push({ ...modeOf(draft, 3), id: 'gone', order: 4, status: 'retired' }),
    ];
    expect(new Set(edits.map(digestAfter))).toEqual(new Set([old.framework.digest]));
  });

  it('is another one after every other change', () => {
    const edits: ((draft: Model) => void)[] = [
      (draft) => void (dimensionOf(draft, 'D2').question.enterprise.text += ' Or?'),
      (draft) => void (dimensionOf(draft, 'D2').question.individual.text += ' Or?'),
      (draft) => void (dimensionOf(draft, 'D2').anchors[0]!.statement.text += ' Or.'),
      (draft) => void (dimensionOf(draft, 'D2').anchors[2]!.evidence.markdown += ' Or.'),
      (draft) => void (dimensionOf(draft, 'D2').aspect = 'adaptation'),
      (draft) => void (dimensionOf(draft, 'D4').status = 'retired'),
      (draft) => void (dimensionOf(draft, 'D4').id = 'D5'),
      (draft) => void (modeOf(draft, 3).entry['D1'] = 2),
      (draft) => void (modeOf(draft, 3).entry['D3'] = 2),
      (draft) => void delete modeOf(draft, 2).entry['D2'],
      (draft) => void (modeOf(draft, 3).status = 'retired'),
      (draft) => void (modeOf(draft, 3).id = 'renamed'),
      (draft) => void (draft.scoring.gate = null),
      (draft) => void (draft.scoring.intervals.asserted[0] = -0.5),
      (draft) => void (draft.scoring.shelfLifeDays = 31),
      (draft) => void (draft.scoring.pairs[0]!.gap = 2),
      (draft) => void draft.scoring.pairs.pop(),
      (draft) => void draft.scoring.mayNotApply.pop(),
      (draft) => void (draft.scoring.mayNotApply[0]!.when = 'other work'),
    ];
    const digests = edits.map(digestAfter);
    expect(new Set([...digests, old.framework.digest]).size).toBe(edits.length + 1);
  });

  it('is all that says whether a migration is needed', () => {
    expect(needsMigration(saved, edition('3.0.0').framework)).toBe(false);
    expect(needsMigration(saved, edition('1.0.0', (draft) => void (draft.scoring.gate = null)).framework)).toBe(true);
  });

  it('keeps texts apart wherever one ends and the next begins', () => {
    const texts = fc.array(fc.string({ maxLength: 3 }), { minLength: 2, maxLength: 2 });
    const digestOf = ([enterprise, individual]: string[]): string =>
      digestAfter((draft) => {
        const { question } = dimensionOf(draft, 'D1');
        [question.enterprise.text, question.individual.text] = [enterprise!, individual!];
      });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(digestOf(one) === digestOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 50 },
    );
  });
});
