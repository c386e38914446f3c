import type { FlawRule } from '../rule.ts';

export const yamlAnchor: FlawRule<'yaml-anchor'> = {
  id: 'yaml-anchor',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'YAML contains no anchors (`&name`) and no aliases (`*name`).',
  why: 'With an alias, a value is not written where it is used. A few lines with aliases can also expand to any size.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦*Helper*',
    right: 'role: "*Helper*"',
  },
  explain(flaw) {
    const found = flaw.of === 'anchor' ? `anchors (\`${flaw.name}\`)` : 'aliases (`*name`)';
    const advice = 'Write the value out, or put it in quotes.';
    return { range: flaw.range, message: `YAML ${found} are not allowed.`, advice };
  },
};
