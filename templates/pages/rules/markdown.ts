/** The list of rules as Markdown. */
import { permalinks, suppressionComment } from '../../../scripts/model/index.ts';
import type { RuleDoc } from '../../../scripts/model/index.ts';
import {
  bullets,
  codeMarkdown as code,
  headingMarkdown as heading,
  plainMarkdown as plain,
  sentenceMarkdown as sentence,
} from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { byFamily, severitiesOf, severityMarkdown } from '../../parts/rule.ts';
import { strings } from '../../strings.ts';

const text = strings.rule;

/** The blocks of the page. */
export function rulesMarkdown(rules: readonly RuleDoc[], writer: Writer): string[] {
  const { lead, severities, fixes, suppress, suppressLead, suppressRules, suppressLimits } = strings.rules;
  return [
    lead,
    `## ${severities}`,
    bullets(severitiesOf(rules).map(severityMarkdown)),
    plain(fixes(text.fix)),
    `## ${suppress}`,
    suppressLead,
    code(suppressionComment('<rule>'), 'markdown'),
    suppressRules,
    suppressLimits(text.suppressible),
    ...byFamily(rules).flatMap(({ family, rules: members }) => [
      `## ${heading(family)}`,
      bullets(members.map((rule) => ruleItem(rule, writer))),
    ]),
  ];
}

function ruleItem({ id, severity, what, mends, suppressible }: RuleDoc, { link }: Writer): string {
  const marks = [
    text.severities[severity],
    ...(mends === null ? [] : [`\`${text.fix}\` ${text.mended}`]),
    ...(suppressible ? [text.suppressible] : []),
  ];
  return `${link(id, permalinks.rule(id))}: ${sentence(what)} (${marks.join('; ')})`;
}
