/** The first page. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { SOURCES } from '../../sources.ts';
import { siteData } from './data.ts';
import { landingMarkdown } from './markdown.ts';
import { landingPage } from './page.ts';

/** The page at `/`. */
export const landing: PageKind = function* ({ model }) {
  yield {
    metadata: {
      permalink: permalinks.home,
      title: model.title,
      description: model.summary,
      source: SOURCES.framework,
      otherSources: model.modes.map(SOURCES.mode),
      scripts: ['landing'],
      inlineStyles: 'landing',
      describes: (address) => siteData(model, address),
    },
    html: landingPage,
    markdown: landingMarkdown,
  };
};
