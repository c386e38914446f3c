/** What contributors read, as Markdown: their guide, what is said of security, and the rules that sources are checked against. */
import { permalinks, suppressionComment } from '../model/index.ts';
import type { Prose, RuleDoc, RuleExample } from '../model/index.ts';
import { byFamily, hasCodes, severitiesOf } from '../../templates/parts/rule.ts';
import { strings } from '../../templates/strings.ts';
import type { RenderContext } from './context.ts';
import {
  bullets,
  codeMarkdown as code,
  headingMarkdown as heading,
  plainMarkdown as plain,
  sentenceMarkdown as sentence,
} from './markdown.ts';
import type { Twin, Writer } from './twin-pages.ts';

const text = strings.rule;

/** The guide, what is said of security, the list of rules, and every rule. */
export function guideTwins({
  guide,
  security,
  rules,
  site,
}: Pick<RenderContext, 'guide' | 'security' | 'rules' | 'site'>): Twin[] {
  const { contribute } = strings;
  const { title } = strings.security;
  const write = (text: Prose) => (writer: Writer) => securityPage(text, site.repository, writer);
  return [
    {
      permalink: permalinks.contribute,
      title: contribute.title,
      write: (writer) => guidePage(guide, security, writer),
    },
    ...(security ? [{ permalink: permalinks.security, title, write: write(security) }] : []),
    { permalink: permalinks.rules, title: strings.rules.title, write: (writer) => ruleIndex(rules, writer) },
    ...rules.map((rule) => ({
      permalink: permalinks.rule(rule.id),
      title: text.title(rule.id),
      write: (writer: Writer) => rulePage(rule, writer),
    })),
  ];
}

function guidePage(guide: Prose | null, security: Prose | null, writer: Writer): string[] {
  const { none, rules, rulesLead, securityLead } = strings.contribute;
  return [
    guide ? writer.prose(guide, { under: 1 }) : none,
    `${writer.link(rules, permalinks.rules)} ${rulesLead}`,
    ...(security ? [`${writer.link(strings.security.title, permalinks.security)} ${securityLead}`] : []),
  ];
}

function securityPage(security: Prose, repository: string | null, writer: Writer): string[] {
  const address = repository === null ? [] : [`${strings.security.repository} <${repository}>`];
  return [writer.prose(security, { under: 1 }), ...address];
}

function ruleIndex(rules: readonly RuleDoc[], writer: Writer): string[] {
  const { lead, severities, fixes, suppress, suppressLead, suppressRules, suppressLimits } = strings.rules;
  return [
    lead,
    `## ${severities}`,
    bullets(severitiesOf(rules).map(severityOf)),
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

function severityOf(severity: RuleDoc['severity']): string {
  return `**${text.severities[severity]}**: ${text.meanings[severity]}`;
}

function ruleItem({ id, severity, what, mends, suppressible }: RuleDoc, { link }: Writer): string {
  const marks = [
    text.severities[severity],
    ...(mends === null ? [] : [`\`${text.fix}\` ${text.mended}`]),
    ...(suppressible ? [text.suppressible] : []),
  ];
  return `${link(id, permalinks.rule(id))}: ${sentence(what)} (${marks.join('; ')})`;
}

function rulePage({ id, severity, what, why, wrong, right, mends, suppressible }: RuleDoc, writer: Writer): string[] {
  return [
    sentence(what),
    `## ${text.severity}`,
    severityOf(severity),
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
