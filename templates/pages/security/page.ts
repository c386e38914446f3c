/** What the project says of security. */
import type { Prose } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { contents } from '../../parts/contents.ts';
import { strings } from '../../strings.ts';

/** The page at `/contribute/security/`, for projects that have one. Where to report a flaw is known from package.json alone. */
export function securityPage(page: Page, security: Prose): Html {
  const { title, repository } = strings.security;
  return layout(
    page,
    'contribute',
    html`
<h1>${title}</h1>
<div class="with-contents">
  ${contents(page.headings(security))}
  <div class="with-contents__body guide">${page.prose(security)}
  ${page.repositoryUrl && html`<p>${repository} <a href="${page.repositoryUrl}">${page.repositoryUrl}</a></p>`}</div>
</div>`,
  );
}
