import { FILE_START } from '../../syntax/source.ts';
import { MAX_DOCUMENT_SIZE, MAX_PICTURE_SIZE, placeOf } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule<'file-too-large'> = {
  id: 'file-too-large',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'A source has at most 64 KiB, and a picture at most 512 KiB.',
  why: 'Small sources are quick to review and to read. The limit also keeps a damaged or hostile file from slowing down every check.',
  example: {
    wrongPath: 'field-notes/third-note.md',
    rightPath: 'field-notes/third-note.md',
    wrongFile: { words: 'a source of 70.4 KiB', read: { size: 72_000, bytes: null } },
  },
  file({ path, size }) {
    const isPicture = placeOf(path).type === 'picture';
    const limit = isPicture ? MAX_PICTURE_SIZE : MAX_DOCUMENT_SIZE;
    if (size <= limit) return undefined;
    const message = `${kibibytes(size)} KiB is over the ${kibibytes(limit)} KiB limit for one ${isPicture ? 'picture' : 'source'}.`;
    return {
      range: FILE_START,
      message,
      advice: path.endsWith('.md') ? 'Split it into several sources.' : 'Make it smaller.',
    };
  },
};

/** A size in KiB with one decimal, rounded up where it would read as the limit itself. */
function kibibytes(bytes: number): string {
  return (Math.ceil((bytes / 1024) * 10) / 10).toFixed(1).replace(/\.0$/, '');
}
