/**
 * Every interface string of the site. Nothing visible is written anywhere else in templates or renderers, apart from the text of
 * the model itself. Entries with holes are functions; counts and names arrive from the data.
 */

import { MONTHS, saysNumber, type RELEASE_FILES } from '../scripts/model/index.ts';

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

/** An edition of the framework: its version, and the day of its release, if there was one. */
type Edition = { readonly version: string; readonly date: string | null };
const released = (day: string | null): string => (day === null ? '' : `, released on ${date(day)}`);

/** A size in the units that downloads are told in, of a thousand each. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const isLarge = bytes >= 999_950;
  return `${(bytes / (isLarge ? 1_000_000 : 1000)).toFixed(1)} ${isLarge ? 'MB' : 'kB'}`;
}

/** The strings, by the part of the site that shows them. */
export const strings = {
  date,
  list,
  size,

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
    modelFile: 'The model as JSON',
    printPage: 'Print edition',
    edit: 'Edit this page',
    copy: 'Copy',
    copied: 'Copied.',
    changedOn: 'Last changed on',
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

  theme: { label: 'Colours', system: 'System', light: 'Light', dark: 'Dark' },

  /** What pages say of the edition that they belong to. */
  edition: {
    label: 'Version of this page',
    mark: ({ kind, version }: { kind: string; version: string }) =>
      kind === 'draft' ? `(draft of ${version})` : `(version ${version})`,
    older: ({ version, date: day }: Edition) =>
      `You are reading version ${version}${released(day)}. It is kept as it was for those who cite it, and is no longer current.`,
    newer: ({ version, date: day }: Edition) =>
      `You are reading version ${version}${released(day)}, a pre-release that is newer than the current version. What it says may still change.`,
    permanent: ({ version, date: day }: Edition) =>
      `You are reading version ${version}${released(day)}, the current version, at the address that always shows this version.`,
    draft: ({ version }: Edition) =>
      `This is a draft of what comes next, numbered ${version}. It has not been released and may change at any time.`,
    samePage: (version: string) => `This page in the current version, ${version}`,
    usualAddress: 'This page at the address that shows whichever version is current',
    home: (version: string) => `This page is not in the current version, ${version}. Begin at its first page`,
  },

  history: {
    title: 'History',
    version: (version: string) => `Version ${version}`,
    working: (version: string) => `Not released yet, numbered ${version}`,
    since: 'In the framework since:',
  },

  /** The news of a page in forms that programs follow. */
  feeds: {
    label: 'Follow what is new:',
    atom: (title: string) => `${title} as an Atom feed`,
    rss: (title: string) => `${title} as an RSS feed`,
    json: (title: string) => `${title} as a JSON feed`,
  },

  /** What stands in pages as Markdown, and in the list of them. */
  markdown: {
    page: 'This page on the web',
    between: 'Each description has a number. Between two of them the answer is half-way, such as 2.5 for 2 and 3.',
    otherAnswers: 'Other answers',
    project: 'Versions and contributing',
    optional: 'Optional',
    data: [
      ['/model.json', 'The model as data: modes, dimensions, scoring and prose'],
      ['/field-notes.json', 'The records of all field notes as data'],
      ['/score-vectors.json', 'Answers with their results, for those who implement the scoring again'],
    ],
  },

  sharing: {
    /** What the picture of a shared link says. */
    alt: (site: string, { kind, mark, title }: { kind?: string; mark?: { text: string }; title: string }) =>
      `${kind ? `${kind}: ` : ''}${mark ? `${mark.text} ` : ''}${title} (${site})`,
  },

  cite: {
    title: 'Cite this page',
    page: (page: string, title: string) => `${title}: ${page}`,
    note: (note: string, title: string) => `${title}, field note: ${note}`,
    asText: 'Text',
    asBibtex: 'BibTeX',
    asCff: 'Citation File Format',
  },

  callouts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },

  redirect: {
    title: 'This page has moved',
    link: 'To the page at its new address',
  },

  nav: {
    framework: 'Framework',
    modes: 'Modes',
    dimensions: 'Dimensions',
    fieldNotes: 'Field notes',
    glossary: 'Glossary',
    releases: 'Releases',
    contribute: 'Contribute',
    assessment: 'Assessment',
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
    numbered: (order: number, name: string) => (saysNumber(name, order) ? name : `${order} ${name}`),
  },

  landing: {
    readFramework: 'Read the framework',
    readNotes: 'Read field notes',
    gradient: 'Find where authority sits',
    gradientLead: (modes: number) =>
      modes === 1
        ? 'One anchor mode, with the signals that show it.'
        : `${capital(inWords(modes))} anchor modes on one continuous gradient, each with signals that show it.`,
    gradientViews: (modes: number) =>
      `Choose a view to read ${modes === 1 ? 'it' : 'them'} for an organization or team, or for one person.`,
    position: 'Move along the gradient, one signal at a time',
    positionText: 'Mode {number} of {count}, {mode}: {signal}',
    zones: 'Modes',
    role: 'Human role',
    more: (order: number, name: string) => `More on ${saysNumber(name, order) ? name : `Mode ${order}, ${name}`}`,
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
    releases: 'Releases, downloads and how to cite it',
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
    title: (order: number, name: string) => (saysNumber(name, order) ? name : `Mode ${order}: ${name}`),
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
    aspectLabel: 'Aspect',
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
    withdrawn: 'Withdrawn notes',
    withdrawnLead: 'These notes no longer stand. They keep their pages for those who have read or cited them.',
    contribute: 'How to contribute a field note',
    narrow: 'Narrow the list',
    facets: {
      mode: 'Mode',
      dimension: 'Dimension',
      view: 'View',
      direction: 'Direction',
      origin: 'Origin',
      tag: 'Topic',
    },
    facetsBy: (facets: readonly string[]) => `By ${list(facets).toLowerCase()}`,
    folded: (values: number) => `${values} to choose from`,
    number: (count: number) => `${count} ${count === 1 ? 'note' : 'notes'}`,
    /** Read aloud after the number that stands beside a value. */
    unit: (count: number) => (count === 1 ? 'note' : 'notes'),
    narrowed: '{shown} of {all} notes',
    chosen: '{chosen} chosen',
    clear: 'Clear all',
    nothing: 'No note has all of this. Take back one of the choices, or clear all of them.',
  },

  /** The notes that have one value of a facet. */
  noteFacet: {
    titles: {
      mode: (value: string) => `Notes at ${value}`,
      dimension: (value: string) => `Notes on ${value}`,
      view: (value: string) => `Notes: ${value}`,
      direction: (value: string) => `Notes: ${value}`,
      origin: (value: string) => `Notes: ${value}`,
      tag: (value: string) => `Notes on the topic “${value}”`,
    },
    leads: {
      mode: 'A move of each of these notes starts or ends at this mode, or passes through it.',
      dimension: 'A move of each of these notes names this dimension.',
      view: 'Each of these notes is told from this view.',
      direction: 'At least one move of each of these notes went this way.',
      origin: 'All of these notes have this origin.',
      tag: 'The authors of these notes gave them this topic.',
    },
    description: (title: string, count: number) => `${title}: ${counted(count, 'note', 'notes')}, newest first.`,
    all: 'All field notes',
    combine: 'Combine this with other choices',
    about: (subject: string) => `About ${subject}`,
    among: 'These notes among the others',
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
    tags: 'Topics',
    olderText: (version: string, changed: readonly string[]) =>
      `This note was written for version ${version}, an older text. Since then the meaning of ${list(changed)} has changed.`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    stayed: (at: string) => `at ${at}`,
    halfway: (lower: string, upper: string) => `between ${lower} and ${upper}`,
    origin: 'Origin',
    origins: { 'first-hand': 'First-hand', 'published-account': 'Published account' },
    authors: 'Authors of this note',
    writtenFor: 'Written for version',
    status: 'Status',
    statuses: { published: 'Published', corrected: 'Corrected since it was published', withdrawn: 'Withdrawn' },
    changes: {
      correction: (day: string) => `Corrected on ${day}`,
      withdrawal: (day: string) => `Withdrawn on ${day}`,
    },
    withdrawnTitle: (title: string) => `Withdrawn: ${title}`,
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
  },

  glossary: {
    insteadOf: (wordings: readonly string[]) => `Used instead of ${list(wordings.map((wording) => `“${wording}”`))}.`,
    synonyms: (words: readonly string[]) => `Others may say ${list(words.map((word) => `“${word}”`))}.`,
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
    index: 'Every release as data: versions, files and their hashes',
    lead: 'A release is frozen: neither its files nor their hashes change.',
    about: 'The releases of the framework: their files, what each of them changed, and how to cite it.',
    current: 'Current release',
    older: 'All other releases',
    draft: 'What comes next',
    draftLink: (version: string) => `The draft of version ${version}, which may change at any time`,
    programs: 'For programs',
    version: 'Version',
    date: 'Date',
    kind: 'Kind',
    summary: 'Summary',
    final: 'Final release',
    preRelease: 'Pre-release',
    more: 'What changed, all files, and how to cite it',
    read: 'Read this version',
    verify: 'Verify a file',
    verifyFile:
      'In a checkout of the repository, this command says which release a file or an unpacked folder is, or that it is none:',
    verifyAll: 'Without one, this checks all files of a release, in the folder where they were unpacked:',
    latest: 'The current release',
  },

  release: {
    title: (title: string, version: string) => `${title} ${version}`,
    editors: (title: string) => `${title} editors`,
    compared: 'Compared with',
    first: 'This is the first release.',
    notes: 'Release notes',
    changes: 'What changed',
    changesLead: (count: number, from: string) =>
      `${capital(counted(count, 'change', 'changes'))} since ${from}, by what they mean to results and citations.`,
    noChanges: (from: string) => `The framework says the same as in ${from}.`,
    before: 'Before',
    after: 'After',
    files: 'Files',
    file: 'File',
    size: 'Size',
    sha256: 'SHA-256',
    cite: 'Cite this release',
    unsigned: 'This release is not signed.',
    signed: 'Signed by key',
    signedKey:
      'The signature is of SHA256SUMS, and so of every file that it lists. It proves as much as you know of the key: compare the key below with one that you have from elsewhere.',
    signedElsewhere: 'Without a checkout, minisign says the same of the check sums:',
    archive: 'All files of the release in one archive',
    pdf: 'The print edition as PDF',
    picture: 'A picture that the texts show',
    fileTitles: {
      record: 'Which release this is',
      model: 'The model: modes, dimensions, scoring and prose, as JSON',
      modelSchema: 'JSON Schema of the model',
      modelTypes: 'The model as TypeScript types',
      fieldNotes: 'The field notes of that day, as JSON',
      fieldNotesSchema: 'JSON Schema of the field notes',
      vectors: 'Answers with their results, for those who implement the scoring again, as JSON',
      vectorsSchema: 'JSON Schema of these',
      modes: 'The modes as a table',
      signals: 'The signals as a table',
      dimensions: 'The dimensions as a table',
      anchors: 'The anchors as a table',
      booklet: 'The print edition as one web page, which opens without a connection',
      notes: 'The release notes and what changed, as Markdown',
      citation: 'How to cite it, for programs',
      bibtex: 'How to cite it, for BibTeX',
      sbom: 'What the files were made with: the packages of the generator, as CycloneDX',
      readMe: 'What the files are, and how to verify them',
      sums: 'The SHA-256 hash of every other file',
    } satisfies Record<keyof typeof RELEASE_FILES, string>,
  },

  /** What stands in the files of a release. Markdown may be in it. */
  releaseFiles: {
    changes: 'Changes by meaning',
    changesLead: (version: string) =>
      `Every change since version ${version}, by what it means to saved results and to citations.`,
    noChanges: (version: string) => `No mode, dimension or text differs from version ${version}.`,
    first: 'There is no earlier release to compare this one with.',
    lead: (day: string, address: string | null) =>
      `Released on ${day}${address ? `, and described at ${address}` : ''}. These files never change: what is wrong in them is mended in a later release.`,
    filesTitle: 'The files',
    pictureFolder: 'images/',
    pictures: 'The pictures that texts show',
    verifyTitle: 'Verify',
    verify: 'In this folder, this command tells whether every file is as it was released:',
    verifyCommand: (sums: string) => `sha256sum -c ${sums}`,
    verifyElsewhere: (command: string) => `Where that command is missing, as on macOS, use ${command}.`,
    verifyCommandElsewhere: (sums: string) => `shasum -a 256 -c ${sums}`,
    licenceTitle: 'Licence',
    licence: (licence: string) => `The content of all files is under ${licence}.`,
  },

  contribute: {
    title: 'Contribute',
    description: 'How to add a field note, refine a term or improve an example.',
    none: 'This project has no guide for contributors yet. Its text is kept as Markdown, and changes arrive as pull requests.',
    rules: 'Every rule that sources are checked against',
    rulesLead: 'has a page that says why it matters, with an example of what is wrong and what is right.',
    securityLead: 'says what you may rely on, and how to report a flaw.',
  },

  security: {
    title: 'Security',
    description: 'What you may rely on, what nobody promises, and how to report a flaw.',
    repository: 'The repository of this project:',
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

  assessmentPage: {
    title: 'Assessment',
    description:
      'Answer one question for each dimension, and see where execution authority sits: a position with its possible range, the reason for it, and what to look at next.',
    lead: 'Answer for one piece of work at a time: a service, a repository or a workflow. The result is a position with its possible range and the reason for it. It serves decisions, and it puts nobody in order.',
    privacy: 'Answers stay in this browser, and nothing is sent anywhere.',
    paper:
      'On paper, or without a script, this page is a form: mark one box for each question, then work out the position with the sheet at the end.',
    method: 'How answers become a position',
    find: 'Find your position',
    questions: 'Questions',
    oneQuestion: 'One question at a time',
    allQuestions: 'All questions',
    show: 'Show',
    previous: 'Previous question',
    next: 'Next question',
    choose: 'Which description fits the work today?',
    between: (lower: string, upper: string) => `Between ${lower} and ${upper}`,
    notSure: 'Not sure',
    notSureHint: 'Counts the same as no answer.',
    doesNotApply: 'Does not apply',
    doesNotApplyHint: (when: string, onlyWith: string | undefined) =>
      `Only for ${when}${onlyWith ? `, and only where ${onlyWith} does not apply either` : ''}.`,
    reason: 'Why it does not apply (required)',
    details: 'Evidence and note',
    strength: 'What supports the answer',
    strengths: {
      asserted: ['Asserted', 'Someone says so.'],
      example: ['Example', 'One change has been shown.'],
      recorded: ['Recorded', 'A policy, a configuration or a log is linked and dated.'],
    },
    date: 'Date of the evidence',
    link: 'Address of the evidence',
    note: 'Note',
    clearAnswer: 'Take this answer back',
    moreOn: (dimension: string) => `More on ${dimension}`,
    answerHere: 'Answer it here',
    answerHereLead: 'The answer counts towards the result on the page',
    subsystem: 'Subsystem',

    result: 'Result',
    subsystems: 'Subsystems',
    add: 'Add a subsystem',
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Delete',
    keep: 'Share and keep',
    share: 'Copy a link',
    shareNote:
      'A link carries answers, strength and date of evidence, and names of subsystems. Notes and addresses of evidence travel only in the JSON file.',
    exportLabel: 'Export',
    exportAs: {
      json: 'JSON (everything)',
      csv: 'CSV (answers)',
      markdown: 'Markdown (result)',
      svg: 'SVG (profile)',
    },
    print: 'Print',
    importLabel: 'Import a JSON file',
    clear: 'Clear all',
    history: 'History',
    historyLead: 'Snapshots are only ever added. Each keeps its date and its version of the framework.',
    takeSnapshot: 'Take a snapshot',
    people: 'Compare several people',
    peopleLead: 'Paste the links of several people, one on each line. Where they disagree most comes first.',
    peopleLinks: 'Links',
    compare: 'Compare',
    name: 'Name of the subsystem',
    save: 'Save',
    cancel: 'Cancel',
    merge: 'Add to what is here',
    replace: 'Replace what is here',
    copyLink: 'Copy this link',
    close: 'Close',
  },

  /** What the command line says of saved assessments, beside the results themselves. */
  score: {
    noAssessment: 'This is no assessment.',
    noAssessmentAdvice:
      'Give a file that the site has exported: one begins with the fields formatVersion, framework, view, subsystems and snapshots.',
    repeatedKey: (key: string, line: number) => `“${key}” is set twice (first on line ${line}).`,
    repeatedKeyAdvice: 'Keep one of them.',
    asJson: (limit: string) => `Save it as JSON, which may have ${limit}.`,
    quotes: (written: string) => `YAML reads it as another kind of value. Put it in quotes: "${written}".`,
    migrated: (from: string, to: string) =>
      `The file was answered for version ${from}. It is scored as if it had been brought to version ${to}; nothing is written.`,
    toConfirm: (dimensions: readonly string[]) =>
      `To confirm, because the wording has changed or is not known: ${list(dimensions)}. Until then these count as asserted.`,
    lost: (dimensions: readonly string[]) =>
      `Kept as history only, because this version has no such dimension: ${list(dimensions)}.`,
    refused: (name: string, dimensions: readonly string[]) =>
      `${name}: kept as history only, because this version does not take the answer: ${list(dimensions)}.`,
    carried: (dimensions: readonly string[]) => `Carried over: ${list(dimensions)}.`,
    tooManySnapshots: (most: number) =>
      `The file has ${most} snapshots, which is all that one can hold, and migrating adds one. Nothing was written; remove a snapshot first.`,
    upToDate: (version: string) => `The file is for version ${version} already; nothing had to be done.`,
    ahead: (name: string, sentence: string) => `${name}: ${sentence} There is no earlier state to compare it with.`,
    newlyAhead: (name: string, sentence: string) => `${name}: ${sentence} It was not so before.`,
    furtherAhead: (name: string, sentence: string, by: number) => `${name}: ${sentence} It was ahead by ${by} before.`,
    reopened: (name: string) => `${name}: the gate had been crossed, and is not crossed now.`,
    expired: (name: string) =>
      `${name}: the gate had been crossed, and the evidence cannot tell any more. This does not fail.`,
    cannotJudge: (before: string, after: string) =>
      `Answers for version ${before} and for version ${after} cannot be compared, so --check cannot be judged. Give the model that both were made for with --old-model, or bring the older file to this version with score migrate.`,
  },

  /**
   * What is said of assessments and their results. Patterns and no functions: they travel to the browser as data, and the command
   * line fills the same ones. `{name}` is a hole.
   */
  assessment: {
    subsystem: 'Subsystem {number}',
    copyOf: 'Copy of {name}',
    removed: '{name} was deleted.',
    question: 'Question {number} of {count}: {dimension}',
    states: { answered: 'answered', open: 'not answered' },
    confirm: 'This answer was given for the wording of version {version}, which has changed since.',
    confirmAction: 'Confirm it for this wording',
    oldWording: 'What version {version} said:',
    resultOf: 'Result for {name}',
    whereItStands: 'Why it stands there',
    whatToRecord: 'What would narrow the range',
    aheadTitle: 'Delegation ahead of its control',
    aheadNone: 'By these answers, no delegation is ahead of its control.',
    boundIt: 'How to bound or reverse it:',
    nextTitle: 'What further delegation would need',
    nextLead: '{mode} asks for this:',
    nextNone: 'Every mode has been entered.',
    staying: 'Why staying is sound',
    stayingText: 'Staying can be the right decision. Each dimension says when:',
    profile: 'Profile',
    profileLead:
      'A row for each dimension, by aspect. The mark is the answer, and the bar shows the values that its evidence allows.',
    distribution: 'Where the subsystems stand',
    distributionLead: 'Subsystems stand apart and are never averaged.',
    place: 'Place on the gradient',
    position: 'Position',
    possibleRange: 'Possible range',
    gateLabel: 'Gate',

    shared: 'The link was copied.',
    importPreview:
      'In the file, for version {version} of the framework: subsystems {subsystems}, answers {answers}, snapshots {snapshots}.',
    importFailed: 'The file cannot be imported, and nothing was changed.',
    imported: 'The file was imported.',
    tooMany: 'Both together are more than one assessment can hold. Nothing was changed.',
    importedName: '{name} (imported)',
    cleared: 'Everything was cleared.',
    undo: 'Undo',
    takenBack: 'The answer to {dimension} was taken back.',
    undone: 'The change was undone.',
    copied: 'The shared answers were added to yours.',
    snapshotTaken: 'The snapshot was taken.',
    snapshotLimit: 'No more snapshots fit into one assessment. Export this one and begin another.',

    saved: 'Saved in this browser.',
    notSaved: 'Not saved: this browser does not store it. Export a file before you leave.',
    unreadable: 'What this browser had stored cannot be read. It was set aside, and you can download it.',
    download: 'Download it',
    readOnly: 'This is a shared assessment, to be read. Your own is untouched.',
    copyShared: 'Copy it to my assessment',
    leaveShared: 'Back to my assessment',
    linkDamaged: 'This link is damaged, and nothing was opened. Ask for it once more.',
    linkNewer: 'This link was made by a later version of this page. Load the page again, then open the link.',
    otherVersion: 'These answers were given for version {from} of the framework. This page shows version {to}.',
    migrate: 'Bring them to version {to}',
    migrated: 'Carried over: {carried}. To confirm: {confirm}. Kept as history only: {history}.',
    problemAt: '{place}: {problem}',
    noRoom:
      'Bringing these answers to version {to} adds a snapshot, and no more fit into one assessment. Nothing was changed.',
    modelMissing: 'The texts of this version could not be loaded, so nothing was changed.',

    historyNone: 'No snapshot has been taken yet.',
    day: 'Date',
    now: 'now',
    wentBack: 'What went back: {aspects}.',

    person: 'Link {number}',
    peopleNone: 'This needs at least two links with a subsystem of the same name.',
    badLines: 'These lines are not links, or are damaged: {lines}.',
    spread: 'Distance',
    split: 'left out by some',

    at: 'At {mode}',
    between: 'Between {lower} and {upper}',
    headline: '{place}; the gate: {gate}',
    unanswered: 'Nothing has been answered yet',
    gate: { crossed: 'crossed', 'not-crossed': 'not crossed', 'cannot-tell': 'cannot tell yet' },
    answered: '{answered} of {questions} answered',
    range: 'Possible range: from {low} to {high}.',
    rangeOne: 'The evidence allows no other position: {at}.',
    heldBy: 'Held at {mode}: {next} asks for {conditions}.',
    heldAtTop: '{mode} is entered, and the gradient ends there.',
    heldClosed: 'Held at {mode}: none of the authority conditions of {next} applies, so it cannot be entered.',
    lowHeldBy: 'At its low end the range is held at {mode}: {next} asks for {conditions}.',
    blocked: 'No single position can be given, because of {dimensions}.',
    narrow: 'Recorded evidence for {dimension} would narrow the range most.',
    narrowNone: 'No single answer would narrow the range; several have to be recorded together.',
    exact: 'Nothing: every answer that counts is recorded.',
    ahead: '{authority} is ahead of {control} by {by}.',
    next: '{asks}: {state}',
    asks: '{dimension} at {least}',
    asked: {
      met: 'met',
      'not-met': 'not met',
      'cannot-tell': 'cannot tell yet',
      'does-not-apply': 'left out, does not apply',
    },
    leftOut:
      'Left out, because it does not apply: {dimensions}. With an answer of 1 instead, the result would be {place}.',
    toConfirm: 'To confirm, because the wording has changed: {dimensions}. Until then these count as asserted.',
    changes: { advanced: 'advanced', held: 'held', regressed: 'regressed', 'cannot-tell': 'cannot tell' },
    evidence: {
      gained: 'evidence gained',
      expired: 'evidence expired',
      narrower: 'the range is narrower',
      wider: 'the range is wider',
    },
    notSure: 'Not sure',
    doesNotApply: 'Does not apply',
    strengths: { asserted: 'Asserted', example: 'Example', recorded: 'Recorded' },
    expiredEvidence: 'expired, counts as an example',
    listEnd: ' and ',
    problems: {
      'too-large': 'The file is larger than {limit}.',
      'not-json': 'The text is not JSON: {reason}',
      'too-deep': 'The data is nested more deeply than any assessment is. Give a file that the site has exported.',
      'newer-format': 'The format version is {found}, and this version of the tool knows {known}. Use a newer one.',
      'unknown-field': 'There is no field “{found}” here.',
      missing: 'The field “{field}” is missing. Expected: {expected}.',
      'several-missing': 'These fields are missing: {fields}.',
      empty: 'This is needed: {expected}.',
      'wrong-value': '“{found}” is not a valid value. Expected: {expected}.',
      'repeated-id': 'The id “{found}” is used twice. Give one of the two another.',
      'unknown-dimension': 'The framework has no dimension “{found}”.',
      'beyond-the-top': 'The answer {found} is beyond the last mode, {top}. Expected: a number from 1 to {top}.',
      'date-ahead': '{date} lies ahead of today, {today}. Give the day on which the evidence was recorded.',
      'must-apply': '{dimension} always applies. Answer on the gradient, or not-sure.',
      'only-with': '{dimension} can be left out only together with {with}. Answer it, or leave out both.',
    },
    expected: {
      any: 'a value as in a file that the site has exported',
      'one-answer': 'an answer with what supports it, such as {"answer": 3, "strength": "asserted"}',
      framework: 'the two fields "version" and "digest", as the site gives them',
      formatVersion: '1',
      version: 'a semantic version, such as 1.0.0',
      digest: '16 hexadecimal digits in quotes, as the site and the model of that version give them',
      view: 'enterprise or individual',
      id: 'lower-case letters, digits and hyphens, at most 64',
      name: 'one line of 1 to 80 characters',
      answer: 'a number from 1 in steps of 0.5, not-sure or does-not-apply',
      strength: 'asserted, example or recorded',
      date: 'a calendar date, such as 2026-01-31',
      link: 'an address that begins with https:// or http://, at most 1000 characters',
      note: 'text of at most 2000 characters',
      reason: 'a reason in words, at most 2000 characters',
      answeredFor: 'a semantic version, such as 1.0.0',
      answers: 'a value for each dimension by its id, such as D1',
      subsystems: 'a list of at most 100 subsystems',
      snapshots: 'a list of at most 200 snapshots',
      results: 'a list of at most 100 results',
      subsystem: 'the id of a subsystem',
      position: 'a number from 1, or null',
      low: 'a number from 1',
      high: 'a number from 1',
      gate: 'crossed, not-crossed, cannot-tell or null',
    },
    didYouMean: 'Did you mean “{nearest}”?',
    allowed: 'Allowed here: {known}.',

    /** Results and comparisons as text: on the terminal, and in the files that people export. */
    report: {
      result: 'Result',
      comparison: 'Comparison',
      asOf: 'Framework version {version} ({digest}), as of {date}.',
      otherVersions: 'Positions by version {before} and by version {after} of the framework cannot be compared.',
      unknownVersion:
        'The texts of version {version} are not at hand, so its answers have no result here. The option --old-model takes the model.json of that version.',
      place: 'Where it stands',
      none: 'none',
      fromTo: '{low} to {high}',
      history: 'History',
      version: 'Version',
      change: 'Change',
      first: 'first',
      noResult: 'no result kept',
      because: '{change}: {because}',
      versionBreak: 'Another version: positions before and after cannot be compared.',
      when: 'When',
      before: 'before',
      after: 'after',
      changed: 'Change: {change}',
      gateReopened: 'The gate had been crossed, and is not crossed now.',
      newlyAhead: 'Delegation that has moved ahead of its control, or further ahead:',
      onlyBefore: 'Only in the older file: {names}.',
      onlyAfter: 'Only in the newer file: {names}.',
      columns: {
        subsystem: 'Subsystem',
        dimension: 'Dimension',
        name: 'Name',
        answer: 'Answer',
        strength: 'Evidence',
        date: 'Date',
        link: 'Link',
        reason: 'Reason',
        note: 'Note',
      },
    },
  },

  /** The worksheet on paper. A test reads the printed numbers and follows these sentences, and gets what `score` gives. */
  worksheet: {
    title: 'Worksheet',
    lead: (version: string) =>
      `One sheet for one subsystem: from its answers to a position and its possible range, by hand. The numbers belong to version ${version} of the framework.`,
    subject: 'Subsystem:',
    day: 'Date:',
    dimension: 'Dimension',
    answer: 'Answer',
    ends: ['Low end', 'High end'],
    columns: ['Answer', 'Low end', 'High end'],

    answers: 'Step 1: answers',
    answersLead: (top: number) =>
      `For each dimension, write the answer, a number from 1 to ${top} in half steps, and mark what supports it. Then write its low end and its high end by this table. Where an end would be less than 1, write 1; where it would be more than ${top}, write ${top}.`,
    support: 'What supports the answer',
    end: (offset: number) => (offset === 0 ? 'answer' : `answer ${offset < 0 ? '−' : '+'} ${Math.abs(offset)}`),
    notSure: 'Not sure',
    notSureRule: 'Or no answer. Write – as the answer.',
    doesNotApply: 'Does not apply',
    shelfLife: (days: number) =>
      `Recorded evidence counts as an example if it has no date, a date after that of this sheet, or one more than ${days} days before it.`,
    leavingOut:
      'Only a dimension with a box for it can be one that does not apply, and a reason is needed. Cross out its row.',
    together: (pairs: readonly string[]) =>
      `Some can be left out only together with another: ${list(pairs)}. Otherwise, mark such a dimension as not sure.`,
    with: (dimension: string, other: string) => `${dimension} with ${other}`,

    ladder: 'Step 2: entry conditions',
    ladderLead:
      'Each mode after the first asks for the least answers below. Write how much of the last step towards each of them has been made: in the first column by the answer, then by its low end and by its high end.',
    parts: [
      'Write 1 if the number is the least answer or more.',
      'Write 0.5 if it is half a step less.',
      'Write 0 if it is a whole step less, or lower still. A – counts as 0.',
    ],
    otherPart: 'For a number in between, write that number + 1 − the least answer.',
    crossOut: 'Cross out the rows of dimensions that do not apply.',
    smallestLead: 'Below the rows of each mode, write the smallest part of each column.',
    mode: 'Mode',
    condition: 'Condition',
    least: 'Least answer',
    smallest: 'Smallest part',
    closed: (dimensions: readonly string[]) =>
      dimensions.length === 1
        ? `(0 if ${list(dimensions)} is crossed out)`
        : `(0 if all of ${list(dimensions)} are crossed out)`,

    position: 'Step 3: position and possible range',
    positionLead: (top: number) =>
      `Do this for each column. Look at the smallest parts of Step 2, from the first mode on. The climb stops at the first mode whose smallest part is less than 1. Write the number of the mode before it, that part, and their sum. If no mode stops the climb, write ${top} + 0 = ${top}.`,
    again: (low: number, high: number) =>
      `If something was crossed out, do Steps 2 and 3 again with 1 as the answer in its place, ${low} as its low end and ${high} as its high end.`,
    sum: 'Mode before + part = sum',
    sumWithOne: 'With 1 for what does not apply',

    resultStep: 'Step 4: result',
    gateAndResult: 'Step 4: gate and result',
    gateLead: 'By these sums, the gate is',
    gate: (order: number) => [
      `crossed (low end ${order} or more)`,
      `not crossed (high end less than ${order})`,
      'cannot tell (otherwise)',
    ],
    range: 'The sums of the low end and of the high end are the possible range.',
    isPosition: (isGated: boolean) =>
      `The sum of the answer is the position, but only if ${isGated ? 'the gate can be told and ' : ''}no – has been written for a condition up to the first mode whose number is larger than this sum. Otherwise there is no position.`,
    blocks: 'What blocks it are the dimensions with such a –.',
    blocksWithGate: (order: number) =>
      `What blocks it are the dimensions with such a – and, if the gate cannot be told, those with an answer and a condition up to mode ${order} whose part is 1 in the column of the high end and less in that of the low end.`,
    result: 'Result',
    resultWithOne: 'With 1 for what does not apply',
    resultColumns: ['Position, or none', 'Range from', 'Range to', 'Blocked by'],

    ahead: 'Step 5: delegation ahead of its control',
    aheadLead:
      'Where both have an answer, subtract that of the control from that of the authority. Mark the box if the difference is large enough.',
    authority: 'Authority',
    control: 'Control',
    difference: 'Difference',
    isAhead: 'Ahead',
    from: (gap: number) => `${gap} or more`,

    example: {
      title: 'Example.',
      answers: (dimension: string, answer: number, top: number) =>
        `${dimension} is answered with ${answer} and asserted; every other dimension is recorded at ${top}.`,
      ends: (low: number, high: number) => `Its low end is ${low} and its high end ${high}.`,
      stops: (column: string, next: number, before: number, part: number, sum: number) =>
        `${column}: the climb stops at mode ${next}, ${before} + ${part} = ${sum}.`,
      top: (column: string, sum: number) => `${column}: no mode stops the climb, ${sum}.`,
      result: (position: number | null, low: number, high: number) =>
        position === null
          ? `The gate cannot be told, so there is no position, and the possible range is from ${low} to ${high}.`
          : `The position is ${position}, and the possible range is from ${low} to ${high}.`,
    },
  },

  /** The search. Words that the browser fills in are patterns. */
  search: {
    open: 'Search',
    label: 'Search this site',
    close: 'Close',
    hint: 'Type a word. The arrow keys move through what is found, Enter opens it, Escape closes the search.',
    results: 'Results',
    one: '1 result for “{term}”',
    many: '{count} results for “{term}”',
    none: 'Nothing was found for “{term}”.',
    failed: 'The search could not be loaded.',
    missing: 'Not on this site: “{words}”.',
    fewer: 'Search for “{term}”',
    advice: 'Try other words, fewer of them, or the beginning of one. These pages are good places to look:',
    glossary: 'The terms of the framework, in the glossary',
    framework: 'The framework on one page',
    notes: 'All field notes',
    more: 'Show more results',
    shortcut: 'The key / opens the search',
    kinds: {
      mode: 'Mode',
      dimension: 'Dimension',
      note: 'Field note',
      section: 'Section',
      term: 'Term',
      rule: 'Rule',
      page: 'Page',
    },
  },

  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    text: 'There is no page at this address. It may have been typed or copied with a mistake.',
    search: 'Search for it',
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
      'Mark the anchor that fits the work today. Between two anchors, mark both: the answer is half-way, such as 2.5 for 2 and 3. Then mark what supports the answer.',
    worksheetNote: 'The worksheet at the end of this part leads from the answers to a position.',
    between: 'Between two anchors, mark both: the answer is half-way.',
    answer: 'Answer:',
    notSure: 'Not sure',
    doesNotApply: (when: string, onlyWith: string | undefined) =>
      `Does not apply (only for ${when}${onlyWith ? `, and only where ${onlyWith} does not apply either` : ''}). Reason:`,
    support: 'Support:',
    dated: (recorded: string) => `${recorded}, dated`,
    at: 'at',
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
