/** The outermost shell that every page shares: language, direction, head, and a body as given. */
import { mediaType } from '../scripts/model/index.ts';
import { html, trusted } from './html.ts';
import type { Html } from './html.ts';
import { THEME_SCRIPT } from './theme-start.ts';
import type { Page } from './page.ts';
import { strings } from './strings.ts';

/** The ground of the page in both schemes, as the tokens of the style sheet have it. */
const THEME_COLOURS = [
  ['light', '#fbfaf7'],
  ['dark', '#101317'],
] as const;

/** A whole HTML document around `body`. `kind` is the class of the body element, which style sheets tell pages apart by. */
export function document(page: Page, kind: string, body: Html): Html {
  const { model } = page;
  return html`<!DOCTYPE html>
<html lang="${model.language}" dir="${model.direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${strings.site.documentTitle(page.title, model.title)}${page.notice && ` ${strings.edition.mark(page.notice)}`}</title>
    <meta name="description" content="${page.description}">
    <meta name="color-scheme" content="light dark">
    ${THEME_COLOURS.map(([scheme, colour]) => html`<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${colour}">`)}
    ${page.isHidden && html`<meta name="robots" content="noindex">`}
    ${page.canonical && html`<link rel="canonical" href="${page.canonical}">`}
    ${page.markdown && html`<link rel="alternate" type="${mediaType(page.markdown)}" href="${page.markdown}">`}
    ${page.feeds.map(({ title, permalink, type }) => html`<link rel="alternate" type="${type}" title="${title}" href="${page.href(permalink)}">`)}
    ${sharing(page)}
    ${page.structuredData && dataBlock(page.structuredData)}
    <link rel="icon" type="${mediaType('.svg')}" href="${page.icon}">
    ${page.touchIcon && html`<link rel="apple-touch-icon" href="${page.touchIcon}">`}
    ${page.inlineStyles !== null && html`<style>${trusted(page.inlineStyles)}</style>`}
    ${page.scripts.length > 0 && html`<script>${trusted(THEME_SCRIPT)}</script>`}
    ${page.fonts.map((href) => html`<link rel="preload" as="font" type="${mediaType(href)}" href="${href}" crossorigin>`)}
    ${page.stylesheets.map(({ href, integrity }) => html`<link rel="stylesheet" href="${href}" integrity="${integrity}">`)}
    ${page.importMap !== '' && html`<script type="importmap">${trusted(page.importMap)}</script>`}
    ${page.scripts.map(({ href, integrity }) => html`<script type="module" src="${href}" integrity="${integrity}"></script>`)}
  </head>
  <body class="${kind}">
${body}
  </body>
</html>
`;
}

/** What a link to the page looks like where it is shared (ogp.me). */
function sharing({ model, title, description, canonical, image, published, modified }: Page): Html {
  const locale = localeOf(model.language);
  return html`
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${published === null ? 'website' : 'article'}">
${published && html`<meta property="article:published_time" content="${published}">`}
${published && modified && modified !== published && html`<meta property="article:modified_time" content="${modified}">`}
${canonical && html`<meta property="og:url" content="${canonical}">`}
<meta property="og:site_name" content="${model.title}">
${locale !== null && html`<meta property="og:locale" content="${locale}">`}
${
  image &&
  html`
<meta property="og:image" content="${image.address}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">`
}
<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">`;
}

/** A language tag as `language_TERRITORY`, which is all that og:locale takes; null for a tag without a territory. */
function localeOf(tag: string): string | null {
  const [, language, territory] = /^([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(tag) ?? [];
  return language && territory ? `${language.toLowerCase()}_${territory.toUpperCase()}` : null;
}

/** JSON-LD. No text in it can end the element or begin a comment. */
function dataBlock(data: object): Html {
  return html`<script type="application/ld+json">${trusted(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
}
