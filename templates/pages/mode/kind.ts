/** The page of a mode. */
import { notesAtMode, permalinks, placeOnGradient } from '../../../scripts/model/index.ts';
import type { Mode } from '../../../scripts/model/index.ts';
import { neighbours, type PageKind } from '../../kind.ts';
import type { NavigationLink } from '../../page.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { modeData } from './data.ts';
import { modeMarkdown } from './markdown.ts';
import { modePage } from './page.ts';

/** The pages at `/modes/<id>/`. */
export const mode: PageKind = function* ({ model, modes, notes, history }) {
  const breadcrumbs = [HOME, { title: strings.modes.title, permalink: permalinks.modes }];
  for (const one of model.modes) {
    const told = history({ type: 'mode', id: one.id });
    yield {
      metadata: {
        permalink: permalinks.mode(one.id),
        title: strings.mode.title(one.order, one.name),
        description: one.definition.text,
        source: SOURCES.mode(one),
        found: 'mode',
        breadcrumbs,
        places: one.status === 'active' ? [placeOnGradient(one.order, modes.length)] : [],
        describes: (address) => modeData(one, address),
        ...neighbours(modes, one, linkTo),
      },
      html: (page) => modePage(page, one, notesAtMode(notes, one.order), told),
      markdown: (writer) => modeMarkdown(one, told, writer),
    };
  }
};

function linkTo({ id, order, name }: Mode): NavigationLink {
  return { title: strings.gradient.numbered(order, name), permalink: permalinks.mode(id) };
}
