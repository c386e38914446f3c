/** The list of dimensions as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Writer } from '../../markdown.ts';
import { retiredListMarkdown } from '../../parts/retired.ts';
import { dimensionRowsMarkdown } from '../../parts/rows.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function dimensionsMarkdown(writer: Writer): string[] {
  const retired = writer.model.dimensions
    .filter(({ status }) => status === 'retired')
    .map(({ id, name }) => writer.link(`${id} ${name}`, permalinks.dimension(id)));
  return [strings.dimensions.lead, dimensionRowsMarkdown(writer), ...retiredListMarkdown(retired)];
}
