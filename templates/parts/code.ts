/** Blocks of code. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';

/** A block of code in its colours that scrolls sideways where it is wide, reachable by keyboard. Its box has room for a button. */
export function codeBlock(page: Pick<Page, 'code'>, text: string, language: string): Html {
  return html`<div class="code"><pre role="group" tabindex="0" aria-label="${strings.site.code}"><code class="language-${language}">${page.code(text, language)}</code></pre></div>`;
}
