/** What is out of use: the notice on its page, and the list that leads there. */
import type { Dimension, Mode } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { bullets, plainMarkdown as plain } from '../markdown.ts';
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

/** The retired entries below a list of those in use, as links; nothing where there are none. */
export function retiredList(entries: readonly { readonly title: string; readonly href: string }[]): Html | null {
  if (entries.length === 0) return null;
  return html`
<h2>${strings.site.retiredTitle}</h2>
<p>${strings.site.retiredLead}</p>
<ul>
  ${entries.map(
    ({ title, href }) => html`
  <li><a href="${href}">${title}</a></li>`,
  )}
</ul>`;
}

/** The notice as Markdown; empty for entries in use. `replacement` is a link. */
export function retiredNoticeMarkdown({ status, since }: Mode | Dimension, replacement: string | undefined): string {
  if (status === 'active') return '';
  return `${plain(strings.site.retired(since))}${replacement ? ` ${strings.site.replacedBy} ${replacement}` : ''}`;
}

/** The list as Markdown, of links. */
export function retiredListMarkdown(links: readonly string[]): string[] {
  return links.length === 0 ? [] : [`## ${strings.site.retiredTitle}`, strings.site.retiredLead, bullets(links)];
}
