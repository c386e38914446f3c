import type { Problem } from '../diagnostics.ts';
import { KNOWN_KEYS } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import { isUnquoted, onLine, quoted, type Mistake } from '../yaml-mistake.ts';

/** A value that contains a colon and a space is in quotes. */
export const yamlColon: Rule = {
  id: 'yaml-colon',
  severity: 'error',
  suppressible: false,
  what: 'A value that contains a colon and a space is in quotes.',
  why: 'In YAML, a colon with a space after it ends a key. Without quotes, a parser cannot find where the key ends and the value begins.',
  mends:
    'A value on one line is put in quotes, unless it looks like several keys with values, or has a quotation mark at one end.',
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
    const advice =
      'If these are keys with values, write each on a line of its own, indented further than the line above.';
    return { rule: 'yaml-colon', range, message, advice };
  }
  const advice = `Write \`${line.slice(0, from).trimStart()}${quoted(value)}\`.`;
  const isCertain = isUnquoted(value) && !holdsKey(value);
  return {
    rule: 'yaml-colon',
    range,
    message,
    advice,
    ...(isCertain ? { fix: [{ range, text: quoted(value) }] } : {}),
  };
}

/** Keys with numbers on one line: hardly a text that only lacks its quotes. */
const PAIRS = /(?:^|, )[\w-]+: [-\d.]+(?:,|$)/;

/** Whether a colon stands behind the name of a key: then the line break before it may be lost. */
function holdsKey(value: string): boolean {
  return [...value.matchAll(/([A-Za-z][\w-]*):(?:\s|$)/g)].some(
    ([, name]) => /D\d+$/.test(name!) || [...KNOWN_KEYS].some((key) => name!.endsWith(key)),
  );
}
