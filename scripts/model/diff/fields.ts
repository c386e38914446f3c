/**
 * What every field of the Model is to people who rely on a release. The semantic diff reads this table and nothing else to know what
 * to compare and how large a version bump follows; a test proves that no field of the schema is missing.
 */

/** The parts of a version number, greatest first. */
export const BUMPS = ['major', 'minor', 'patch'] as const;
/** The least part of a version number that a change needs. */
export type Bump = (typeof BUMPS)[number];

/** Everything that can happen between two models. `edited` is for what is neither text nor scoring. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'renamed',
  'retired',
  'restored',
  'replaced',
  'moved',
  'reworded',
  'reformatted',
  'meaning-changed',
  'scoring-changed',
  'edited',
] as const;
/** What happened between two models. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Everything that a change can be about. */
export const SUBJECT_TYPES = [
  'framework',
  'section',
  'mode',
  'signal',
  'dimension',
  'anchor',
  'confusion',
  'scoring',
  'aspect',
  'pair',
  'may-not-apply',
  'glossary',
  'term',
] as const;
/** What a change is about. */
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** The bump that a change needs, and why, as a sentence. */
export type Verdict = { readonly bump: Bump; readonly reason: string };
/** What a change is, and what follows from it. */
export type Consequence = Verdict & { readonly kind: ChangeKind };

/** What a change of a value means to a result or a citation, by the class of the field. */
export const CONSEQUENCES = {
  scoring: { kind: 'scoring-changed', bump: 'major', reason: 'The same answers may now give another result.' },
  answered: { kind: 'reworded', bump: 'minor', reason: 'Saved answers were given to the old text.' },
  cited: { kind: 'reworded', bump: 'minor', reason: 'Citations quote or name the old text.' },
  name: { kind: 'reworded', bump: 'minor', reason: 'Citations quote or name the old text.' },
  terms: { kind: 'edited', bump: 'minor', reason: 'Whoever builds on the release is bound by other terms.' },
  prose: { kind: 'reworded', bump: 'patch', reason: 'Neither answers nor citations rest on this text.' },
  editorial: { kind: 'edited', bump: 'patch', reason: 'Results and citations stay as they are.' },
} as const satisfies Record<string, Consequence>;

/** Whatever the class of a text: only its links, emphasis or layout differ. */
export const REFORMATTED: Consequence = {
  kind: 'reformatted',
  bump: 'patch',
  reason: 'The words are the same; only links, emphasis or layout differ.',
};

/** What would change scores, in an entry that is out of use before or after: that it went or came is a change of its own. */
export const UNUSED: Verdict = { bump: 'patch', reason: 'It is retired, so no result depends on it.' };

/** What scoring says of a dimension, where that comes or goes with it: its coming or going is a change of its own. */
export const BOUND: Verdict = { bump: 'patch', reason: 'It comes or goes with a dimension that it names.' };

/** What it means that an entry has another place: on the gradient, in another list of its owner, or among its like. */
export const MOVES = {
  place: { kind: 'moved', bump: 'major', reason: 'Answers and positions are numbers on the gradient.' },
  list: { kind: 'moved', bump: 'minor', reason: 'Citations name its old place.' },
  order: { kind: 'moved', bump: 'patch', reason: 'Results and citations do not depend on this order.' },
} as const satisfies Record<string, Consequence>;

/** What editors say of an entry beside its texts. */
export const STATEMENTS = {
  meaning: { kind: 'meaning-changed', bump: 'major', reason: 'Its editors say that it now means something else.' },
  replacement: { kind: 'replaced', bump: 'patch', reason: 'Its page and its address stay.' },
  lostAddress: { kind: 'edited', bump: 'major', reason: 'Citations by a former id no longer resolve.' },
} as const satisfies Record<string, Consequence>;

