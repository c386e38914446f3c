/** Model to files: the face of this room. */
import { activeModes, freeze, permalinks } from '../model/index.ts';
import type { Model, Notes } from '../model/index.ts';
import { allHashes, headersFile, inlineHashes, withPolicy } from './content-policy.ts';
import type { ListedPage, Output, RenderContext, Renderer } from './context.ts';
import { editionsOf, type Editions } from './editions.ts';
import { renderJson } from './json.ts';
import { modeStylesheet } from './palette.ts';
import { renderPrint } from './print.ts';
import { renderRedirects } from './redirects.ts';
import { renderFramework, renderSite } from './site.ts';
import { renderSitemap } from './sitemap.ts';
import { FAVICON_PATH, favicon } from '../../templates/favicon.ts';

/**
 * Everything under `dist/`, one file at a time: pages, the print edition, data, style sheets, scripts, pictures, and what programs
 * are told of the site. `/` shows the current release, or the working tree where there is none; `/next/` the working tree where it
 * differs; `/v/` every release.
 */
export const render: Renderer = function* (working, notes, context): Generator<Output> {
  const pages: ListedPage[] = [];
  const inline = context.frozenPages.map(inlineHashes);
  for (const { listed, ...output } of renderAll(working, notes, context)) {
    const { path, content } = output;
    if (listed) pages.push(listed);
    if (typeof content === 'string' && path.endsWith('.html')) {
      const hashes = inlineHashes(content);
      inline.push(hashes);
      yield { ...output, content: withPolicy(content, hashes) };
    } else yield output;
  }
  yield* renderSitemap(pages, context.site);
  yield headersFile(context.site, allHashes(inline));
};

/** All but what is said of pages together, and of each once it is finished. */
function* renderAll(working: Model, notes: Notes, context: RenderContext): Generator<Output> {
  const editions = editionsOf(working, notes, context);
  const { root, next, past } = editions;
  yield* renderSite(editions, context);
  for (const edition of next ? [next, ...past] : past) yield* renderFramework(edition, context);
  yield* renderRedirects(allOf(editions), context);
  yield* renderPrint(root, context);
  yield* renderJson(root.model, notes, context);
  if (next) yield { path: permalinks.next('/model.json'), content: freeze(next.model) };
  if (root.assessment) yield root.assessment;
  yield* modeStylesheets(editions);
  yield { path: FAVICON_PATH, content: favicon().markup };
  yield context.assets.stylesheet;
  yield* Object.values(context.assets.styles);
  yield* context.assets.fonts;
  yield* Object.values(context.assets.scripts);
  yield* context.assets.chunks;
  yield* context.images;
}

/** One style sheet for each number of modes that any edition has. */
function modeStylesheets(editions: Editions): Output[] {
  const counts = new Set(allOf(editions).map(({ model }) => activeModes(model).length));
  return [...counts].map(modeStylesheet);
}

function allOf({ root, next, past }: Editions): Editions['past'] {
  return [root, ...(next ? [next] : []), ...past];
}
