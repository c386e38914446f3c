import { validOf } from '../../analysis/collection.ts';
import { agreedModeCount } from '../../analysis/ladder.ts';
import type { ValidDocument } from '../../analysis/document.ts';
import type { PlacedFinding, Rule } from '../rule.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';

export const modelScoring: Rule<'model-scoring'> = {
  id: 'model-scoring',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'The scoring method compares each pair once, by a gap that answers can have, and leaves out a control only together with an authority that it limits.',
  why: 'A pair that stands twice would warn twice, and a dimension cannot be ahead of itself. If a control could be left out while its authority applies, no warning would say that delegation has no limits.',
  example: {
    file: 'scoring.md',
    replaces: 'pairs:\n  - authority: D1\n    control: D2\n    gap: 1',
    wrong: 'pairs:\n  - authority: D1\n    control: ⟦D1\n    gap: 1',
    right: 'pairs:\n  - authority: D1\n    control: D2\n    gap: 1',
  },
  *collection({ collection }) {
    for (const document of validOf(collection, 'scoring')) {
      yield* judgePairs(document);
      yield* judgeGaps(document, agreedModeCount(collection));
      yield* judgeExceptions(document);
    }
  },
};

type Scoring = ValidDocument<'scoring'>;

function finding(source: Scoring, path: ValuePath, message: string, advice: string): PlacedFinding {
  return { source, range: source.yaml.valueRange(path), message, advice };
}

function* judgePairs(document: Scoring): Generator<PlacedFinding> {
  const firsts = new Map<string, number>();
  for (const [index, { authority, control }] of document.data.pairs.entries()) {
    const first = firsts.get(`${authority} ${control}`);
    if (authority === control) {
      const message = `${authority} is compared with itself.`;
      yield finding(document, ['pairs', index, 'control'], message, 'Name the dimension that limits it.');
    } else if (first !== undefined) {
      const { line } = document.yaml.valueRange(['pairs', first]).start;
      const message = `${authority} and ${control} are already compared on line ${line}.`;
      yield finding(document, ['pairs', index], message, 'Remove the second pair.');
    } else {
      firsts.set(`${authority} ${control}`, index);
    }
  }
}

/** Answers are anchors, one for each mode, so that no two of them are further apart than the first and the last. */
function* judgeGaps(document: Scoring, modes: number | undefined): Generator<PlacedFinding> {
  if (modes === undefined || modes === 1) return;
  for (const [index, { gap }] of document.data.pairs.entries()) {
    if (gap <= modes - 1) continue;
    const message = `No two answers are ${gap} apart: they run from 1 to ${modes}.`;
    yield finding(document, ['pairs', index, 'gap'], message, `Write a gap of ${modes - 1} or less.`);
  }
}

function* judgeExceptions(document: Scoring): Generator<PlacedFinding> {
  const { 'may-not-apply': exceptions, pairs } = document.data;
  const firsts = new Map<string, number>();
  for (const [index, { dimension }] of exceptions.entries()) if (!firsts.has(dimension)) firsts.set(dimension, index);
  for (const [index, { dimension, 'only-with': companion }] of exceptions.entries()) {
    const path = ['may-not-apply', index];
    const first = firsts.get(dimension)!;
    const held = pairs.flatMap(({ authority, control }) => (control === dimension ? [authority] : []));
    if (first !== index) {
      const { line } = document.yaml.valueRange(['may-not-apply', first, 'dimension']).start;
      const message = `${dimension} is already named on line ${line}.`;
      yield finding(document, [...path, 'dimension'], message, 'Remove the second entry.');
    } else if (companion === dimension) {
      const message = `${dimension} cannot depend on itself.`;
      yield finding(document, [...path, 'only-with'], message, 'Name another dimension, or remove `only-with`.');
    } else if (companion !== undefined && !firsts.has(companion)) {
      const message = `${companion} always applies, so ${dimension} could never be left out.`;
      yield finding(document, [...path, 'only-with'], message, `Add ${companion} to \`may-not-apply\`.`);
    } else if (held.length > 0 && (companion === undefined || !held.includes(companion))) {
      const message = `${dimension} limits ${held.join(' and ')}, so it is left out only together with ${held.length > 1 ? 'one of them' : 'it'}.`;
      yield finding(document, [...path, 'dimension'], message, adviseCompanion(held, firsts));
    }
  }
}

function adviseCompanion(held: readonly string[], exceptions: ReadonlyMap<string, number>): string {
  const open = held.filter((authority) => exceptions.has(authority));
  if (open.length > 0) return `Write \`only-with: ${open[0]}\` below it.`;
  return `Remove it, or add ${held[0]} to \`may-not-apply\` and write \`only-with: ${held[0]}\` below this one.`;
}
