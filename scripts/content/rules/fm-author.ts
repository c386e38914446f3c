import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Every author is the name of one person or group. */
export const fmAuthor: Rule = {
  id: 'fm-author',
  severity: 'error',
  suppressible: false,
  what: 'Every author is the name of one person or group.',
  why: 'Names are printed and cited for years. Addresses and account names change owners and attract unwanted mail, and tools cannot separate two names in one entry.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'authors: [Small Gradient editors]',
    wrong: 'authors: [⟦"@pots"]',
    right: 'authors: [Small Gradient editors]',
  },
};

/** Words of which a group's name, and seldom a person's, is made. */
const GROUP =
  /\b(?:editors?|team|group|project|foundation|society|association|committee|council|agency|office|department|institute|university|college|school|labs?|laborator(?:y|ies)|research|engineering|security|standards?|company|corporation|corp|inc|ltd|llc|gmbh|partners|bank|press|magazine|contributors|maintainers|authors|staff|members|community|network|alliance|consortium|authority|service|systems?|technolog(?:y|ies))\b/i;

/** What is wrong with the name of an author. */
export function judgeAuthor(value: string): Verdict {
  return judgeCitedAuthor(value) ?? (isSeveral(value) ? several(value) : undefined);
}

/** What is wrong with the name under which a source is cited: several authors may stand there as one. */
export function judgeCitedAuthor(value: string): Verdict {
  if (/[^\s<>@]@[^\s<>@]+\.[^\s<>@]/.test(value)) return verdict(value, 'an e-mail address', withoutAddress(value));
  if (/:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+\/\S*$/i.test(value)) return verdict(value, 'a web address');
  if (/(?:^|[\s(])@[\p{L}\d_]/u.test(value)) return verdict(value, 'the name of an account');
  if (!/\p{L}/u.test(value)) return verdict(value, 'no name');
  return undefined;
}

function verdict(value: string, found: string, name = ''): Verdict {
  const message =
    found === 'no name' ? `is \`${value}\`, which has no letter` : `is \`${value}\`, which contains ${found}`;
  const advice = name ? `Write \`${name}\`.` : 'Write the name of the person or group.';
  return { rule: 'fm-author', message, advice };
}

/** The name before an address in angle brackets or parentheses, if that is all there is. */
function withoutAddress(value: string): string {
  const name = /^([^<>()@]*\p{L}[^<>()@]*?)\s*[<(][^<>()]*[>)]$/u.exec(value)?.[1] ?? '';
  return name.trim();
}

function several(value: string): Verdict {
  const message = `is \`${value}\`, which names more than one author`;
  return { rule: 'fm-author', message, advice: 'Write each name as an entry of its own in the list.' };
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
