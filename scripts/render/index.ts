/** Model to files: the face of this room. */
import { activeModes } from '../model/index.ts';
import { assessmentFile } from './assessment-file.ts';
import type { Output, Renderer } from './context.ts';
import { renderJson } from './json.ts';
import { modeStylesheet } from './palette.ts';
import { renderPrint } from './print.ts';
import { renderSite } from './site.ts';
import { FAVICON_PATH, favicon } from '../../templates/favicon.ts';

/** Everything under `dist/`, one file at a time: pages, the print edition, data, style sheets, scripts and pictures. */
export const render: Renderer = function* (model, notes, context): Generator<Output> {
  yield* renderSite(model, notes, context);
  yield* renderPrint(model, notes, context);
  yield* renderJson(model, notes, context);
  yield assessmentFile(model);
  const modes = activeModes(model).length;
  yield modeStylesheet(modes);
  yield { path: FAVICON_PATH, content: favicon().markup };
  yield context.assets.stylesheet;
  yield* Object.values(context.assets.styles);
  yield* Object.values(context.assets.scripts);
  yield* context.assets.chunks;
  yield* context.images;
};
