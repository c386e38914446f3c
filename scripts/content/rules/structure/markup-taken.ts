import { takenMarks } from './marks/taken.ts';
import { hasBody } from '../../analysis/outline.ts';
import type { Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';

export const markupTaken: Rule<'markup-taken'> = {
  id: 'markup-taken',
  family: 'Structure',
  severity: 'error',
  suppressible: true,
  what: 'Every sign that is part of the text is shown.',
  why: 'Asterisks, tildes, backslashes and other signs can be marks of Markdown. Where two of them happen to stand like a pair of marks, they vanish, and readers see other numbers, paths or names than the ones that were written. Of the numbers of a list, the first alone is read.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer ran dry after 2⟦*3*4 days.',
    right: 'The timer ran dry after `2*3*4` days.',
  },
  *document(document, context) {
    if (!hasBody(document)) return;
    for (const { start, end, message, advice } of takenMarks(document, context))
      yield { range: rangeAt(document.text, start, end), message, advice };
  },
};
