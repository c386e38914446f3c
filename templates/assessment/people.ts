/** Several people's answers to the same subsystems, the widest disagreement first. */
import { dimensionName } from '../../scripts/model/assessment/index.ts';
import type { Disagreement } from '../../scripts/model/assessment/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { AssessmentData } from './data.ts';
import { textTable } from './parts.ts';

/** A table with a row for each dimension of each subsystem; a sentence where there is nothing to compare. */
export function people(data: AssessmentData, persons: readonly string[], disagreements: readonly Disagreement[]): Html {
  const { words, framework } = data;
  if (disagreements.length === 0) return html`<p>${words.peopleNone}</p>`;
  const said = (answer: Disagreement['answers'][number]['answer'] | undefined): string => {
    if (typeof answer === 'number') return String(answer);
    if (answer === undefined) return '';
    return answer === 'not-sure' ? words.notSure : words.doesNotApply;
  };
  return textTable(words.spread, {
    head: [words.report.columns.dimension, words.report.columns.subsystem, words.spread, ...persons],
    rows: disagreements.map(({ subsystem, dimension, spread, isSplit, answers }) => [
      dimensionName(framework, dimension),
      subsystem,
      isSplit ? `${spread}, ${words.split}` : String(spread),
      ...persons.map((person) => said(answers.find((one) => one.person === person)?.answer)),
    ]),
  });
}
