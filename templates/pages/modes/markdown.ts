/** The list of modes as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Writer } from '../../markdown.ts';
import { retiredListMarkdown } from '../../parts/retired.ts';
import { modeRowsMarkdown } from '../../parts/rows.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function modesMarkdown(writer: Writer): string[] {
  const retired = writer.model.modes
    .filter(({ status }) => status === 'retired')
    .map(({ id, name }) => writer.link(name, permalinks.mode(id)));
  return [strings.modes.lead, modeRowsMarkdown(writer), ...retiredListMarkdown(retired)];
}
