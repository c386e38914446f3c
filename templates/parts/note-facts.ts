/** The facts of a field note: what is said of it once, and how its page, the print edition and its Markdown show that. */
import { permalinks } from '../../scripts/model/index.ts';
import type { Move, NoteFacet, NoteRecord } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { bullets, plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { moveScale } from './gradient.ts';
import { facetLink, facetLinkMarkdown } from './note-facets.ts';
import { moveInWords, spanInWords } from './notes.ts';

const text = strings.note;

/** What is said of a note. Words that other notes have as well lead to them, wherever there is a page of them. */
type Said =
  | { readonly as: 'words'; readonly words: string; readonly facet?: NoteFacet; readonly value?: string }
  | { readonly as: 'list'; readonly items: readonly (Said & { readonly as: 'words' })[] }
  | { readonly as: 'day'; readonly day: string }
  | { readonly as: 'move'; readonly move: Move };

/** A term with what there is to say of it: more than once, as no list has a term twice. */
type Fact = { readonly term: string; readonly said: readonly Said[] };

const words = (words: string): Said => ({ as: 'words', words });
const among = (facet: NoteFacet, value: string, words: string) => ({ as: 'words', words, facet, value }) as const;

/** The facts, in the order in which they are shown. */
function factsOf(note: NoteRecord): Fact[] {
  const { tags, status } = note;
  return [
    { term: text.view, said: [among('view', note.view, strings.views[note.view])] },
    { term: text.context, said: [words(note.context)] },
    { term: text.actor, said: [words(text.actors[note.actor])] },
    { term: text.movement, said: note.moves.map((move): Said => ({ as: 'move', move })) },
    { term: text.origin, said: [among('origin', note.origin, text.origins[note.origin])] },
    ...(tags.length > 0
      ? [{ term: text.tags, said: [{ as: 'list' as const, items: tags.map((tag) => among('tag', tag, tag)) }] }]
      : []),
    { term: text.authors, said: [words(strings.list(note.authors))] },
    { term: text.date, said: [{ as: 'day', day: note.date }] },
    { term: text.writtenFor, said: [words(note.writtenFor)] },
    ...(status === 'published' ? [] : [{ term: text.status, said: [words(text.statuses[status])] }]),
  ];
}

/** The facts as a description list. */
export function noteFacts(page: Page, note: NoteRecord): Html {
  return html`
<dl class="facts">
  ${factsOf(note).map(
    ({ term, said }) =>
      html`<div><dt>${term}</dt>${said.map((one) => html`<dd>${saidOnPage(page, one)}</dd>`)}</div>\n  `,
  )}
</dl>`;
}

function saidOnPage(page: Page, said: Said): Content {
  switch (said.as) {
    case 'words':
      return said.facet && said.value ? facetLink(page, said.facet, said.value, said.words) : said.words;
    case 'list':
      return html`<ul>${said.items.map((item) => html`<li>${saidOnPage(page, item)}</li>`)}</ul>`;
    case 'day':
      return html`<time datetime="${said.day}">${strings.date(said.day)}</time>`;
    case 'move':
      return moveOnPage(page, said.move);
  }
}

function moveOnPage(page: Page, { scope, from, to, direction, dimensions }: Move): Html {
  const steps = Math.max(page.modes.length - 1, 1);
  const place = (position: number): number => Math.min(Math.max((position - 1) / steps, 0), 1);
  const named = page.model.dimensions.filter(({ id }) => dimensions.includes(id));
  return html`
<p>${scope}</p>
${moveScale(place(from), place(to), page.modes.length)}
<p><strong>${facetLink(page, 'direction', direction, text.directions[direction])}</strong> ${spanInWords(page, from, to)}</p>
${
  named.length > 0 &&
  html`<ul>${named.map(({ id, name }) => html`<li><a href="${page.to.dimension(id)}">${id} ${name}</a></li>`)}</ul>`
}`;
}

/** The facts as a list in Markdown. */
export function noteFactsMarkdown(note: NoteRecord, writer: Writer): string {
  return bullets(
    factsOf(note).flatMap(({ term, said }) => said.map((one) => `${term}: ${saidInMarkdown(one, writer)}`)),
  );
}

function saidInMarkdown(said: Said, writer: Writer): string {
  switch (said.as) {
    case 'words':
      return said.facet && said.value
        ? facetLinkMarkdown(writer, said.facet, said.value, said.words)
        : plain(said.words);
    case 'list':
      return said.items.map((item) => saidInMarkdown(item, writer)).join(', ');
    case 'day':
      return strings.date(said.day);
    case 'move':
      return moveInMarkdown(said.move, writer);
  }
}

function moveInMarkdown(move: Move, writer: Writer): string {
  const named = writer.model.dimensions.filter(({ id }) => move.dimensions.includes(id));
  const links = named.map(({ id, name }) => writer.link(`${id} ${name}`, permalinks.dimension(id)));
  return [`${plain(move.scope)}: ${plain(moveInWords(writer, move))}`, ...links].join('; ');
}
