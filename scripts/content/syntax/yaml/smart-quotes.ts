/** Typographic quotation marks around values of YAML. */
import type { Range } from '../source.ts';
import type { YamlFlaw } from '../flaw.ts';
import { onLine, quoted, type Mistake } from './mistake.ts';

/** Typographic quotation marks, as they stand before a value and behind it; the last form ends with the straight mark. */
const OPENING = /[“„”‘‚’«»‹›]/;
/** One pair around a whole text. Within it a single mark between letters is an apostrophe. */
const PAIR =
  /^(?:[“„”]([^“„”"]+)[“”"]|[«»]([^«»]+)[«»]|[‹›]([^‹›]+)[‹›]|[‘‚’]((?:[^‘‚’']|(?<=\p{L})’(?=\p{L}))+)[‘’'])$/u;

/** Whether some YAML holds a mark that a quotation can begin with. */
export function hasTypographicQuote(source: string): boolean {
  return OPENING.test(source);
}

/** The text within one typographic pair around the whole of a value. */
function unquote(value: string): string | undefined {
  const match = PAIR.exec(value);
  return match?.slice(1).find((inner) => inner !== undefined);
}

/** A plain value that stands in typographic quotes, or undefined where it does not. */
export function findSmartQuote(value: string, range: () => Range): YamlFlaw | undefined {
  const inner = OPENING.test(value[0] ?? '') ? unquote(value) : undefined;
  if (inner === undefined) return undefined;
  const place = range();
  const edits = [{ range: place, text: quoted(inner) }];
  return { code: 'yaml-smart-quote', range: place, mark: value[0]!, inner, edits };
}

/** Typographic quotes that were to protect what YAML then takes for something else. */
export function findSmartQuoteAt(mistake: Mistake): YamlFlaw | undefined {
  const { value, line } = mistake;
  if (!value) return undefined;
  const from = line.lastIndexOf(value);
  return findSmartQuote(value, () => onLine(mistake, from, from + value.length));
}
