/** The sharing pictures of a site, as drawings: whoever writes the site makes pixels of them. */
import { activeModes, permalinks } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { touchIcon, TOUCH_ICON_PATH, TOUCH_ICON_SIZE } from '../../templates/favicon.ts';
import { SOCIAL_SIZE, socialPicture } from '../../templates/social.ts';
import type { RenderContext } from './context.ts';
import { shownRelease } from './editions.ts';
import { socialSubjects } from './social.ts';

/** A picture to be: the path of its PNG file, the SVG to draw, and how wide it becomes, in pixels. */
export type Drawing = { readonly path: string; readonly svg: string; readonly width: number };

/** A picture for every subject of the edition at `/`, and the icon for home screens. */
export function socialPictures(working: Model, context: Pick<RenderContext, 'releases' | 'draft'>): Drawing[] {
  const model = shownRelease(context)?.model ?? working;
  const site = { title: model.title, version: model.version, modes: activeModes(model).length };
  const pictures = socialSubjects(model).map(([name, subject]) => ({
    path: permalinks.social(name),
    svg: socialPicture(subject, site).markup,
    width: SOCIAL_SIZE.width,
  }));
  return [...pictures, { path: TOUCH_ICON_PATH, svg: touchIcon().markup, width: TOUCH_ICON_SIZE }];
}
