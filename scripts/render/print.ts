/** The print edition: one page that holds the whole framework and the notes of the booklet, and links within itself. */
import { ownedAnchor, permalinks } from '../model/index.ts';
import type { Model, Notes } from '../model/index.ts';
import type { Page } from '../../templates/page.ts';
import { printOwner, printPage } from '../../templates/pages/print.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress, isOurs, outputPath, relativeHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { pageMaker } from './pages.ts';
import { idsOf } from './rebase.ts';

/** `/print/index.html`, of one edition. */
export function* renderPrint(edition: Edition, context: RenderContext): Generator<Output> {
  const { model, notes } = edition;
  const { site, assets } = context;
  const places = placesInBooklet(model, notes);
  const make = pageMaker(edition, context);
  // Texts of the framework and of notes share the page, and each may have a picture of the same name.
  const pageFor = (from: string): Page =>
    make({
      permalink: permalinks.print,
      title: strings.print.title,
      description: strings.print.description(model.title),
      inlineStyles: assets.printStyles,
      href: (address) => bookletHref(address, places) ?? elsewhere(address, from),
    });
  const page = pageFor(permalinks.framework);
  const home = { href: relativeHref(permalinks.print, permalinks.home), address: fullAddress(site, permalinks.home) };
  const booklet = {
    page: pageFor(permalinks.fieldNotes),
    notes: page.notes.filter(({ slug }) => notes.booklet.includes(slug)),
    body: (slug: string) => notes.body(slug),
  };
  yield { path: outputPath(permalinks.print), content: printPage(page, home, booklet).markup };

  function elsewhere(address: string, from: string): string {
    if (!isOurs(address)) return address;
    const target = edition.target(address, from);
    const isFile = address.startsWith(permalinks.image(''));
    return (isFile ? null : fullAddress(site, target)) ?? relativeHref(permalinks.print, target);
  }
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
