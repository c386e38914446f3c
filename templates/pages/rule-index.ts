/** The list of rules that sources are checked against. */
import { suppressionComment } from '../../scripts/model/index.ts';
import type { RuleDoc } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { contents } from '../parts/contents.ts';
import { byFamily, codeBlock, severitiesOf, severityMark } from '../parts/rule.ts';
import { withCode } from '../parts/sentence.ts';
import { strings } from '../strings.ts';

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
    ${suppressing()}
    ${families.map(
      ({ family, rules: members }) => html`
    <section>
      <h2 id="${anchorOf(family)}">${family}</h2>
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
  <h2 id="severities">${text.severities}</h2>
  <ul class="severities">${severitiesOf(rules).map((severity) => html`<li>${severityMark(severity)} ${meanings[severity]}</li>`)}</ul>
  <p>${text.fixes(fix)}</p>
</section>`;
}

function suppressing(): Html {
  return html`
<section>
  <h2 id="suppress-a-finding">${text.suppress}</h2>
  <p>${text.suppressLead}</p>
  ${codeBlock(suppressionComment('<rule>'), 'markdown')}
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
