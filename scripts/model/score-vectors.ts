/**
 * Answers with their results, for anyone who implements the scoring again: every branch of it for this very framework, whatever its
 * size. The same model gives the same vectors.
 */
import { STRENGTHS, conditionsOf, halfSteps, score } from './assessment/index.ts';
import type { Framework, ScoredAnswer, ScoredAnswers, Strength } from './assessment/index.ts';
import { frameworkOf } from './framework-of.ts';
import type { ScoreVectors } from './result-schema.ts';
import type { Model } from './schema.ts';

/** The day that all vectors are evaluated at. */
const AS_OF = '2026-01-31';

/** How many mixtures stand after the vectors that have a subject. */
const MIXTURES = 24;

type Case = { readonly name: string; readonly answers: ScoredAnswers };

/** The vectors of a model. */
export function scoreVectors(model: Model): ScoreVectors {
  const scoring = frameworkOf(model);
  const cases = [
    ...uniform(scoring),
    ...missed(scoring),
    ...ahead(scoring),
    ...aged(scoring),
    ...leftOut(scoring),
    ...mixtures(scoring),
  ];
  const vectors = cases.map(({ name, answers }) => ({
    name,
    asOf: AS_OF,
    answers,
    result: score(scoring, answers, AS_OF),
  }));
  return { formatVersion: 1, scoring, vectors };
}

function given(answer: number, strength: Strength, date = AS_OF): ScoredAnswer {
  return strength === 'recorded' ? { answer, strength, date } : { answer, strength };
}

/** The same answer to every question, but for those named. */
function everywhere(
  { dimensions }: Framework,
  answer: ScoredAnswer,
  except: Readonly<Record<string, ScoredAnswer>> = {},
): ScoredAnswers {
  return { ...Object.fromEntries(dimensions.map(({ id }) => [id, answer])), ...except };
}

function uniform(scoring: Framework): Case[] {
  const all = STRENGTHS.flatMap((strength) =>
    halfSteps(scoring.modes.length).map((step) => ({
      name: `${step} everywhere, ${strength}`,
      answers: everywhere(scoring, given(step, strength)),
    })),
  );
  return [
    { name: 'nothing answered', answers: {} },
    { name: 'not sure everywhere', answers: everywhere(scoring, { answer: 'not-sure' }) },
    ...all,
  ];
}

/** Each condition missed by half a step and by a whole one, with everything else at the end of the gradient. */
function missed(scoring: Framework): Case[] {
  const top = given(scoring.modes.length, 'recorded');
  return scoring.modes.flatMap((mode) =>
    conditionsOf(scoring, mode).flatMap(({ dimension, least }) =>
      [0.5, 1].map((by) => ({
        name: `${mode.id} missed by ${by} on ${dimension}`,
        answers: everywhere(scoring, top, { [dimension]: given(least - by, 'recorded') }),
      })),
    ),
  );
}

/** Each authority just ahead of its control, and just not. */
function ahead(scoring: Framework): Case[] {
  const top = scoring.modes.length;
  return scoring.pairs.flatMap(({ authority, control, gap }) =>
    [gap, gap - 0.5]
      .filter((by) => top - by >= 1)
      .map((by) => ({
        name: `${authority} ahead of ${control} by ${by}`,
        answers: everywhere(scoring, given(1, 'recorded'), {
          [authority]: given(top, 'recorded'),
          [control]: given(top - by, 'recorded'),
        }),
      })),
  );
}

/** Recorded evidence on its own day, on the last day of its shelf life, a day past it, from tomorrow, which counts as today, from the day after, and for an older wording. */
function aged(scoring: Framework): Case[] {
  const middle = halfSteps(scoring.modes.length)[scoring.modes.length - 1]!;
  const dated = [0, scoring.shelfLifeDays, scoring.shelfLifeDays + 1, -1, -2].map((age) => ({
    name: `recorded evidence ${age} days old`,
    answers: everywhere(scoring, given(middle, 'recorded', dayBefore(age))),
  }));
  const older = { answer: middle, strength: 'recorded', date: AS_OF, answeredFor: '0.0.1' } as const;
  return [...dated, { name: 'answers to an older wording', answers: everywhere(scoring, older) }];
}

function dayBefore(days: number): string {
  return new Date(Date.parse(AS_OF) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Each dimension left out by itself, whether it may be or not, and each with what it can be left out only together with. */
function leftOut(scoring: Framework): Case[] {
  const top = given(scoring.modes.length, 'recorded');
  const without = (ids: readonly string[]): Case => ({
    name: `left out: ${ids.join(', ')}`,
    answers: everywhere(scoring, top, Object.fromEntries(ids.map((id) => [id, { answer: 'does-not-apply' }]))),
  });
  const together = scoring.mayNotApply.flatMap(({ dimension, onlyWith }) => (onlyWith ? [[dimension, onlyWith]] : []));
  const allowed = scoring.mayNotApply.map(({ dimension }) => dimension);
  return [...scoring.dimensions.map(({ id }) => [id]), ...together, ...(allowed.length > 1 ? [allowed] : [])].map(
    without,
  );
}

function mixtures(scoring: Framework): Case[] {
  const draw = drawer(20_260_131);
  const steps = halfSteps(scoring.modes.length);
  const one = (): ScoredAnswer => {
    const kind = draw(10);
    if (kind === 0) return { answer: 'not-sure' };
    if (kind === 1) return { answer: 'does-not-apply' };
    return given(
      steps[draw(steps.length)]!,
      STRENGTHS[draw(STRENGTHS.length)]!,
      dayBefore(draw(2 * scoring.shelfLifeDays)),
    );
  };
  return Array.from({ length: MIXTURES }, (_, index) => ({
    name: `mixture ${index + 1}`,
    answers: Object.fromEntries(scoring.dimensions.map(({ id }) => [id, one()])),
  }));
}

/** Whole numbers below a limit, the same ones every time: the linear congruential generator of Numerical Recipes. */
function drawer(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
