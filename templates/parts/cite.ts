/** How something is cited. */
import { bibtex, cff, citationText } from '../../scripts/model/index.ts';
import type { Citation } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';
import { codeBlock } from './rule.ts';

const text = strings.cite;

/** The citation of a page at its permanent address, folded away. */
export function citePage(citation: Citation): Html {
  return html`
<aside class="frame cite" aria-label="${text.title}">
  <details>
    <summary>${text.title}</summary>
    ${citationForms(citation)}
  </details>
</aside>`;
}

/** A citation for readers, for BibTeX and for programs that know the Citation File Format. */
export function citationForms(citation: Citation): Html {
  return html`
${form(text.asText, citationText(citation), 'text')}
${form(text.asBibtex, bibtex(citation), 'bibtex')}
${form(text.asCff, cff(citation), 'yaml')}`;
}

function form(name: string, citation: string, language: string): Html {
  return html`<figure class="cite__form"><figcaption>${name}</figcaption>${codeBlock(citation, language)}</figure>`;
}
