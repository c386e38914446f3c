import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { isUnquoted, onLine, quoted, type Mistake } from '../yaml-mistake.ts';

/** A value that begins with a character that YAML reserves is in quotes. */
export const yamlReserved: Rule = {
  id: 'yaml-reserved',
  severity: 'error',
  suppressible: false,
  what: 'A value that begins with a character that YAML reserves is in quotes.',
  why: 'Characters such as `@`, `%` and the backquote have a special meaning in YAML, or are reserved. A value without quotes cannot begin with one.',
  mends: 'A value on one line is put in quotes, unless it has a quotation mark at one end.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦@helper',
    right: 'role: "@helper"',
  },
};

/** Values that begin with a mark which means something else there: text behind a block's mark, a list in a line, an empty name. */
const MISREAD = /^(?:[@`%,\]}]|[|>](?![+\-\d]*$)|[-?](?:\s|$)|[&*!](?:\s|$))/;

/** The finding for a value whose first character says something else than it means. */
export function explainReserved(mistake: Mistake): Problem | undefined {
  const { code, line, point, value } = mistake;
  if (value && MISREAD.test(value)) return explain(mistake, line.indexOf(value, line.indexOf(': ') + 1), value);
  if (code !== 'BAD_SCALAR_START') return undefined;
  const from = point.column - 1;
  const isInFlow = /[[{][^\]}]*$/.test(line.slice(0, from));
  return explain(mistake, from, (isInFlow ? /^[^,\]}]*/ : /^(?:(?!\s#).)*/).exec(line.slice(from))![0].trimEnd());
}

function explain(mistake: Mistake, from: number, value: string): Problem {
  const range = onLine(mistake, from, from + value.length);
  const mark = value.startsWith('`') ? 'a backquote' : `\`${value[0]}\``;
  return {
    rule: 'yaml-reserved',
    range,
    message: `A value cannot begin with ${mark}.`,
    advice: `Put it in quotes: \`${quoted(value)}\`.`,
    ...(isUnquoted(value) ? { fix: [{ range, text: quoted(value) }] } : {}),
  };
}
