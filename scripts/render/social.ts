/** Which picture shows a page where a link to it is shared, and what the picture shows. */
import { activeModes, ownValue, permalinks, placeOnGradient } from '../model/index.ts';
import type { Dimension, Mode, Model } from '../model/index.ts';
import type { SocialSubject } from '../../templates/social.ts';
import { strings } from '../../templates/strings.ts';

/** The pictures of parts of the site, and of all pages below them that have none of their own. */
const PARTS: readonly (readonly [root: string, name: string])[] = [
  [permalinks.framework, 'framework'],
  [permalinks.modes, 'framework'],
  [permalinks.dimensions, 'framework'],
  [permalinks.fieldNotes, 'field-notes'],
  [permalinks.assessment, 'assessment'],
  [permalinks.releases, 'releases'],
  [permalinks.glossary, 'glossary'],
];

const HOME = 'home';

/** The site's path of the picture for a page, a PNG; pages without one of their own, or without an address, have that of the first page. */
export function socialPath(permalink: string | null): string {
  return permalinks.social(nameFor(permalink));
}

/** What the picture for a page says, for those who do not see it. A picture of what this model does not have is told by the site alone. */
export function socialAlt(permalink: string | null, model: Model): string {
  const name = nameFor(permalink);
  const subject = socialSubjects(model).find(([known]) => known === name)?.[1];
  return subject ? strings.sharing.alt(model.title, subject) : model.title;
}

function nameFor(permalink: string | null): string {
  const entry = /^\/(mode|dimension)s\/([^/]+)\/$/.exec(permalink ?? '');
  const part = PARTS.find(([root]) => permalink?.startsWith(root));
  return entry ? `${entry[1]}-${entry[2]}` : (part?.[1] ?? HOME);
}

/** What the pictures of a model show, by their names: the first page, the parts of the site, every mode and every dimension. */
export function socialSubjects(model: Model): (readonly [name: string, subject: SocialSubject])[] {
  const modes = activeModes(model);
  return [
    [HOME, { title: model.question }],
    ['framework', { title: strings.framework.title }],
    ...model.modes.map((mode) => [`mode-${mode.id}`, modeSubject(mode, modes.length)] as const),
    ...model.dimensions.map(
      (dimension) => [`dimension-${dimension.id.toLowerCase()}`, dimensionSubject(dimension, modes)] as const,
    ),
    ['field-notes', { title: strings.notes.title }],
    ['assessment', { title: strings.assessmentPage.title }],
    ['releases', { title: strings.releases.title }],
    ['glossary', { title: model.glossary.title }],
  ];
}

function modeSubject({ name, order, status }: Mode, modes: number): SocialSubject {
  const mark = { text: String(order), isBoxed: true };
  if (status !== 'active') return { title: name, mark, kind: strings.gradient.mode(order) };
  return { title: name, mark, kind: strings.mode.place(order, modes), places: [placeOnGradient(order, modes)] };
}

/** A dimension stands where it is a condition to enter a mode, as on its page. */
function dimensionSubject({ id, name }: Dimension, modes: readonly Mode[]): SocialSubject {
  const entered = modes.filter(({ entry }) => ownValue(entry, id) !== undefined);
  return {
    title: name,
    mark: { text: id, isBoxed: false },
    kind: strings.dimensions.title,
    places: entered.map(({ order }) => placeOnGradient(order, modes.length)),
  };
}
