/** Texts without anything that a browser or Markdown would read as a mark. */
import { UNFIT_FOR_LINES } from '../../model/index.ts';
import type { Judgement } from './flaw.ts';

/** A tag, whole or with the beginning of an attribute; a comment, a declaration or an instruction. */
const TAG = /<(?:\/?[a-z][^<>]*>|[a-z][^\s<>]*\s+[a-z-]+\s*=|!--|!doctype|\?[a-z])/i;
const ENTITY =
  /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|[mn]dash|hellip|[lr][sd]quo|times|copy|reg|trade);/i;

/** What is wrong with a text that holds HTML. */
export function judgeHtml(value: string): Judgement | undefined {
  const found = TAG.exec(value) ?? ENTITY.exec(value);
  return found ? { code: 'fm-html', found: found[0] } : undefined;
}

/** Words set bold or struck through, code, a link or a picture. */
const MARKUP =
  /\*\*(?=\S)[^*\n]+(?<=\S)\*\*|~~(?=\S)[^~\n]+(?<=\S)~~|`[^`\n]*[^`\s][^`\n]*`|!?\[[^\]\n]+\]\((?:[^()\n]|\([^()\n]*\))*\)/;

/** What is wrong with a text that holds Markdown. */
export function judgeMarkup(value: string): Judgement | undefined {
  const found = MARKUP.exec(value);
  return found ? { code: 'fm-markup', found: found[0] } : undefined;
}

type TooLong = Extract<Judgement, { code: 'fm-length' }>;

/** What is wrong with a text of more than `limit` characters. */
export function judgeLength(value: string, limit: number): TooLong | undefined {
  return value.length > limit ? { code: 'fm-length', of: 'characters', found: value.length, limit } : undefined;
}

const UNFIT = new RegExp(`[${UNFIT_FOR_LINES}]`, 'u');

/** What is wrong with a text that holds a character which does not show. */
export function judgeHidden(value: string): Judgement | undefined {
  const hidden = UNFIT.exec(value);
  return hidden ? { code: 'enc-control', character: hidden[0] } : undefined;
}

/** Whether a value is empty: nothing, or a text without a character that shows. */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
