/** What the project promises of security. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { securityMarkdown } from './markdown.ts';
import { securityPage } from './page.ts';

/** The page at `/contribute/security/`, for projects that have one. */
export const security: PageKind = function* ({ security: text, repository }) {
  if (!text) return;
  yield {
    metadata: {
      ...strings.security,
      permalink: permalinks.security,
      breadcrumbs: [HOME, { title: strings.contribute.title, permalink: permalinks.contribute }],
      styles: ['rules'],
      source: SOURCES.security,
    },
    html: (page) => securityPage(page, text),
    markdown: (writer) => securityMarkdown(text, repository, writer),
  };
};
