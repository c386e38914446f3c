/** The list of modes. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { modesData } from './data.ts';
import { modesMarkdown } from './markdown.ts';
import { modeIndexPage } from './page.ts';

/** The page at `/modes/`. */
export const modes: PageKind = function* ({ model, modes: inUse }) {
  const { title } = strings.modes;
  const description = strings.modes.description(inUse.length);
  yield {
    metadata: {
      permalink: permalinks.modes,
      title,
      description,
      otherSources: model.modes.map(SOURCES.mode),
      breadcrumbs: [HOME],
      describes: (address) => modesData(model, description, address),
    },
    html: modeIndexPage,
    markdown: modesMarkdown,
  };
};
