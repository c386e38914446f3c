import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** Keys that front matter may have, on all levels together, and those that `terminology.yaml` may have. */
export const MAX_KEYS = 200;
export const MAX_TERMINOLOGY_KEYS = 2000;

/** Front matter has at most 200 keys. */
export const fmTooManyKeys: Rule = {
  id: 'fm-too-many-keys',
  severity: 'error',
  suppressible: false,
  what: `Front matter has at most ${MAX_KEYS} keys on all levels together, and \`terminology.yaml\` at most ${MAX_TERMINOLOGY_KEYS}.`,
  why: 'A source with more keys is too large to review. The limit also keeps a damaged or hostile file from slowing down every check.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'tags: [timer]',
    wrong: `tags: {${Array.from({ length: 178 }, (_, index) => `k${index}: 1`).join(', ')}, ⟦k178: 1}`,
    right: 'tags: [timer]',
  },
};

/** The finding for the first key that is too many. */
export function tooManyKeys(range: Range, most: number): Problem {
  const message = `This YAML has more than ${most} keys.`;
  return { rule: 'fm-too-many-keys', range, message, advice: 'Remove keys, or split the source.' };
}
