import { rewriteText, show, takes, type Misfit } from '../../schema/misfit.ts';
import { fixOf, type Finding, type FlawRule } from '../rule.ts';
import { formOf, type Form } from '../../schema/shapes.ts';
import type { Range } from '../../syntax/source.ts';
import { adviseChoice } from '../advice.ts';
import { isSameButCase } from '../../syntax/suggest.ts';

export const fmRange: FlawRule<'fm-range'> = {
  id: 'fm-range',
  family: 'Front matter',
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
  explain(flaw) {
    switch (flaw.is) {
      case 'language':
        return {
          range: flaw.range,
          message: `${flaw.name} is \`${flaw.value}\`, which is not a language tag.`,
          advice: flaw.meant === undefined ? 'Write a tag such as `en` or `pt-BR`.' : `Write \`${flaw.meant}\`.`,
          ...fixOf(flaw.edits),
        };
      case 'choice':
        return explainChoice(flaw.misfit, flaw.allowed, flaw.range);
      case 'limit': {
        const { name, found, part } = flaw.misfit;
        const advice = `Write ${part ? describeNumber(formOf(part)) : 'another number'}.`;
        return { range: flaw.range, message: `${name} is ${show(found)}, which is out of range.`, advice };
      }
      case 'reversed': {
        const message = `${flaw.misfit.name} is the wrong way round.`;
        return { range: flaw.range, message, advice: `Write \`${flaw.meant}\`.` };
      }
      case 'comma': {
        const message = `${flaw.misfit.name} has ${(flaw.misfit.found as unknown[]).length} numbers, because a comma parts two numbers.`;
        return { range: flaw.range, message, advice: `Write \`${flaw.meant}\`, with a point before decimals.` };
      }
      case 'step':
        return explainStep(flaw.misfit, flaw.step, flaw.range);
    }
  },
};

function explainChoice(misfit: Misfit, allowed: readonly string[], range: Range): Finding {
  const found = show(misfit.found);
  const meant = allowed.find((word) => isSameButCase(found.replace(/[\s_]+/g, '-'), word));
  const message = `${misfit.name} is \`${found}\`, which is not allowed.`;
  const mended = meant === undefined ? {} : rewriteText(misfit, meant);
  return { range, message, advice: adviseChoice(found, allowed), ...mended };
}

/** A number between the steps. */
function explainStep(misfit: Misfit, step: number, range: Range): Finding {
  const { name, found } = misfit;
  const steps = Number(found) / step;
  const near = [Math.floor(steps) * step, Math.ceil(steps) * step].filter((number) => takes(misfit, number));
  const advice =
    near.length > 0 ? `Write ${near.map((number) => `\`${number}\``).join(' or ')}.` : `Write a multiple of ${step}.`;
  return { range, message: `${name} is ${show(found)}, which is not a multiple of ${step}.`, advice };
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
