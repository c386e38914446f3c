/** The list of field notes. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { feedLine } from '../parts/feeds.ts';
import { noteList } from '../parts/notes.ts';
import { strings } from '../strings.ts';

const text = strings.notes;

/** The page at `/field-notes/`. */
export function noteIndexPage(page: Page): Html {
  const { notes } = page;
  return layout(
    page,
    'index',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${notes.length > 0 ? text.count(notes.length) : text.none} <a href="${page.to.contribute}">${text.contribute}</a></p>
${notes.length > 0 && noteList(page, notes, 2)}
${feedLine(page)}`,
  );
}
