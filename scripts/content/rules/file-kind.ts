import { FILE_START } from '../diagnostics.ts';
import { describePlaces, placeOf, SOURCE_FOLDER } from '../kinds.ts';
import type { Rule } from '../rule.ts';

/** Every file is in a folder that takes its kind. */
export const fileKind: Rule = {
  id: 'file-kind',
  severity: 'error',
  suppressible: false,
  what: 'Every file is in a folder that takes its kind.',
  why: 'The folder decides what a file is published as. A file in another place would not be published, and no message would say so.',
  example: { wrongPath: 'field-notes/2026/third-note.md', rightPath: 'field-notes/third-note.md' },
  file({ path }) {
    if (placeOf(path).type !== 'unknown') return undefined;
    const advice = `Allowed in ${SOURCE_FOLDER}/: ${describePlaces()}.`;
    return { range: FILE_START, message: 'No kind of source belongs at this path.', advice };
  },
};
