/** What notes can be narrowed by: each value a link to the notes that have it, with their number. */
import { dimensionValue, hasFacet, ownValue, permalinks } from '../../scripts/model/index.ts';
import type { Dimension, Facet, FacetValue, Model, NoteFacet } from '../../scripts/model/index.ts';
import { html, isHtml } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';

const text = strings.notes;

/** A facet with more values than this is folded, so that the notes stay within sight. */
const MOST_UNFOLDED = 6;

/** Where one stands: a value of a facet. */
export type FacetPlace = { readonly facet: NoteFacet; readonly id: string };

/**
 * Every value that some note has, in a fold that the style sheet opens where there is room. On the page of one of them, `here`
 * says which.
 */
export function facetLinks(page: Page, here?: FacetPlace): Html | null {
  if (page.facets.length === 0) return null;
  return html`
<section class="facets" aria-labelledby="narrow">
  <h2 id="narrow" tabindex="-1">${text.narrow} <small data-part="chosen"></small></h2>
  <details class="facets__all"><summary>${text.facetsBy(page.facets.map(({ name }) => text.facets[name]))}</summary>
  <dl>${page.facets.map((facet) => facetRow(page, facet, here))}</dl>
  </details>
</section>`;
}

function facetRow(page: Page, { name, values }: Facet, here: FacetPlace | undefined): Html {
  const current = here?.facet === name ? here.id : undefined;
  const links = html`<ul>${values.map((value) => html`<li>${valueLink(page, name, value, current)}</li>`)}</ul>`;
  const folded = html`<details${current && html` open`}><summary>${text.folded(values.length)}</summary>${links}</details>`;
  return html`
<div><dt>${text.facets[name]}</dt><dd>${values.length > MOST_UNFOLDED ? folded : links}</dd></div>`;
}

function valueLink(page: Page, facet: NoteFacet, { id, notes }: FacetValue, current: string | undefined): Html {
  const number = html`<span class="facets__number"><b>${notes.length}</b><span class="hidden"> ${text.unit(notes.length)}</span></span>`;
  return html`<a href="${page.to.noteFacet(facet, id)}"${id === current && html` aria-current="page"`}>${facetValueName(page, facet, id)} ${number}</a>`;
}

/** A value in words: a mode with its number, a dimension with its id. */
export function facetValueName(page: Pick<Page, 'model' | 'modes'>, facet: NoteFacet, id: string): string {
  const { views, note } = strings;
  const mode = page.modes.find((candidate) => candidate.id === id);
  const dimension = dimensionOf(page.model, id);
  const names: Record<NoteFacet, string | undefined> = {
    mode: mode && strings.gradient.numbered(mode.order, mode.name),
    dimension: dimension && `${dimension.id} ${dimension.name}`,
    view: ownValue(views, id),
    direction: ownValue(note.directions, id),
    origin: ownValue(note.origins, id),
    tag: id,
  };
  return names[facet] ?? id;
}

/** The permalink of the mode or dimension that a value is. */
export function facetSubject({ model }: Pick<Page, 'model'>, { facet, id }: FacetPlace): string | undefined {
  if (facet === 'mode') return permalinks.mode(id);
  const dimension = facet === 'dimension' && dimensionOf(model, id);
  return dimension ? permalinks.dimension(dimension.id) : undefined;
}

function dimensionOf({ dimensions }: Model, value: string): Dimension | undefined {
  return dimensions.find(({ id }) => dimensionValue(id) === value);
}

/** The title of the page of a value. */
export function facetTitle(page: Pick<Page, 'model' | 'modes'>, { facet, id }: FacetPlace): string {
  return strings.noteFacet.titles[facet](facetValueName(page, facet, id));
}

/** The content as a link to the notes that have this value; as it is where there is no such page. */
export function facetLink(page: Page, facet: NoteFacet, id: string, content: Content): Content {
  return hasFacet(page.facets, facet, id) ? html`<a href="${page.to.noteFacet(facet, id)}">${content}</a>` : content;
}

/** Below a list of notes: the link to the page on which they stand among the others; nothing where there is none. */
export function amongOthers(page: Page, facet: NoteFacet, id: string): Html | null {
  const link = facetLink(page, facet, id, strings.noteFacet.among);
  return isHtml(link) ? html`<p>${link}</p>` : null;
}

/** The values that one note has, as `<facet>/<id>`, for the script that narrows the list. */
export function facetsOf(page: Page, slug: string): string {
  const has = page.facets.flatMap(({ name, values }) =>
    values.filter(({ notes }) => notes.some((note) => note.slug === slug)).map(({ id }) => `${name}/${id}`),
  );
  return has.join(' ');
}

/** The same as Markdown: words that lead to the notes that have this value. */
export function facetLinkMarkdown({ facets, link }: Writer, facet: NoteFacet, id: string, words: string): string {
  return hasFacet(facets, facet, id) ? link(words, permalinks.noteFacet(facet, id)) : plain(words);
}

/** The same as Markdown; empty where there is no such page. */
export function amongOthersMarkdown({ facets, link }: Writer, facet: NoteFacet, id: string): string {
  return hasFacet(facets, facet, id) ? link(strings.noteFacet.among, permalinks.noteFacet(facet, id)) : '';
}
