import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const fileUnreadable: Rule<'file-unreadable'> = {
  id: 'file-unreadable',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every source can be read.',
  why: 'A source that the system does not let the tool read would be missing from what is published, and no message would say so.',
  example: {
    wrongPath: 'field-notes/third-note.md',
    rightPath: 'field-notes/third-note.md',
    wrongFile: { words: 'a file that nobody may read', read: { bytes: null, unreadable: 'permission denied' } },
  },
  file({ unreadable }) {
    if (unreadable === undefined) return undefined;
    const message = `This file cannot be read: ${unreadable}.`;
    return { range: FILE_START, message, advice: 'Give it a plain name, and permission for everyone to read it.' };
  },
};
