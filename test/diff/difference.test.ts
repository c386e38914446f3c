/** The semantic diff: one edit gives one entry, whatever is edited. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUMPS,
  CHANGE_KINDS,
  diffModels,
  freeze,
  frameworkOf,
  modelSchema,
  parseModel,
  type Bump,
  type Model,
} from '../../scripts/model/index.ts';
import { edited, full, line, prose, small, text } from './support.ts';

type Mutator = readonly [edit: (draft: Model) => void, expected: string | readonly string[]];

const D = (draft: Model, id: string) => draft.dimensions.find((one) => one.id === id)!;
const M = (draft: Model, id: string) => draft.modes.find((one) => one.id === id)!;

/** Turns a list around, where it stands. */
const flip = (list: unknown[]) => list.splice(0, list.length, ...list.toReversed());

/** Every kind of change and every field, on the small framework. */
const MUTATORS: Readonly<Record<string, Mutator>> = {
  // The framework itself.
  title: [(m) => (m.title = 'Other'), 'minor reworded framework framework title'],
  stage: [(m) => (m.stage = 'final'), 'patch edited framework framework stage: test model -> final'],
  licence: [(m) => (m.licence = 'MIT'), 'minor edited framework framework licence: CC0-1.0 -> MIT'],
  language: [(m) => (m.language = 'de'), 'patch edited framework framework language: en-GB -> de'],
  direction: [(m) => (m.direction = 'rtl'), 'patch edited framework framework direction: ltr -> rtl'],
  question: [(m) => (m.question = 'Who?'), 'minor reworded framework framework question'],
  tagline: [(m) => (m.tagline = 'Other'), 'patch reworded framework framework tagline'],
  summary: [(m) => (m.summary = 'Other'), 'patch reworded framework framework summary'],
  introduction: [(m) => (m.introduction = prose('Other.')), 'patch reworded framework framework introduction'],
  'a link in the introduction': [
    (m) => (m.introduction = { html: m.introduction.html.replace('/modes/shared/', '/modes/manual/'), markdown: 'x' }),
    'patch reformatted framework framework introduction',
  ],

  // Sections.
  'section added': [
    (m) => m.sections.push({ ...m.sections[0]!, id: 'new', order: 9, body: prose('New.') }),
    'minor added section new: null -> new',
  ],
  'section removed': [(m) => m.sections.splice(1, 1), 'minor removed section limits: limits -> null'],
  'section renamed': [(m) => (m.sections[0]!.id = 'other'), 'minor renamed section other id: why -> other'],
  'sections in another order': [
    (m) => ([m.sections[0]!.order, m.sections[1]!.order] = [2, 1]),
    'patch moved framework framework sections: why,limits -> limits,why',
  ],
  'orders with a gap': [(m) => (m.sections[1]!.order = 20), []],
  'section title': [(m) => (m.sections[0]!.title = 'Other'), 'minor reworded section why title'],
  'section summary': [(m) => (m.sections[0]!.summary = 'Other'), 'patch reworded section why summary'],
  'section text': [(m) => (m.sections[0]!.body = prose('Other.')), 'patch reworded section why body'],

  // Modes.
  'mode removed': [
    (m) => m.modes.pop() && m.dimensions.forEach((one) => one.anchors.pop()),
    [
      'major removed mode delegated: delegated -> null',
      ...[1, 2, 3, 4].map((n) => `major removed anchor D${n} 3: 3 -> null`),
    ],
  ],
  'mode added': [
    (m) => {
      m.modes.push({ ...structuredClone(m.modes[2]!), id: 'new', order: 4, name: 'New' });
      for (const one of m.dimensions) one.anchors.push({ statement: text('New.'), evidence: prose('New.') });
    },
    ['major added mode new: null -> new', ...[1, 2, 3, 4].map((n) => `major added anchor D${n} 4: null -> 4`)],
  ],
  'mode added below another': [
    (m) => {
      M(m, 'delegated').order = 4;
      m.modes.push({ ...structuredClone(m.modes[1]!), id: 'new', order: 3, name: 'New', entry: { D1: 3 } });
      for (const one of m.dimensions) one.anchors.splice(2, 0, { statement: text('New.'), evidence: prose('New.') });
    },
    [
      'major added mode new: null -> new',
      'major moved mode delegated order: 3 -> 4',
      ...[1, 2, 3, 4].map((n) => `major added anchor D${n} 3: null -> 3`),
    ],
  ],
  'mode added out of use': [
    (m) => m.modes.push({ ...M(m, 'shared'), id: 'old', order: 9, status: 'retired' }),
    'patch added mode old: null -> old',
  ],
  'mode renamed': [
    (m) => {
      Object.assign(M(m, 'shared'), { id: 'joint', formerly: ['shared'] });
      m.scoring.gate = 'joint';
    },
    'major renamed mode joint id: shared -> joint',
  ],
  'mode retired': [
    (m) => {
      Object.assign(M(m, 'delegated'), { status: 'retired', since: '1.0.0', replacedBy: 'shared' });
      for (const one of m.dimensions) one.anchors.pop();
    },
    [
      'major retired mode delegated status: active -> retired',
      'patch replaced mode delegated replacedBy: null -> shared',
      ...[1, 2, 3, 4].map((n) => `major removed anchor D${n} 3: 3 -> null`),
    ],
  ],
  'mode replaced': [
    (m) => (M(m, 'delegated').replacedBy = 'shared'),
    'patch replaced mode delegated replacedBy: null -> shared',
  ],
  'mode with another version of retirement': [
    (m) => (M(m, 'manual').since = '0.1.0'),
    'patch edited mode manual since: null -> 0.1.0',
  ],
  'one more former id': [(m) => (M(m, 'shared').formerly = ['old']), 'patch edited mode shared formerly:  -> old'],
  'mode with another meaning': [
    (m) => (M(m, 'shared').meaningChanged = ['0.2.0']),
    'major meaning-changed mode shared meaningChanged:  -> 0.2.0',
  ],
  'modes in another order': [
    (m) => {
      [M(m, 'shared').order, M(m, 'delegated').order] = [3, 2];
      for (const { anchors } of m.dimensions) anchors.push(...anchors.splice(1, 1));
    },
    ['major moved mode delegated order: 3 -> 2', 'major moved mode shared order: 2 -> 3'],
  ],
  'mode name': [(m) => (M(m, 'shared').name = 'Joint'), 'minor reworded mode shared name'],
  'role title': [(m) => (M(m, 'shared').role.title = 'Mate'), 'minor reworded mode shared role.title'],
  'human role': [
    (m) => (M(m, 'shared').role.description = text('Other.')),
    'minor reworded mode shared role.description',
  ],
  definition: [(m) => (M(m, 'shared').definition = text('Other.')), 'minor reworded mode shared definition'],
  'a higher condition': [(m) => (M(m, 'shared').entry['D1'] = 3), 'major scoring-changed mode shared entry.D1: 2 -> 3'],
  'one more condition': [
    (m) => (M(m, 'shared').entry['D3'] = 2),
    'major scoring-changed mode shared entry.D3: null -> 2',
  ],
  'one condition less': [
    (m) => delete M(m, 'shared').entry['D2'],
    'major scoring-changed mode shared entry.D2: 2 -> null',
  ],
  arrival: [(m) => delete M(m, 'shared').arrival, 'patch reworded mode shared arrival'],
  regression: [(m) => (M(m, 'manual').regression = prose('It does.')), 'patch reworded mode manual regression'],

  // Signals.
  'signal added': [
    (m) => M(m, 'shared').signals.individual.push({ id: 'new', name: 'New', description: text('New.') }),
    'minor added signal shared new: null -> new',
  ],
  'signal removed': [
    (m) => M(m, 'shared').signals.enterprise.pop(),
    'minor removed signal shared shared-log: shared-log -> null',
  ],
  'signal renamed': [
    (m) => Object.assign(M(m, 'shared').signals.enterprise[0]!, { id: 'list', name: 'List' }),
    'minor renamed signal shared list id: shared-rota -> list',
  ],
  'signal renamed and reworded': [
    (m) => (M(m, 'shared').signals.enterprise[0] = { id: 'list', name: 'List', description: text('Other.') }),
    ['minor added signal shared list: null -> list', 'minor removed signal shared shared-rota: shared-rota -> null'],
  ],
  'signal written otherwise': [
    (m) => (M(m, 'shared').signals.enterprise[0]!.name = 'shared rota'),
    'minor reworded signal shared shared-rota name',
  ],
  'signal reworded': [
    (m) => (M(m, 'shared').signals.enterprise[0]!.description = text('Other.')),
    'minor reworded signal shared shared-rota description',
  ],
  'signal in the other view': [
    (m) => M(m, 'shared').signals.individual.push(M(m, 'shared').signals.enterprise.pop()!),
    'minor moved signal shared shared-log view: enterprise -> individual',
  ],
  'signals in another order': [
    (m) => flip(M(m, 'shared').signals.enterprise),
    'patch moved mode shared signals.enterprise: shared-rota,shared-log -> shared-log,shared-rota',
  ],

  // Dimensions.
  'dimension added': [
    (m) => m.dimensions.push({ ...structuredClone(D(m, 'D3')), id: 'D5', order: 5 }),
    'minor added dimension D5: null -> D5',
  ],
  'dimension removed': [(m) => m.dimensions.splice(2, 1), 'major removed dimension D3: D3 -> null'],
  'dimension renamed': [
    (m) => {
      Object.assign(D(m, 'D1'), { id: 'D7', order: 7, formerly: ['D1'] });
      M(m, 'shared').entry = { D7: 2, D2: 2 };
      M(m, 'delegated').entry = { D4: 2, D7: 3 };
      m.scoring.pairs[0]!.authority = 'D7';
    },
    'major renamed dimension D7 id: D1 -> D7',
  ],
  'dimension without conditions retired': [
    (m) => Object.assign(D(m, 'D3'), { status: 'retired', since: '0.2.0' }),
    'minor retired dimension D3 status: active -> retired',
  ],
  'dimension with conditions retired': [
    (m) => Object.assign(D(m, 'D2'), { status: 'retired' }) && delete M(m, 'shared').entry['D2'],
    ['major scoring-changed mode shared entry.D2: 2 -> null', 'major retired dimension D2 status: active -> retired'],
  ],
  'dimension name': [(m) => (D(m, 'D1').name = 'Other'), 'minor reworded dimension D1 name'],
  'dimension aspect': [
    (m) => (D(m, 'D1').aspect = 'containment'),
    'major scoring-changed dimension D1 aspect: authority -> containment',
  ],
  asks: [(m) => (D(m, 'D1').asks = prose('Other.')), 'minor reworded dimension D1 asks'],
  question_: [
    (m) => (D(m, 'D1').question.individual = text('Other?')),
    'minor reworded dimension D1 question.individual',
  ],
  'anchor statement': [
    (m) => (D(m, 'D1').anchors[1]!.statement = text('Other.')),
    'minor reworded anchor D1 2 statement',
  ],
  'anchor evidence': [
    (m) => (D(m, 'D1').anchors[1]!.evidence = prose('Other.')),
    'minor reworded anchor D1 2 evidence',
  ],
  'anchors in another order': [
    (m) => flip(D(m, 'D1').anchors),
    ['major moved anchor D1 1 place: delegated -> manual', 'major moved anchor D1 3 place: manual -> delegated'],
  ],
  'confusion added': [
    (m) => D(m, 'D1').confusions.push({ name: 'New', description: text('New.') }),
    'patch added confusion D1 New: null -> New',
  ],
  'confusion removed': [
    (m) => D(m, 'D1').confusions.pop(),
    'patch removed confusion D1 Watering and weather: Watering and weather -> null',
  ],
  'confusion renamed': [
    (m) => (D(m, 'D1').confusions[0]!.name = 'Rain'),
    'patch renamed confusion D1 Rain id: Watering and weather -> Rain',
  ],
  'confusion reworded': [
    (m) => (D(m, 'D1').confusions[0]!.description = text('Other.')),
    'patch reworded confusion D1 Watering and weather description',
  ],
  'delegate more': [(m) => (D(m, 'D1').delegateMore = prose('Other.')), 'patch reworded dimension D1 delegateMore'],
  'sound to stay': [(m) => (D(m, 'D1').soundToStay = prose('Other.')), 'patch reworded dimension D1 soundToStay'],

  // Scoring.
  gate: [(m) => (m.scoring.gate = null), 'major scoring-changed scoring scoring gate: shared -> null'],
  'aspect added': [
    (m) => m.scoring.aspects.push({ id: 'new', name: 'New', meaning: 'New.' }),
    'major added aspect new: null -> new',
  ],
  'aspect removed': [(m) => m.scoring.aspects.pop(), 'major removed aspect adaptation: adaptation -> null'],
  'aspects in another order': [
    (m) => flip(m.scoring.aspects),
    'patch moved scoring scoring aspects: authority,containment,adaptation -> adaptation,containment,authority',
  ],
  'aspect name': [(m) => (m.scoring.aspects[0]!.name = 'Other'), 'minor reworded aspect authority name'],
  'aspect meaning': [(m) => (m.scoring.aspects[0]!.meaning = 'Other.'), 'minor reworded aspect authority meaning'],
  interval: [
    (m) => (m.scoring.intervals.asserted = [-1, 1]),
    'major scoring-changed scoring scoring intervals.asserted: -1,0.5 -> -1,1',
  ],
  'shelf life': [(m) => (m.scoring.shelfLifeDays = 9), 'major scoring-changed scoring scoring shelfLifeDays: 30 -> 9'],
  'pair added': [
    (m) => m.scoring.pairs.push({ authority: 'D3', control: 'D4', gap: 1 }),
    'major added pair D3/D4: null -> D3/D4',
  ],
  'pair removed': [(m) => m.scoring.pairs.pop(), 'major removed pair D1/D2: D1/D2 -> null'],
  'gap of a pair': [(m) => (m.scoring.pairs[0]!.gap = 2), 'major scoring-changed pair D1/D2 gap: 1 -> 2'],
  'another may not apply': [
    (m) => m.scoring.mayNotApply.push({ dimension: 'D4', when: 'never' }),
    'major added may-not-apply D4: null -> D4',
  ],
  'no longer may not apply': [(m) => m.scoring.mayNotApply.pop(), 'major removed may-not-apply D3: D3 -> null'],
  'only with': [
    (m) => (m.scoring.mayNotApply[0]!.onlyWith = 'D1'),
    'major scoring-changed may-not-apply D3 onlyWith: null -> D1',
  ],
  when: [(m) => (m.scoring.mayNotApply[0]!.when = 'other'), 'minor reworded may-not-apply D3 when'],
  'scoring text': [(m) => (m.scoring.body = prose('Other.')), 'patch reworded scoring scoring body'],

  // The glossary.
  'glossary title': [(m) => (m.glossary.title = 'Words'), 'patch reworded glossary glossary title'],
  'glossary summary': [(m) => (m.glossary.summary = 'Other'), 'patch reworded glossary glossary summary'],
  'glossary introduction': [
    (m) => (m.glossary.introduction = prose('Other.')),
    'patch reworded glossary glossary introduction',
  ],
  'term added': [
    (m) => m.glossary.terms.push({ id: 'new', term: 'New', definition: prose('New.'), insteadOf: [] }),
    'minor added term new: null -> new',
  ],
  'term removed': [(m) => m.glossary.terms.pop(), 'minor removed term pot: pot -> null'],
  'term renamed': [
    (m) => Object.assign(m.glossary.terms[1]!, { id: 'vase', term: 'Vase' }),
    'minor renamed term vase id: pot -> vase',
  ],
  'term written otherwise': [(m) => (m.glossary.terms[1]!.term = 'POT'), 'minor reworded term pot term'],
  'term reworded': [(m) => (m.glossary.terms[1]!.definition = prose('Other.')), 'minor reworded term pot definition'],
  'terms in another order': [
    (m) => flip(m.glossary.terms),
    'patch moved glossary glossary terms: bounded-work,pot -> pot,bounded-work',
  ],
  'wordings that a term replaces': [
    (m) => m.glossary.terms[1]!.insteadOf.push('jar'),
    'patch edited term pot insteadOf:  -> jar',
  ],
};

