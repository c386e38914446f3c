import { isOrdinary, joinTouching, nameCharacter } from '../characters.ts';
import type { Rule } from '../rule.ts';
import { rangeAt } from '../source.ts';

/** Control characters but for the tab and the line feed; those of the second block (C1) are as invisible as those of the first. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/** Sources contain no control characters other than tabs and line endings. */
export const encControl: Rule = {
  id: 'enc-control',
  severity: 'error',
  suppressible: false,
  what: 'Sources contain no control characters other than tabs and line endings.',
  why: 'Control characters are invisible, and terminals, diffs and browsers each treat them in a different way. They come from damaged files, or from text that was copied out of a terminal.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer⟦\u0008 ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text) {
    if (isOrdinary(text)) return;
    const found = [...text.content.matchAll(CONTROL)].map(({ index }) => ({ start: index, end: index + 1 }));
    for (const { start, end } of joinTouching(found)) {
      const message = `${nameCharacter(text.content[start]!)} is a control character.`;
      yield { range: rangeAt(text, start, end), message, advice: 'Remove it.' };
    }
  },
};
