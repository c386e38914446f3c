/** What each page says, as Markdown. Everything comes from the model; headings and labels are those of the page itself. */
import { activeModes, notesAtMode, notesOnDimension, pageAnchor, permalinks } from '../model/index.ts';
import type { Dimension, Mode, Move, NoteRecord, Phrase, Prose, Signal, Source } from '../model/index.ts';
import type { Page } from '../../templates/page.ts';
import { facetSubject, facetTitle, facetValueName, type FacetPlace } from '../../templates/parts/note-facets.ts';
import { moveInWords } from '../../templates/parts/notes.ts';
import { VIEWS_SHOWN } from '../../templates/parts/signals.ts';
import { strings } from '../../templates/strings.ts';
import type { Edition } from './editions.ts';
import { bullets, plainMarkdown as plain } from './markdown.ts';

/** What a text is written with: the edition, and how links and texts are fitted into the page. */
export type Writer = Pick<Page, 'model' | 'modes' | 'dimensions' | 'notes'> & {
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
};

/** The pages of the framework of an edition. */
export function frameworkTwins({ model, synonyms }: Edition): Twin[] {
  const { home, framework, modes, dimensions, glossary } = permalinks;
  return [
    { permalink: home, title: model.title, write: homePage },
    { permalink: framework, title: strings.framework.title, write: frameworkPage },
    { permalink: modes, title: strings.modes.title, write: modeIndex },
    ...model.modes.map((mode) => ({
      permalink: permalinks.mode(mode.id),
      title: strings.mode.title(mode.order, mode.name),
      write: (writer: Writer) => modePage(mode, writer),
    })),
    { permalink: dimensions, title: strings.dimensions.title, write: dimensionIndex },
    ...model.dimensions.map((dimension) => ({
      permalink: permalinks.dimension(dimension.id),
      title: strings.dimension.title(dimension.id, dimension.name),
      write: (writer: Writer) => dimensionPage(dimension, writer),
    })),
    { permalink: glossary, title: model.glossary.title, write: (writer) => glossaryPage(writer, synonyms) },
  ];
}

