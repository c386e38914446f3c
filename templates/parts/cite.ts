/** How something is cited. */
import { bibtex, cff, citationText } from '../../scripts/model/index.ts';
import type { Citation } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { codeBlock } from './code.ts';

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
