/** Makes the Page that a template reads: everything about the site around it, computed before the template runs. */
import { fitHtml, headingsOf, type HtmlFitting } from '../body/index.ts';
import { activeDimensions, activeModes, listedNotes, permalinks } from '../model/index.ts';
import { FAVICON_PATH, TOUCH_ICON_PATH } from '../../templates/favicon.ts';
import { SOCIAL_SIZE } from '../../templates/social.ts';
import { html, trusted } from '../../templates/html.ts';
import type { Html } from '../../templates/html.ts';
import type { ScriptName } from '../../templates/assets.ts';
import { breadcrumbData, graphOf } from '../../templates/data.ts';
import type { Address } from '../../templates/data.ts';
import type { PageMetadata } from '../../templates/kind.ts';
import type { LinkedFile, Page } from '../../templates/page.ts';
import { baseHref, destinations, editAddress, fullAddress, isOurs, outputPath, relativeHref } from './addresses.ts';
import { bodyWords } from './body-words.ts';
import { editionCitation } from './cite.ts';
import { inlineIn } from './content-policy.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { coloured } from './colours.ts';
import { isFrameworkPath } from './framework-pages.ts';
import { modeStylesheet } from './palette.ts';
import { socialAlt, socialPath } from './social.ts';

/** What the renderer knows of a page beside what its kind says. */
export type MadePage = PageMetadata & {
  /** Whether the page stands beside itself as Markdown. */
  readonly hasMarkdown?: boolean;
  /** How permalinks are written, where neither relative to the page nor from the root of the host. */
  readonly href?: (permalink: string) => string;
  /** How the addresses of pictures in texts are written, where not as links are. */
  readonly picture?: ((address: string) => string) | undefined;
};

