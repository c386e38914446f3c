import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const fileSymlink: Rule<'file-symlink'> = {
  id: 'file-symlink',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every source is a plain file, not a symbolic link or a special file.',
  why: 'A symbolic link can lead out of the folder, to a file that was never reviewed. Some systems cannot check out symbolic links at all.',
  example: {
    wrongPath: 'field-notes/third-note.md',
    rightPath: 'field-notes/third-note.md',
    wrongFile: { words: 'a symbolic link', read: { isSymlink: true, bytes: null } },
  },
  file({ isSymlink }) {
    if (!isSymlink) return undefined;
    const message = 'This is a symbolic link or another special file.';
    return { range: FILE_START, message, advice: 'Replace it with a plain file.' };
  },
};
