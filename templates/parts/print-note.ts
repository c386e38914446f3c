/** A field note in the print edition. */
import { type NoteRecord, ownedAnchor, pageAnchor, type Prose } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { changeNotices } from './note-changes.ts';
import { noteFacts } from './note-facts.ts';
import { olderText } from './older-text.ts';
import { printOwner } from './print-owner.ts';
import { sourceList } from './sources.ts';

const text = strings.note;

/** A note in full: head line, facts, account, sources. */
export function printNote(page: Page, note: NoteRecord, body: Prose): Html {
  const owner = printOwner.note(note.slug);
  const isReading = note.origin === 'published-account';
  const older = olderText(page, note);
  return html`
<article class="leaf note">
  <h3 id="${owner}">${note.title}</h3>
  <p class="note__head">${isReading ? text.head : text.headFirstHand}</p>
  <p class="lead">${note.summary}</p>
  ${changeNotices(note)}
  ${older !== null && html`<p class="notice">${older}</p>`}
  ${noteFacts(page, note)}
  ${page.prose(body, { owner, under: 3 })}
  ${note.sources.length > 0 && html`<section><h4 id="${ownedAnchor(owner, pageAnchor('sources'))}">${text.sources}</h4>${sourceList(note.sources, `${owner}--`)}</section>`}
</article>`;
}
