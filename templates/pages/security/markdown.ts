/** What is said of security, as Markdown. */
import type { Prose } from '../../../scripts/model/index.ts';
import type { Writer } from '../../markdown.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function securityMarkdown(security: Prose, repository: string | null, writer: Writer): string[] {
  const address = repository === null ? [] : [`${strings.security.repository} <${repository}>`];
  return [writer.prose(security, { under: 1 }), ...address];
}
