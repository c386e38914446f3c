import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range, Text } from '../source.ts';

/** A key is set once. */
export const yamlDupKey: Rule = {
  id: 'yaml-dup-key',
  severity: 'error',
  suppressible: false,
  what: 'A key is set once.',
  why: 'Of two values for one key, tools keep the first or the last, and the other is lost without a word.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: Helper\n⟦role: Gardener',
    right: 'role: Helper',
  },
};

/** The finding for a key that an earlier one of the same block has already set. */
export function setTwice(text: Text, key: string, range: Range, first: Range): Problem {
  return {
    rule: 'yaml-dup-key',
    range,
    message: `\`${key}\` is set twice (first on line ${first.start.line}).`,
    advice: 'Keep one of them.',
    related: { path: text.path, start: first.start },
  };
}