/** The list of field notes, the lists of those that have one value of a facet, and every note. */
export function noteTwins(edition: Edition): Twin[] {
  const { notes } = edition;
  return [
    { permalink: permalinks.fieldNotes, title: strings.notes.title, write: noteIndex },
    ...facetTwins(edition),
    ...notes.records.map((note) => ({
      permalink: permalinks.fieldNote(note.slug),
      title: note.title,
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
  const { landing, nav } = strings;
  const places: readonly [string, string][] = [
    [strings.framework.title, permalinks.framework],
    [nav.dimensions, permalinks.dimensions],
    [nav.assessment, permalinks.assessment],
    [nav.fieldNotes, permalinks.fieldNotes],
    [nav.glossary, permalinks.glossary],
    [nav.releases, permalinks.releases],
  ];
  return [
    plain(question),
    plain(summary),
    plain(tagline),
    `## ${nav.modes}`,
    modeList(writer),
    `## ${landing.version}`,
    plain(landing.versionText(title, version, stage)),
    bullets(places.map(([name, permalink]) => writer.link(name, permalink))),
  ];
}

function frameworkPage(writer: Writer): string[] {
  const { framework } = strings;
  const { introduction, sections, scoring } = writer.model;
  return [
    writer.prose(introduction, { under: 1, owner: 'introduction' }),
    ...sections.flatMap(({ id, title, body }) => [`## ${plain(title)}`, writer.prose(body, { under: 2, owner: id })]),
    `## ${framework.modes}`,
    framework.modesLead(writer.modes.length),
    ...writer.modes.flatMap((mode) => [
      `### ${plain(strings.gradient.numbered(mode.order, mode.name))}`,
      writer.phrase(mode.definition),
      `${strings.mode.role}: ${roleOf(mode, writer)}`,
      ...signalsOf(mode, writer, '####'),
    ]),
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

function modePage(mode: Mode, writer: Writer): string[] {
  const text = strings.mode;
  const { arrival, regression, order, status } = mode;
  const successor = writer.model.modes.find(({ id }) => id === mode.replacedBy);
  return [
    retiredNotice(mode, successor && writer.link(successor.name, permalinks.mode(successor.id))),
    writer.phrase(mode.definition),
    `## ${text.role}`,
    roleOf(mode, writer),
    ...signalsOf(mode, writer, '##'),
    ...(status === 'active' ? [`## ${text.evidence}`, text.evidenceLead(order), anchorsAt(mode, writer)] : []),
    `## ${text.conditions}`,
    ...conditionsOf(mode, writer),
    ...(arrival ? [`## ${text.arrival}`, writer.prose(arrival, { under: 2, part: 'arrival' })] : []),
    ...(regression ? [`## ${text.regression}`, writer.prose(regression, { under: 2, part: 'regression' })] : []),
    `## ${text.notes}`,
    noteList(notesAtMode(writer.notes, order), writer) || text.noNotes,
  ];
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
  const conditions = writer.model.dimensions.filter(({ id }) => mode.entry[id] !== undefined);
  if (conditions.length === 0) return [mode.order === 1 ? text.conditionsFirst : text.conditionsNone];
  const before = writer.modes.filter(({ order, entry }) => order < mode.order && Object.keys(entry).length > 0);
  return [
    text.conditionsLead,
    bullets(
      conditions.map(
        ({ id, name }) =>
          `${writer.link(`${id} ${name}`, permalinks.dimension(id))} ${text.condition(mode.entry[id]!)}`,
      ),
    ),
    before.length > 0
      ? `${text.conditionsBefore} ${before.map((earlier) => modeLink(earlier, writer)).join(', ')}`
      : '',
    writer.model.scoring.gate === mode.id ? text.gate : '',
  ];
}

function dimensionPage(dimension: Dimension, writer: Writer): string[] {
  const text = strings.dimension;
  const { id, asks, question, anchors, confusions, delegateMore, soundToStay, replacedBy } = dimension;
  const successor = writer.model.dimensions.find((other) => other.id === replacedBy);
  const aspect = writer.model.scoring.aspects.find((other) => other.id === dimension.aspect);
  return [
    retiredNotice(dimension, successor && writer.link(successor.name, permalinks.dimension(successor.id))),
    aspect ? plain(text.aspect(aspect.name, aspect.meaning)) : '',
    writer.prose(asks, { under: 1, part: 'asks' }),
    `## ${text.question}`,
    bullets(VIEWS_SHOWN.map((view) => `${strings.views[view]}: ${writer.phrase(question[view])}`)),
    `## ${text.anchors}`,
    text.anchorsLead,
    ...anchors.flatMap((anchor, index) => [
      `### ${index + 1}`,
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
    noteList(notesOnDimension(writer.notes, id), writer) || text.noNotes,
  ];
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
  const modes = writer.modes.filter(({ entry }) => entry[id] !== undefined);
  if (modes.length === 0) return [text.conditionOfNone];
  const items = modes.map((mode) => `${modeLink(mode, writer)}, ${strings.mode.condition(mode.entry[id]!)}`);
  return [text.conditionOfLead, bullets(items)];
}

function glossaryPage(writer: Writer, synonyms: Edition['synonyms']): string[] {
  const { introduction, terms } = writer.model.glossary;
  return [
    writer.prose(introduction, { under: 1, owner: 'glossary' }),
    ...terms.flatMap(({ id, term, definition, insteadOf }) => [
      `## ${plain(term)}`,
      writer.prose(definition, { under: 2, owner: id }),
      insteadOf.length > 0 ? plain(strings.glossary.insteadOf(insteadOf)) : '',
      synonyms.has(id) ? plain(strings.glossary.synonyms(synonyms.get(id)!)) : '',
    ]),
  ];
}

function noteIndex(writer: Writer): string[] {
  const { lead, none, count } = strings.notes;
  const { notes } = writer;
  return [lead, notes.length > 0 ? count(notes.length) : none, noteList(notes, writer)];
}

function facetPage(here: FacetPlace, notes: readonly NoteRecord[], writer: Writer): string[] {
  const text = strings.noteFacet;
  const subject = facetSubject(writer, here);
  const about = text.about(facetValueName(writer, here.facet, here.id));
  return [
    text.leads[here.facet],
    bullets([writer.link(text.all, permalinks.fieldNotes), ...(subject ? [writer.link(about, subject)] : [])]),
    strings.notes.count(notes.length),
    noteList(notes, writer),
  ];
}

function notePage(note: NoteRecord, body: Prose, writer: Writer): string[] {
  const text = strings.note;
  const isReading = note.origin === 'published-account';
  return [
    isReading ? text.head : text.headFirstHand,
    note.status === 'published' ? '' : text[note.status],
    plain(note.summary),
    `## ${isReading ? text.factsReading : text.facts}`,
    bullets(factsOf(note, writer).map(([term, fact]) => `${term}: ${fact}`)),
    writer.prose(body, { under: 1 }),
    ...(note.sources.length > 0 ? [`## ${text.sources}`, bullets(note.sources.map(sourceOf))] : []),
  ];
}

function factsOf(note: NoteRecord, writer: Writer): [term: string, fact: string][] {
  const text = strings.note;
  const status: [string, string][] = note.status === 'published' ? [] : [[text.status, text.statuses[note.status]]];
  return [
    [text.view, strings.views[note.view]],
    [text.context, plain(note.context)],
    [text.actor, text.actors[note.actor]],
    ...note.moves.map((move): [string, string] => [text.movement, moveOf(move, writer)]),
    [text.origin, text.origins[note.origin]],
    [text.authors, plain(strings.list(note.authors))],
    [text.date, strings.date(note.date)],
    [text.writtenFor, plain(note.writtenFor)],
    ...status,
  ];
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
    `${plain(author)}. [${plain(title)}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>).`,
    `${publisher ? `${plain(publisher)}, ` : ''}${plain(day)}.`,
    text.read[read],
    checked ? text.checked(strings.date(checked)) : '',
    remark ? plain(remark) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function modeList(writer: Writer): string {
  return bullets(writer.modes.map((mode) => `${modeLink(mode, writer)}: ${writer.phrase(mode.definition)}`));
}

function dimensionList(writer: Writer): string {
  const items = writer.dimensions.map(
    ({ id, name, question }) =>
      `${writer.link(`${id} ${name}`, permalinks.dimension(id))}: ${writer.phrase(question.enterprise)}`,
  );
  return bullets(items);
}

function noteList(notes: readonly NoteRecord[], { link }: Writer): string {
  const items = notes.map(
    ({ slug, title, date, summary }) =>
      `${link(title, permalinks.fieldNote(slug))}, ${strings.date(date)}: ${plain(summary)}`,
  );
  return bullets(items);
}

function modeLink({ id, order, name }: Mode, { link }: Writer): string {
  return link(strings.gradient.numbered(order, name), permalinks.mode(id));
}

function retiredNotice({ status, since }: Mode | Dimension, replacement: string | undefined): string {
  if (status === 'active') return '';
  return `${plain(strings.site.retired(since))}${replacement ? ` ${strings.site.replacedBy} ${replacement}` : ''}`;
}
