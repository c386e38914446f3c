/** The names of authors. */
import type { Judgement } from './flaw.ts';

/** Words of which a group's name, and seldom a person's, is made. */
const GROUP =
  /\b(?:editors?|team|group|project|foundation|society|association|committee|council|agency|office|department|institute|university|college|school|labs?|laborator(?:y|ies)|research|engineering|security|standards?|company|corporation|corp|inc|ltd|llc|gmbh|partners|bank|press|magazine|contributors|maintainers|authors|staff|members|community|network|alliance|consortium|authority|service|systems?|technolog(?:y|ies))\b/i;

/** What is wrong with the name of an author. */
export function judgeAuthor(value: string): Judgement | undefined {
  return judgeCitedAuthor(value) ?? (isSeveral(value) ? judgement(value, 'several') : undefined);
}

/** What is wrong with the name under which a source is cited: several authors may stand there as one. */
export function judgeCitedAuthor(value: string): Judgement | undefined {
  if (/[^\s<>@]@[^\s<>@]+\.[^\s<>@]/.test(value)) return judgement(value, 'mail', withoutAddress(value));
  if (/:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+\/\S*$/i.test(value)) return judgement(value, 'web');
  if (/(?:^|[\s(])@[\p{L}\d_]/u.test(value)) return judgement(value, 'account');
  if (!/\p{L}/u.test(value)) return judgement(value, 'no-letter');
  return undefined;
}

function judgement(value: string, has: Extract<Judgement, { code: 'fm-author' }>['has'], meant = ''): Judgement {
  return { code: 'fm-author', has, value, meant };
}

/** The name before an address in angle brackets or parentheses, if that is all there is. */
function withoutAddress(value: string): string {
  const name = /^([^<>()@]*\p{L}[^<>()@]*?)\s*[<(][^<>()]*[>)]$/u.exec(value)?.[1] ?? '';
  return name.trim();
}

/**
 * Whether a text plainly names several: parted by what no name holds, or into parts that are each the full name of a person.
 * “Maria da Silva, Jr.”, “Silva, Maria” and “Johnson & Johnson” are one.
 */
function isSeveral(value: string): boolean {
  if (/[;|]|\s\/\s|\set al\b/i.test(value)) return true;
  if (GROUP.test(value)) return false;
  const parts = value.split(/,\s*(?:and|&)\s+|,\s*|\s(?:and|&|\+)\s/);
  return parts.length > 1 && parts.every(isFullName);
}

/** Two to five words, the first and the last with a capital: Maria da Silva, J. R. Doe. */
function isFullName(part: string): boolean {
  const words = part.trim().split(/\s+/);
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  return words.length >= 2 && words.length <= 5 && isCapital(words[0]!) && isCapital(words.at(-1)!);
}
