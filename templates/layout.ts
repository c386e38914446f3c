/** The frame of an ordinary page: the gradient bar, header, breadcrumbs, main, neighbours and footer. */
import { licenceAddress, pageAnchor } from '../scripts/model/index.ts';
import { document } from './document.ts';
import { searchPart } from './elements/search-part.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { NavigationLink, Page } from './page.ts';
import { citePage } from './parts/cite.ts';
import { editionBanner } from './parts/edition-banner.ts';
import { placeMarks } from './parts/gradient.ts';
import { strings } from './strings.ts';

const MAIN = pageAnchor('main');

/** A whole page around the content of its main landmark. `kind` names the page for the style sheet. */
export function layout(page: Page, kind: string, main: Html): Html {
  return document(
    page,
    kind,
    html`
<a class="skip" href="#${MAIN}">${strings.site.skip}</a>
<div class="bar">${placeMarks(page.places)}</div>
${header(page)}
${page.notice && editionBanner(page.notice)}
${page.breadcrumbs.length > 0 && breadcrumbs(page)}
<main id="${MAIN}" class="frame" tabindex="-1" data-copy="${strings.site.copy}" data-copied="${strings.site.copied}"${page.found && html` data-pagefind-body data-pagefind-meta="kind:${page.found}" data-pagefind-filter="part:${searchPart(page.found)}"`}>
${main}
</main>
${page.citation && citePage(page, page.citation)}
${(page.previous || page.next) && neighbours(page)}
${footer(page)}
`,
  );
}

function header(page: Page): Html {
  const { nav } = strings;
  return html`
<header class="frame site-header">
  <a class="site-name" href="${page.to.home}"${page.permalink === '/' && html` aria-current="page"`}>${page.model.title}</a>
  <div class="site-tools">
    <button type="button" class="search-open kept" data-search hidden>${strings.search.open}</button>
    ${themeChoice()}
  </div>
  <nav aria-label="${strings.site.navigation}">
    <ul class="site-nav">
      ${navLink(page, nav.framework, '/framework/')}
      ${navLink(page, nav.modes, '/modes/')}
      ${navLink(page, nav.dimensions, '/dimensions/')}
      ${navLink(page, nav.assessment, '/assessment/')}
      ${navLink(page, nav.fieldNotes, '/field-notes/')}
      ${navLink(page, nav.glossary, '/glossary/')}
      ${navLink(page, nav.releases, '/releases/')}
      ${navLink(page, nav.contribute, '/contribute/')}
    </ul>
  </nav>
</header>`;
}

/** The style sheet hides it where no script will answer. */
function themeChoice(): Html {
  const { label, system, light, dark } = strings.theme;
  return html`<label class="theme"><span class="hidden">${label}</span><select autocomplete="off"><option value="">${system}</option><option value="light">${light}</option><option value="dark">${dark}</option></select></label>`;
}

function navLink(page: Page, title: string, permalink: string): Html {
  const isHere = page.permalink === permalink;
  const isWithin = page.permalink?.startsWith(permalink);
  return html`<li><a href="${page.href(permalink)}"${isHere ? html` aria-current="page"` : isWithin && html` aria-current="true"`}>${title}</a></li>`;
}

function breadcrumbs(page: Page): Html {
  return html`
<nav class="frame breadcrumbs" aria-label="${strings.site.breadcrumbs}">
  <ol>
    ${page.breadcrumbs.map(({ title, permalink }) => html`<li><a href="${page.href(permalink)}">${title}</a></li>`)}
  </ol>
</nav>`;
}

function neighbours(page: Page): Html {
  return html`
<nav class="frame neighbours" aria-label="${strings.site.neighbours}">
  ${neighbour(page, page.previous, 'prev', strings.site.previous)}
  ${neighbour(page, page.next, 'next', strings.site.next)}
</nav>`;
}

function neighbour(page: Page, link: NavigationLink | null, rel: string, label: string): Html | null {
  return link && html`<a rel="${rel}" href="${page.href(link.permalink)}"><small>${label}</small> ${link.title}</a>`;
}

function footer(page: Page): Html {
  const { site } = strings;
  const { title, version, stage, licence } = page.model;
  const address = licenceAddress(licence);
  return html`
<footer class="site-footer">
  <div class="frame">
    <p>${site.about(title, version, stage)} ${site.licence} ${address === null ? licence : html`<a rel="license" href="${address}">${licence}</a>`}.</p>
    <ul>
      <li><a href="${page.href('/model.json')}">${site.modelFile}</a></li>
      <li><a href="${page.to.print}">${site.printPage}</a></li>
      ${page.hasSecurity && html`<li><a href="${page.to.security}">${strings.security.title}</a></li>`}
      ${page.repositoryUrl && html`<li><a href="${page.repositoryUrl}">${site.repository}</a></li>`}
      ${page.editUrl && html`<li><a href="${page.editUrl}">${site.edit}</a></li>`}
      ${page.changedOn && html`<li>${site.changedOn} <time datetime="${page.changedOn}">${strings.date(page.changedOn)}</time></li>`}
    </ul>
  </div>
</footer>`;
}
