/** Modes and dimensions as rows: thin rules, the number or id first. */
import { permalinks } from '../../scripts/model/index.ts';
import type { Dimension } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { bullets, plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { modeClass, modeLink, modeLinkMarkdown } from './mode.ts';

/** A row for each mode: its mark as a heading of level 2, its definition and the human role. */
export function modeRows(page: Page): Html {
  return html`
<ol class="rows">
  ${page.modes.map(
    (mode) => html`
  <li class="row ${modeClass(mode)}">
    <h2>${modeLink(page, mode)}</h2>
    <p>${page.phrase(mode.definition)}</p>
    <p class="row__aside"><small>${strings.modes.role}</small> ${mode.role.title}</p>
  </li>`,
  )}
</ol>`;
}

/** A row for each dimension: its id and name, what it asks, its aspect. `heading` is the level of each name. */
export function dimensionRows(page: Page, dimensions: readonly Dimension[], heading: 2 | 3): Html {
  return html`
<ol class="rows">
  ${dimensions.map((dimension) => {
    const name = html`<a href="${page.to.dimension(dimension.id)}"><span class="id">${dimension.id}</span> ${dimension.name}</a>`;
    return html`
  <li class="row">
    ${heading === 2 ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`}
    <p>${page.phrase(dimension.question.enterprise)}</p>
    <p class="row__aside"><small>${strings.dimension.aspectLabel}</small> ${aspectName(page, dimension)}</p>
  </li>`;
  })}
</ol>`;
}

/** The name of a dimension's aspect, as the scoring names it. */
export function aspectName(page: Pick<Page, 'model'>, dimension: Dimension): string {
  return page.model.scoring.aspects.find(({ id }) => id === dimension.aspect)?.name ?? dimension.aspect;
}

/** The modes as a list in Markdown. */
export function modeRowsMarkdown(writer: Writer): string {
  const items = writer.modes.map(
    (mode) =>
      `${modeLinkMarkdown(mode, writer)}: ${writer.phrase(mode.definition)} ${strings.modes.role}: ${plain(mode.role.title)}`,
  );
  return bullets(items);
}

/** The dimensions as a list in Markdown. */
export function dimensionRowsMarkdown(writer: Writer): string {
  const { aspectLabel } = strings.dimension;
  const items = writer.dimensions.map((dimension) => {
    const { id, name, question } = dimension;
    const link = writer.link(`${id} ${name}`, permalinks.dimension(id));
    return `${link}: ${writer.phrase(question.enterprise)} ${aspectLabel}: ${plain(aspectName(writer, dimension))}`;
  });
  return bullets(items);
}
