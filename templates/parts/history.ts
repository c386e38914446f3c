/** What became of a mode or a dimension from version to version. */
import { describeChange, pageAnchor, permalinks } from '../../scripts/model/index.ts';
import type { History } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { bullets, plainMarkdown as plain, sentenceMarkdown as sentence } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { block } from './block.ts';
import { withCode } from './sentence.ts';

const text = strings.history;

/** A block with the versions that changed something, newest first, and the first one. `permalink` makes an id's permalink. */
export function historyBlock(page: Page, history: History | null, permalink: (id: string) => string): Html | null {
  if (!history) return null;
  const { entries, since } = history;
  const name = (one: History['since']): Content => versionName(page, one, permalink(one.id));
  return block(
    pageAnchor('release-history'),
    text.title,
    html`
${
  entries.length > 0 &&
  html`<dl class="confusions">
  ${entries.map(
    (entry) => html`
  <div>
    <dt>${name(entry)}</dt>
    ${entry.changes.map((change) => html`<dd>${withCode(describeChange(change))}</dd>\n`)}
  </div>`,
  )}
</dl>`
}
<p>${text.since} ${name(since)}</p>`,
  );
}

/** The version as a link to the page as it was then, with its day; a version without release has neither. */
function versionName(page: Page, { version, date }: History['since'], permalink: string): Content {
  if (date === null) return text.working(version);
  const href = page.href(permalinks.edition(version, permalink));
  return html`<a href="${href}">${text.version(version)}</a>, <time datetime="${date}">${strings.date(date)}</time>`;
}

/** The same as Markdown. */
export function historyMarkdown(
  history: History | null,
  permalink: (id: string) => string,
  { link }: Writer,
): string[] {
  if (!history) return [];
  const name = ({ version, date, id }: History['since']): string =>
    date === null
      ? plain(text.working(version))
      : `${link(text.version(version), permalinks.edition(version, permalink(id)))}, ${strings.date(date)}`;
  const items = history.entries.map((entry) =>
    [name(entry), bullets(entry.changes.map((change) => sentence(describeChange(change))))].join('\n'),
  );
  return [`## ${text.title}`, bullets(items), `${text.since} ${name(history.since)}`];
}
