import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { onLine, quoted, type Mistake } from '../yaml-mistake.ts';

/** Nothing but a comment follows a value in quotes or brackets on its line. */
export const yamlTrailing: Rule = {
  id: 'yaml-trailing',
  severity: 'error',
  suppressible: false,
  what: 'Nothing but a comment follows a value in quotes or brackets on its line.',
  why: 'A quotation mark or bracket at the beginning of a value encloses the whole value. Text after its end belongs to no key.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: "A second note" ⟦first-hand',
    right: 'title: "A second note, first-hand"',
  },
};

/** The finding for text after a value that has already ended. */
export function explainTrailing(mistake: Mistake): Problem | undefined {
  const { line, point, value } = mistake;
  if (!/["'\]}]\s*\S$/.test(line.slice(0, point.column))) return undefined;
  const range = onLine(mistake, point.column - 1, line.trimEnd().length);
  const advice = adviseOn(value ?? '', line.slice(point.column - 1).trim());
  return { rule: 'yaml-trailing', range, message: 'Text follows a value that has already ended.', advice };
}

function adviseOn(value: string, rest: string): string {
  if (/^[\]}]+$/.test(rest)) return 'Remove it.';
  // An apostrophe ends a value in single quotes, and an inner quotation one in double quotes: each wants the other kind.
  const isWhole = /^'.*'$/.test(value) || /^"[^"]*\s".*"$/.test(value);
  const whole = isWhole ? value.slice(1, -1) : value;
  return `Put the whole value in one pair of quotes${whole ? `: \`${quoted(whole)}\`` : ''}.`;
}
