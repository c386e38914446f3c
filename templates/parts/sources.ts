/** The sources of a field note. */
import type { Source } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

const text = strings.note;

/** A list with an id for each source (after `prefix`, where several notes share a page), and how much of it was read. */
export function sourceList(sources: readonly Source[], prefix = ''): Html {
  return html`<ol class="sources">${sources.map((source) => sourceItem(source, prefix))}</ol>`;
}

function sourceItem({ id, author, title, publisher, date, url, read, checked, remark }: Source, prefix: string): Html {
  const day = date ? strings.date(date) : text.undated;
  return html`
<li id="${prefix}${id}">
  ${author}. <a href="${url}">${title}</a>. ${publisher && `${publisher}, `}${day}.
  <small>${text.read[read]} ${checked && text.checked(strings.date(checked))} ${remark}</small>
</li>`;
}