describe('one edit', () => {
  it.each(Object.entries(MUTATORS))('%s gives exactly its entries', (_name, [edit, expected]) => {
    expect(diffModels(small, edited(small, edit)).changes.map(line)).toEqual([expected].flat());
  });

  it('gives every kind of change in one of the cases', () => {
    const kinds = new Set(
      Object.values(MUTATORS).flatMap(([, lines]) => [lines].flat().map((one) => one.split(' ')[1])),
    );
    const restored = edited(small, (m) => (D(m, 'D3').status = 'retired'));
    kinds.add(diffModels(restored, small).changes[0]!.kind);
    expect(kinds).toEqual(new Set(CHANGE_KINDS));
  });

  it.each([
    ['small', small],
    ['full', full],
  ] as const)('changes the text of any entry of the %s framework, and nothing else is told', (_name, model) => {
    const edits: ((draft: Model) => void)[] = [
      ...model.modes.map(
        ({ id }) =>
          (draft: Model) =>
            (M(draft, id).definition = text('Other.')),
      ),
      ...model.dimensions.map(
        ({ id }) =>
          (draft: Model) =>
            (D(draft, id).anchors[0]!.statement = text('Other.')),
      ),
      ...model.sections.map((_, index) => (draft: Model) => (draft.sections[index]!.body = prose('Other.'))),
      ...model.glossary.terms.map((_, n) => (draft: Model) => (draft.glossary.terms[n]!.definition = prose('Other.'))),
    ];
    for (const edit of edits) {
      const { changes } = diffModels(model, edited(model, edit));
      expect(changes.map(({ kind }) => kind)).toEqual(['reworded']);
    }
  });
});

