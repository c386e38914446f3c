/** The site as data. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Model } from '../../../scripts/model/index.ts';
import { editorsOf, licenceOf } from '../../data.ts';
import type { Address, Node } from '../../data.ts';

/** The site as a whole. */
export function siteData({ title, summary, language, licence }: Model, address: Address): Node[] {
  const url = address(permalinks.home);
  const about = {
    name: title,
    description: summary,
    inLanguage: language,
    ...licenceOf(licence),
  };
  return [{ '@type': 'WebSite', '@id': url, url, ...about, publisher: editorsOf(title) }];
}
