import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Front matter contains plain text, without HTML. */
export const fmHtml: Rule = {
  id: 'fm-html',
  severity: 'error',
  suppressible: false,
  what: 'Front matter contains plain text, without HTML.',
  why: 'Titles and summaries also appear in data files, feeds and previews, which show markup as it is written.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'context: One person, one pot',
    wrong: 'context: ⟦One <b>person</b>, one pot',
    right: 'context: One person, one pot',
  },
};

/** A tag, whole or with the beginning of an attribute; a comment, a declaration or an instruction. */
const TAG = /<(?:\/?[a-z][^<>]*>|[a-z][^\s<>]*\s+[a-z-]+\s*=|!--|!doctype|\?[a-z])/i;
const ENTITY =
  /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|[mn]dash|hellip|[lr][sd]quo|times|copy|reg|trade);/i;

/** What is wrong with a text that holds HTML. */
export function judgeHtml(value: string): Verdict {
  const found = TAG.exec(value) ?? ENTITY.exec(value);
  if (!found) return undefined;
  const isEntity = found[0].startsWith('&');
  const message = `contains HTML (\`${found[0].slice(0, 40)}\`)`;
  const advice = isEntity ? 'Write the character itself.' : 'Write plain text without tags.';
  return { rule: 'fm-html', message, advice };
}
