import type { Rule } from '../rule.ts';
import { lineRange, pointAt } from '../../syntax/source.ts';

/** The line that opens a conflict, and the one that ends it. */
const MARKER = /^(?:<{7}|>{7})(?: .*)?$/gm;

export const conflictMarker: Rule<'conflict-marker'> = {
  id: 'conflict-marker',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  what: 'No source contains conflict markers of Git.',
  why: 'A source with conflict markers contains two versions of the same lines, and the site would publish both.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: '⟦<<<<<<< HEAD\nThe timer ran dry once.\n=======\nThe timer ran dry twice.\n>>>>>>> main',
    right: 'The timer ran dry twice.',
  },
  *text(text) {
    if (!/<{7}|>{7}/.test(text.content)) return;
    let isOpen = false;
    for (const { index, 0: marker } of text.content.matchAll(MARKER)) {
      const isOpening = marker.startsWith('<');
      // An end without a beginning is what a hurried resolution leaves; alone, seven marks would be a quotation.
      const isLeft = !isOpening && marker.length > 8;
      if (!isOpen && (isOpening || isLeft)) {
        const advice =
          'Keep one version of these lines, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.';
        const message = 'A merge conflict is not resolved here.';
        yield { range: lineRange(text, pointAt(text, index).line), message, advice };
      }
      isOpen = isOpening;
    }
  },
};