const RESULTS_DIFFER: Verdict = CONSEQUENCES.scoring;
const UNRESOLVED: Verdict = { bump: 'major', reason: 'Results and citations that name its id no longer resolve.' };

/**
 * What it means that an entry came into use or went out of it (`use`), and that its id is gone or another one (`id`). Signals, terms
 * and sections are never retired, only removed, and what cites them still finds the page they stood on. A dimension is `conditioned`
 * where an entry condition names it, before or after.
 */
export const PRESENCES = {
  scoring: { use: RESULTS_DIFFER, id: RESULTS_DIFFER },
  cited: {
    use: { bump: 'minor', reason: 'There is more to cite, and what was cited stays as it is.' },
    id: { bump: 'minor', reason: 'A citation of it leads to the page where it stood, and no longer to it.' },
  },
  prose: { use: CONSEQUENCES.prose, id: CONSEQUENCES.prose },
  mode: {
    use: { bump: 'major', reason: 'Positions are counted in modes, and dimensions have an anchor for each.' },
    id: UNRESOLVED,
  },
  dimension: {
    use: { bump: 'minor', reason: 'No entry condition names it, so positions stay as they are.' },
    id: UNRESOLVED,
  },
  conditioned: {
    use: { bump: 'major', reason: 'An entry condition names it, so positions may differ.' },
    id: UNRESOLVED,
  },
} as const satisfies Record<string, { readonly use: Verdict; readonly id: Verdict }>;

/**
 * What a field is. Beside the classes above, where the bump follows from the class alone:
 * - `release`: says which release it is, or in which shape. Not compared.
 * - `derived`: follows from another field. Not compared.
 * - `identity`: tells which entry it is; an entry with another identity is another entry, or has been renamed.
 * - `place`: the place on the gradient; of entries that are read in order, only what comes before what.
 * - `lifecycle`: whether an entry is in use, what it was called, and what editors say of its meaning.
 *
 * A `name` is cited text from which the identity is made.
 */
export type FieldClass = keyof typeof CONSEQUENCES | 'release' | 'derived' | 'identity' | 'place' | 'lifecycle';

/** A field that is compared as a whole: a value, or a text with its Markdown. `label` is what sentences call it. */
type Leaf = { readonly class: FieldClass; readonly label: string };
/** A list of entries that have identities, or a part with fields of its own. */
type Entries = { readonly entries: SubjectType; readonly label: string };
type Part = { readonly part: SubjectType };
/** What the table says of one path. */
export type Field = Leaf | Entries | Part;

type SubjectTable = {
  /** Absent for what every model has exactly once. */
  readonly presence?: Exclude<keyof typeof PRESENCES, 'conditioned'>;
  /** Whether the order of a list is the order in which people read it, so that another one is a change. */
  readonly isReadInOrder?: boolean;
  /** Whether an entry with another identity and the very same text is the old one renamed. It has no `formerly` to say so. */
  readonly isKnownByText?: boolean;
  /** Whether the identity is made of ids of dimensions. */
  readonly isOfDimensions?: boolean;
  /** By path; `a.*` stands for every member of `a`, and `a[]` for a list whose order means nothing. */
  readonly fields: Readonly<Record<string, Field>>;
};

const leaf =
  (kind: FieldClass) =>
  (label = ''): Leaf => ({ class: kind, label });
const scoring = leaf('scoring');
const answered = leaf('answered');
const cited = leaf('cited');
const prose = leaf('prose');
const editorial = leaf('editorial');
const lifecycle = leaf('lifecycle');
const place = leaf('place')('place');
const identity = leaf('identity')();
const entries = (type: SubjectType, label: string): Entries => ({ entries: type, label });

const LIFECYCLE = {
  status: lifecycle('status'),
  since: lifecycle('version that retired it'),
  replacedBy: lifecycle('replacement'),
  'formerly[]': lifecycle('list of former ids'),
  'meaningChanged[]': lifecycle('list of changes of meaning'),
};

