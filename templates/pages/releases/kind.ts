/** The list of releases. */
import {
  currentOf,
  permalinks,
  RELEASE_INDEX_SCHEMA_PATH,
  releaseIndexSchema,
  releaseOf,
  versionsOf,
} from '../../../scripts/model/index.ts';
import type { Around, PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { schemaLink, schemaLinks, shownRelease } from '../../parts/release.ts';
import { strings } from '../../strings.ts';
import { noReleasesMarkdown, releasesMarkdown } from './markdown.ts';
import { noReleasesPage, type ReleaseOverview, releasesPage } from './page.ts';

/** The page at `/releases/`, also before the first one. */
export const releases: PageKind = function* (around) {
  const { title, description, about } = strings.releases;
  const shared = { title, permalink: permalinks.releases, breadcrumbs: [HOME] };
  const overview = overviewOf(around);
  if (!overview) {
    const schemas = schemaLinks();
    yield {
      metadata: { ...shared, description },
      html: (page) => noReleasesPage(page, schemas),
      markdown: (writer) => noReleasesMarkdown(schemas, writer),
    };
    return;
  }
  const days = [overview.current, ...overview.others].map(({ record }) => record.date).sort();
  yield {
    metadata: { ...shared, description: about, modified: days.at(-1)!, feeds: overview.feeds, styles: ['releases'] },
    html: (page) => releasesPage(page, overview),
    markdown: (writer) => releasesMarkdown(overview, writer),
  };
};

/** Null before the first release. */
function overviewOf({ releases: all, draft, feeds }: Around): ReleaseOverview | null {
  const shown = all.map(shownRelease);
  const current = releaseOf(currentOf(versionsOf(all)), shown);
  return (
    current && {
      current,
      others: shown.filter((release) => release !== current),
      schemas: [...schemaLinks(), schemaLink(RELEASE_INDEX_SCHEMA_PATH, releaseIndexSchema)],
      draft,
      feeds: feeds(permalinks.releases, strings.releases.title, shown.length),
    }
  );
}
