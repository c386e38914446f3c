import type { Problem } from '../diagnostics.ts';
import type { Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import { isOptional } from '../shapes.ts';

/** Every list has at least as many entries as its key needs. */
export const fmMinItems: Rule = {
  id: 'fm-min-items',
  severity: 'error',
  suppressible: false,
  what: 'Every list has at least as many entries as its key needs.',
  why: 'A move without dimensions or a note without an author says too little to be used.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'dimensions: [D2]',
    wrong: 'dimensions: ⟦[]',
    right: 'dimensions: [D2]',
  },
};

/** The finding for a list with fewer entries than it needs. */
export function explainTooFew({ path, name, found, part, yaml }: Misfit, least: number): Problem {
  const { length } = found as unknown[];
  const count = length === 0 ? 'no entries' : `${length} ${length === 1 ? 'entry' : 'entries'}`;
  const message = `${name} has ${count}; it needs at least ${least}.`;
  const missing = least - length;
  const advice = `Add ${missing === 1 ? 'one' : missing}${part && isOptional(part) ? ', or remove the key' : ''}.`;
  return { rule: 'fm-min-items', range: yaml.valueRange(path), message, advice };
}
