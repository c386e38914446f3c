/** What stands at the head of a retired entry's page. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

/** A sentence that the entry is retired, and a link to what replaces it; nothing for entries in use. */
export function retiredNotice(
  entry: { readonly status: 'active' | 'retired'; readonly since?: string | undefined },
  replacement: { readonly title: string; readonly href: string } | undefined,
): Html | null {
  if (entry.status === 'active') return null;
  return html`<p class="notice">${strings.site.retired(entry.since)} ${
    replacement && html`${strings.site.replacedBy} <a href="${replacement.href}">${replacement.title}</a>`
  }</p>`;
}
