/** The framework on one page as Markdown. */
import { headingMarkdown as heading } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { modeSummaryMarkdown } from '../../parts/mode-summaries.ts';
import { roleMarkdown } from '../../parts/mode.ts';
import { dimensionRowsMarkdown } from '../../parts/rows.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function frameworkMarkdown(writer: Writer): string[] {
  const { framework } = strings;
  const { introduction, sections, scoring } = writer.model;
  return [
    writer.prose(introduction, { under: 1, owner: 'introduction' }),
    ...sections.flatMap(({ id, title, body }) => [`## ${heading(title)}`, writer.prose(body, { under: 2, owner: id })]),
    `## ${framework.modes}`,
    framework.modesLead(writer.modes.length),
    ...writer.modes.flatMap((mode) => modeSummaryMarkdown(mode, roleMarkdown(mode, writer), writer)),
    `## ${framework.dimensions}`,
    framework.dimensionsLead(writer.dimensions.length),
    dimensionRowsMarkdown(writer),
    `## ${framework.scoring}`,
    writer.prose(scoring.body, { under: 2, owner: 'scoring' }),
  ];
}
