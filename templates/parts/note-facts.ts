/** The facts of a field note, as its page and the print edition show them. */
import type { Move, NoteFacet, NoteRecord } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { moveScale } from './gradient.ts';
import { facetLink } from './note-facets.ts';
import { spanInWords } from './notes.ts';

const text = strings.note;

/**
 * A description list of the note's metadata; each move with its scope, span, direction and dimensions. What other notes have as well
 * leads to them, wherever there is a page of them.
 */
export function noteFacts(page: Page, note: NoteRecord): Html {
  const among: Among = (facet, id, content) => facetLink(page, facet, id, content);
  return html`
<dl class="facts">
  ${fact(text.view, among('view', note.view, strings.views[note.view]))}
  ${fact(text.context, note.context)}
  ${fact(text.actor, text.actors[note.actor])}
  ${fact(text.movement, ...note.moves.map((move) => moveFacts(page, move, among)))}
  ${fact(text.origin, among('origin', note.origin, text.origins[note.origin]))}
  ${note.tags.length > 0 && fact(text.tags, tagList(note.tags, among))}
  ${fact(text.authors, strings.list(note.authors))}
  ${fact(text.date, html`<time datetime="${note.date}">${strings.date(note.date)}</time>`)}
  ${fact(text.writtenFor, note.writtenFor)}
  ${note.status !== 'published' && fact(text.status, text.statuses[note.status])}
</dl>`;
}

/** A term with what there is to say of it: once for each, since one list has no term twice. */
function fact(term: string, ...contents: readonly Content[]): Html {
  return html`<div><dt>${term}</dt>${contents.map((content) => html`<dd>${content}</dd>`)}</div>`;
}

/** Something in words, and as a link to the notes that have it as well where there is a page of them. */
type Among = (facet: NoteFacet, id: string, content: Content) => Content;

function tagList(tags: readonly string[], among: Among): Html {
  return html`<ul>${tags.map((tag) => html`<li>${among('tag', tag, tag)}</li>`)}</ul>`;
}

function moveFacts(page: Page, { scope, from, to, direction, dimensions }: Move, among: Among): Html {
  const steps = Math.max(page.modes.length - 1, 1);
  const place = (position: number): number => Math.min(Math.max((position - 1) / steps, 0), 1);
  const named = page.model.dimensions.filter(({ id }) => dimensions.includes(id));
  return html`
<p>${scope}</p>
${moveScale(place(from), place(to), page.modes.length)}
<p><strong>${among('direction', direction, text.directions[direction])}</strong> ${spanInWords(page, from, to)}</p>
${
  named.length > 0 &&
  html`<ul>${named.map(({ id, name }) => html`<li><a href="${page.to.dimension(id)}">${id} ${name}</a></li>`)}</ul>`
}`;
}
