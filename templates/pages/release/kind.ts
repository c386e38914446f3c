/** The page of a release. */
import { diffModels, groupChanges, permalinks, releaseOf } from '../../../scripts/model/index.ts';
import type { Release } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import type { NavigationLink } from '../../page.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { releaseCitation } from '../../parts/cite.ts';
import { releaseName, shownRelease } from '../../parts/release.ts';
import type { ShownRelease } from '../../parts/release.ts';
import { strings } from '../../strings.ts';
import { releaseData } from './data.ts';
import { releaseMarkdown } from './markdown.ts';
import { type ReleaseComparison, releasePage } from './page.ts';

/** The pages at `/releases/<version>/`. The one before it in time stands after each. */
export const release: PageKind = function* ({ releases, feeds, fullAddress }) {
  const { title } = strings.releases;
  const shown = releases.map(shownRelease);
  const news = feeds(permalinks.releases, title, shown.length);
  const breadcrumbs = [HOME, { title, permalink: permalinks.releases }];
  for (const [index, one] of releases.entries()) {
    const { record } = one;
    const [older, here, newer] = [shown[index + 1], shown[index]!, shown[index - 1]];
    const citation = releaseCitation(record, fullAddress);
    const comparison = comparisonOf(one, releases);
    yield {
      metadata: {
        title: releaseName(record),
        description: record.summary,
        permalink: permalinks.release(record.version),
        breadcrumbs,
        feeds: news,
        styles: ['releases'],
        previous: older ? linkTo(older) : null,
        next: newer ? linkTo(newer) : null,
        modified: record.date,
        describes: (address) => releaseData(here, releaseName(record), address),
      },
      html: (page) => releasePage(page, here, comparison, citation),
      markdown: (writer) => releaseMarkdown(here, comparison, citation, writer),
    };
  }
};

function comparisonOf({ record, model }: Release, releases: readonly Release[]): ReleaseComparison | null {
  const version = record.previous;
  if (version === null) return null;
  const previous = releaseOf(version, releases);
  if (!previous) return { version, since: null };
  const groups = groupChanges(diffModels(previous.model, model));
  return { version, since: { address: permalinks.release(version), groups } };
}

function linkTo({ record, address }: ShownRelease): NavigationLink {
  return { title: releaseName(record), permalink: address };
}
