/** The list of dimensions. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { dimensionsData } from './data.ts';
import { dimensionsMarkdown } from './markdown.ts';
import { dimensionIndexPage } from './page.ts';

/** The page at `/dimensions/`. */
export const dimensions: PageKind = function* ({ model, dimensions: inUse }) {
  const { title } = strings.dimensions;
  const description = strings.dimensions.description(inUse.length);
  yield {
    metadata: {
      permalink: permalinks.dimensions,
      title,
      description,
      otherSources: model.dimensions.map(SOURCES.dimension),
      breadcrumbs: [HOME],
      describes: (address) => dimensionsData(model, description, address),
    },
    html: dimensionIndexPage,
    markdown: dimensionsMarkdown,
  };
};
