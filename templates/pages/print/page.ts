/** The print edition: a booklet with everything in reading order. Ids carry their owner, for all texts share this page. */
import { STRENGTHS } from '../../../scripts/model/index.ts';
import type { NoteRecord, Prose } from '../../../scripts/model/index.ts';
import { document } from '../../document.ts';
import { html } from '../../html.ts';
import type { Content, Html } from '../../html.ts';
import type { Page } from '../../page.ts';
import { strengthRule } from '../../parts/form.ts';
import { printDimension } from '../../parts/print-dimension.ts';
import { printMode } from '../../parts/print-mode.ts';
import { printNote } from '../../parts/print-note.ts';
import { printOwner } from '../../parts/print-owner.ts';
import { worksheet } from '../../parts/worksheet.ts';
import { strings } from '../../strings.ts';

export { printOwner } from '../../parts/print-owner.ts';

const text = strings.print;

/** The site that the booklet belongs to: a link to it from here, and its full address where it has one. */
export type Home = { readonly href: string; readonly address: string | null };

/** The notes printed in full, with their bodies; `page` is the same page as their links and pictures see it. */
export type Booklet = {
  readonly page: Page;
  readonly notes: readonly NoteRecord[];
  readonly body: (slug: string) => Prose;
};

/** The page at `/print/`. Notes that are not in the booklet are listed. */
export function printPage(page: Page, home: Home, booklet: Booklet): Html {
  const { model } = page;
  const others = page.notes.filter((note) => !booklet.notes.includes(note));
  return document(
    page,
    'print',
    html`
<header class="only-screen"><p><a href="${home.href}">${text.back}</a> ${text.backNote}</p></header>
<main>
${cover(page, home)}
${contents(page, booklet.notes, others)}
${part('framework', text.framework, [
  html`<section><h3 id="introduction">${text.introduction}</h3>${page.prose(model.introduction, { owner: 'introduction', under: 3 })}</section>`,
  model.sections.map(
    ({ id, title, body: prose }) =>
      html`<section><h3 id="${printOwner.section(id)}">${title}</h3>${page.prose(prose, { owner: printOwner.section(id), under: 3 })}</section>`,
  ),
])}
${part(
  'modes',
  text.modes,
  page.modes.map((mode) => printMode(page, mode)),
)}
${part('dimensions', text.dimensions, [
  howToAnswer,
  page.dimensions.map((dimension) => printDimension(page, dimension)),
  html`<div class="leaf">${worksheet(page, { level: 3, id: 'worksheet' })}</div>`,
])}
${part('scoring', text.scoring, page.prose(model.scoring.body, { owner: 'scoring', under: 2 }))}
${part('glossary', model.glossary.title, glossary(page))}
${part('field-notes', text.notes, [
  page.notes.length === 0 && html`<p>${text.noNotes}</p>`,
  booklet.notes.map((note) => printNote(booklet.page, note, booklet.body(note.slug))),
  others.length > 0 && otherNotes(page, others),
])}
${colophon(page, home)}
</main>`,
  );
}

function part(id: string, title: string, content: Content): Html {
  return html`<section class="part"><h2 id="${id}">${title}</h2>${content}</section>`;
}

function cover(page: Page, { href, address }: Home): Html {
  const { title, question, tagline, version, stage, licence } = page.model;
  return html`
<header class="cover" id="cover">
  <div class="cover__bar"></div>
  <h1>${title}</h1>
  <p class="cover__question">${question}</p>
  <p class="cover__tagline">${tagline}</p>
  <dl>
    <div><dt>${text.version}</dt><dd>${version}</dd></div>
    <div><dt>${text.stage}</dt><dd>${stage}</dd></div>
    <div><dt>${text.licence}</dt><dd>${licence}</dd></div>
    ${address && html`<div><dt>${text.address}</dt><dd><a class="plain" href="${href}">${address}</a></dd></div>`}
  </dl>
</header>`;
}

type Entry = { readonly id: string; readonly title: string; readonly below?: readonly Entry[] };

function contents(page: Page, booklet: readonly NoteRecord[], others: readonly NoteRecord[]): Html {
  const { sections, glossary: terms } = page.model;
  const { gradient } = strings;
  const notes: Entry[] = booklet.map(({ slug, title }) => ({ id: printOwner.note(slug), title }));
  const entries: Entry[] = [
    {
      id: 'framework',
      title: text.framework,
      below: [
        { id: 'introduction', title: text.introduction },
        ...sections.map(({ id, title }) => ({ id: printOwner.section(id), title })),
      ],
    },
    {
      id: 'modes',
      title: text.modes,
      below: page.modes.map((mode) => ({
        id: printOwner.mode(mode.id),
        title: gradient.numbered(mode.order, mode.name),
      })),
    },
    {
      id: 'dimensions',
      title: text.dimensions,
      below: [
        ...page.dimensions.map(({ id, name }) => ({ id: printOwner.dimension(id), title: `${id} ${name}` })),
        { id: 'worksheet', title: strings.worksheet.title },
      ],
    },
    { id: 'scoring', title: text.scoring },
    { id: 'glossary', title: terms.title },
    {
      id: 'field-notes',
      title: text.notes,
      below: others.length > 0 ? [...notes, { id: 'other-notes', title: text.otherNotes }] : notes,
    },
    { id: 'colophon', title: text.colophon },
  ];
  return html`
<nav class="part print-contents" aria-labelledby="contents">
  <h2 id="contents">${strings.site.contents}</h2>
  ${entryList(entries)}
</nav>`;
}

function entryList(entries: readonly Entry[]): Html {
  return html`<ol>${entries.map(
    ({ id, title, below = [] }) => html`<li><a href="#${id}">${title}</a>${below.length > 0 && entryList(below)}</li>`,
  )}</ol>`;
}

const howToAnswer = html`
<div class="how-to-answer">
  <p>${text.dimensionsLead}</p>
  <ul>${STRENGTHS.map((strength) => html`<li>${strengthRule(strength)}</li>`)}</ul>
  <p>${text.worksheetNote}</p>
</div>`;

function glossary(page: Page): Html {
  const { introduction, terms } = page.model.glossary;
  return html`
${page.prose(introduction, { owner: 'glossary', under: 2 })}
${terms.map(
  ({ id, term, definition, insteadOf }) => html`
<section class="term">
  <h3 id="${printOwner.term(id)}">${term}</h3>
  ${page.prose(definition, { owner: printOwner.term(id), under: 3 })}
  ${insteadOf.length > 0 && html`<p>${strings.glossary.insteadOf(insteadOf)}</p>`}
</section>`,
)}`;
}

function otherNotes(page: Page, notes: readonly NoteRecord[]): Html {
  return html`
<section>
  <h3 id="other-notes">${text.otherNotes}</h3>
  <p>${text.otherNotesLead}</p>
  <ul>${notes.map(({ slug, title, date }) => html`<li><a href="${page.to.fieldNote(slug)}">${title}</a>, ${strings.date(date)}</li>`)}</ul>
</section>`;
}

function colophon(page: Page, { href, address }: Home): Html {
  const { title, version, stage, licence } = page.model;
  return html`
<section class="part colophon">
  <h2 id="colophon">${text.colophon}</h2>
  <p>${text.colophonText(title, version, stage, licence)}</p>
  <p>${text.colophonSource}</p>
  ${address && html`<p><a class="plain" href="${href}">${address}</a></p>`}
</section>`;
}
