/** Answers that are not simply a place on the gradient: what may be left out, and what waits to be confirmed. */
import { gateModes } from './framework.ts';
import type { Framework } from './framework.ts';
import type { ScoredAnswer, ScoredAnswers } from '../result-schema.ts';
import { ownValue } from '../own-value.ts';

/** Whether an answer was given to a wording that has changed since, and nobody has confirmed it. */
export function isToConfirm(answer: ScoredAnswer | undefined): boolean {
  return answer !== undefined && 'answeredFor' in answer && answer.answeredFor !== undefined;
}

/**
 * Whether a dimension may be left out beside these answers: where the framework allows it, together with what it depends on, and
 * never for a condition up to the gate.
 */
export function mayBeLeftOut(framework: Framework, answers: ScoredAnswers, dimension: string): boolean {
  const seen = new Set<string>();
  let current: string | undefined = dimension;
  while (current !== undefined && !seen.has(current)) {
    const id: string = current;
    const rule = framework.mayNotApply.find((one) => one.dimension === id);
    const isLeftOut = id === dimension || ownValue(answers, id)?.answer === 'does-not-apply';
    if (!rule || !isLeftOut || gateModes(framework).some(({ entry }) => ownValue(entry, id) !== undefined))
      return false;
    seen.add(id);
    current = rule.onlyWith;
  }
  // A dependence that leads back to itself is never fulfilled.
  return current === undefined;
}

/** Whether a dimension is left out, and may be. */
export function isLeftOut(framework: Framework, answers: ScoredAnswers, dimension: string): boolean {
  return ownValue(answers, dimension)?.answer === 'does-not-apply' && mayBeLeftOut(framework, answers, dimension);
}
