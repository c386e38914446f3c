/** The inputs of a question: an answer from what is chosen, and what is chosen from an answer. */
import {
  checkAnswers,
  checkDate,
  fill,
  isToConfirm,
  mayBeLeftOut,
  ownValue,
  problemInWords,
  readAssessment,
} from '../../scripts/model/assessment/index.ts';
import type { Answer, Answers, Assessment, SavedProblem, Strength } from '../../scripts/model/assessment/index.ts';
import type { AssessmentData } from '../assessment/data.ts';
import { html } from '../html.ts';
import { paint } from './paint.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What the inputs of a card say: an answer, nothing, or what keeps them from being an answer yet. */
export type CardState = { readonly answer: Answer | null } | { readonly problem: string };

/** Reads a card. `today` is the date that recorded evidence gets until another is given; `before` keeps what has no input. */
export function readCard(card: HTMLElement, data: AssessmentData, today: string): CardState {
  const chosen = radio(card, 'answer')?.value;
  if (chosen === undefined) return { answer: null };
  const given = fieldsOf(card);
  const note = given('note');
  const kept = note ? { note } : {};
  if (chosen === 'not-sure') return judge({ answer: chosen, ...kept }, data, today);
  if (chosen === 'does-not-apply') return judge({ answer: chosen, reason: given('reason'), ...kept }, data, today);
  const strength = (radio(card, 'strength')?.value ?? 'asserted') as Strength;
  const date = given('date') || (strength === 'recorded' ? today : '');
  const link = given('link');
  const answer = { answer: Number(chosen), strength, ...(date && { date }), ...(link && { link }), ...kept } as Answer;
  return judge(answer, data, today);
}

/** Whether this would be an answer in a file; the words of the first problem where it would not. */
function judge(answer: Answer, { framework: { version, digest }, words }: AssessmentData, today: string): CardState {
  const trial: Assessment = {
    formatVersion: 1,
    framework: { version, digest },
    view: 'enterprise',
    subsystems: [{ id: 's1', name: 's1', answers: { D1: answer } }],
    snapshots: [],
  };
  const parsed = readAssessment(trial);
  const problem = 'data' in parsed ? checkDate(answer, [], today) : (parsed.problems[0] as SavedProblem);
  return problem ? { problem: problemInWords(problem, words) } : { answer };
}

/** Shows an answer in a card, and the older wording beside one that is to be confirmed. The field that somebody is writing in is left alone. */
export function fillCard(
  card: HTMLElement,
  answers: Answers,
  data: AssessmentData,
  today: string,
  isLocked: boolean,
  older: readonly string[] = [],
): void {
  const dimension = card.dataset['dimension']!;
  const answer = ownValue(answers, dimension);
  const value = answer === undefined ? null : String(answer.answer);
  const strength = answer && 'strength' in answer ? answer.strength : null;
  const mayExempt = mayBeLeftOut(data.framework, answers, dimension);
  for (const input of card.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    const isAnswer = input.name.startsWith('answer-');
    input.checked = input.value === (isAnswer ? value : strength);
    const isClosed = input.value === 'does-not-apply' && !mayExempt && value !== 'does-not-apply';
    input.disabled = isLocked || isClosed || (!isAnswer && typeof answer?.answer !== 'number');
  }
  for (const field of textFields(card)) {
    const member = ownValue(answer as Record<string, string> | undefined, memberOf(field)) ?? '';
    if (document.activeElement !== field && field.value !== member && !isPending(field)) field.value = member;
    const needsPlace = ['date', 'link'].includes(memberOf(field));
    field.disabled = isLocked || answer === undefined || (needsPlace && typeof answer.answer !== 'number');
    if (memberOf(field) === 'reason') field.disabled = isLocked || !mayExempt;
  }
  card.querySelector<HTMLElement>('[data-action=take-back]')!.hidden = isLocked || answer === undefined;
  if (!card.matches('[data-pending]')) tell(card, troubleWith(dimension, answers, data, today));
  showConfirm(card, answer, data, isLocked, older);
}

/** Whether a field holds what is no answer yet, such as a reason before there is one: it is not overwritten. */
function isPending(field: Field): boolean {
  return field.closest('[data-pending]') !== null;
}

/** Says in a card what keeps its inputs from being stored, or that nothing does. */
export function showProblem(card: HTMLElement, problem: string | null): void {
  card.toggleAttribute('data-pending', problem !== null);
  tell(card, problem);
}

function tell(card: HTMLElement, problem: string | null): void {
  const line = card.querySelector('[data-part=problem]')!;
  if (line.textContent !== (problem ?? '')) line.textContent = problem;
}

/** What is wrong with a stored answer: a control was left out, and then its authority was answered; evidence lies ahead. */
function troubleWith(
  dimension: string,
  answers: Answers,
  { framework, words }: AssessmentData,
  today: string,
): string | null {
  const problem = checkAnswers(framework, { answers }, [], today).find(({ path }) => path.includes(dimension));
  return problem ? problemInWords(problem, words) : null;
}

/** A note or other evidence does not confirm an answer to an older wording; answering anew does. */
export function keepOlder(answer: Answer | null, before: Answer | undefined): Answer | null {
  const isSame = before !== undefined && answer?.answer === before.answer;
  return isSame && 'answeredFor' in before && before.answeredFor !== undefined && answer.answer !== 'not-sure'
    ? { ...answer, answeredFor: before.answeredFor }
    : answer;
}

/** The answer without the version it was given for: somebody says that it holds for the wording of today. */
export function confirmed(answer: Answer): Answer {
  const { answeredFor: _older, ...rest } = answer as Answer & { answeredFor?: string };
  return rest;
}

function showConfirm(
  card: HTMLElement,
  answer: Answer | undefined,
  { words }: AssessmentData,
  isLocked: boolean,
  older: readonly string[],
): void {
  const region = card.querySelector<HTMLElement>('[data-part=confirm]')!;
  if (!answer || !isToConfirm(answer) || !('answeredFor' in answer)) return paint(region, null);
  const version = answer.answeredFor!;
  paint(
    region,
    html`
<div class="notice">
  <p>${fill(words.confirm, { version })}</p>
  ${older.length > 0 && html`<p>${fill(words.oldWording, { version })}</p><ul class="question__old">${older.map((line) => html`<li>${line}</li>`)}</ul>`}
  ${!isLocked && html`<p class="actions"><button type="button" class="button button--quiet" data-action="confirm">${words.confirmAction}</button></p>`}
</div>`,
  );
}

function radio(card: HTMLElement, kind: 'answer' | 'strength'): HTMLInputElement | null {
  return card.querySelector<HTMLInputElement>(`input[name^=${kind}-]:checked`);
}

/** The member of an answer that a field holds; the names of fields end with their dimension. */
function memberOf({ name }: Field): string {
  return name.split('-')[0]!;
}

function textFields(card: HTMLElement): Field[] {
  return [...card.querySelectorAll<Field>('input:not([type=radio]), textarea')];
}

function fieldsOf(card: HTMLElement): (name: string) => string {
  const fields = new Map(textFields(card).map((field) => [memberOf(field), field.value.trim()]));
  return (name) => fields.get(name) ?? '';
}
