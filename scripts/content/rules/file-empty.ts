import { FILE_START } from '../diagnostics.ts';
import type { SourceFile } from '../source.ts';
import type { Rule } from '../rule.ts';

/** A source has content. */
export const fileEmpty: Rule = {
  id: 'file-empty',
  severity: 'error',
  suppressible: false,
  what: 'A source has content.',
  file(file) {
    if (file.size > 0 && !isBlank(file)) return undefined;
    return { range: FILE_START, message: 'This file is empty.', advice: 'Write it, or remove it.' };
  },
};

/** Only white space, with or without a byte order mark. */
function isBlank({ bytes }: SourceFile): boolean {
  return (
    bytes !== null &&
    bytes.every((byte, index) => (byte <= 0x20 && byte !== 0) || (index < 3 && [0xef, 0xbb, 0xbf][index] === byte))
  );
}
