import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { onLine, quoted, type Mistake } from '../yaml-mistake.ts';

/** A value that begins with a reserved character stands in quotes. */
export const yamlReserved: Rule = {
  id: 'yaml-reserved',
  severity: 'error',
  suppressible: false,
  what: 'A value that begins with a character that YAML reserves stands in quotes.',
  why: 'YAML gives characters such as `@`, `%` and the backquote a meaning of its own, or keeps them for later, so that a plain value cannot begin with one.',
  mends: 'Where the value takes one line, it is put in quotes.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦@helper',
    right: 'role: "@helper"',
  },
};

/** The finding for a value whose first character says something else than it means. */
export function explainReserved(mistake: Mistake): Problem | undefined {
  const { code, parserMessage, line, point } = mistake;
  const isBlockHeader = parserMessage.startsWith('Block scalar header');
  if (code !== 'BAD_SCALAR_START' && !isBlockHeader) return undefined;
  const from = isBlockHeader ? line.search(/[|>]/) : point.column - 1;
  const isInFlow = /[[{][^\]}]*$/.test(line.slice(0, from));
  const value = (isInFlow ? /^[^,\]}]*/ : /^(?:(?!\s#).)*/).exec(line.slice(from))![0].trimEnd();
  const range = onLine(mistake, from, from + value.length);
  const message = `A value cannot begin with \`${value[0]}\`.`;
  return {
    rule: 'yaml-reserved',
    range,
    message,
    advice: `Put it in quotes: \`${quoted(value)}\`.`,
    fix: [{ range, text: quoted(value) }],
  };
}
