import type { FlawRule } from '../rule.ts';

export const encUtf8: FlawRule<'enc-utf8'> = {
  id: 'enc-utf8',
  family: 'Characters',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every source is encoded in UTF-8.',
  why: 'The site and its tools read UTF-8. In a file with another encoding, letters outside ASCII turn into other letters or question marks.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'One pot stood in a window.',
    wrong: 'One pot stood in a caf⟦\uDCE9.',
    right: 'One pot stood in a caf\u00E9.',
  },
  explain({ range, byte, isUtf16 }) {
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    const message = isUtf16
      ? 'This file is encoded in UTF-16, not in UTF-8.'
      : `The byte 0x${hex} is not valid UTF-8 here.`;
    return { range, message, advice: 'Save the file as UTF-8.' };
  },
};
