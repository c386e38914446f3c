/** The parts around the questions: messages, subsystems, and the way through the questions. */
import { fill, ownValue } from '../../scripts/model/assessment/index.ts';
import type { Answers, Assessment } from '../../scripts/model/assessment/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { AssessmentData } from './data.ts';

/** A message with buttons: each an action and its label. */
export function banner(text: string, actions: readonly (readonly [action: string, label: string])[] = []): Html {
  return html`<div class="notice"><p>${text}</p>${actions.length > 0 && html`<p class="actions">${actions.map(([action, label]) => actionButton(action, label))}</p>`}</div>`;
}

/** A button that the page's script knows by its action. */
export function actionButton(action: string, label: Content): Html {
  return html`<button type="button" class="button button--quiet" data-action="${action}">${label}</button>`;
}

/** The subsystems as a choice of one, by name. */
export function subsystemChoice({ subsystems }: Pick<Assessment, 'subsystems'>, chosen: string, label: string): Html {
  return html`
<fieldset class="subsystems"><legend class="hidden">${label}</legend>
${subsystems.map(({ id, name }) => html`<label><input type="radio" name="subsystem" id="subsystem-${id}" value="${id}"${id === chosen && html` checked`}> <span>${name}</span></label>`)}
</fieldset>`;
}

/** A button for each question, with its state: current, answered, or to confirm. */
export function questionSteps({ framework, words }: AssessmentData, answers: Answers, current: number): Html {
  const count = framework.dimensions.length;
  return html`<ol class="steps__questions">${framework.dimensions.map(({ id, name }, index) => {
    const state = ownValue(answers, id) ? 'answered' : 'open';
    const label = fill(words.question, { number: index + 1, count, dimension: `${id} ${name}` });
    return html`<li><button type="button" id="step-${id}" data-action="step" data-step="${index}" data-state="${state}" aria-label="${label}, ${words.states[state]}"${index === current && html` aria-current="step"`}>${id}</button></li>`;
  })}</ol>`;
}