describe('what is out of use', () => {
  const retired = edited(small, (m) => (D(m, 'D3').status = 'retired'));

  it('takes part in no result, so its scoring and its anchors are free', () => {
    const after = edited(retired, (m) => {
      D(m, 'D3').aspect = 'containment';
      flip(D(m, 'D3').anchors);
      D(m, 'D3').anchors.pop();
    });
    expect(new Set(diffModels(retired, after).changes.map(({ bump }) => bump))).toEqual(new Set(['patch']));
  });

  it('comes back as it went', () => {
    expect(diffModels(retired, small).changes.map(line)).toEqual([
      'minor restored dimension D3 status: retired -> active',
    ]);
  });

  it('takes with it what scoring said of it, and brings it', () => {
    const without = edited(retired, (m) => m.scoring.mayNotApply.pop());
    const [gone, came] = [diffModels(small, without), diffModels(without, small)];
    expect(gone.changes.map(line)).toEqual([
      'minor retired dimension D3 status: active -> retired',
      'patch removed may-not-apply D3: D3 -> null',
    ]);
    expect(came.bump).toBe('minor');
  });

  it('is not free to lose its id', () => {
    const after = edited(retired, (m) => m.dimensions.splice(2, 1));
    expect(diffModels(retired, after).changes.map(line)).toEqual(['major removed dimension D3: D3 -> null']);
  });
});

