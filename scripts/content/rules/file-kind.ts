import { FILE_START } from '../diagnostics.ts';
import { describePlaces, placeOf, SOURCE_FOLDER } from '../kinds.ts';
import type { Rule } from '../rule.ts';

/** Each folder takes one kind of file. */
export const fileKind: Rule = {
  id: 'file-kind',
  severity: 'error',
  suppressible: false,
  what: 'Each folder takes one kind of file.',
  why: 'The folder decides what a file is published as. A file that stands elsewhere would be left out without a word.',
  example: { wrongPath: 'field-notes/2026/third-note.md', rightPath: 'field-notes/third-note.md' },
  file({ path }) {
    if (placeOf(path).type !== 'unknown') return undefined;
    const advice = `Allowed in ${SOURCE_FOLDER}/: ${describePlaces()}.`;
    return { range: FILE_START, message: 'No kind of source stands at this path.', advice };
  },
};
