/** The page of a rule. */
import { permalinks } from '../../../scripts/model/index.ts';
import { neighbours, type PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { strings } from '../../strings.ts';
import { ruleMarkdown } from './markdown.ts';
import { rulePage } from './page.ts';

/** The pages at `/contribute/rules/<id>/`. */
export const rule: PageKind = function* ({ rules }) {
  const { contribute, rules: list } = strings;
  const breadcrumbs = [
    HOME,
    { title: contribute.title, permalink: permalinks.contribute },
    { title: list.title, permalink: permalinks.rules },
  ];
  for (const one of rules) {
    yield {
      metadata: {
        permalink: permalinks.rule(one.id),
        title: strings.rule.title(one.id),
        description: one.what,
        found: 'rule',
        breadcrumbs,
        // Help for contributors, who come from a finding or from the list of rules; search engines know what to prefer.
        isUnlisted: true,
        styles: ['rules'],
        ...neighbours(rules, one, ({ id }) => ({ title: id, permalink: permalinks.rule(id) })),
      },
      html: (page) => rulePage(page, one),
      markdown: (writer) => ruleMarkdown(one, writer),
    };
  }
};
