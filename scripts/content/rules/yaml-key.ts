import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** Every key is a plain word. */
export const yamlKey: Rule = {
  id: 'yaml-key',
  severity: 'error',
  suppressible: false,
  what: 'Every key is a plain word.',
  why: 'YAML also allows lists, empty text and `true` as keys. No key here has such a name, and most tools cannot read them.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦[role]: Helper',
    right: 'role: Helper',
  },
};

/** The finding for a key that is no word. */
export function notAWord(range: Range): Problem {
  return { rule: 'yaml-key', range, message: 'A key must be a plain word.', advice: 'Write `key: value`.' };
}
