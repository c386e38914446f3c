/** The guide as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Prose } from '../../../scripts/model/index.ts';
import type { Writer } from '../../markdown.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function contributeMarkdown(guide: Prose | null, security: Prose | null, writer: Writer): string[] {
  const { none, rules, rulesLead, securityLead } = strings.contribute;
  return [
    guide ? writer.prose(guide, { under: 1 }) : none,
    `${writer.link(rules, permalinks.rules)} ${rulesLead}`,
    ...(security ? [`${writer.link(strings.security.title, permalinks.security)} ${securityLead}`] : []),
  ];
}
