import { isKey } from '../../schema/kinds.ts';
import type { FlawRule } from '../rule.ts';

export const yamlSpace: FlawRule<'yaml-space'> = {
  id: 'yaml-space',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'A colon that ends a key, and a hyphen that begins an entry, is followed by a space.',
  why: 'Without the space, YAML reads the key, the colon and the value as one word, as in a web address or a time of day.',
  mends:
    'The space is added behind the name of a key, unless it stands one letter further on, or a part of the value would then become a comment.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role⟦:Helper',
    right: 'role: Helper',
  },
  explain(flaw) {
    const { range, edits } = flaw;
    if (flaw.after === 'hyphen') {
      const isCertain = edits.length > 0 && isKey(flaw.entry.split(':', 1)[0]!);
      const message = 'The hyphen before an entry needs a space.';
      return { range, message, advice: `Write \`- ${flaw.entry}\`.`, ...(isCertain ? { fix: edits } : {}) };
    }
    const { key, value = '…' } = flaw;
    // What begins a comment once the space is there would be lost. Behind another word, the colon itself may have gone astray.
    const isComment = /\s#/.test(value);
    // `meaning:W hat`: the space and the letter may have changed places.
    const isAstray = /^\S\s/.test(value);
    const isCertain = edits.length > 0 && (flaw.value === undefined || (isKey(key) && !isComment && !isAstray));
    const message = 'The colon after a key needs a space.';
    return { range, message, advice: `Write \`${key}: ${value}\`.`, ...(isCertain ? { fix: edits } : {}) };
  },
};
