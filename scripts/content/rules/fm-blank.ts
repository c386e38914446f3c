import type { Problem } from '../diagnostics.ts';
import type { Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import { isOptional } from '../shapes.ts';

/** No value is empty. */
export const fmBlank: Rule = {
  id: 'fm-blank',
  severity: 'error',
  suppressible: false,
  what: 'No value is empty.',
  why: 'An empty value leaves a gap on the page, and does not say whether it was forgotten or left out on purpose. A key that has no value is left out.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦role:',
    right: 'role: Helper',
  },
};

/** Whether a value is empty: nothing, or a text without a character that shows. */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** The finding for a value that is empty, at its key. */
export function explainBlank({ path, name, part, yaml }: Misfit): Problem {
  const rest =
    typeof path.at(-1) === 'number' ? ', or remove the entry' : part && isOptional(part) ? ', or remove the key' : '';
  const advice = `Write a value${rest}.`;
  return { rule: 'fm-blank', range: yaml.keyRange(path), message: `${name} is empty.`, advice };
}
