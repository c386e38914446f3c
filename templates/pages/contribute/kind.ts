/** The contributors’ guide. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { contributeMarkdown } from './markdown.ts';
import { contributePage } from './page.ts';

/** The page at `/contribute/`. */
export const contribute: PageKind = function* ({ guide, security }) {
  yield {
    metadata: {
      ...strings.contribute,
      permalink: permalinks.contribute,
      breadcrumbs: [HOME],
      styles: ['rules'],
      ...(guide ? { source: SOURCES.guide } : {}),
    },
    html: (page) => contributePage(page, guide),
    markdown: (writer) => contributeMarkdown(guide, security, writer),
  };
};
