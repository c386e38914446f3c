import type { FlawRule } from '../rule.ts';

export const yamlKey: FlawRule<'yaml-key'> = {
  id: 'yaml-key',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every key is a plain word with a colon behind it.',
  why: 'YAML also allows lists, empty text and `true` as keys. No key here has such a name, and most tools cannot read them.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦[role]: Helper',
    right: 'role: Helper',
  },
  explain(flaw) {
    const { range } = flaw;
    if (flaw.lacks === 'word') return { range, message: 'A key must be a plain word.', advice: 'Write `key: value`.' };
    // No key but that of a dimension begins with a capital; what does is prose.
    const isProse = /^\s*(?:- )?[A-Z][a-z]/.test(flaw.key);
    const plain = flaw.value?.replace(/^(?::|=>?|->?|→)\s*/, '') ?? '…';
    const advice = isProse ? 'Write one `key: value` on each line.' : `Write \`${flaw.key.trim()}: ${plain}\`.`;
    return { range, message: 'This line has no colon after its key.', advice };
  },
};
