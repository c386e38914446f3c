import type { Finding, FlawOf, FlawRule } from '../rule.ts';

export const fmLength: FlawRule<'fm-length'> = {
  id: 'fm-length',
  family: 'Front matter',
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
  explain: tellLength,
};

/** What is told of a text or a list that is too long. */
export function tellLength(flaw: FlawOf<'fm-length'>): Finding {
  const { range, name, found, limit } = flaw;
  if (flaw.of === 'entries')
    return {
      range,
      message: `${name} has ${found} entries; the limit is ${limit}.`,
      advice: `Remove all but ${limit}.`,
    };
  const message = `${name} has ${found} characters; the limit is ${limit}.`;
  return { range, message, advice: `Remove ${found - limit} or more characters.` };
}
