import { MAX_DEPTH } from '../../syntax/yaml/nesting.ts';
import type { FlawRule } from '../rule.ts';

export const yamlDepth: FlawRule<'yaml-depth'> = {
  id: 'yaml-depth',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: `YAML nests at most ${MAX_DEPTH} levels.`,
  why: 'No source needs more levels, and deeply nested values make parsers fail.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'tags: [timer]',
    wrong: 'tags: [[[[[[[⟦[timer]]]]]]]]',
    right: 'tags: [timer]',
  },
  explain: ({ range }) => ({
    range,
    message: `YAML nests deeper than ${MAX_DEPTH} levels.`,
    advice: 'Use fewer levels of nesting.',
  }),
};
