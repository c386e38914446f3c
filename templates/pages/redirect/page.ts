/** A page that leads to another one at once, without a script: at an address that something had before, or that stays where its target changes. */
import type { Model } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { strings } from '../../strings.ts';

/** Where the page leads: a link as seen from it, and the full address that search engines are to know, if there is one. */
export type RedirectTarget = { readonly href: string; readonly canonical: string | null };

/** A whole document that sends browsers to its target, with a plain link for all others. */
export function redirectPage(
  { language, direction }: Model,
  { href, canonical }: RedirectTarget,
  text: { readonly title: string; readonly link: string } = strings.redirect,
): Html {
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${href}">
${canonical ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex">`}
</head>
<body>
<main>
<h1>${text.title}</h1>
<p><a href="${href}">${text.link}</a></p>
</main>
</body>
</html>
`;
}
