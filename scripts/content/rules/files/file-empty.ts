import { FILE_START, type SourceFile } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const fileEmpty: Rule<'file-empty'> = {
  id: 'file-empty',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every source has content.',
  why: 'An empty file would become an empty page. It is often left over from something that went wrong.',
  example: {
    wrongPath: 'field-notes/third-note.md',
    rightPath: 'field-notes/third-note.md',
    wrongFile: { words: 'a file of 0 bytes', read: { size: 0, bytes: new Uint8Array() } },
  },
  file(file) {
    if (file.size > 0 && !isBlank(file)) return undefined;
    return { range: FILE_START, message: 'This file is empty.', advice: 'Write its content, or remove the file.' };
  },
};

/** Only white space, with or without a byte order mark. */
function isBlank({ bytes }: SourceFile): boolean {
  return (
    bytes !== null &&
    bytes.every((byte, index) => (byte <= 0x20 && byte !== 0) || (index < 3 && [0xef, 0xbb, 0xbf][index] === byte))
  );
}
