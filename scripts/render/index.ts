/** Model to files: the face of this room. */
import { activeModes, freeze, permalinks } from '../model/index.ts';
import type { Model, Notes } from '../model/index.ts';
import { allInline, headersFile, withPolicy } from './content-policy.ts';
import type { Inline, ListedPage, Output, RenderContext, Renderer } from './context.ts';
import { editionsOf, type Editions } from './editions.ts';
import { renderJson } from './json.ts';
import { modeStylesheet } from './palette.ts';
import { renderPrint } from './print.ts';
import { renderRedirects } from './redirects.ts';
import { renderFramework, renderSite } from './page-kinds.ts';
import { renderSitemap } from './sitemap.ts';
import { INLINE_STYLES, type StyleName } from '../../templates/assets.ts';
import { FAVICON_PATH, favicon } from '../../templates/favicon.ts';

/**
 * Everything under `dist/`, one file at a time: pages, the print edition, data, style sheets, scripts, pictures, and what programs
 * are told of the site. `/` shows the current release, or the working tree where there is none; `/next/` the working tree where it
 * differs; `/v/` every release.
 */
export const render: Renderer = function* (working, notes, context): Generator<Output> {
  const pages: ListedPage[] = [];
  const inlines: (Inline | undefined)[] = [{ scripts: [], styles: context.frozenStyles }];
  for (const { listed, inline, ...output } of renderAll(working, notes, context)) {
    const { path, content } = output;
    if (listed) pages.push(listed);
    inlines.push(inline);
    const isPage = typeof content === 'string' && path.endsWith('.html');
    yield isPage ? { ...output, content: withPolicy(content, inline) } : output;
  }
  yield* renderSitemap(pages, context.site);
  yield headersFile(context.site, allInline(inlines));
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
  yield* linkedStyles(context);
  yield* context.assets.fonts;
  yield* Object.values(context.assets.scripts);
  yield* context.assets.chunks;
  yield* context.images;
}

/** The style sheets that pages link to. */
function linkedStyles({ assets }: RenderContext): Output[] {
  const names = Object.keys(assets.styles) as StyleName[];
  return names.filter((name) => !INLINE_STYLES.some((inline) => inline === name)).map((name) => assets.styles[name]);
}

/** One style sheet for each number of modes that any edition has. */
function modeStylesheets(editions: Editions): Output[] {
  const counts = new Set(allOf(editions).map(({ model }) => activeModes(model).length));
  return [...counts].map(modeStylesheet);
}

function allOf({ root, next, past }: Editions): Editions['past'] {
  return [root, ...(next ? [next] : []), ...past];
}
