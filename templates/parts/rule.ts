/** Pieces of the pages about rules. */
import type { RuleDoc, RuleExample } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

/** The severity as a word in a box; its form differs as well, for those who skim. */
export function severityMark(severity: RuleDoc['severity']): Html {
  return html`<span class="severity severity--${severity}">${strings.rule.severities[severity]}</span>`;
}

/** The severities that these rules have, the gravest first. */
export function severitiesOf(rules: readonly RuleDoc[]): RuleDoc['severity'][] {
  return (['error', 'warning', 'info'] as const).filter((one) => rules.some(({ severity }) => severity === one));
}

/** The rules by family, in the order in which families and rules first come. */
export function byFamily(rules: readonly RuleDoc[]): { readonly family: string; readonly rules: readonly RuleDoc[] }[] {
  const families = [...new Set(rules.map(({ family }) => family))];
  return families.map((family) => ({ family, rules: rules.filter((rule) => rule.family === family) }));
}

/** Whether codes in angle brackets stand in an example for characters that cannot be seen. */
export function hasCodes({ text }: RuleExample): boolean {
  return /<(?:U\+[\dA-F]{4,6}|0x[\dA-F]{2})>/.test(text);
}

/** A severity with what it means, as Markdown. */
export function severityMarkdown(severity: RuleDoc['severity']): string {
  const { severities, meanings } = strings.rule;
  return `**${severities[severity]}**: ${meanings[severity]}`;
}
