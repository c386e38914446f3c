/** The outermost shell that every page shares: language, direction, head, and a body as given. */
import { html, trusted } from './html.ts';
import type { Html } from './html.ts';
import { THEME_SCRIPT } from './theme-start.ts';
import type { Page } from './page.ts';
import { strings } from './strings.ts';

/** A whole HTML document around `body`. `kind` is the class of the body element, which style sheets tell pages apart by. */
export function document(page: Page, kind: string, body: Html): Html {
  const { model } = page;
  return tidy(html`<!DOCTYPE html>
<html lang="${model.language}" dir="${model.direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${strings.site.documentTitle(page.title, model.title)}${page.notice && ` ${strings.edition.mark(page.notice)}`}</title>
    <meta name="description" content="${page.description}">
    <meta name="color-scheme" content="light dark">
    ${page.notice && html`<meta name="robots" content="noindex">`}
    ${page.canonical && html`<link rel="canonical" href="${page.canonical}">`}
    ${page.feed && html`<link rel="alternate" type="application/atom+xml" title="${page.feed.title}" href="${page.href(page.feed.permalink)}">`}
    <link rel="icon" type="image/svg+xml" href="${page.icon}">
    ${page.inlineStyles !== null && html`<style>${trusted(page.inlineStyles)}</style>`}
    ${page.inlineStyles === null && html`<script>${trusted(THEME_SCRIPT)}</script>`}
    ${page.fonts.map((href) => html`<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`)}
    ${page.stylesheets.map(({ href, integrity }) => html`<link rel="stylesheet" href="${href}" integrity="${integrity}">`)}
    ${page.scripts.map(({ href, integrity }) => html`<script type="module" src="${href}" integrity="${integrity}"></script>`)}
  </head>
  <body class="${kind}">
${body}
  </body>
</html>
`);
}

/** Without the empty lines and the indentation that templates leave, which mean nothing outside `pre`. */
function tidy({ markup }: Html): Html {
  const pieces = markup.split(/(<pre\b[\s\S]*?<\/pre>)/);
  return trusted(
    pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[ \t]*\n\s*/g, '\n'))).join(''),
  );
}
