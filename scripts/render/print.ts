/** The print edition: one page that holds the whole framework and the notes of the booklet, and links within itself. */
import {
  activeDimensions,
  activeModes,
  listedNotes,
  newestUpdate,
  ownedAnchor,
  pageAnchor,
  permalinks,
  RELEASE_FILES,
} from '../model/index.ts';
import type { Dimension, Mode, Model, Notes, Prose } from '../model/index.ts';
import { idsOf } from '../body/index.ts';
import { favicon, FAVICON_PATH } from '../../templates/favicon.ts';
import type { Page } from '../../templates/page.ts';
import { printOwner, printPage } from '../../templates/pages/print/page.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress, isOurs, outputPath, relativeHref } from './addresses.ts';
import { inlineIn, withPolicy } from './content-policy.ts';
import type { Inline, Output, RenderContext } from './context.ts';
import { dataAddress } from './data-address.ts';
import { editionsOf, type Edition } from './editions.ts';
import { pageMaker } from './pages.ts';

/** `/print/index.html`, of one edition. */
export function* renderPrint(edition: Edition, context: RenderContext): Generator<Output> {
  const { print } = permalinks;
  const href = (address: string, from: string): string => {
    const target = edition.target(address, from);
    return (isPicture(address) ? null : fullAddress(context.site, target)) ?? relativeHref(print, target);
  };
  const home = relativeHref(print, permalinks.home);
  const { release, notes } = edition;
  const days = [release?.date ?? null, newestUpdate(notes.records)].filter((day) => day !== null);
  const listed = { permalink: print, modified: release ? (days.sort().at(-1) ?? null) : null };
  const { markup, inline } = booklet(edition, context, { home, href });
  yield { path: outputPath(print), content: markup, listed, inline };
}

/**
 * The booklet of a release as one file, which loads nothing: it is the same from a disk as from a server. Links out of it are full
 * addresses where the site has an origin; pictures stand inside it, and a link to one leads to the file beside it.
 */
export function renderBooklet(model: Model, notes: Notes, context: RenderContext): string {
  const { site, images } = context;
  const edition = editionsOf(model, notes, { ...context, draft: true }).root;
  const pictures = new Map(images.map(({ path, content }) => [path, dataAddress(path, content)]));
  const place = permalinks.releaseFile(model.version, RELEASE_FILES.booklet);
  const fromHere = (address: string): string => fullAddress(site, address) ?? relativeHref(place, address);
  const binding: Binding = {
    home: fromHere(permalinks.home),
    href: (address) => fromHere(isPicture(address) ? permalinks.releaseFile(model.version, address.slice(1)) : address),
    alone: {
      canonical: fullAddress(site, place),
      icon: dataAddress(FAVICON_PATH, favicon().markup),
      picture: (address) => pictures.get(address) ?? address,
    },
  };
  const { markup, inline } = booklet(edition, context, binding);
  return withPolicy(markup, inline);
}

function isPicture(address: string): boolean {
  return address.startsWith(permalinks.image(''));
}

/** What sets two booklets apart: the links out of them, and what a booklet has inside itself that stands alone. */
type Binding = {
  readonly home: string;
  /** The address to write for what is not in the booklet, where a text of the page at `from` leads to it. */
  readonly href: (address: string, from: string) => string;
  readonly alone?: {
    readonly canonical: string | null;
    readonly icon: string;
    readonly picture: (address: string) => string;
  };
};

function booklet(
  edition: Edition,
  context: RenderContext,
  { home, href, alone }: Binding,
): { markup: string; inline: Inline } {
  const { model, notes } = edition;
  const places = placesInBooklet(model, notes);
  const make = pageMaker(edition, context);
  // Texts of the framework and of notes share the page, and each may have a picture of the same name.
  const pageFor = (from: string): Page => {
    const page = make({
      permalink: permalinks.print,
      title: strings.print.title,
      description: strings.print.description(model.title),
      found: null,
      inlineStyles: 'print',
      isAlone: true,
      href: (address) => bookletHref(address, places) ?? (isOurs(address) ? href(address, from) : address),
      picture: alone?.picture,
    });
    // Lists of notes by what they have in common are not in the booklet.
    return { ...(alone ? standingAlone(page, alone) : page), facets: [] };
  };
  const page = pageFor(permalinks.framework);
  const site = { href: home, address: fullAddress(context.site, permalinks.home) };
  const { markup } = printPage(page, site, {
    page: pageFor(permalinks.fieldNotes),
    notes: page.notes.filter(({ slug }) => notes.booklet.includes(slug)),
    body: (slug) => notes.body(slug),
  });
  return { markup, inline: inlineIn(page) };
}

