/** The facts of a field note, as its page and the print edition show them. */
import type { Move, NoteRecord } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { moveScale } from './gradient.ts';
import { spanInWords } from './notes.ts';

const text = strings.note;

/** A description list of the note's metadata; each move with its scope, span, direction and dimensions. */
export function noteFacts(page: Page, note: NoteRecord): Html {
  return html`
<dl class="facts">
  ${fact(text.view, strings.views[note.view])}
  ${fact(text.context, note.context)}
  ${fact(text.actor, text.actors[note.actor])}
  ${fact(text.movement, ...note.moves.map((move) => moveFacts(page, move)))}
  ${fact(text.origin, text.origins[note.origin])}
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

function moveFacts(page: Page, { scope, from, to, direction, dimensions }: Move): Html {
  const steps = Math.max(page.modes.length - 1, 1);
  const place = (position: number): number => Math.min(Math.max((position - 1) / steps, 0), 1);
  const named = page.model.dimensions.filter(({ id }) => dimensions.includes(id));
  return html`
<p>${scope}</p>
${moveScale(place(from), place(to), page.modes.length)}
<p><strong>${text.directions[direction]}</strong> ${spanInWords(page, from, to)}</p>
${
  named.length > 0 &&
  html`<ul class="facts__dimensions">${named.map(({ id, name }) => html`<li><a href="${page.to.dimension(id)}">${id} ${name}</a></li>`)}</ul>`
}`;
}
