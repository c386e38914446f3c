import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** YAML contains no tags (`!name`). */
export const yamlTag: Rule = {
  id: 'yaml-tag',
  severity: 'error',
  suppressible: false,
  what: 'YAML contains no tags (`!name`).',
  why: 'A tag tells a parser to turn a value into something else, in some languages even to run code. Front matter is data and nothing more.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦!!str Helper',
    right: 'role: Helper',
  },
};

/** The finding for a tag. */
export function tagFound(range: Range, name: string): Problem {
  const advice = 'Remove it, or put the value in quotes.';
  return { rule: 'yaml-tag', range, message: `YAML tags (\`${name}\`) are not allowed.`, advice };
}
