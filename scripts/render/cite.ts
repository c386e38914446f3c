/** What a page of a release is cited by. */
import { permalinks } from '../model/index.ts';
import type { Citation } from '../model/index.ts';
import { releaseCitation } from '../../templates/parts/cite.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress } from './addresses.ts';
import type { RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { isFrameworkPath } from './framework-pages.ts';

/**
 * What citations of one page of an edition are made of: its own title, and the address that will always show it as it is. Null where
 * the edition is no release, and for overviews and the first page, which have no text of their own.
 */
export function editionCitation(
  site: RenderContext['site'],
  { release }: Pick<Edition, 'release'>,
  { permalink, title }: { readonly permalink: string | null; readonly title: string },
): Citation | null {
  const { home, modes, dimensions } = permalinks;
  const overviews: readonly string[] = [home, modes, dimensions];
  if (release === null || permalink === null || !isFrameworkPath(permalink) || overviews.includes(permalink))
    return null;
  return {
    ...releaseCitation(release, (target) => fullAddress(site, target)),
    title: strings.cite.page(title, release.title),
    address: fullAddress(site, permalinks.edition(release.version, permalink)),
  };
}
