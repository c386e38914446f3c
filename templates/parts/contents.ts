/** What a page holds, as links to its parts; a script marks the one that is being read. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Heading } from '../page.ts';
import { strings } from '../strings.ts';

/** The parts in order, under a title; nothing where there are fewer than two, which nobody has to choose from. */
export function contents(parts: readonly Heading[], title: string = strings.site.contents): Html | null {
  if (parts.length < 2) return null;
  return html`
<nav class="contents" aria-label="${title}">
  <h2>${title}</h2>
  <ol>${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}</ol>
</nav>`;
}
