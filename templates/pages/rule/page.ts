/** The page of one rule. */
import { suppressionComment } from '../../../scripts/model/index.ts';
import type { RuleDoc, RuleExample } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { block } from '../../parts/block.ts';
import { codeBlock } from '../../parts/code.ts';
import { hasCodes, severityMark } from '../../parts/rule.ts';
import { withCode } from '../../parts/sentence.ts';
import { strings } from '../../strings.ts';

const text = strings.rule;

/** The page at `/contribute/rules/<id>/`. */
export function rulePage(page: Page, rule: RuleDoc): Html {
  const { id, severity, what, why, wrong, right } = rule;
  return layout(
    page,
    'rule-page',
    html`
<header class="subject">
  <h1>${id}</h1>
  <p class="lead">${withCode(what)}</p>
</header>
${block('severity', text.severity, html`<p>${severityMark(severity)} ${text.meanings[severity]}</p>`)}
${why !== '' && block('why', text.why, html`<p>${withCode(why)}</p>`)}
${wrong && block('wrong', text.wrong, example(page, wrong))}
${right && block('right', text.right, html`${example(page, right)}<p>${text.examples}</p>`)}
${block('mended-by-fix', html`${text.mends} <code>${text.fix}</code>`, html`<p>${rule.mends === null ? text.notMended : withCode(rule.mends)}</p>`)}
${block('suppress', text.suppress, suppressing(page, rule))}
<ul class="rule-links">
  <li><a href="${page.to.rules}">${text.index}</a></li>
  <li><a href="${page.to.contribute}">${text.guide}</a></li>
</ul>`,
  );
}

function example(page: Page, shown: RuleExample): Html {
  if (shown.text === '') return html`<p>${text.nothing}</p>`;
  return html`${codeBlock(page, shown.text, shown.language)}${hasCodes(shown) && html`<p>${text.hidden}</p>`}`;
}

function suppressing(page: Page, { id, suppressible }: RuleDoc): Html {
  if (!suppressible) return html`<p>${text.notSuppressible}</p>`;
  return html`<p>${text.suppressLead}</p>${codeBlock(page, suppressionComment(id), 'markdown')}`;
}