/** What a style sheet names beside itself, and where that stands; a page that carries the styles stands elsewhere. */
const NEIGHBOUR = /url\("?\.\//g;
const ASSETS = '/assets/';

/** A function that makes the pages of an edition; what all of them share is computed once. */
export function pageMaker(edition: Edition, context: RenderContext): (metadata: MadePage) => Page {
  const { site, assets } = context;
  const { assessment } = edition;
  const modeStyles = modeStylesheet(activeModes(edition.model).length);
  // A new content has a new address, so that a page never meets an older file from a cache.
  const dataMark = assessment && encodeURIComponent(context.integrity(assessment.content).slice(-12));
  const shared = sharedBy(edition, context);
  return (metadata) => {
    const { permalink, source } = metadata;
    const place = permalink === null ? null : edition.placeOf(permalink);
    // The relative link, also where a page writes its model links in another way: its own files stand where they stand.
    const file = (path: string): string => (place === null ? baseHref(site, path) : relativeHref(place, path));
    const linked = ({ path, content }: Output) => ({ href: file(path), integrity: context.integrity(content) });
    const href = metadata.href ?? ((address) => (isOurs(address) ? file(edition.target(address, permalink)) : address));
    const fitting = { href, picture: metadata.picture, words: bodyWords, ...siteFitting(metadata) };
    const notice = permalink === null ? null : edition.notice(permalink);
    const isCurrent = permalink !== null && notice === null;
    const changedOn = lastChange(metadata, edition, context);
    const scripts = metadata.isAlone ? [] : scriptsOf(metadata).map((name) => assets.scripts[name]);
    return {
      ...shared,
      ...inFull(metadata, edition, context, isCurrent),
      isListed: isCurrent && !metadata.isUnlisted,
      permalink,
      place,
      title: metadata.title,
      description: metadata.description,
      notice: notice && { ...notice, current: { ...notice.current, href: file(notice.current.href) } },
      changedOn,
      editUrl: source && permalink !== null && edition.isEditable(permalink) ? editAddress(site, source) : null,
      breadcrumbs: metadata.breadcrumbs ?? [],
      previous: metadata.previous ?? null,
      next: metadata.next ?? null,
      places: metadata.places ?? [],
      feeds: metadata.feeds ?? [],
      markdown: metadata.hasMarkdown && place !== null ? file(permalinks.markdown(place)) : null,
      published: metadata.published ?? null,
      modified: metadata.modified === undefined ? (releaseDay(permalink, edition) ?? changedOn) : metadata.modified,
      // Of several editions, search finds the one that readers are meant to find.
      found: permalink === null || notice || metadata.found === null ? null : (metadata.found ?? 'page'),
      icon: file(FAVICON_PATH),
      touchIcon: metadata.isAlone ? null : file(TOUCH_ICON_PATH),
      inlineStyles: inlineStylesOf(metadata, context, file(ASSETS), modeStyles),
      stylesheets: stylesheetsOf(metadata, context, modeStyles).map(linked),
      fonts: metadata.isAlone ? [] : assets.fonts.map(({ path }) => file(path)),
      scripts: scripts.map(linked),
      importMap: importMapOf(scripts.flatMap(({ path }) => assets.loads.get(path) ?? []).map(linked)),
      citation: metadata.citation ?? editionCitation(site, edition, metadata),
      assessment: assessment && { data: `${file(assessment.path)}?${dataMark}`, root: file('/') },
      to: destinations(href),
      href,
      prose: (prose, options = {}) => trusted(fitHtml(prose, { ...fitting, ...options })),
      headings: headingsOf,
      code: (text, language) => codeMarkup(text, language, fitting),
      phrase: (phrase) => trusted(fitHtml(phrase, fitting)),
    };
  };
}

/** What all pages of an edition have. */
function sharedBy({ model, notes, facets }: Edition, { site, security }: RenderContext) {
  return {
    model,
    modes: activeModes(model),
    dimensions: activeDimensions(model),
    notes: listedNotes(notes),
    facets,
    repositoryUrl: site.repository,
    hasSecurity: security !== null,
  };
}

/** Digests by address. Scripts name each other when they import; nothing but this map can name what they get. */
function importMapOf(files: readonly LinkedFile[]): string {
  if (files.length === 0) return '';
  // What begins with a name would be the name of a package.
  const entries = files.map(
    ({ href, integrity }) => [/^\.{0,2}\//.test(href) ? href : `./${href}`, integrity] as const,
  );
  return JSON.stringify({ integrity: Object.fromEntries(entries) });
}

function stylesheetsOf(
  { permalink, inlineStyles, styles = [] }: PageMetadata,
  { assets }: RenderContext,
  modes: Output,
): Output[] {
  if (inlineStyles !== undefined) return [];
  const reading = permalink === permalinks.assessment ? [] : [assets.styles.reading];
  return [assets.styles.site, modes, ...reading, ...styles.map((name) => assets.styles[name])];
}

function scriptsOf({ scripts = [] }: PageMetadata): ScriptName[] {
  return ['site', ...scripts];
}

/** What the styles name beside themselves stands in `folder`, as seen from the page. */
function inlineStylesOf(
  { inlineStyles }: PageMetadata,
  { assets }: RenderContext,
  folder: string,
  modes: Output,
): string | null {
  if (inlineStyles === undefined) return null;
  return (
    String(assets.styles[inlineStyles].content).replace(NEIGHBOUR, (start) => start.replace('./', folder)) +
    String(modes.content)
  );
}

/** The day on which one of the sources of a page was changed last; null where that of any is not known, or the page says what it said before. */
function lastChange(
  { permalink, source, otherSources = [] }: PageMetadata,
  edition: Edition,
  context: RenderContext,
): string | null {
  if (permalink === null || !edition.isOfToday(permalink)) return null;
  const days = [...(source ? [source] : []), ...otherSources].map((path) => context.changed.get(path));
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? (known.sort().at(-1) ?? null) : null;
}

/** The day of the release that a page of the framework is of. */
function releaseDay(permalink: string | null, { release }: Edition): string | null {
  return release !== null && permalink !== null && isFrameworkPath(permalink) ? release.date : null;
}

/** What a page is in full addresses: all of it null where the site has none. */
function inFull(
  metadata: PageMetadata,
  edition: Edition,
  { site }: RenderContext,
  isCurrent: boolean,
): Pick<Page, 'canonical' | 'isHidden' | 'image' | 'structuredData'> {
  const { permalink, title, breadcrumbs = [], describes } = metadata;
  const known = permalink && edition.canonical(permalink);
  const picture = fullAddress(site, socialPath(known));
  const address: Address = (target) => fullAddress(site, target)!;
  const trail = permalink !== null && breadcrumbs.length > 0 ? [...breadcrumbs, { title, permalink }] : [];
  const isTold = isCurrent && site.origin !== null;
  // A page cannot be left out of search and stand for another one there: the second sign is lost with the first.
  const isKnownByAnother = site.origin !== null && permalink !== null && known !== edition.placeOf(permalink);
  return {
    canonical: known && fullAddress(site, known),
    isHidden: !isCurrent && !isKnownByAnother,
    image: picture === null ? null : { address: picture, ...SOCIAL_SIZE, alt: socialAlt(known, edition.model) },
    structuredData: isTold ? graphOf([...(describes?.(address) ?? []), ...breadcrumbData(trail, address)]) : null,
  };
}

/** A page as a file, where it stands. */
export function pageFile(page: Page, { markup }: Html): Output {
  const { place, permalink, isListed, modified } = page;
  const path = place === null ? '/404.html' : outputPath(place);
  return {
    path,
    content: markup,
    inline: inlineIn(page),
    ...(isListed && permalink !== null ? { listed: { permalink, modified } } : {}),
  };
}

/** What bodies have on the pages of the site alone. The assessment has its headings for itself: its script moves the focus to them. */
function siteFitting({ permalink, isAlone }: PageMetadata): Pick<HtmlFitting, 'colour' | 'hasSelfLinks'> {
  return isAlone ? {} : { colour: coloured, hasSelfLinks: permalink !== permalinks.assessment };
}

function codeMarkup(text: string, language: string, { colour }: Pick<HtmlFitting, 'colour'>): Html {
  const markup = colour?.(text, language);
  return markup === undefined ? html`${text}` : trusted(markup);
}
