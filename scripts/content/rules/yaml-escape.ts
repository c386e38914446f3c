import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { here, type Mistake } from '../yaml-mistake.ts';

/** In double quotes, a backslash begins only escapes that YAML knows. */
export const yamlEscape: Rule = {
  id: 'yaml-escape',
  severity: 'error',
  suppressible: false,
  what: 'In double quotes, a backslash begins only escapes that YAML knows.',
  why: 'A backslash in double quotes always begins an escape, and a value with an unknown escape cannot be read.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: "Helper ⟦\\& gardener"',
    right: 'role: "Helper & gardener"',
  },
};

/** The finding for a backslash that begins no escape. */
export function explainEscape(mistake: Mistake): Problem | undefined {
  if (mistake.code !== 'BAD_DQ_ESCAPE') return undefined;
  const message = `\`${mistake.source.slice(mistake.at, mistake.at + 2)}\` is not an escape that YAML knows.`;
  const advice = 'Use single quotes, or double the backslash.';
  return { rule: 'yaml-escape', range: here(mistake, 2), message, advice };
}
