import type { Problem } from '../diagnostics.ts';
import { rewriteText, show, takes, type Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import { formOf, type Form } from '../shapes.ts';
import { adviseChoice, isSameButCase } from '../suggest.ts';

/** Every value is one that its key allows. */
export const fmRange: Rule = {
  id: 'fm-range',
  severity: 'error',
  suppressible: false,
  what: 'Every value is one that its key allows.',
  why: 'Lists, filters and colours are made from fixed sets of words and numbers. A value outside its set would appear in none of them.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'actor: automation',
    wrong: 'actor: ⟦robot',
    right: 'actor: automation',
  },
  mends: 'An allowed word that differs only in the case of letters, or in what joins its parts, is rewritten.',
};

/** The finding for a value that is not one of a few words. */
export function explainChoice(misfit: Misfit, allowed: readonly string[]): Problem {
  const found = show(misfit.found);
  const meant = allowed.find((word) => isSameButCase(found.replace(/[\s_]+/g, '-'), word));
  return {
    rule: 'fm-range',
    range: misfit.yaml.valueRange(misfit.path),
    message: `${misfit.name} is \`${found}\`, which is not allowed.`,
    advice: adviseChoice(found, allowed),
    ...(meant === undefined ? {} : rewriteText(misfit, meant)),
  };
}

/** The finding for a number that is too small or too large. */
export function explainLimit({ path, name, found, part, yaml }: Misfit): Problem {
  const advice = `Write ${part ? describeNumber(formOf(part)) : 'another number'}.`;
  const message = `${name} is ${show(found)}, which is out of range.`;
  return { rule: 'fm-range', range: yaml.valueRange(path), message, advice };
}

/** The finding for a number between the steps. */
export function explainStep(misfit: Misfit, step: number): Problem {
  const { path, name, found, yaml } = misfit;
  const steps = Number(found) / step;
  const near = [Math.floor(steps) * step, Math.ceil(steps) * step].filter((number) => takes(misfit, number));
  const advice =
    near.length > 0 ? `Write ${near.map((number) => `\`${number}\``).join(' or ')}.` : `Write a multiple of ${step}.`;
  const message = `${name} is ${show(found)}, which is not a multiple of ${step}.`;
  return { rule: 'fm-range', range: yaml.valueRange(path), message, advice };
}

/** The numbers that a form takes, in words: a whole number of 1 or more, a number from 1 to 5. */
export function describeNumber({ type, minimum, maximum, multipleOf }: Form): string {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const steps = multipleOf === undefined ? '' : `, a multiple of ${multipleOf}`;
  return `${kind}${describeLimits(least, most)}${steps}`;
}

function describeLimits(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return ` of ${least} or more`;
  return most === undefined ? '' : ` of ${most} or less`;
}
