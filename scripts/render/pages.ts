/** Makes the Page that a template reads: everything about the site around it, computed before the template runs. */
import { activeDimensions, activeModes, listedNotes } from '../model/index.ts';
import { FAVICON_PATH } from '../../templates/favicon.ts';
import { trusted } from '../../templates/html.ts';
import type { NavigationLink, Page, SearchKind } from '../../templates/page.ts';
import { baseHref, destinations, editAddress, fullAddress, isOurs, relativeHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { modeStylesheet } from './palette.ts';
import { rebase } from './rebase.ts';

/** What sets one page of an edition apart. A permalink of null is the error page. */
export type PageFacts = {
  readonly permalink: string | null;
  readonly title: string;
  readonly description: string;
  /** The source of the page, relative to the project's root, where it has one. */
  readonly source?: string;
  readonly breadcrumbs?: readonly NavigationLink[];
  readonly previous?: NavigationLink | null;
  readonly next?: NavigationLink | null;
  readonly places?: readonly number[];
  /** What search finds it as, where not as a page like any other; null where it does not. */
  readonly found?: SearchKind | null;
  /** Styles that the page carries in place of the site's style sheets. */
  readonly inlineStyles?: string;
  /** Scripts beside the one that every page of the site has; null where a page runs none at all. */
  readonly scripts?: readonly Output[] | null;
  /** Style sheets beside the site's own. */
  readonly styles?: readonly Output[];
  /** How permalinks are written, where neither relative to the page nor from the root of the host. */
  readonly href?: (permalink: string) => string;
};

/** A function that makes the pages of an edition; what all of them share is computed once. */
export function pageMaker(edition: Edition, context: RenderContext): (facts: PageFacts) => Page {
  const { site, assets } = context;
  const { model, assessment } = edition;
  const modes = activeModes(model);
  const modeStyles = modeStylesheet(modes.length);
  // A new content has a new address, so that a page never meets an older file from a cache.
  const dataMark = assessment && encodeURIComponent(context.integrity(assessment.content).slice(-12));
  const shared = {
    model,
    modes,
    dimensions: activeDimensions(model),
    notes: listedNotes(edition.notes),
    facets: edition.facets,
    repositoryUrl: site.repository,
  };
  return (facts) => {
    const { permalink, source } = facts;
    const place = permalink === null ? null : edition.placeOf(permalink);
    // The relative link, also where a page writes its model links in another way: its own files stand where they stand.
    const file = (path: string): string => (place === null ? baseHref(site, path) : relativeHref(place, path));
    const linked = ({ path, content }: Output) => ({ href: file(path), integrity: context.integrity(content) });
    const href = facts.href ?? ((address) => (isOurs(address) ? file(edition.target(address, permalink)) : address));
    const notice = permalink === null ? null : edition.notice(permalink);
    return {
      ...shared,
      permalink,
      place,
      title: facts.title,
      description: facts.description,
      canonical: permalink && fullAddress(site, edition.canonical(permalink)),
      notice: notice && { ...notice, current: { ...notice.current, href: file(notice.current.href) } },
      editUrl: source && permalink !== null && edition.isEditable(permalink) ? editAddress(site, source) : null,
      breadcrumbs: facts.breadcrumbs ?? [],
      previous: facts.previous ?? null,
      next: facts.next ?? null,
      places: facts.places ?? [],
      // Of several editions, search finds the one that readers are meant to find.
      found: permalink === null || notice || facts.found === null ? null : (facts.found ?? 'page'),
      icon: file(FAVICON_PATH),
      inlineStyles: facts.inlineStyles === undefined ? null : facts.inlineStyles + modeStyles.content,
      stylesheets:
        facts.inlineStyles === undefined ? [assets.stylesheet, modeStyles, ...(facts.styles ?? [])].map(linked) : [],
      scripts: (facts.scripts === null ? [] : [assets.scripts.site, ...(facts.scripts ?? [])]).map(linked),
      assessment: assessment && { data: `${file(assessment.path)}?${dataMark}`, root: file('/') },
      to: destinations(href),
      href,
      prose: (prose, options = {}) => trusted(rebase(prose.html, { href, ...options })),
      phrase: (phrase) => trusted(rebase(phrase.html, { href })),
    };
  };
}
