/** The page of one field note. */
import { pageAnchor } from '../../../scripts/model/index.ts';
import type { NoteRecord, Prose } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Heading, Page } from '../../page.ts';
import { contents } from '../../parts/contents.ts';
import { partHeading } from '../../parts/heading.ts';
import { changeNotices, noteTitle } from '../../parts/note-changes.ts';
import { noteFacts } from '../../parts/note-facts.ts';
import { olderText } from '../../parts/older-text.ts';
import { sourceList } from '../../parts/sources.ts';
import { strings } from '../../strings.ts';

const text = strings.note;

const FACTS = pageAnchor('facts');
const SOURCES = pageAnchor('sources');

/** The page at `/field-notes/<slug>/`. */
export function notePage(page: Page, note: NoteRecord, body: Prose): Html {
  const isReading = note.origin === 'published-account';
  const older = olderText(page, note);
  return layout(
    page,
    'note',
    html`
<article>
  <header class="subject">
    <p class="subject__place">${isReading ? text.head : text.headFirstHand}</p>
    <h1>${noteTitle(note)}</h1>
    <p class="lead">${note.summary}</p>
    ${changeNotices(note)}
    ${older !== null && html`<p class="notice">${older}</p>`}
  </header>
  <div class="note-columns">
    <section class="facts-box" aria-labelledby="${FACTS}">
      ${partHeading(FACTS, isReading ? text.factsReading : text.facts)}
      ${isReading && html`<p>${text.factsReadingLead}</p>`}
      ${noteFacts(page, note)}
    </section>
    ${contents(parts(page, note, body))}
    <div class="account">
      ${page.prose(body)}
      ${
        note.sources.length > 0 &&
        html`
      <section>
        ${partHeading(SOURCES, text.sources)}
        ${sourceList(note.sources)}
      </section>`
      }
    </div>
  </div>
</article>`,
  );
}

function parts(page: Page, { sources }: NoteRecord, body: Prose): Heading[] {
  return [...page.headings(body), ...(sources.length > 0 ? [{ id: SOURCES, title: text.sources }] : [])];
}