/** The table: for everything that a change can be about, what each of its fields is. */
export const FIELDS: Readonly<Record<SubjectType, SubjectTable>> = {
  framework: {
    fields: {
      formatVersion: leaf('release')(),
      version: leaf('release')(),
      title: cited('title'),
      stage: editorial('stage'),
      licence: leaf('terms')('licence'),
      language: editorial('language'),
      direction: editorial('direction of the script'),
      question: cited('question'),
      tagline: prose('tagline'),
      summary: prose('summary'),
      introduction: prose('introduction'),
      sections: entries('section', 'sections'),
      modes: entries('mode', 'modes'),
      dimensions: entries('dimension', 'dimensions'),
      scoring: { part: 'scoring' },
      glossary: { part: 'glossary' },
    },
  },
  section: {
    presence: 'cited',
    isReadInOrder: true,
    isKnownByText: true,
    fields: {
      id: identity,
      order: place,
      title: cited('title'),
      summary: prose('summary'),
      body: prose('text'),
    },
  },
  mode: {
    presence: 'mode',
    fields: {
      id: identity,
      order: place,
      name: cited('name'),
      ...LIFECYCLE,
      'role.title': cited('role title'),
      'role.description': cited('human role'),
      definition: cited('definition'),
      'entry.*': scoring('entry condition on `*`'),
      'signals.*': entries('signal', 'signals of the * view'),
      arrival: prose('text on how teams get here'),
      regression: prose('text on what makes it regress'),
    },
  },
  signal: {
    presence: 'cited',
    isReadInOrder: true,
    isKnownByText: true,
    fields: { id: identity, name: leaf('name')('name'), description: cited('text') },
  },
  dimension: {
    presence: 'dimension',
    fields: {
      id: identity,
      // It is the number in the id.
      order: leaf('derived')(),
      name: cited('name'),
      aspect: scoring('aspect'),
      ...LIFECYCLE,
      asks: cited('text on what it asks'),
      'question.*': answered('question in the * view'),
      anchors: entries('anchor', 'anchors'),
      confusions: entries('confusion', 'confusions'),
      delegateMore: prose('text on delegating more'),
      soundToStay: prose('text on why staying is sound'),
    },
  },
  anchor: {
    presence: 'scoring',
    fields: { statement: answered('statement'), evidence: answered('text on what one would see') },
  },
  confusion: {
    presence: 'prose',
    isReadInOrder: true,
    isKnownByText: true,
    fields: { name: identity, description: prose('text') },
  },
  scoring: {
    fields: {
      gate: scoring('gate'),
      aspects: entries('aspect', 'aspects'),
      'intervals.*': scoring('interval of * evidence'),
      shelfLifeDays: scoring('shelf life in days'),
      pairs: entries('pair', 'pairs'),
      mayNotApply: entries('may-not-apply', 'dimensions that may not apply'),
      body: prose('text'),
    },
  },
  aspect: {
    presence: 'scoring',
    isReadInOrder: true,
    fields: { id: identity, name: cited('name'), meaning: cited('meaning') },
  },
  pair: {
    presence: 'scoring',
    isOfDimensions: true,
    fields: { authority: identity, control: identity, gap: scoring('gap') },
  },
  'may-not-apply': {
    presence: 'scoring',
    isOfDimensions: true,
    fields: {
      dimension: identity,
      onlyWith: scoring('dimension that it depends on'),
      when: answered('condition'),
    },
  },
  glossary: {
    fields: {
      title: prose('title'),
      summary: prose('summary'),
      introduction: prose('introduction'),
      terms: entries('term', 'terms'),
    },
  },
  term: {
    presence: 'cited',
    isReadInOrder: true,
    isKnownByText: true,
    fields: {
      id: identity,
      term: leaf('name')('name'),
      definition: cited('definition'),
      'insteadOf[]': editorial('list of wordings that it replaces'),
    },
  },
};