describe('former ids', () => {
  const renamed = edited(small, (m) => {
    Object.assign(M(m, 'shared'), { id: 'joint', formerly: ['shared'] });
    m.scoring.gate = 'joint';
  });

  it('are not given up: their addresses would lead nowhere', () => {
    const after = edited(renamed, (m) => delete M(m, 'joint').formerly);
    expect(diffModels(renamed, after).changes.map(line)).toEqual(['major edited mode joint formerly: shared -> ']);
  });

  it('may be taken up again by their own entry', () => {
    const after = edited(small, (m) => (M(m, 'shared').formerly = ['joint']));
    expect(diffModels(renamed, after).changes.map(line)).toEqual(['major renamed mode shared id: joint -> shared']);
  });

  it('say nothing without an entry that names them: one is gone, another is new', () => {
    const after = edited(renamed, (m) => delete M(m, 'joint').formerly);
    const kinds = diffModels(small, after).changes.map(({ kind, subject }) => `${kind} ${subject.type} ${subject.id}`);
    expect(kinds).toContain('added mode joint');
    expect(kinds).toContain('removed mode shared');
  });
});

describe('anchors', () => {
  it('that stay where modes change places describe other modes', () => {
    const after = edited(small, (m) => ([M(m, 'shared').order, M(m, 'delegated').order] = [3, 2]));
    const { changes } = diffModels(small, after);
    expect(changes.filter(({ subject }) => subject.in === 'D1').map(line)).toEqual([
      'major moved anchor D1 2 place: shared -> delegated',
      'major moved anchor D1 3 place: delegated -> shared',
    ]);
  });
});

