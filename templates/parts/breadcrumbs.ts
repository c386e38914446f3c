/** The pages that others stand below. */
import { permalinks } from '../../scripts/model/index.ts';
import type { NavigationLink } from '../page.ts';
import { strings } from '../strings.ts';

/** The first page. */
export const HOME: NavigationLink = { title: strings.site.home, permalink: permalinks.home };
