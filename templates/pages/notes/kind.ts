/** The list of field notes. */
import { newestUpdate, permalinks, withdrawnNotes } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { strings } from '../../strings.ts';
import { notesMarkdown } from './markdown.ts';
import { noteIndexPage } from './page.ts';

/** The page at `/field-notes/`. */
export const notes: PageKind = function* ({ allNotes, feeds }) {
  const { title, description } = strings.notes;
  const news = feeds(permalinks.fieldNotes, title, allNotes.records.length);
  const withdrawn = withdrawnNotes(allNotes);
  yield {
    metadata: {
      permalink: permalinks.fieldNotes,
      title,
      description,
      breadcrumbs: [HOME],
      feeds: news,
      modified: newestUpdate(allNotes.records),
      scripts: ['notes'],
      styles: ['notes'],
    },
    html: (page) => noteIndexPage(page, withdrawn),
    markdown: (writer) => notesMarkdown(withdrawn, news, writer),
  };
};
