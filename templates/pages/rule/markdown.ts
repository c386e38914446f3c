/** The page of a rule as Markdown. */
import { permalinks, suppressionComment } from '../../../scripts/model/index.ts';
import type { RuleDoc, RuleExample } from '../../../scripts/model/index.ts';
import { bullets, codeMarkdown as code, sentenceMarkdown as sentence } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { hasCodes, severityMarkdown } from '../../parts/rule.ts';
import { strings } from '../../strings.ts';

const text = strings.rule;

/** The blocks of the page. */
export function ruleMarkdown(
  { id, severity, what, why, wrong, right, mends, suppressible }: RuleDoc,
  writer: Writer,
): string[] {
  return [
    sentence(what),
    `## ${text.severity}`,
    severityMarkdown(severity),
    ...(why === '' ? [] : [`## ${text.why}`, sentence(why)]),
    ...(wrong ? [`## ${text.wrong}`, ...example(wrong)] : []),
    ...(right ? [`## ${text.right}`, ...example(right), text.examples] : []),
    `## ${text.mends} \`${text.fix}\``,
    mends === null ? text.notMended : sentence(mends),
    `## ${text.suppress}`,
    ...(suppressible ? [text.suppressLead, code(suppressionComment(id), 'markdown')] : [text.notSuppressible]),
    bullets([writer.link(text.index, permalinks.rules), writer.link(text.guide, permalinks.contribute)]),
  ];
}

function example(shown: RuleExample): string[] {
  if (shown.text === '') return [text.nothing];
  return [code(shown.text, shown.language), hasCodes(shown) ? text.hidden : ''];
}
