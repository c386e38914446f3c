/**
 * The question of one dimension, to be answered: native inputs that a script reads and fills, and boxes on paper. Nothing is chosen
 * beforehand, and there is no slider, because where a thumb stands biases answers.
 */
import { VIEWS } from '../../scripts/model/index.ts';
import type { Dimension } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { modeClass, modeMark } from './mode.ts';

const text = strings.assessmentPage;

/** The whole card: the question in both views, a described choice for each anchor, the other answers, evidence and note. */
export function questionCard(page: Page, dimension: Dimension): Html {
  const { id, name, question } = dimension;
  return html`
<section class="question" id="question-${id.toLowerCase()}" data-dimension="${id}" aria-labelledby="name-${id}">
  <h3 id="name-${id}" tabindex="-1"><span class="id">${id}</span> ${name}</h3>
  ${VIEWS.map((view) => html`<p class="question__asks" data-view="${view}">${page.phrase(question[view])}</p>`)}
  <div data-part="confirm"></div>
  ${choices(page, dimension, true)}
  ${support(id)}
  <p class="question__more"><a href="${page.to.dimension(id)}">${text.moreOn(`${id} ${name}`)}</a></p>
</section>`;
}

/** The choices alone, for a page on which the anchors already stand. */
export function questionForm(page: Page, dimension: Dimension): Html {
  return html`
<div class="question" data-dimension="${dimension.id}">
  <div data-part="confirm"></div>
  ${choices(page, dimension, false)}
  ${support(dimension.id)}
</div>`;
}

function choices(page: Page, dimension: Dimension, isDescribed: boolean): Html {
  const { id, anchors } = dimension;
  const nameOf = (order: number): string => {
    const mode = page.modes[order - 1];
    return mode ? strings.gradient.numbered(mode.order, mode.name) : String(order);
  };
  return html`
  <fieldset class="options">
    <legend>${text.choose}</legend>
    ${anchors.map((anchor, index) => {
      const mode = page.modes[index];
      const mark = mode ? modeMark(mode) : String(index + 1);
      const body = isDescribed
        ? html`<span class="choice__body">${mark} <span class="choice__statement">${page.phrase(anchor.statement)}</span></span>`
        : html`<span class="choice__body">${mark}</span>`;
      const evidence =
        isDescribed && page.prose(anchor.evidence, { owner: id.toLowerCase(), part: `anchor-${index + 1}` });
      return html`
    ${choice(id, String(index + 1), body, mode ? modeClass(mode) : '', evidence && html`<div class="choice__evidence">${evidence}</div>`)}
    ${index + 1 < anchors.length && choice(id, String(index + 1.5), html`<span>${text.between(nameOf(index + 1), nameOf(index + 2))}</span>`, 'choice--between')}`;
    })}
    ${choice(id, 'not-sure', html`<span>${text.notSure}. <small>${text.notSureHint}</small></span>`, 'choice--other')}
    ${exemption(page, id)}
    <p class="question__clear"><button type="button" class="button button--quiet kept" data-action="take-back" hidden>${text.clearAnswer}</button></p>
  </fieldset>`;
}

function choice(id: string, value: string, body: Content, kind: string, below: Content = null): Html {
  return html`<div class="choice ${kind}"><label><input type="radio" name="answer-${id}" value="${value}"> ${body}</label>${below}</div>`;
}

function exemption(page: Page, id: string): Html | null {
  const rule = page.model.scoring.mayNotApply.find(({ dimension }) => dimension === id);
  if (!rule) return null;
  const hint = text.doesNotApplyHint(rule.when, rule.onlyWith);
  const field = html`<p class="field choice__reason"><label>${text.reason} <input type="text" name="reason-${id}" maxlength="2000" autocomplete="off"></label></p>`;
  return choice(
    id,
    'does-not-apply',
    html`<span>${text.doesNotApply}. <small>${hint}</small></span>`,
    'choice--other choice--exempt',
    field,
  );
}

/** Evidence and note, folded away beneath the answer. */
function support(id: string): Html {
  const { strengths } = text;
  return html`
  <details class="support">
    <summary>${text.details}</summary>
    <fieldset class="support__strength">
      <legend>${text.strength}</legend>
      ${(['asserted', 'example', 'recorded'] as const).map((strength) => {
        const [label, hint] = strengths[strength];
        return html`<label><input type="radio" name="strength-${id}" value="${strength}"> <span>${label}. <small>${hint}</small></span></label>`;
      })}
    </fieldset>
    <p class="field"><label>${text.date} <input type="date" name="date-${id}"></label></p>
    <p class="field"><label>${text.link} <input type="url" name="link-${id}" maxlength="1000" placeholder="https://" autocomplete="off"></label></p>
    <p class="field"><label>${text.note} <textarea name="note-${id}" rows="3" maxlength="2000"></textarea></label></p>
  </details>
  <p class="question__problem" data-part="problem" role="status"></p>`;
}

/** What an anchor is called: the mode of its number, with that number. */
export function anchorNameMarkdown(index: number, { modes }: Pick<Page, 'modes'>): string {
  const mode = modes[index];
  return mode ? strings.gradient.numbered(mode.order, mode.name) : String(index + 1);
}

/** What an anchor states, and what shows that it fits, as Markdown. */
export function anchorTextsMarkdown(
  { statement, evidence }: Dimension['anchors'][number],
  fit: Parameters<Writer['prose']>[1],
  writer: Writer,
): string[] {
  return [writer.phrase(statement), writer.prose(evidence, fit)];
}