function standingAlone(page: Page, { canonical, icon }: NonNullable<Binding['alone']>): Page {
  return { ...page, canonical, icon, image: null, structuredData: null };
}

/** The permalinks of everything in the booklet: the id of each there, and those of what can be linked to below it, by its anchor. */
type Places = ReadonlyMap<string, { readonly id: string; readonly anchors: ReadonlyMap<string, string> }>;

function placesInBooklet(model: Model, notes: Notes): Places {
  const places = new Map<string, { id: string; anchors: ReadonlyMap<string, string> }>();
  const add = (permalink: string, id: string, anchors: Iterable<readonly [string, string]> = []): void => {
    places.set(permalink, { id, anchors: new Map(anchors) });
  };
  add(permalinks.home, 'cover');
  add(permalinks.framework, 'framework', frameworkAnchors(model));
  add(permalinks.modes, 'modes');
  add(permalinks.dimensions, 'dimensions');
  add(permalinks.fieldNotes, 'field-notes');
  add(
    permalinks.glossary,
    'glossary',
    model.glossary.terms.flatMap(({ id, definition }) => withHeadings(id, printOwner.term(id), definition)),
  );
  const owned = (permalink: string, owner: string, anchors: readonly string[]): void =>
    add(
      permalink,
      owner,
      anchors.map((anchor) => [anchor, ownedAnchor(owner, anchor)]),
    );
  for (const mode of activeModes(model)) owned(permalinks.mode(mode.id), printOwner.mode(mode.id), anchorsOfMode(mode));
  for (const dimension of activeDimensions(model))
    owned(permalinks.dimension(dimension.id), printOwner.dimension(dimension.id), anchorsOfDimension(dimension));
  for (const { slug, sources } of listedNotes(notes).filter((note) => notes.booklet.includes(note.slug)))
    owned(permalinks.fieldNote(slug), printOwner.note(slug), [
      ...idsOf(notes.body(slug)),
      ...sources.map(({ id }) => id),
    ]);
  return places;
}

/** A text that shares its page with others, and its headings: as they stand there, and in the booklet. */
function withHeadings(id: string, owner: string, prose: Prose): [string, string][] {
  return [
    [id, owner],
    ...idsOf(prose).map((anchor): [string, string] => [ownedAnchor(id, anchor), ownedAnchor(owner, anchor)]),
  ];
}

function frameworkAnchors({ introduction, sections, scoring }: Model): [string, string][] {
  return [
    ...withHeadings('introduction', 'introduction', introduction),
    ...sections.flatMap(({ id, body }) => withHeadings(id, printOwner.section(id), body)),
    ...withHeadings('scoring', 'scoring', scoring.body),
    ['modes', 'modes'],
    ['dimensions', 'dimensions'],
  ];
}

function anchorsOfMode({ signals, arrival, regression }: Mode): string[] {
  return [
    'human-role',
    'enterprise-view',
    'individual-view',
    ...[...signals.enterprise, ...signals.individual].map(({ id }) => id),
    pageAnchor('entry-conditions'),
    ...(arrival ? ['how-teams-get-here', ...idsOf(arrival)] : []),
    ...(regression ? ['what-makes-it-regress', ...idsOf(regression)] : []),
  ];
}

function anchorsOfDimension({ asks, anchors, confusions, delegateMore, soundToStay }: Dimension): string[] {
  const bodies = [asks, ...anchors.map(({ evidence }) => evidence), delegateMore, soundToStay];
  return [
    'question',
    'anchors',
    ...anchors.map((_, index) => pageAnchor(`anchor-${index + 1}`)),
    ...(confusions.length > 0 ? ['common-confusions'] : []),
    'to-delegate-more',
    'sound-to-stay',
    ...bodies.flatMap(idsOf),
  ];
}

/** The `#` link to something in the booklet; undefined where it is not there. */
function bookletHref(address: string, places: Places): string | undefined {
  const [path = '', anchor = ''] = address.split('#');
  const place = places.get(path);
  return place && `#${place.anchors.get(anchor) ?? place.id}`;
}
