/** The page of a field note. */
import { permalinks, placeOnGradient, updatedOn } from '../../../scripts/model/index.ts';
import type { NoteRecord } from '../../../scripts/model/index.ts';
import { neighbours, type PageKind } from '../../kind.ts';
import type { NavigationLink } from '../../page.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { noteCitation } from '../../parts/cite.ts';
import { currentSummary, noteTitle } from '../../parts/note-changes.ts';
import { SOURCES } from '../../sources.ts';
import { strings } from '../../strings.ts';
import { noteData } from './data.ts';
import { noteMarkdown } from './markdown.ts';
import { notePage } from './page.ts';

/** The pages at `/field-notes/<slug>/`. */
export const note: PageKind = function* ({ model, modes, notes, allNotes, feeds, fullAddress }) {
  const { title } = strings.notes;
  const breadcrumbs = [HOME, { title, permalink: permalinks.fieldNotes }];
  const news = feeds(permalinks.fieldNotes, title, allNotes.records.length);
  for (const one of allNotes.records) {
    const positions = new Set(one.moves.flatMap(({ from, to }) => [from, to]));
    yield {
      metadata: {
        permalink: permalinks.fieldNote(one.slug),
        title: noteTitle(one),
        description: one.status === 'withdrawn' ? currentSummary(one) : one.summary,
        source: SOURCES.note(one),
        found: 'note',
        breadcrumbs,
        feeds: news,
        styles: ['note'],
        published: one.date,
        modified: updatedOn(one),
        citation: noteCitation(one, model, fullAddress),
        describes: (address) => noteData(one, model, address),
        places: [...positions].sort((a, b) => a - b).map((position) => placeOnGradient(position, modes.length)),
        ...neighbours(notes, one, linkTo),
      },
      html: (page) => notePage(page, one, allNotes.body(one.slug)),
      markdown: (writer) => noteMarkdown(one, allNotes.body(one.slug), writer),
    };
  }
};

function linkTo({ slug, title }: NoteRecord): NavigationLink {
  return { title, permalink: permalinks.fieldNote(slug) };
}
