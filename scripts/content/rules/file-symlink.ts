import { FILE_START } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/** Sources are plain files; a link could lead out of the folder. */
export const fileSymlink: Rule = {
  id: 'file-symlink',
  severity: 'error',
  suppressible: false,
  what: 'Sources are plain files; a link could lead out of the folder.',
  file({ isSymlink }) {
    if (!isSymlink) return undefined;
    const message = 'This is a symbolic link or another special file.';
    return { range: FILE_START, message, advice: 'Put a plain file here.' };
  },
};
