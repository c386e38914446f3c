/** The framework on one page. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { frameworkData } from './data.ts';
import { frameworkMarkdown } from './markdown.ts';
import { frameworkPage } from './page.ts';

/** The page at `/framework/`. */
export const framework: PageKind = function* ({ model }) {
  yield {
    metadata: {
      permalink: permalinks.framework,
      title: strings.framework.title,
      description: model.summary,
      source: SOURCES.framework,
      otherSources: [
        SOURCES.scoring,
        ...model.sections.map(SOURCES.section),
        ...model.modes.map(SOURCES.mode),
        ...model.dimensions.map(SOURCES.dimension),
      ],
      breadcrumbs: [HOME],
      describes: (address) => frameworkData(model, address),
      found: 'section',
    },
    html: frameworkPage,
    markdown: frameworkMarkdown,
  };
};
