/** The error page. */
import type { PageKind } from '../../kind.ts';
import { strings } from '../../strings.ts';
import { notFoundPage } from './page.ts';

/** The page that is served where there is none. */
export const notFound: PageKind = function* () {
  yield { metadata: { ...strings.notFound, permalink: null }, html: notFoundPage };
};
