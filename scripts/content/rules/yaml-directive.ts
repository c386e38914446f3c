import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** A directive, or a marker between documents. Text that is indented or quoted holds neither. */
const DIRECTIVE = /^(?:%|(?:---|\.\.\.)(?=\s|$))/m;

/** YAML contains no directives (`%YAML`) and no document markers (`---`, `...`). */
export const yamlDirective: Rule = {
  id: 'yaml-directive',
  severity: 'error',
  suppressible: false,
  what: 'YAML contains no directives (`%YAML`) and no document markers (`---`, `...`).',
  why: 'Front matter and `terminology.yaml` are one YAML document each. A marker begins another document, which would not be read.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦...\nrole: Helper',
    right: 'role: Helper',
  },
};

/** The finding for the first directive or document marker of some YAML; `range` makes ranges of its offsets. */
export function findDirective(source: string, range: (from: number, to: number) => Range): Problem | undefined {
  const directive = DIRECTIVE.exec(source);
  if (!directive) return undefined;
  return {
    rule: 'yaml-directive',
    range: range(directive.index, directive.index + directive[0].length),
    message: 'YAML directives and document markers are not allowed.',
    advice: 'Remove this line, so that all keys are in one block.',
  };
}
