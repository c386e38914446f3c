/** The list of rules. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { strings } from '../../strings.ts';
import { rulesMarkdown } from './markdown.ts';
import { ruleIndexPage } from './page.ts';

/** The page at `/contribute/rules/`. */
export const rules: PageKind = function* ({ rules: all }) {
  const { title, description } = strings.rules;
  yield {
    metadata: {
      permalink: permalinks.rules,
      title,
      description,
      breadcrumbs: [HOME, { title: strings.contribute.title, permalink: permalinks.contribute }],
      styles: ['rules'],
    },
    html: (page) => ruleIndexPage(page, all),
    markdown: (writer) => rulesMarkdown(all, writer),
  };
};
