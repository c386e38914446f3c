import { MAX_KEYS } from '../../syntax/yaml/index.ts';
import { MAX_TERMINOLOGY_KEYS } from '../../schema/kinds.ts';
import type { FlawRule } from '../rule.ts';

export const fmTooManyKeys: FlawRule<'fm-too-many-keys'> = {
  id: 'fm-too-many-keys',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: `Front matter has at most ${MAX_KEYS} keys on all levels together, and \`terminology.yaml\` at most ${MAX_TERMINOLOGY_KEYS}.`,
  why: 'A source with more keys is too large to review. The limit also keeps a damaged or hostile file from slowing down every check.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'tags: [timer]',
    wrong: `tags: {${Array.from({ length: 178 }, (_, index) => `k${index}: 1`).join(', ')}, ⟦k178: 1}`,
    right: 'tags: [timer]',
  },
  explain: ({ range, most }) => ({
    range,
    message: `This YAML has more than ${most} keys.`,
    advice: 'Remove keys, or split the source.',
  }),
};
