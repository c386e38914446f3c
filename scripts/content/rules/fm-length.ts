import type { Problem } from '../diagnostics.ts';
import type { Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Texts and lists keep to their length. */
export const fmLength: Rule = {
  id: 'fm-length',
  severity: 'error',
  suppressible: false,
  what: 'Texts and lists keep to their length.',
  why: 'Titles and summaries stand in lists, search results and previews that cut off what is longer.',
  example: {
    file: 'modes/shared.md',
    replaces: 'name: Shared',
    wrong: 'name: ⟦Shared between the gardener, the helper, the timer and the neighbours',
    right: 'name: Shared',
  },
};

/** What is wrong with a text of more than `limit` characters. */
export function judgeLength(value: string, limit: number): Verdict {
  if (value.length <= limit) return undefined;
  const message = `has ${value.length} characters; the limit is ${limit}`;
  return { rule: 'fm-length', message, advice: `Shorten it by ${value.length - limit}.` };
}

/** The finding for a list with more entries than it takes. */
export function explainTooMany({ path, name, found, yaml }: Misfit, limit: number): Problem {
  const message = `${name} has ${(found as unknown[]).length} entries; it takes ${limit}.`;
  return { rule: 'fm-length', range: yaml.valueRange(path), message, advice: `Keep ${limit}.` };
}
