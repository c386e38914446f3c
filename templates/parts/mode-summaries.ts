/** The modes as the framework page tells them: definition, role, and the signals of both views. */
import { VIEWS } from '../../scripts/model/index.ts';
import type { Mode } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { headingMarkdown as heading } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { modeClass, modeLink } from './mode.ts';
import { signalsMarkdown } from './signals.ts';

/** A part for each mode, its name at heading level 3. Signals have their ids on the mode's own page, not here. */
export function modeSummaries(page: Page): Html[] {
  return page.modes.map((mode) => modeSummary(page, mode));
}

function modeSummary(page: Page, mode: Mode): Html {
  const { role, definition, signals } = mode;
  return html`
<div class="summary ${modeClass(mode)}">
  <h3>${modeLink(page, mode)}</h3>
  <p>${page.phrase(definition)}</p>
  <p><strong>${role.title}.</strong> ${page.phrase(role.description)}</p>
  <div class="summary__views">
    ${VIEWS.map(
      (view) => html`
    <div>
      <h4>${strings.views[view]}</h4>
      <ul class="signals">
        ${signals[view].map(({ name, description }) => html`<li><strong>${name}</strong> <span>${page.phrase(description)}</span></li>`)}
      </ul>
    </div>`,
    )}
  </div>
</div>`;
}

/** A mode where several stand on one page, below a heading of the second order, as Markdown. */
export function modeSummaryMarkdown(mode: Mode, role: string, writer: Writer): string[] {
  return [
    `### ${heading(strings.gradient.numbered(mode.order, mode.name))}`,
    writer.phrase(mode.definition),
    role,
    ...signalsMarkdown(mode, writer, '####'),
  ];
}
