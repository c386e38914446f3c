/** What stands above every page of an edition that readers are not meant to take for the current one. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { EditionNotice } from '../page.ts';
import { strings } from '../strings.ts';

const text = strings.edition;

/** Says which version the page belongs to, and leads to the current one. */
export function editionBanner(notice: EditionNotice): Html {
  return html`
<aside class="frame edition" aria-label="${text.label}">
  <p class="notice">${text[notice.kind](notice)} <a href="${notice.current.href}">${noticeLink(notice)}</a></p>
</aside>`;
}

/** The words of the link to the page to read instead. */
export function noticeLink({ kind, current: { version, isSamePage } }: EditionNotice): string {
  if (!isSamePage) return text.home(version);
  return kind === 'permanent' ? text.usualAddress : text.samePage(version);
}
