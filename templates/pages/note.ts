/** The page of one field note. */
import { changedSince, pageAnchor } from '../../scripts/model/index.ts';
import type { NoteRecord, Prose } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Heading, Page } from '../page.ts';
import { contents } from '../parts/contents.ts';
import { noteFacts } from '../parts/note-facts.ts';
import { sourceList } from '../parts/sources.ts';
import { strings } from '../strings.ts';

const text = strings.note;

const FACTS = pageAnchor('facts');
const SOURCES = pageAnchor('sources');

/** The page at `/field-notes/<slug>/`. */
export function notePage(page: Page, note: NoteRecord, body: Prose): Html {
  const isReading = note.origin === 'published-account';
  return layout(
    page,
    'note',
    html`
<article>
  <header class="subject">
    <p class="subject__place">${isReading ? text.head : text.headFirstHand}</p>
    <h1>${note.title}</h1>
    <p class="lead">${note.summary}</p>
    ${note.status !== 'published' && html`<p class="notice">${text[note.status]}</p>`}
    ${olderText(page, note)}
  </header>
  <div class="note-columns">
    <section class="facts-box" aria-labelledby="${FACTS}">
      <h2 id="${FACTS}">${isReading ? text.factsReading : text.facts}</h2>
      ${isReading && html`<p>${text.factsReadingLead}</p>`}
      ${noteFacts(page, note, { isLinked: note.status !== 'withdrawn' })}
    </section>
    ${contents(parts(page, note, body))}
    <div class="account">
      ${page.prose(body)}
      ${
        note.sources.length > 0 &&
        html`
      <section>
        <h2 id="${SOURCES}">${text.sources}</h2>
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

/** Says that what the note cites means something else by now; nothing where that is not so. */
function olderText(page: Page, note: NoteRecord): Html | null {
  const { modes, dimensions } = changedSince(page.model, note);
  const changed = [
    ...modes.map(({ order, name }) => strings.gradient.numbered(order, name)),
    ...dimensions.map(({ id, name }) => `${id} ${name}`),
  ];
  return changed.length > 0 ? html`<p class="notice">${text.olderText(note.writtenFor, changed)}</p>` : null;
}
