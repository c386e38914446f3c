import type { Problem } from '../diagnostics.ts';
import type { Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Every text and every list stays within the limit of its key. */
export const fmLength: Rule = {
  id: 'fm-length',
  severity: 'error',
  suppressible: false,
  what: 'Every text and every list stays within the limit of its key.',
  why: 'Titles and summaries appear in lists, search results and previews, which cut off longer ones.',
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
  return { rule: 'fm-length', message, advice: `Remove ${value.length - limit} or more characters.` };
}

/** The finding for a list with more entries than it takes. */
export function explainTooMany({ path, name, found, yaml }: Misfit, limit: number): Problem {
  const message = `${name} has ${(found as unknown[]).length} entries; the limit is ${limit}.`;
  return { rule: 'fm-length', range: yaml.valueRange(path), message, advice: `Remove all but ${limit}.` };
}