describe('words', () => {
  const said = (html: string) => edited(small, (m) => (m.introduction = { html, markdown: html }));
  it.each([
    ['<p>a <em>b</em></p>', '<p>a b</p>', 'reformatted'],
    ['<p>a\nb</p>', '<p>a b</p>', 'reformatted'],
    ['<p><a href="/x/" title="a > b">c</a></p>', '<p>c</p>', 'reformatted'],
    ['<p><img src="/a.png" alt="one"></p>', '<p><img src="/b.png" alt="one"></p>', 'reformatted'],
    ['<p><img src="/a.png" alt="one"></p>', '<p><img src="/a.png" alt="two"></p>', 'reworded'],
    ['<p><del>not</del> so</p>', '<p>not so</p>', 'reworded'],
    ['<p>so</p>', '<p>so.</p>', 'reworded'],
  ])('%s to %s is %s', (before, after, kind) => {
    expect(diffModels(said(before), said(after)).changes.map((change) => change.kind)).toEqual([kind]);
  });
});

describe('any models', () => {
  const edits = Object.values(MUTATORS).map(([edit]) => edit);
  const rank = (bump: Bump | null) => (bump === null ? BUMPS.length : BUMPS.indexOf(bump));
  /** Edits are made for the small framework: what cannot be made after others, or not well, is left out. */
  const apply = (model: Model, chosen: readonly (typeof edits)[number][]): Model =>
    chosen.reduce((draft, edit) => {
      const next = edited(draft, (m) => {
        try {
          edit(m);
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
      });
      return isSound(next) ? next : draft;
    }, model);
  /** Whether a model keeps its schema, names nothing twice and counts its modes from one without a gap. */
  const isSound = (model: Model): boolean => {
    if (!modelSchema.safeParse(model).success) return false;
    const { modes, dimensions, sections, scoring, glossary } = model;
    if (modes.some((mode) => mode.order < 1 || mode.order > modes.length)) return false;
    if (new Set(modes.map(({ order }) => order)).size < modes.length) return false;
    const signals = modes.map(({ signals }) => [...signals.enterprise, ...signals.individual]);
    const lists = [modes, dimensions, sections, scoring.aspects, glossary.terms, ...signals];
    return lists.every((list) => new Set(list.map(({ id }) => id)).size === list.length);
  };
  const some = fc.subarray(edits, { maxLength: 6 });

  it('differ in nothing from themselves, however their members are written', () => {
    for (const model of [small, full]) expect(diffModels(model, structuredClone(model)).changes).toEqual([]);
    fc.assert(
      fc.property(some, (chosen) => {
        const model = apply(small, chosen);
        expect(diffModels(model, structuredClone(model)).changes).toEqual([]);
        const modes = model.modes.toReversed().map((mode) => ({
          ...mode,
          entry: Object.fromEntries(Object.entries(mode.entry).toReversed()),
        }));
        const { scoring, glossary } = model;
        const same = {
          ...model,
          modes,
          dimensions: model.dimensions.toReversed(),
          sections: model.sections.toReversed(),
          scoring: {
            ...scoring,
            pairs: scoring.pairs.toReversed(),
            mayNotApply: scoring.mayNotApply.toReversed(),
          },
          glossary: {
            ...glossary,
            terms: glossary.terms.map((term) => ({ ...term, insteadOf: term.insteadOf.toReversed() })),
          },
        };
        expect(diffModels(model, same).changes).toEqual([]);
      }),
    );
  });

  it('need more than a patch where saved results are pinned to another digest, but for links and layout', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const after = apply(small, chosen);
        if (frameworkOf(after).digest === frameworkOf(small).digest) return;
        const { changes } = diffModels(small, after);
        expect(changes.some(({ bump, kind }) => bump !== 'patch' || kind === 'reformatted')).toBe(true);
      }),
    );
  });

  it('are the same after freezing and parsing', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const after = apply(small, chosen);
        const read = (model: Model) => parseModel(freeze(model));
        expect(diffModels(read(small), read(after))).toEqual(diffModels(small, after));
      }),
    );
  });

  it('need no more from the first to the last than the greatest bump on the way', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const middle = apply(small, first);
        const last = apply(middle, second);
        const links = [diffModels(small, middle).bump, diffModels(middle, last).bump];
        expect(rank(diffModels(small, last).bump)).toBeGreaterThanOrEqual(Math.min(...links.map(rank)));
      }),
      { numRuns: 300 },
    );
  });

  it('need at least as much from the first to the last as for any link whose changes are still there', () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const middle = apply(small, first);
        const last = apply(middle, second);
        const whole = diffModels(small, last);
        const told = new Set(whole.changes.map(line));
        const kept = [diffModels(small, middle), diffModels(middle, last)].filter(({ changes }) =>
          changes.every((change) => told.has(line(change))),
        );
        for (const link of kept) expect(rank(whole.bump)).toBeLessThanOrEqual(rank(link.bump));
      }),
      { numRuns: 300 },
    );
  });

  it('have the greatest bump of their changes, and changes without a duplicate', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const { bump, changes } = diffModels(small, apply(small, chosen));
        expect(rank(bump)).toBe(Math.min(BUMPS.length, ...changes.map((change) => rank(change.bump))));
        const places = changes.map(({ kind, subject, field }) => JSON.stringify([kind, subject, field]));
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
