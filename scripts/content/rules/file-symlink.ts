import { FILE_START } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/** Sources are plain files; a link could lead out of the folder. */
export const fileSymlink: Rule = {
  id: 'file-symlink',
  severity: 'error',
  suppressible: false,
  what: 'Sources are plain files.',
  why: 'A symbolic link can lead out of the folder, to something that was never reviewed, and not every system can check it out.',
  example: {
    wrongPath: 'field-notes/third-note.md',
    rightPath: 'field-notes/third-note.md',
    wrongFile: { words: 'a symbolic link', read: { isSymlink: true, bytes: null } },
  },
  file({ isSymlink }) {
    if (!isSymlink) return undefined;
    const message = 'This is a symbolic link or another special file.';
    return { range: FILE_START, message, advice: 'Put a plain file here.' };
  },
};
