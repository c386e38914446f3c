import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { onLine, quoted, type Mistake } from '../yaml-mistake.ts';

/** A value that contains a colon and a space stands in quotes. */
export const yamlColon: Rule = {
  id: 'yaml-colon',
  severity: 'error',
  suppressible: false,
  what: 'A value that contains a colon and a space stands in quotes.',
  why: 'To YAML a colon with a space behind it ends a key. Without quotes it cannot tell where the key ends and the value begins.',
  mends: 'Where the value takes one line, it is put in quotes.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: ⟦A second note: first-hand',
    right: 'title: "A second note: first-hand"',
  },
};

/** The finding for a value that the parser takes for another key. */
export function explainColon(mistake: Mistake): Problem | undefined {
  const { code, value, line } = mistake;
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !value || !/:(?:\s|$)/.test(value)) return undefined;
  const from = line.indexOf(value, line.search(/:\s/) + 1);
  const range = onLine(mistake, from, from + value.length);
  const message = 'A value with `: ` needs quotes.';
  if (PAIRS.test(value)) {
    const advice = 'If these are keys with values, write each on a line of its own, further in than the line above.';
    return { rule: 'yaml-colon', range, message, advice };
  }
  const advice = `Write \`${line.slice(0, from).trimStart()}${quoted(value)}\`.`;
  return { rule: 'yaml-colon', range, message, advice, fix: [{ range, text: quoted(value) }] };
}

/** Keys with numbers on one line: hardly a text that only lacks its quotes. */
const PAIRS = /(?:^|, )[\w-]+: [-\d.]+(?:,|$)/;
