import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';
import { onLine, type Mistake } from '../yaml-mistake.ts';

/** Every key is a plain word with a colon behind it. */
export const yamlKey: Rule = {
  id: 'yaml-key',
  severity: 'error',
  suppressible: false,
  what: 'Every key is a plain word with a colon behind it.',
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

/** A key without its colon. */
export function explainNoColon(mistake: Mistake): Problem | undefined {
  const [, key, value] = /^(\s*(?:- )?[A-Za-z][\w-]*)(?:\s+([^\s#].*))?$/.exec(mistake.line.trimEnd()) ?? [];
  if (key === undefined) return undefined;
  const range = onLine(mistake, key.search(/\w/), key.length);
  // No key but that of a dimension begins with a capital; what does is prose.
  const isProse = /^\s*(?:- )?[A-Z][a-z]/.test(key);
  const plain = value?.replace(/^(?:=>?|->?|→)\s*/, '') ?? '…';
  const advice = isProse ? 'Write one `key: value` on each line.' : `Write \`${key.trim()}: ${plain}\`.`;
  return { rule: 'yaml-key', range, message: 'This line has no colon after its key.', advice };
}
