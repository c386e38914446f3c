import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';
import { onLine, quoted, type Mistake } from '../yaml-mistake.ts';

/** Typographic quotation marks, as they stand before a value and behind it; the last form ends with the straight mark. */
const OPENING = /[“„”‘‚’«»‹›]/;
/** One pair around a whole text. Within it a single mark between letters is an apostrophe. */
const PAIR =
  /^(?:[“„”]([^“„”"]+)[“”"]|[«»]([^«»]+)[«»]|[‹›]([^‹›]+)[‹›]|[‘‚’]((?:[^‘‚’']|(?<=\p{L})’(?=\p{L}))+)[‘’'])$/u;

/** Values are quoted with straight quotation marks. */
export const yamlSmartQuote: Rule = {
  id: 'yaml-smart-quote',
  severity: 'error',
  suppressible: false,
  what: 'Values are quoted with straight quotation marks.',
  why: 'YAML reads a typographic quotation mark as a letter: it does not protect the value, and becomes part of it.',
  mends: 'One pair of typographic marks around a whole value is replaced by straight ones.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: ⟦“A second note, first-hand”',
    right: 'title: "A second note, first-hand"',
  },
};

/** Whether some YAML holds a mark that a quotation can begin with. */
export function hasTypographicQuote(source: string): boolean {
  return OPENING.test(source);
}

/** The text within one typographic pair around the whole of a value. */
function unquote(value: string): string | undefined {
  const match = PAIR.exec(value);
  return match?.slice(1).find((inner) => inner !== undefined);
}

/** The finding for a plain value that stands in typographic quotes, or undefined where it does not. */
export function findSmartQuote(value: string, range: () => Range): Problem | undefined {
  const inner = OPENING.test(value[0] ?? '') ? unquote(value) : undefined;
  if (inner === undefined) return undefined;
  const place = range();
  return {
    rule: 'yaml-smart-quote',
    range: place,
    message: `\`${value[0]}\` is not a quotation mark to YAML, but part of the value.`,
    advice: `Write \`${quoted(inner)}\`.`,
    fix: [{ range: place, text: quoted(inner) }],
  };
}

/** Typographic quotes that were to protect what YAML then takes for something else. */
export function explainSmartQuote(mistake: Mistake): Problem | undefined {
  const { value, line } = mistake;
  if (!value) return undefined;
  const from = line.lastIndexOf(value);
  return findSmartQuote(value, () => onLine(mistake, from, from + value.length));
}
