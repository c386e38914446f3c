/** The list of rules that sources are checked against. */
import { suppressionComment } from '../../../scripts/model/index.ts';
import type { RuleDoc } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { codeBlock } from '../../parts/code.ts';
import { contents } from '../../parts/contents.ts';
import { partHeading } from '../../parts/heading.ts';
import { byFamily, severitiesOf, severityMark } from '../../parts/rule.ts';
import { withCode } from '../../parts/sentence.ts';
import { strings } from '../../strings.ts';

const text = strings.rules;

/** The page at `/contribute/rules/`: the rules by family. */
export function ruleIndexPage(page: Page, rules: readonly RuleDoc[]): Html {
  const families = byFamily(rules);
  return layout(
    page,
    'rule-index',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<div class="with-contents">
  ${contents(
    families.map(({ family }) => ({ id: anchorOf(family), title: family })),
    text.families,
  )}
  <div class="with-contents__body">
    ${reading(rules)}
    ${suppressing(page)}
    ${families.map(
      ({ family, rules: members }) => html`
    <section>
      ${partHeading(anchorOf(family), family)}
      <ul class="rule-rows">${members.map((rule) => row(page, rule))}</ul>
    </section>`,
    )}
  </div>
</div>`,
  );
}

function reading(rules: readonly RuleDoc[]): Html {
  const { meanings, fix } = strings.rule;
  return html`
<section>
  ${partHeading('severities', text.severities)}
  <ul class="severities">${severitiesOf(rules).map((severity) => html`<li>${severityMark(severity)} ${meanings[severity]}</li>`)}</ul>
  <p>${text.fixes(fix)}</p>
</section>`;
}

function suppressing(page: Page): Html {
  return html`
<section>
  ${partHeading('suppress-a-finding', text.suppress)}
  <p>${text.suppressLead}</p>
  ${codeBlock(page, suppressionComment('<rule>'), 'markdown')}
  <p>${text.suppressRules}</p>
  <p>${text.suppressLimits(strings.rule.suppressible)}</p>
</section>`;
}

function row(page: Page, { id, severity, what, mends, suppressible }: RuleDoc): Html {
  const { fix, mended, suppressible: marked } = strings.rule;
  return html`
<li>
  <a href="${page.to.rule(id)}"><code>${id}</code></a>
  <p>${withCode(what)}</p>
  <ul class="facts-line">
    <li>${severityMark(severity)}</li>
    ${mends !== null && html`<li><code>${fix}</code> ${mended}</li>`}
    ${suppressible && html`<li>${marked}</li>`}
  </ul>
</li>`;
}

function anchorOf(family: string): string {
  return family.toLowerCase().replace(/[^a-z\d]+/g, '-');
}
