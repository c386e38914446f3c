import { rangeAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Control characters but for the tab and the line feed; those of the second block (C1) are as invisible as those of the first. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** Sources hold no control characters. */
export const encControl: Rule = {
  id: 'enc-control',
  severity: 'error',
  suppressible: false,
  what: 'Sources hold no control characters.',
  *text(text) {
    for (const { index } of text.content.matchAll(CONTROL)) {
      const name = `U+${text.content.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
      const message = `${name} is a control character.`;
      yield { range: rangeAt(text, index, index + 1), message, advice: 'Remove it.' };
    }
  },
};
