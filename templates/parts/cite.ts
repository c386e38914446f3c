/** How a page is cited: folded away, with its permanent address. */
import { bibtex, citationText } from '../../scripts/model/index.ts';
import type { Citation } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';
import { codeBlock } from './rule.ts';

/** The citation of a page in two forms. */
export function citePage(citation: Citation): Html {
  const text = strings.cite;
  return html`
<aside class="frame cite" aria-label="${text.title}">
  <details>
    <summary>${text.title}</summary>
    <p>${citationText(citation)}</p>
    ${codeBlock(bibtex(citation), 'bibtex')}
  </details>
</aside>`;
}
