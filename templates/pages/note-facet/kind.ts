/** The notes that have one value of a facet. */
import { newestUpdate, permalinks, placeOnGradient } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { facetTitle } from '../../parts/note-facets.ts';
import { strings } from '../../strings.ts';
import { noteFacetMarkdown } from './markdown.ts';
import { noteFacetPage } from './page.ts';

/** The pages at `/field-notes/<facet>/<value>/`, one for each value that a note has. */
export const noteFacet: PageKind = function* (around) {
  const { facets, modes } = around;
  const breadcrumbs = [HOME, { title: strings.notes.title, permalink: permalinks.fieldNotes }];
  for (const { name: facet, values } of facets) {
    for (const { id, notes } of values) {
      const here = { facet, id };
      const title = facetTitle(around, here);
      const mode = facet === 'mode' ? modes.find((candidate) => candidate.id === id) : undefined;
      yield {
        metadata: {
          permalink: permalinks.noteFacet(facet, id),
          title,
          description: strings.noteFacet.description(title, notes.length),
          found: null,
          breadcrumbs,
          modified: newestUpdate(notes),
          places: mode ? [placeOnGradient(mode.order, modes.length)] : [],
          styles: ['notes'],
        },
        html: (page) => noteFacetPage(page, here, notes),
        markdown: (writer) => noteFacetMarkdown(here, notes, writer),
      };
    }
  }
};
