/** How something is cited. */
import { bibtex, cff, citationText, permalinks } from '../../scripts/model/index.ts';
import type { Citation, Model, NoteRecord, ReleaseRecord } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { codeMarkdown as code } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { codeBlock } from './code.ts';
import { noteTitle } from './note-changes.ts';

const text = strings.cite;

/** The citation of a page at its permanent address, folded away. */
export function citePage(page: Pick<Page, 'code'>, citation: Citation): Html {
  return html`
<aside class="frame cite" aria-label="${text.title}">
  <details>
    <summary>${text.title}</summary>
    ${citationForms(page, citation)}
  </details>
</aside>`;
}

/** A citation for readers, for BibTeX and for programs that know the Citation File Format: each with its name and language. */
export function citationTexts(citation: Citation): { name: string; content: string; language: string }[] {
  return [
    { name: text.asText, content: citationText(citation), language: 'text' },
    { name: text.asBibtex, content: bibtex(citation), language: 'bibtex' },
    { name: text.asCff, content: cff(citation), language: 'yaml' },
  ];
}

/** The same as blocks of code. */
export function citationForms(page: Pick<Page, 'code'>, citation: Citation): Html {
  return html`${citationTexts(citation).map(
    ({ name, content, language }) => html`
<figure class="cite__form"><figcaption>${name}</figcaption>${codeBlock(page, content, language)}</figure>`,
  )}`;
}

/** How something is cited, in every form, below a heading of the second order, as Markdown. */
export function citingMarkdown(title: string, citation: Citation): string[] {
  const forms = citationTexts(citation).flatMap(({ name, content, language }) => [
    `### ${name}`,
    code(content, language),
  ]);
  return [`## ${title}`, ...forms];
}

/** From a permalink to its full address, or null where the site has none. */
type FullAddress = (permalink: string) => string | null;

/** What citations of a release are made of. */
export function releaseCitation({ title, version, date, licence }: ReleaseRecord, fullAddress: FullAddress): Citation {
  const authors = [strings.release.editors(title)];
  return { title, authors, version, date, licence, address: fullAddress(permalinks.release(version)) };
}

/** What citations of a field note are made of. Notes are no part of a release, so that they have a day and no version. */
export function noteCitation(note: NoteRecord, { title, licence }: Model, fullAddress: FullAddress): Citation {
  const { slug, authors, date } = note;
  const address = fullAddress(permalinks.fieldNote(slug));
  return { title: text.note(noteTitle(note), title), authors, version: null, date, licence, address };
}
