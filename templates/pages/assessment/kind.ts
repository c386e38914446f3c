/** The assessment. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { assessmentMarkdown } from './markdown.ts';
import { assessmentPage } from './page.ts';

/** The page at `/assessment/`. */
export const assessment: PageKind = function* ({ model, release }) {
  yield {
    metadata: {
      title: strings.assessmentPage.title,
      description: strings.assessmentPage.description,
      permalink: permalinks.assessment,
      otherSources: [SOURCES.scoring, ...model.modes.map(SOURCES.mode), ...model.dimensions.map(SOURCES.dimension)],
      ...(release ? { modified: release.date } : {}),
      breadcrumbs: [HOME],
      scripts: ['assessment'],
      styles: ['assessment'],
    },
    html: assessmentPage,
    markdown: assessmentMarkdown,
  };
};
