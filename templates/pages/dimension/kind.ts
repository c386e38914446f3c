/** The page of a dimension. */
import { notesOnDimension, ownValue, permalinks, placeOnGradient } from '../../../scripts/model/index.ts';
import type { Dimension, Mode } from '../../../scripts/model/index.ts';
import { neighbours, type PageKind } from '../../kind.ts';
import type { NavigationLink } from '../../page.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { dimensionData } from './data.ts';
import { dimensionMarkdown } from './markdown.ts';
import { dimensionPage } from './page.ts';

/** The pages at `/dimensions/<id>/`. */
export const dimension: PageKind = function* ({ model, modes, dimensions, notes, history, isAsked }) {
  const breadcrumbs = [HOME, { title: strings.dimensions.title, permalink: permalinks.dimensions }];
  for (const one of model.dimensions) {
    const { id, name, question, status } = one;
    const told = history({ type: 'dimension', id });
    yield {
      metadata: {
        permalink: permalinks.dimension(id),
        title: strings.dimension.title(id, name),
        description: question.enterprise.text,
        source: SOURCES.dimension(one),
        found: 'dimension',
        breadcrumbs,
        places: conditionPlaces(modes, id),
        ...(status === 'active' && isAsked ? { scripts: ['dimension'], styles: ['assessment'] } : {}),
        describes: (address) => dimensionData(one, address),
        ...neighbours(dimensions, one, linkTo),
      },
      html: (page) => dimensionPage(page, one, notesOnDimension(notes, id), told),
      markdown: (writer) => dimensionMarkdown(one, told, writer),
    };
  }
};

/** Where the modes stand that name this dimension as an entry condition. */
function conditionPlaces(modes: readonly Mode[], id: string): number[] {
  return modes
    .filter(({ entry }) => ownValue(entry, id) !== undefined)
    .map(({ order }) => placeOnGradient(order, modes.length));
}

function linkTo({ id, name }: Dimension): NavigationLink {
  return { title: `${id} ${name}`, permalink: permalinks.dimension(id) };
}
