/**
 * Every interface string of the site. Nothing visible is written anywhere else in templates or renderers, apart from the text of
 * the model itself. Entries with holes are functions; counts and names arrive from the data.
 */

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const inWords = (count: number): string => NUMBERS[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const counted = (count: number, one: string, many: string): string => `${inWords(count)} ${count === 1 ? one : many}`;

/** A date in words, from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function date(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? Number(day) : undefined, name, year].filter((part) => part !== undefined).join(' ');
}

/** Items as a sentence lists them: `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The strings, by the part of the site that shows them. */
export const strings = {
  date,
  list,

  site: {
    documentTitle: (title: string, site: string) => (title === site ? site : `${title} | ${site}`),
    skip: 'Skip to the content',
    navigation: 'Main',
    breadcrumbs: 'Breadcrumbs',
    neighbours: 'Previous and next page',
    previous: 'Previous',
    next: 'Next',
    home: 'Home',
    about: (title: string, version: string, stage: string) => `${title} ${version}, ${stage}.`,
    licence: 'Text licence:',
    licenceAddress: (spdx: string) => `https://spdx.org/licenses/${spdx}.html`,
    modelFile: 'The model as JSON',
    printPage: 'Print edition',
    edit: 'Edit this page',
    repository: 'Repository',
    footer: 'About this site',
    table: 'Table, scrolls sideways where it is wide',
    code: 'Code, scrolls sideways where it is wide',
    footnotes: 'Footnotes',
    backToReference: (reference: string) => `Back to reference ${reference}`,
    contents: 'Contents',
    retired: (version: string | undefined) =>
      version ? `Retired since version ${version}.` : 'Retired: kept here for those who cite it.',
    replacedBy: 'Replaced by:',
    retiredTitle: 'Retired',
    retiredLead: 'These are no longer in use. Their pages stay for those who cite them.',
  },

  nav: {
    framework: 'Framework',
    modes: 'Modes',
    dimensions: 'Dimensions',
    fieldNotes: 'Field notes',
    glossary: 'Glossary',
    releases: 'Releases',
    contribute: 'Contribute',
  },

  views: {
    legend: 'View',
    enterprise: 'Enterprise view',
    individual: 'Individual view',
  },

  gradient: {
    start: 'Human hands',
    end: 'Machine hands',
    mode: (order: number) => `Mode ${order}`,
    at: (mode: string) => `At ${mode}`,
    between: (lower: string, upper: string) => `Between ${lower} and ${upper}`,
    numbered: (order: number, name: string) => `${order} ${name}`,
  },

  landing: {
    readFramework: 'Read the framework',
    seeModes: 'See the modes',
    readNotes: 'Read field notes',
    gradient: 'Find where authority sits',
    gradientLead: (modes: number) =>
      modes === 1
        ? 'One anchor mode, with the signals that show it. Choose a view to read it for an organization or team, or for one person.'
        : `${capital(inWords(modes))} anchor modes on one continuous gradient, each with signals that show it. Choose a view to read them for an organization or team, or for one person.`,
    position: 'Move along the gradient, one signal at a time',
    positionText: 'Mode {number} of {count}, {mode}: {signal}',
    zones: 'Modes',
    role: 'Human role',
    more: (order: number, name: string) => `More on Mode ${order}, ${name}`,
    mixed: 'Mixed positions are normal',
    mixedLead:
      'One organization seldom stands in one place. Services and repositories differ, and each may advance, hold or regress on its own. No position is better for being further along.',
    mixedCaption: 'An illustration with three invented subsystems. It shows no real organization.',
    samples: ['Internal library', 'Customer accounts service', 'Build tooling'],
    notes: 'Latest field notes',
    allNotes: 'All field notes',
    noNotes: 'No field note has been published yet.',
    version: 'This version',
    versionText: (title: string, version: string, stage: string) =>
      `You are reading version ${version} of the ${title}, a ${stage}. Better evidence changes it.`,
    releases: 'Releases and downloads',
  },

  framework: {
    title: 'The framework',
    modes: 'The modes',
    modesLead: (count: number) =>
      `${capital(counted(count, 'anchor mode makes', 'anchor modes make'))} the continuous gradient usable. They serve communication, not rank.`,
    dimensions: 'The dimensions',
    dimensionsLead: (count: number) =>
      `${capital(counted(count, 'structured question estimates', 'structured questions estimate'))} where execution authority sits. The result is directional.`,
    scoring: 'How answers become a position',
  },

  modes: {
    title: 'Modes',
    description: (count: number) =>
      `${capital(counted(count, 'anchor mode', 'anchor modes'))} on a continuous gradient: what AI does, what humans do, and what shows it.`,
    lead: 'The gradient is continuous. These anchors make it possible to speak about it, and work may stand between two of them.',
    role: 'Human role',
  },

  mode: {
    title: (order: number, name: string) => `Mode ${order}: ${name}`,
    place: (order: number, count: number) => `Mode ${order} of ${count}`,
    gate: 'The gate stands here: its conditions, with those of the modes before it, decide whether it has been crossed.',
    role: 'Human role',
    enterprise: 'Enterprise view',
    individual: 'Individual view',
    evidence: 'What you would see',
    evidenceLead: (order: number) =>
      `Anchor ${order} of every dimension describes how that dimension looks in this mode.`,
    conditions: 'Entry conditions',
    conditionsFirst: 'The gradient begins here, so there is nothing to enter: this mode has no entry conditions.',
    conditionsNone: 'This mode names no entry conditions.',
    conditionsLead: 'Work has entered this mode when these answers hold:',
    condition: (anchor: number) => `at anchor ${anchor} or further along`,
    conditionsBefore: 'The conditions of earlier modes hold as well:',
    scoring: 'How conditions are read',
    arrival: 'How teams get here',
    regression: 'What makes it regress',
    notes: 'Field notes at this mode',
    noNotes: 'No field note at this mode is known yet. Where the evidence is thin, we say so and do not guess.',
    contribute: 'How to contribute a field note',
  },

  dimensions: {
    title: 'Dimensions',
    description: (count: number) =>
      `${capital(counted(count, 'question', 'questions'))} that estimate where execution authority sits, with what one would see at each anchor.`,
    lead: 'Each dimension asks one question and describes an answer for every mode. Together the answers give a profile; no mean is taken of them.',
  },

  dimension: {
    title: (id: string, name: string) => `${id}: ${name}`,
    aspect: (name: string, meaning: string) => `${name}. ${meaning}`,
    aspectLabel: 'Aspect:',
    question: 'Question',
    anchors: 'Anchors',
    anchorsLead: 'Anchor and mode share a number: an anchor says how this dimension looks in that mode.',
    confusions: 'Common confusions',
    more: 'To delegate more',
    stay: 'Sound to stay',
    conditionOf: 'Entry condition of',
    conditionOfLead: 'These modes ask for an answer on this dimension before work has entered them:',
    conditionOfNone: 'No mode names this dimension as an entry condition. Its answer belongs to the profile.',
    notes: 'Field notes on this dimension',
    noNotes: 'No field note names this dimension yet.',
  },

  notes: {
    title: 'Field notes',
    description:
      'Dated, attributed experience with how execution authority moved: where it advanced, where it held and where it regressed.',
    lead: 'Each note tells what happened to one piece of work, with its sources and its limits. Positions in notes on published accounts are our reading.',
    count: (count: number) => `${capital(counted(count, 'note', 'notes'))}, newest first.`,
    none: 'No field note has been published yet. The first one may be yours.',
    contribute: 'How to contribute a field note',
  },

  note: {
    facts: 'Facts',
    factsReading: 'Facts, by our reading',
    factsReadingLead: 'View, span, direction and dimensions are how the editors read the account.',
    head: 'Reading note on a published account; positions are our reading',
    headFirstHand: 'First-hand field note',
    date: 'Date of the note',
    view: 'View',
    context: 'Context',
    actor: 'Actor',
    actors: { ai: 'AI', automation: 'Automation', mixed: 'AI and automation' },
    movement: 'Movement',
    dimensions: 'Dimensions',
    directions: { advanced: 'advanced', held: 'held', regressed: 'regressed' },
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    stayed: (at: string) => `at ${at}`,
    halfway: (lower: string, upper: string) => `between ${lower} and ${upper}`,
    origin: 'Origin',
    origins: { 'first-hand': 'First-hand', 'published-account': 'Published account' },
    authors: 'Authors of this note',
    writtenFor: 'Written for version',
    status: 'Status',
    statuses: { published: 'Published', corrected: 'Corrected since it was published', withdrawn: 'Withdrawn' },
    withdrawn:
      'This note has been withdrawn. It stays here because it may have been cited, and it is left out of all lists.',
    corrected: 'This note has been corrected since it was published.',
    sources: 'Sources',
    undated: 'undated',
    read: {
      whole: 'Read whole.',
      most: 'Read for the most part.',
      opening: 'Only the opening was read.',
      quoted: 'Read in a compilation that reproduces the words.',
      secondary: 'Read through a secondary summary.',
    },
    checked: (day: string) => `Address last opened ${day}.`,
    cite: 'Cite this note',
    citation: (authors: string, title: string, site: string, day: string) =>
      `${authors}. “${title}”. ${site}, field note, ${day}.`,
  },

  glossary: {
    insteadOf: (wordings: readonly string[]) => `Used instead of ${list(wordings.map((wording) => `“${wording}”`))}.`,
    terms: 'Terms',
  },

  releases: {
    title: 'Releases',
    description: 'Versioned releases of the framework, and the working version to download.',
    none: 'No release has been made yet.',
    noneText: (version: string, stage: string) =>
      `The text on this site is the working version, numbered ${version} and called a ${stage}. It may change at any time. Cite it with its version and the day you read it.`,
    downloads: 'The working version to download',
    model: 'The model: modes, dimensions, scoring and prose, as JSON',
    notes: 'The records of all field notes, as JSON',
    schemas: 'Schemas',
    schemasLead: 'JSON Schemas (2020-12) that describe these files.',
    print: 'The print edition, with room for answers',
  },

  contribute: {
    title: 'Contribute',
    description: 'How to add a field note, refine a term or improve an example.',
    none: 'This project has no guide for contributors yet. Its text is kept as Markdown, and changes arrive as pull requests.',
    rules: 'Every rule that sources are checked against',
    rulesLead: 'has a page that says why it matters, with an example of what is wrong and what is right.',
  },

  rules: {
    title: 'Rules',
    description: 'Every rule that sources are checked against: how severe it is, why it matters, and what is right.',
    lead: 'Sources are checked against these rules before anything is built. A finding names its rule, the exact place, and what to write instead.',
    families: 'Families',
    severities: 'How severe a finding is',
    fixes: (command: string) =>
      `What a rule marked “${command} mends it” finds is corrected by that option of the check, at least where one correction is certain. The page of the rule says when.`,
    suppress: 'Suppress a finding',
    suppressLead: 'Where a rule does not fit a text, put a comment on the line before the text:',
    suppressRules:
      'The reason is required, and reviewers read it. A comment applies only to the next line with text, or to the whole of a quotation that begins there, and may name several rules with commas between them. A comment that suppresses nothing is itself a finding. Front matter has no room for such a comment, so nothing in it can be suppressed.',
    suppressLimits: (marked: string) =>
      `Only rules marked “${marked}” allow this. All other rules keep the model complete or readers safe.`,
  },

  rule: {
    title: (id: string) => `Rule ${id}`,
    severity: 'Severity',
    severities: { error: 'Error', warning: 'Warning', info: 'Note' },
    meanings: {
      error: 'Nothing is built while there is such a finding.',
      warning:
        'The site is still built, but the check of a pull request fails, unless the finding depends only on the day.',
      info: 'The check does not fail because of it.',
    },
    fix: '--fix',
    mended: 'mends it',
    mends: 'Mended by',
    notMended: 'Nothing is mended, because only a person can decide what is meant.',
    suppressible: 'can be suppressed',
    why: 'Why',
    wrong: 'Wrong',
    right: 'Right',
    nothing: 'The text is empty.',
    examples: 'Both examples come from a small framework about plants, which has three modes and four dimensions.',
    hidden: 'Codes in angle brackets stand for characters that cannot be seen or that look like others.',
    suppress: 'Suppress',
    suppressLead:
      'Put this comment on the line before the finding, and write your reason in place of the word “reason”:',
    notSuppressible: 'This rule cannot be suppressed.',
    index: 'All rules',
    guide: 'The guide for contributors',
  },

  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    text: 'There is no page at this address. It may have been typed or copied with a mistake.',
    try: 'These pages are good places to start:',
  },

  print: {
    title: 'Print edition',
    description: (title: string) => `The ${title} as one document to print, with room for answers.`,
    back: 'Back to the site',
    backNote: 'This page is made for paper. Use the print command of your browser; A4 and Letter both work.',
    version: 'Version',
    stage: 'Stage',
    licence: 'Licence',
    address: 'Address',
    introduction: 'Introduction',
    framework: 'The framework',
    modes: 'The modes',
    dimensions: 'The dimensions',
    dimensionsLead:
      'Mark the anchor that fits the work today. For a half step, mark the two anchors that it lies between.',
    subject: 'Subsystem:',
    day: 'Date:',
    answer: 'Answer',
    notSure: 'Not sure',
    doesNotApply: (when: string) => `Does not apply (only for ${when})`,
    support: 'What supports the answer:',
    worksheet: 'Worksheet',
    worksheetLead:
      'Carry the marks of all dimensions over to this sheet. A box with a heavy border is the least answer that an entry condition asks for.',
    dimension: 'Dimension',
    required: (modes: readonly string[]) => `for ${list(modes)}`,
    scoring: 'How answers become a position',
    glossary: 'Glossary',
    notes: 'Field notes',
    otherNotes: 'Other field notes',
    otherNotesLead: 'These stand on the site.',
    noNotes: 'No field note has been published yet.',
    colophon: 'Colophon',
    colophonText: (title: string, version: string, stage: string, licence: string) =>
      `${title}, version ${version}, a ${stage}. The text is licensed under ${licence}.`,
    colophonSource: 'This edition, the site and the JSON model are made from one source.',
  },
} as const;
