import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** YAML contains no anchors (`&name`) and no aliases (`*name`). */
export const yamlAnchor: Rule = {
  id: 'yaml-anchor',
  severity: 'error',
  suppressible: false,
  what: 'YAML contains no anchors (`&name`) and no aliases (`*name`).',
  why: 'With an alias, a value is not written where it is used. A few lines with aliases can also expand to any size.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦*Helper*',
    right: 'role: "*Helper*"',
  },
};

const ADVICE = 'Write the value out, or put it in quotes.';

/** The finding for an anchor. */
export function anchorFound(range: Range, name: string): Problem {
  return { rule: 'yaml-anchor', range, message: `YAML anchors (\`${name}\`) are not allowed.`, advice: ADVICE };
}

/** The finding for an alias. */
export function aliasFound(range: Range): Problem {
  return { rule: 'yaml-anchor', range, message: 'YAML aliases (`*name`) are not allowed.', advice: ADVICE };
}
