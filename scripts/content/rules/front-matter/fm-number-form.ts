import { rewrite, takes, type Misfit } from '../../schema/misfit.ts';
import type { Finding, FlawRule } from '../rule.ts';
import { formOf } from '../../schema/shapes.ts';
import { describeNumber } from './fm-range.ts';
import { describeForm, isName } from './fm-type.ts';

export const fmNumberForm: FlawRule<'fm-number-form'> = {
  id: 'fm-number-form',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every number is written in digits, with a point where one is needed.',
  why: 'YAML parsers disagree about other forms: `012` is ten or twelve, `1:30` is a text or ninety, and `1.10` loses its last digit.',
  example: {
    file: 'modes/shared.md',
    replaces: 'order: 2',
    wrong: 'order: ⟦02',
    right: 'order: 2',
  },
  mends: 'Where the key takes text, the value is put in quotes. A number is left as it is: a digit may be missing.',
  explain({ range, misfit, source }) {
    const message = `${misfit.name} is \`${source}\`, a number in a form that YAML parsers read in different ways.`;
    return { range, message, ...correct(misfit, source) };
  },
};

function correct(misfit: Misfit, source: string): Pick<Finding, 'advice' | 'fix'> {
  const value = typeof misfit.found === 'number' ? misfit.found : Number(source.replaceAll('_', ''));
  const form = misfit.part ? formOf(misfit.part) : {};
  if (form.type === 'number' || form.type === 'integer') {
    if (!Number.isFinite(value) || !takes(misfit, value))
      return { advice: `Write ${describeNumber(form)}, in digits.` };
    return { advice: `Write \`${value}\`.` };
  }
  const described = describeForm(form);
  // What names something is hardly a number in quotes.
  if (described && isName(misfit.path)) return { advice: described };
  const text = JSON.stringify(source);
  if (takes(misfit, source)) return { advice: `Write \`${text}\`.`, ...rewrite(misfit, text) };
  if (described) return { advice: described };
  if (form.enum) return { advice: `Allowed: ${form.enum.map((choice) => `\`${choice}\``).join(', ')}.` };
  return { advice: form.type === 'string' ? `Write \`${text}\`.` : 'Write another value.' };
}
