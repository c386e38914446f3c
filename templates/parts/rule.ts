/** Pieces of the pages about rules. */
import type { RuleDoc } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

/** The severity as a word in a box; its form differs as well, for those who skim. */
export function severityMark(severity: RuleDoc['severity']): Html {
  return html`<span class="severity severity--${severity}">${strings.rule.severities[severity]}</span>`;
}

/** A block of code that scrolls sideways where it is wide, reachable by keyboard. */
export function codeBlock(text: string, language: string): Html {
  return html`<pre role="group" tabindex="0" aria-label="${strings.site.code}"><code class="language-${language}">${text}</code></pre>`;
}
