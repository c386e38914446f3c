/** The list of field notes, and what it can be narrowed by. */
import type { NoteRecord } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { feedLine } from '../../parts/feeds.ts';
import { facetLinks, facetsOf } from '../../parts/note-facets.ts';
import { noteList, withdrawnNotes } from '../../parts/notes.ts';
import { strings } from '../../strings.ts';

const text = strings.notes;

/** The page at `/field-notes/`; `withdrawn` are the notes that no list of it shows. */
export function noteIndexPage(page: Page, withdrawn: readonly NoteRecord[]): Html {
  const { notes } = page;
  return layout(
    page,
    'index',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${notes.length > 0 ? text.count(notes.length) : text.none} <a href="${page.to.contribute}">${text.contribute}</a></p>
${notes.length > 0 && narrowedList(page)}
${feedLine(page)}
${withdrawnNotes(page, withdrawn)}`,
  );
}

/** Without a script the values are links to pages. With one they are switches, and what says so stands where it will be needed. */
function narrowedList(page: Page): Html {
  const clear = html`<button type="button" class="button button--quiet" data-action="clear" hidden>${text.clear}</button>`;
  return html`
<note-filter data-narrowed="${text.narrowed}" data-chosen="${text.chosen}">
  ${facetLinks(page)}
  <p class="facets__state"><span role="status">${text.number(page.notes.length)}</span> ${clear}</p>
  ${noteList(page, page.notes, 2, ({ slug }) => facetsOf(page, slug))}
  <p class="notice" data-part="nothing" hidden>${text.nothing}</p>
</note-filter>`;
}
