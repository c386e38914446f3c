/** Field notes as lists show them. */
import { changesOf, permalinks } from '../../scripts/model/index.ts';
import type { Move, NoteRecord } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { bullets, plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { partHeading } from './heading.ts';
import { positionInWords } from './mode.ts';
import { changeLabel } from './note-changes.ts';

/**
 * The notes as a plain list, each with its summary and its facts in one line. `heading` is the level of each title; `facets` says
 * what a script can narrow the list by.
 */
export function noteList(
  page: Page,
  notes: readonly NoteRecord[],
  heading: 2 | 3,
  facets?: (note: NoteRecord) => string,
): Html {
  return html`<ul class="note-list">${notes.map((note) => noteItem(page, note, heading, facets?.(note)))}</ul>`;
}

function noteItem(page: Page, note: NoteRecord, heading: 2 | 3, facets: string | undefined): Html {
  const title = html`<a href="${page.to.fieldNote(note.slug)}">${note.title}</a>`;
  const [, ...facts] = noteFactsInWords(page, note);
  return html`
<li${facets !== undefined && html` data-facets="${facets}"`}>
  ${heading === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
  <p>${note.summary}</p>
  <ul class="facts-line">
    <li><time datetime="${note.date}">${strings.date(note.date)}</time></li>
    ${facts.map((fact) => html`<li>${fact}</li>`)}
  </ul>
</li>`;
}

/** What a list says of a note beside its title and summary, in words: its day first, then view, moves, origin, and the last correction. */
export function noteFactsInWords(page: Pick<Page, 'modes'>, note: NoteRecord): string[] {
  const [change] = changesOf(note);
  return [
    strings.date(note.date),
    strings.views[note.view],
    ...new Set(note.moves.map((move) => moveInWords(page, move))),
    strings.note.origins[note.origin],
    ...(change ? [changeLabel(change)] : []),
  ];
}

/** Withdrawn notes, below the list of those that stand: each with the day and the reason. Nothing where there is none. */
export function withdrawnNotes(page: Page, notes: readonly NoteRecord[]): Html | null {
  if (notes.length === 0) return null;
  return html`
${partHeading('withdrawn', strings.notes.withdrawn)}
<p>${strings.notes.withdrawnLead}</p>
<ul>${notes.map((note) => html`<li><a href="${page.to.fieldNote(note.slug)}">${note.title}</a>${withdrawalInWords(note)}</li>`)}</ul>`;
}

/** When and why a note was withdrawn, to stand behind its title; empty where nobody said. */
export function withdrawalInWords(note: NoteRecord): string {
  const withdrawal = changesOf(note).find(({ type }) => type === 'withdrawal');
  return withdrawal ? `. ${changeLabel(withdrawal)}: ${withdrawal.text}` : '';
}

/** A move in words, direction first: `advanced from 2 Integrated to 3 Validated`. */
export function moveInWords(page: Pick<Page, 'modes'>, { from, to, direction }: Move): string {
  return `${strings.note.directions[direction]} ${spanInWords(page, from, to)}`;
}

/** The span of a move in words, without its direction. */
export function spanInWords(page: Pick<Page, 'modes'>, from: number, to: number): string {
  const { halfway, stayed, fromTo } = strings.note;
  const name = (position: number) => positionInWords(page, position, halfway);
  if (from === to) return Number.isInteger(from) ? stayed(name(from)) : name(from);
  return fromTo(name(from), name(to));
}

/** The notes as a list in Markdown. */
export function noteListMarkdown(notes: readonly NoteRecord[], writer: Writer): string {
  const items = notes.map((note) => {
    const facts = noteFactsInWords(writer, note).map(plain).join('; ');
    return `${writer.link(note.title, permalinks.fieldNote(note.slug))}: ${plain(note.summary)} (${facts})`;
  });
  return bullets(items);
}
