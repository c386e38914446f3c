/** The links of a site, followed as a browser would. */
import { TOUCH_ICON_PATH } from '../../templates/favicon.ts';
import { elementsOf } from './html.ts';
import { pagesOf, type PublishedSite } from './site.ts';

/** Links and fragments of a site that lead nowhere, each with its page. `others` are files that are published beside what is rendered. */
export function brokenLinks(site: PublishedSite, others: ReadonlySet<string> = new Set()): string[] {
  const broken: string[] = [];
  // Pictures are drawn by whoever writes the site, which `test/social.test.ts` holds.
  const known = new Set([...others, TOUCH_ICON_PATH]);
  const ids = new Map<string, Set<string>>();
  for (const [path, markup] of pagesOf(site)) {
    ids.set(
      path,
      new Set(
        elementsOf(markup).flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']])),
      ),
    );
  }
  for (const [path, markup] of pagesOf(site)) {
    // The error page is served at any address, so it is tried at a deep one.
    const here = new URL(
      site.base.slice(1) + (path === '/404.html' ? 'a/b/c/' : path.slice(1).replace(/index\.html$/, '')),
      `${site.origin}/`,
    );
    for (const { tagName, properties } of elementsOf(markup)) {
      const isCanonical = tagName === 'link' && String(properties['rel']) === 'canonical';
      for (const address of [properties['href'], properties['src']]) {
        if (address === undefined || isCanonical) continue;
        const url = new URL(address, here);
        if (url.origin !== site.origin) continue;
        const target = address.startsWith('#') ? path : resolvePath(site, url.pathname, known);
        if (target === undefined) broken.push(`${path}: ${address}`);
        else if (url.hash && !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1))))
          broken.push(`${path}: ${address} (fragment)`);
      }
    }
  }
  return broken;
}

/** The file that a static server gives for a path, or undefined. */
function resolvePath(site: PublishedSite, pathname: string, others: ReadonlySet<string>): string | undefined {
  if (!pathname.startsWith(site.base)) return undefined;
  const inside = `/${pathname.slice(site.base.length)}`;
  const path = inside.endsWith('/') ? `${inside}index.html` : inside;
  return site.files.has(path) || others.has(path) ? path : undefined;
}
