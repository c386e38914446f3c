/** The sharing pictures of a site, as drawings: whoever writes the site makes pixels of them. */
import { activeModes, ownValue, permalinks, placeOnGradient } from '../model/index.ts';
import type { Dimension, Mode, Model, Notes } from '../model/index.ts';
import { touchIcon, TOUCH_ICON_PATH, TOUCH_ICON_SIZE } from '../../templates/favicon.ts';
import { SOCIAL_SIZE, socialPicture } from '../../templates/social.ts';
import type { SocialSubject } from '../../templates/social.ts';
import { strings } from '../../templates/strings.ts';
import type { RenderContext } from './context.ts';
import { editionsOf } from './editions.ts';

/** A picture to be: the path of its PNG file, the SVG to draw, and how wide it becomes, in pixels. */
export type Drawing = { readonly path: string; readonly svg: string; readonly width: number };

/**
 * A picture for the home page, the framework, every mode and dimension of the edition at `/`, all notes, the assessment, the
 * releases and the glossary; and the icon for home screens.
 */
export function socialPictures(working: Model, notes: Notes, context: RenderContext): Drawing[] {
  const { model } = editionsOf(working, notes, context).root;
  const modes = activeModes(model);
  const site = { title: model.title, version: model.version, modes: modes.length };
  const subjects: readonly (readonly [name: string, subject: SocialSubject])[] = [
    ['home', { title: model.question }],
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
  const pictures = subjects.map(([name, subject]) => ({
    path: permalinks.social(name),
    svg: socialPicture(subject, site).markup,
    width: SOCIAL_SIZE.width,
  }));
  return [...pictures, { path: TOUCH_ICON_PATH, svg: touchIcon().markup, width: TOUCH_ICON_SIZE }];
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
