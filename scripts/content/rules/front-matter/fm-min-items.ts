import type { FlawRule } from '../rule.ts';

export const fmMinItems: FlawRule<'fm-min-items'> = {
  id: 'fm-min-items',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every list has at least as many entries as its key needs.',
  why: 'A move without dimensions or a note without an author says too little to be used.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'dimensions: [D2]',
    wrong: 'dimensions: ⟦[]',
    right: 'dimensions: [D2]',
  },
  explain({ range, name, found, least, isOptional }) {
    const count = found === 0 ? 'no entries' : `${found} ${found === 1 ? 'entry' : 'entries'}`;
    const missing = least - found;
    return {
      range,
      message: `${name} has ${count}; it needs at least ${least}.`,
      advice: `Add ${missing === 1 ? 'one' : missing}${isOptional ? ', or remove the key' : ''}.`,
    };
  },
};
