/** What each page says, as Markdown. Everything comes from the model; headings and labels are those of the page itself. */
import {
  activeModes,
  changesOf,
  describeChange,
  dimensionValue,
  hasFacet,
  notesAtMode,
  notesOnDimension,
  ownValue,
  pageAnchor,
  permalinks,
  withdrawnNotes,
} from '../model/index.ts';
import type {
  Citation,
  Dimension,
  History,
  Mode,
  Move,
  NoteFacet,
  NoteRecord,
  Phrase,
  Prose,
  Signal,
  Source,
} from '../model/index.ts';
import type { Alternate, Page } from '../../templates/page.ts';
import { latestNotes, samplePositions } from '../../templates/pages/landing.ts';
import { citationTexts } from '../../templates/parts/cite.ts';
import { changeLabel, noteTitle } from '../../templates/parts/note-changes.ts';
import { facetSubject, facetTitle, facetValueName, type FacetPlace } from '../../templates/parts/note-facets.ts';
import { moveInWords, noteFactsInWords, withdrawalInWords } from '../../templates/parts/notes.ts';
import { olderText } from '../../templates/parts/older-text.ts';
import { aspectName } from '../../templates/parts/rows.ts';
import { VIEWS_SHOWN } from '../../templates/parts/signals.ts';
import { strings } from '../../templates/strings.ts';
import { noteCitation } from './cite.ts';
import type { RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { feedLinks } from './feeds.ts';
import {
  bullets,
  codeMarkdown as code,
  headingMarkdown as heading,
  linkText,
  plainMarkdown as plain,
  sentenceMarkdown as sentence,
} from './markdown.ts';

/** What a text is written with: the edition, and how links and texts are fitted into the page. */
export type Writer = Pick<Page, 'model' | 'modes' | 'dimensions' | 'notes' | 'facets'> & {
  /** A link with plain text to something in the edition. */
  readonly link: (text: string, permalink: string) => string;
  readonly phrase: (phrase: Phrase) => string;
  /** A body below a heading of the level `under`. `owner` is what the page of the site puts before its ids, `part` before those of its footnotes alone. */
  readonly prose: (
    prose: Prose,
    fit: {
      readonly under: number;
      readonly owner?: string;
      readonly part?: string;
      /** What an address of this site is to be instead, before it is written as a link. */
      readonly instead?: (address: string) => string;
    },
  ) => string;
};

/** One page: its permalink, its main heading as plain text, and the blocks that follow. */
export type Twin = {
  readonly permalink: string;
  readonly title: string;
  readonly write: (writer: Writer) => readonly string[];
  /** What the page is cited by, where not as a page of its release. */
  readonly citation?: Citation;
};

/** How something is cited, in every form, below a heading of the second order. */
export function citing(title: string, citation: Citation): string[] {
  const forms = citationTexts(citation).flatMap(({ name, content, language }) => [
    `### ${name}`,
    code(content, language),
  ]);
  return [`## ${title}`, ...forms];
}

/** The pages of the framework of an edition. */
export function frameworkTwins({ model, history, synonyms }: Edition): Twin[] {
  const { home, framework, modes, dimensions, glossary } = permalinks;
  return [
    { permalink: home, title: model.title, write: homePage },
    { permalink: framework, title: strings.framework.title, write: frameworkPage },
    { permalink: modes, title: strings.modes.title, write: modeIndex },
    ...model.modes.map((mode) => ({
      permalink: permalinks.mode(mode.id),
      title: strings.mode.title(mode.order, mode.name),
      write: (writer: Writer) => modePage(mode, history({ type: 'mode', id: mode.id }), writer),
    })),
    { permalink: dimensions, title: strings.dimensions.title, write: dimensionIndex },
    ...model.dimensions.map((dimension) => ({
      permalink: permalinks.dimension(dimension.id),
      title: strings.dimension.title(dimension.id, dimension.name),
      write: (writer: Writer) => dimensionPage(dimension, history({ type: 'dimension', id: dimension.id }), writer),
    })),
    { permalink: glossary, title: model.glossary.title, write: (writer) => glossaryPage(writer, synonyms) },
  ];
}

/** The list of field notes, the lists of those that have one value of a facet, and every note. */
export function noteTwins(edition: Edition, site: RenderContext['site']): Twin[] {
  const { model, notes } = edition;
  const feeds = feedLinks(site, permalinks.fieldNotes, strings.notes.title, notes.records.length);
  return [
    {
      permalink: permalinks.fieldNotes,
      title: strings.notes.title,
      write: (writer) => noteIndex(withdrawnNotes(notes), feeds, writer),
    },
    ...facetTwins(edition),
    ...notes.records.map((note) => ({
      permalink: permalinks.fieldNote(note.slug),
      title: noteTitle(note),
      citation: noteCitation(site, model, note),
      write: (writer: Writer) => notePage(note, notes.body(note.slug), writer),
    })),
  ];
}

function facetTwins({ model, facets }: Edition): Twin[] {
  const around = { model, modes: activeModes(model) };
  return facets.flatMap(({ name: facet, values }) =>
    values.map(({ id, notes }) => ({
      permalink: permalinks.noteFacet(facet, id),
      title: facetTitle(around, { facet, id }),
      write: (writer: Writer) => facetPage({ facet, id }, notes, writer),
    })),
  );
}

function homePage(writer: Writer): string[] {
  const { question, summary, tagline, title, version, stage } = writer.model;
  const { landing, assessmentPage } = strings;
  const latest = latestNotes(writer);
  return [
    plain(question),
    plain(summary),
    plain(tagline),
    bullets([
      writer.link(assessmentPage.find, permalinks.assessment),
      writer.link(landing.readFramework, permalinks.framework),
      writer.link(landing.readNotes, permalinks.fieldNotes),
    ]),
    `## ${landing.gradient}`,
    landing.gradientLead(writer.modes.length),
    ...writer.modes.flatMap((mode) => [
      ...modeSummary(mode, `${landing.role}: ${roleOf(mode, writer)}`, writer),
      writer.link(landing.more(mode.order, mode.name), permalinks.mode(mode.id)),
    ]),
    ...(writer.modes.length > 1 ? mixedPositions(writer) : []),
    `## ${landing.notes}`,
    latest.length > 0 ? noteList(latest, writer) : landing.noNotes,
    writer.link(landing.allNotes, permalinks.fieldNotes),
    `## ${landing.version}`,
    plain(landing.versionText(title, version, stage)),
    writer.link(landing.releases, permalinks.releases),
  ];
}

function mixedPositions(writer: Writer): string[] {
  const { mixed, mixedLead, mixedCaption } = strings.landing;
  const samples = samplePositions(writer).map(({ name, words }) => `**${name}**: ${plain(words)}`);
  return [`## ${mixed}`, mixedLead, bullets(samples), mixedCaption];
}

/** A mode where several stand on one page, below a heading of the second order. */
function modeSummary(mode: Mode, role: string, writer: Writer): string[] {
  return [
    `### ${heading(strings.gradient.numbered(mode.order, mode.name))}`,
    writer.phrase(mode.definition),
    role,
    ...signalsOf(mode, writer, '####'),
  ];
}

function frameworkPage(writer: Writer): string[] {
  const { framework } = strings;
  const { introduction, sections, scoring } = writer.model;
  return [
    writer.prose(introduction, { under: 1, owner: 'introduction' }),
    ...sections.flatMap(({ id, title, body }) => [`## ${heading(title)}`, writer.prose(body, { under: 2, owner: id })]),
    `## ${framework.modes}`,
    framework.modesLead(writer.modes.length),
    ...writer.modes.flatMap((mode) => modeSummary(mode, roleOf(mode, writer), writer)),
    `## ${framework.dimensions}`,
    framework.dimensionsLead(writer.dimensions.length),
    dimensionList(writer),
    `## ${framework.scoring}`,
    writer.prose(scoring.body, { under: 2, owner: 'scoring' }),
  ];
}

function modeIndex(writer: Writer): string[] {
  const retired = writer.model.modes
    .filter(({ status }) => status === 'retired')
    .map(({ id, name }) => writer.link(name, permalinks.mode(id)));
  return [strings.modes.lead, modeList(writer), ...retiredList(retired)];
}

function dimensionIndex(writer: Writer): string[] {
  const retired = writer.model.dimensions
    .filter(({ status }) => status === 'retired')
    .map(({ id, name }) => writer.link(`${id} ${name}`, permalinks.dimension(id)));
  return [strings.dimensions.lead, dimensionList(writer), ...retiredList(retired)];
}

function retiredList(links: readonly string[]): string[] {
  return links.length === 0 ? [] : [`## ${strings.site.retiredTitle}`, strings.site.retiredLead, bullets(links)];
}

function modePage(mode: Mode, history: History | null, writer: Writer): string[] {
  const text = strings.mode;
  const { arrival, regression, order, status } = mode;
  const successor = writer.model.modes.find(({ id }) => id === mode.replacedBy);
  return [
    status === 'active' ? text.place(order, writer.modes.length) : strings.gradient.mode(order),
    writer.phrase(mode.definition),
    retiredNotice(mode, successor && modeLink(successor, writer)),
    `## ${text.role}`,
    roleOf(mode, writer),
    ...signalsOf(mode, writer, '##'),
    ...(status === 'active' ? [`## ${text.evidence}`, text.evidenceLead(order), anchorsAt(mode, writer)] : []),
    `## ${text.conditions}`,
    ...conditionsOf(mode, writer),
    ...(arrival ? [`## ${text.arrival}`, writer.prose(arrival, { under: 2, part: 'arrival' })] : []),
    ...(regression ? [`## ${text.regression}`, writer.prose(regression, { under: 2, part: 'regression' })] : []),
    `## ${text.notes}`,
    ...modeNotes(mode, writer),
    ...historyOf(history, permalinks.mode, writer),
  ];
}

function modeNotes({ id, order }: Mode, writer: Writer): string[] {
  const { noNotes, contribute } = strings.mode;
  const notes = notesAtMode(writer.notes, order);
  if (notes.length === 0) return [`${noNotes} ${writer.link(contribute, permalinks.contribute)}`];
  return [noteList(notes, writer), amongOthers(writer, 'mode', id)];
}

/** The versions that changed something, newest first, and the first one; `permalink` makes an id's permalink. */
function historyOf(history: History | null, permalink: (id: string) => string, { link }: Writer): string[] {
  if (!history) return [];
  const text = strings.history;
  const name = ({ version, date, id }: History['since']): string =>
    date === null
      ? plain(text.working(version))
      : `${link(text.version(version), permalinks.edition(version, permalink(id)))}, ${strings.date(date)}`;
  const items = history.entries.map((entry) =>
    [name(entry), bullets(entry.changes.map((change) => sentence(describeChange(change))))].join('\n'),
  );
  return [`## ${text.title}`, bullets(items), `${text.since} ${name(history.since)}`];
}

function roleOf({ role }: Mode, { phrase }: Writer): string {
  return `**${plain(role.title)}**. ${phrase(role.description)}`;
}

function signalsOf({ signals }: Mode, writer: Writer, heading: string): string[] {
  const listOf = (found: readonly Signal[]): string =>
    bullets(found.map(({ name, description }) => `**${plain(name)}**: ${writer.phrase(description)}`));
  return VIEWS_SHOWN.flatMap((view) => [`${heading} ${strings.views[view]}`, listOf(signals[view])]);
}

function anchorsAt({ order }: Mode, writer: Writer): string {
  const items = writer.dimensions.flatMap(({ id, name, anchors }) => {
    const anchor = anchors[order - 1];
    const link = writer.link(`${id} ${name}`, `${permalinks.dimension(id)}#${pageAnchor(`anchor-${order}`)}`);
    return anchor ? [`${link}: ${writer.phrase(anchor.statement)}`] : [];
  });
  return bullets(items);
}

function conditionsOf(mode: Mode, writer: Writer): string[] {
  const text = strings.mode;
  const conditions = writer.model.dimensions.filter(({ id }) => ownValue(mode.entry, id) !== undefined);
  if (conditions.length === 0) return [mode.order === 1 ? text.conditionsFirst : text.conditionsNone];
  const before = writer.modes.filter(({ order, entry }) => order < mode.order && Object.keys(entry).length > 0);
  return [
    text.conditionsLead,
    bullets(
      conditions.map(
        ({ id, name }) =>
          `${writer.link(`${id} ${name}`, permalinks.dimension(id))} ${text.condition(ownValue(mode.entry, id)!)}`,
      ),
    ),
    before.length > 0
      ? `${text.conditionsBefore} ${before.map((earlier) => modeLink(earlier, writer)).join(', ')}`
      : '',
    writer.model.scoring.gate === mode.id ? text.gate : '',
    writer.link(text.scoring, permalinks.scoring()),
  ];
}

function dimensionPage(dimension: Dimension, history: History | null, writer: Writer): string[] {
  const text = strings.dimension;
  const { id, asks, question, anchors, confusions, delegateMore, soundToStay, replacedBy } = dimension;
  const successor = writer.model.dimensions.find((other) => other.id === replacedBy);
  const aspect = writer.model.scoring.aspects.find((other) => other.id === dimension.aspect);
  return [
    aspect ? plain(text.aspect(aspect.name, aspect.meaning)) : '',
    writer.prose(asks, { under: 1, part: 'asks' }),
    retiredNotice(
      dimension,
      successor && writer.link(text.title(successor.id, successor.name), permalinks.dimension(successor.id)),
    ),
    `## ${text.question}`,
    bullets(VIEWS_SHOWN.map((view) => `${strings.views[view]}: ${writer.phrase(question[view])}`)),
    `## ${text.anchors}`,
    text.anchorsLead,
    ...anchors.flatMap((anchor, index) => [
      `### ${heading(anchorName(index, writer))}`,
      ...anchorTexts(anchor, { under: 3, part: `anchor-${index + 1}` }, writer),
    ]),
    ...(confusions.length > 0 ? [`## ${text.confusions}`, confusionsOf(dimension, writer)] : []),
    `## ${text.more}`,
    writer.prose(delegateMore, { under: 2, part: 'more' }),
    `## ${text.stay}`,
    writer.prose(soundToStay, { under: 2, part: 'stay' }),
    `## ${text.conditionOf}`,
    ...conditionOf(dimension, writer),
    `## ${text.notes}`,
    ...dimensionNotes(id, writer),
    ...historyOf(history, permalinks.dimension, writer),
  ];
}

function dimensionNotes(id: string, writer: Writer): string[] {
  const notes = notesOnDimension(writer.notes, id);
  if (notes.length === 0) return [strings.dimension.noNotes];
  return [noteList(notes, writer), amongOthers(writer, 'dimension', dimensionValue(id))];
}

/** What an anchor is called: the mode of its number, with that number. */
export function anchorName(index: number, { modes }: Writer): string {
  const mode = modes[index];
  return mode ? strings.gradient.numbered(mode.order, mode.name) : String(index + 1);
}

/** What an anchor states, and what shows that it fits. */
export function anchorTexts(
  { statement, evidence }: Dimension['anchors'][number],
  fit: Parameters<Writer['prose']>[1],
  writer: Writer,
): string[] {
  return [writer.phrase(statement), writer.prose(evidence, fit)];
}

function confusionsOf({ confusions }: Dimension, { phrase }: Writer): string {
  return bullets(confusions.map(({ name, description }) => `**${plain(name)}**: ${phrase(description)}`));
}

function conditionOf({ id }: Dimension, writer: Writer): string[] {
  const text = strings.dimension;
  const modes = writer.modes.filter(({ entry }) => ownValue(entry, id) !== undefined);
  if (modes.length === 0) return [text.conditionOfNone];
  const items = modes.map((mode) => `${modeLink(mode, writer)}, ${strings.mode.condition(ownValue(mode.entry, id)!)}`);
  return [text.conditionOfLead, bullets(items)];
}

function glossaryPage(writer: Writer, synonyms: Edition['synonyms']): string[] {
  const { introduction, terms } = writer.model.glossary;
  return [
    writer.prose(introduction, { under: 1, owner: 'glossary' }),
    ...terms.flatMap(({ id, term, definition, insteadOf }) => [
      `## ${heading(term)}`,
      writer.prose(definition, { under: 2, owner: id }),
      insteadOf.length > 0 ? plain(strings.glossary.insteadOf(insteadOf)) : '',
      synonyms.has(id) ? plain(strings.glossary.synonyms(synonyms.get(id)!)) : '',
    ]),
  ];
}

function noteIndex(withdrawn: readonly NoteRecord[], feeds: readonly Alternate[], writer: Writer): string[] {
  const text = strings.notes;
  const { notes } = writer;
  return [
    text.lead,
    `${notes.length > 0 ? text.count(notes.length) : text.none} ${writer.link(text.contribute, permalinks.contribute)}`,
    noteList(notes, writer),
    ...(feeds.length > 0
      ? [`${strings.feeds.label} ${feeds.map(({ title, permalink }) => writer.link(title, permalink)).join(', ')}.`]
      : []),
    ...(withdrawn.length > 0
      ? [
          `## ${text.withdrawn}`,
          text.withdrawnLead,
          bullets(
            withdrawn.map(
              (note) => `${writer.link(note.title, permalinks.fieldNote(note.slug))}${plain(withdrawalInWords(note))}`,
            ),
          ),
        ]
      : []),
  ];
}

function facetPage(here: FacetPlace, notes: readonly NoteRecord[], writer: Writer): string[] {
  const text = strings.noteFacet;
  const subject = facetSubject(writer, here);
  const about = text.about(facetValueName(writer, here.facet, here.id));
  return [
    text.leads[here.facet],
    bullets([writer.link(text.all, permalinks.fieldNotes), ...(subject ? [writer.link(about, subject)] : [])]),
    strings.notes.number(notes.length),
    noteList(notes, writer),
  ];
}

function notePage(note: NoteRecord, body: Prose, writer: Writer): string[] {
  const text = strings.note;
  const isReading = note.origin === 'published-account';
  return [
    isReading ? text.head : text.headFirstHand,
    plain(note.summary),
    ...changesOf(note).map((change) => `**${changeLabel(change)}:** ${plain(change.text)}`),
    plain(olderText(writer, note) ?? ''),
    `## ${isReading ? text.factsReading : text.facts}`,
    isReading ? text.factsReadingLead : '',
    bullets(factsOf(note, writer).map(([term, fact]) => `${term}: ${fact}`)),
    writer.prose(body, { under: 1 }),
    ...(note.sources.length > 0 ? [`## ${text.sources}`, bullets(note.sources.map(sourceOf))] : []),
  ];
}

function factsOf(note: NoteRecord, writer: Writer): [term: string, fact: string][] {
  const text = strings.note;
  const among = (facet: NoteFacet, id: string, words: string): string => facetLink(writer, facet, id, words);
  const topics: [string, string] = [text.tags, note.tags.map((tag) => among('tag', tag, tag)).join(', ')];
  const status: [string, string][] = note.status === 'published' ? [] : [[text.status, text.statuses[note.status]]];
  return [
    [text.view, among('view', note.view, strings.views[note.view])],
    [text.context, plain(note.context)],
    [text.actor, text.actors[note.actor]],
    ...note.moves.map((move): [string, string] => [text.movement, moveOf(move, writer)]),
    [text.origin, among('origin', note.origin, text.origins[note.origin])],
    ...(note.tags.length > 0 ? [topics] : []),
    [text.authors, plain(strings.list(note.authors))],
    [text.date, strings.date(note.date)],
    [text.writtenFor, plain(note.writtenFor)],
    ...status,
  ];
}

/** Words that lead to the notes that have this value, where there is a page of them. */
function facetLink({ facets, link }: Writer, facet: NoteFacet, id: string, words: string): string {
  return hasFacet(facets, facet, id) ? link(words, permalinks.noteFacet(facet, id)) : plain(words);
}

function moveOf(move: Move, writer: Writer): string {
  const named = writer.model.dimensions.filter(({ id }) => move.dimensions.includes(id));
  const links = named.map(({ id, name }) => writer.link(`${id} ${name}`, permalinks.dimension(id)));
  return [`${plain(move.scope)}: ${plain(moveInWords(writer, move))}`, ...links].join('; ');
}

function sourceOf({ author, title, publisher, date, url, read, checked, remark }: Source): string {
  const text = strings.note;
  const day = date ? strings.date(date) : text.undated;
  return [
    `${plain(author)}. ${linkText(title)}(<${url.replace(/[<>\\]/g, encodeURIComponent)}>).`,
    `${publisher ? `${plain(publisher)}, ` : ''}${plain(day)}.`,
    text.read[read],
    checked ? text.checked(strings.date(checked)) : '',
    remark ? plain(remark) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function modeList(writer: Writer): string {
  const items = writer.modes.map(
    (mode) =>
      `${modeLink(mode, writer)}: ${writer.phrase(mode.definition)} ${strings.modes.role}: ${plain(mode.role.title)}`,
  );
  return bullets(items);
}

function dimensionList(writer: Writer): string {
  const { aspectLabel } = strings.dimension;
  const items = writer.dimensions.map((dimension) => {
    const { id, name, question } = dimension;
    const link = writer.link(`${id} ${name}`, permalinks.dimension(id));
    return `${link}: ${writer.phrase(question.enterprise)} ${aspectLabel}: ${plain(aspectName(writer, dimension))}`;
  });
  return bullets(items);
}

function noteList(notes: readonly NoteRecord[], writer: Writer): string {
  const items = notes.map((note) => {
    const facts = noteFactsInWords(writer, note).map(plain).join('; ');
    return `${writer.link(note.title, permalinks.fieldNote(note.slug))}: ${plain(note.summary)} (${facts})`;
  });
  return bullets(items);
}

/** Below a list of notes: the link to the page on which they stand among the others; nothing where there is none. */
function amongOthers({ facets, link }: Writer, facet: NoteFacet, id: string): string {
  return hasFacet(facets, facet, id) ? link(strings.noteFacet.among, permalinks.noteFacet(facet, id)) : '';
}

function modeLink({ id, order, name }: Mode, { link }: Writer): string {
  return link(strings.gradient.numbered(order, name), permalinks.mode(id));
}

function retiredNotice({ status, since }: Mode | Dimension, replacement: string | undefined): string {
  if (status === 'active') return '';
  return `${plain(strings.site.retired(since))}${replacement ? ` ${strings.site.replacedBy} ${replacement}` : ''}`;
}
