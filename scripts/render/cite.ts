/** What a release, and a page of it, are cited by. */
import { permalinks } from '../model/index.ts';
import type { Citation, ReleaseRecord } from '../model/index.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress } from './addresses.ts';
import type { RenderContext } from './context.ts';

/** What citations of a release are made of. */
export function citationOf(site: RenderContext['site'], record: ReleaseRecord): Citation {
  const { title, version, date, licence } = record;
  const address = fullAddress(site, permalinks.release(version));
  return { title, authors: strings.release.editors(title), version, date, licence, address };
}

/** What citations of one page of a release are made of: its own title, and the address that will always show it as it is. */
export function pageCitation(
  site: RenderContext['site'],
  record: ReleaseRecord,
  page: { readonly permalink: string; readonly title: string },
): Citation {
  return {
    ...citationOf(site, record),
    title: strings.cite.page(page.title, record.title),
    address: fullAddress(site, permalinks.edition(record.version, page.permalink)),
  };
}
