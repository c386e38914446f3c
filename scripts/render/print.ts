/** The print edition: one page that holds the whole framework and the notes of the booklet, and links within itself. */
import { newestUpdate, ownedAnchor, permalinks, RELEASE_FILES } from '../model/index.ts';
import type { Model, Notes } from '../model/index.ts';
import { favicon, FAVICON_PATH } from '../../templates/favicon.ts';
import { trusted } from '../../templates/html.ts';
import type { Page } from '../../templates/page.ts';
import { printOwner, printPage } from '../../templates/pages/print.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress, isOurs, outputPath, relativeHref } from './addresses.ts';
import { withPolicy } from './content-policy.ts';
import type { Output, RenderContext } from './context.ts';
import { dataAddress } from './data-address.ts';
import { editionsOf, type Edition } from './editions.ts';
import { pageMaker } from './pages.ts';
import { idsOf, rebase } from './rebase.ts';

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
  yield { path: outputPath(print), content: booklet(edition, context, { home, href }), listed };
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
  return withPolicy(booklet(edition, context, binding));
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

function booklet(edition: Edition, context: RenderContext, { home, href, alone }: Binding): string {
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
      inlineStyles: context.assets.printStyles,
      isAlone: true,
      href: (address) => bookletHref(address, places) ?? (isOurs(address) ? href(address, from) : address),
    });
    // Lists of notes by what they have in common are not in the booklet.
    return { ...(alone ? standingAlone(page, alone) : page), facets: [] };
  };
  const page = pageFor(permalinks.framework);
  const site = { href: home, address: fullAddress(context.site, permalinks.home) };
  return printPage(page, site, {
    page: pageFor(permalinks.fieldNotes),
    notes: page.notes.filter(({ slug }) => notes.booklet.includes(slug)),
    body: (slug) => notes.body(slug),
  }).markup;
}

function standingAlone(page: Page, { canonical, icon, picture }: NonNullable<Binding['alone']>): Page {
  const fitting = { href: (address: string) => page.href(address), picture };
  return {
    ...page,
    canonical,
    icon,
    image: null,
    structuredData: null,
    prose: ({ html }, options = {}) => trusted(rebase(html, { ...fitting, ...options })),
    phrase: ({ html }) => trusted(rebase(html, fitting)),
  };
}

/** The permalinks of everything in the booklet, each with its id there, and the ids that can be linked to below it. */
type Places = ReadonlyMap<string, { readonly id: string; readonly anchors: ReadonlySet<string> }>;

const MODE_ANCHORS = [
  'human-role',
  'enterprise-view',
  'individual-view',
  'entry-conditions',
  'how-teams-get-here',
  'what-makes-it-regress',
];
const DIMENSION_ANCHORS = ['question', 'anchors', 'common-confusions', 'to-delegate-more', 'sound-to-stay'];

function placesInBooklet(model: Model, notes: Notes): Places {
  const places = new Map<string, { id: string; anchors: ReadonlySet<string> }>();
  const add = (permalink: string, id: string, anchors: readonly string[] = []): void => {
    places.set(permalink, { id, anchors: new Set(anchors) });
  };
  add(permalinks.home, 'cover');
  add(permalinks.framework, 'framework', [
    ...model.sections.flatMap(({ id, body }) => [id, ...idsOf(body.html).map((anchor) => ownedAnchor(id, anchor))]),
    'scoring',
    ...idsOf(model.scoring.body.html).map((anchor) => ownedAnchor('scoring', anchor)),
    'modes',
    'dimensions',
  ]);
  add(permalinks.modes, 'modes');
  add(permalinks.dimensions, 'dimensions');
  add(permalinks.fieldNotes, 'field-notes');
  add(
    permalinks.glossary,
    'glossary',
    model.glossary.terms.map(({ id }) => id),
  );
  for (const mode of model.modes.filter(({ status }) => status === 'active')) {
    const signals = [...mode.signals.enterprise, ...mode.signals.individual].map(({ id }) => id);
    add(permalinks.mode(mode.id), printOwner.mode(mode.id), [...MODE_ANCHORS, ...signals]);
  }
  for (const { id, anchors } of model.dimensions.filter(({ status }) => status === 'active')) {
    const each = anchors.map((_, index) => `anchor-${index + 1}`);
    add(permalinks.dimension(id), printOwner.dimension(id), [...DIMENSION_ANCHORS, ...each]);
  }
  const records = notes.records.filter(({ slug, status }) => notes.booklet.includes(slug) && status !== 'withdrawn');
  for (const { slug, sources } of records) {
    const anchors = [...idsOf(notes.body(slug).html), ...sources.map(({ id }) => id)];
    add(permalinks.fieldNote(slug), printOwner.note(slug), anchors);
  }
  return places;
}

/** The `#` link to something in the booklet. The framework's own anchors and the terms keep their ids; the others have their owner's before them. */
function bookletHref(address: string, places: Places): string | undefined {
  const [path = '', anchor] = address.split('#');
  const place = places.get(path);
  if (!place) return undefined;
  if (!anchor || !place.anchors.has(anchor)) return `#${place.id}`;
  if (path === permalinks.framework) return `#${anchor}`;
  return `#${path === permalinks.glossary ? printOwner.term(anchor) : ownedAnchor(place.id, anchor)}`;
}
