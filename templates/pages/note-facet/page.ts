/** The field notes that have one value of a facet. */
import type { NoteRecord } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { modeClass } from '../../parts/mode.ts';
import { facetLinks, type FacetPlace, facetSubject, facetValueName } from '../../parts/note-facets.ts';
import { noteList } from '../../parts/notes.ts';
import { strings } from '../../strings.ts';

const text = strings.noteFacet;

/** The page at `/field-notes/<facet>/<value>/`; its title is that of the page. */
export function noteFacetPage(page: Page, here: FacetPlace, notes: readonly NoteRecord[]): Html {
  const mode = here.facet === 'mode' ? page.modes.find(({ id }) => id === here.id) : undefined;
  const subject = facetSubject(page, here);
  const combined = `${page.to.fieldNotes}?${here.facet}=${here.id}`;
  return layout(
    page,
    mode ? `index ${modeClass(mode)}` : 'index',
    html`
<h1>${page.title}</h1>
<p class="lead">${text.leads[here.facet]}</p>
<ul class="facets__links">
  <li><a href="${page.to.fieldNotes}">${text.all}</a></li>
  <li><a href="${combined}">${text.combine}</a></li>
  ${subject && html`<li><a href="${page.href(subject)}">${text.about(facetValueName(page, here.facet, here.id))}</a></li>`}
</ul>
<p class="facets__state">${strings.notes.number(notes.length)}</p>
${noteList(page, notes, 2)}
${facetLinks(page, here)}`,
  );
}
