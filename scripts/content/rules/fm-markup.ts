import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Front matter contains plain text, without marks of Markdown. */
export const fmMarkup: Rule = {
  id: 'fm-markup',
  severity: 'error',
  suppressible: false,
  what: 'Front matter contains plain text, without marks of Markdown.',
  why: 'Titles and summaries appear in data files, feeds, previews and headings as they are written, marks included.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'context: One person, one pot',
    wrong: 'context: ⟦One person, **one** pot',
    right: 'context: One person, one pot',
  },
};

/** Words set bold or struck through, code, a link or a picture. */
const MARKUP =
  /\*\*(?=\S)[^*\n]+(?<=\S)\*\*|~~(?=\S)[^~\n]+(?<=\S)~~|`[^`\n]*[^`\s][^`\n]*`|!?\[[^\]\n]+\]\((?:[^()\n]|\([^()\n]*\))*\)/;

/** What is wrong with a text that holds Markdown. */
export function judgeMarkup(value: string): Verdict {
  const found = MARKUP.exec(value)?.[0];
  if (found === undefined) return undefined;
  const message = `contains Markdown (“${found.slice(0, 40)}”), whose marks are shown as they are`;
  return { rule: 'fm-markup', message, advice: 'Write plain text without marks.' };
}
