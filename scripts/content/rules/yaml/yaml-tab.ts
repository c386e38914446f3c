import { fixOf, type FlawRule } from '../rule.ts';

export const yamlTab: FlawRule<'yaml-tab'> = {
  id: 'yaml-tab',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'YAML is indented with spaces.',
  why: 'The width of a tab differs between editors, so YAML does not allow tabs where the indentation shows what belongs together.',
  mends: 'Where the result is YAML that can be read, each tab is replaced by two spaces.',
  example: {
    file: 'modes/shared.md',
    replaces: 'entry:\n  D1: 2\n  D2: 2',
    wrong: 'entry:\n⟦\tD1: 2\n\tD2: 2',
    right: 'entry:\n  D1: 2\n  D2: 2',
  },
  explain: ({ range, edits }) => ({
    range,
    message: 'This line of YAML is indented with a tab.',
    advice: 'Indent it with spaces, two for each level.',
    ...fixOf(edits),
  }),
};
