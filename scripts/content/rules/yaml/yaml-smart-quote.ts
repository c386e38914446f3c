import { quoted } from '../../syntax/yaml/mistake.ts';
import { fixOf, type FlawRule } from '../rule.ts';

export const yamlSmartQuote: FlawRule<'yaml-smart-quote'> = {
  id: 'yaml-smart-quote',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Values are quoted with straight quotation marks.',
  why: 'YAML reads a typographic quotation mark as a letter: it does not protect the value, and becomes part of it.',
  mends: 'One pair of typographic marks around a whole value is replaced by straight ones.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: ⟦“A second note, first-hand”',
    right: 'title: "A second note, first-hand"',
  },
  explain: ({ range, mark, inner, edits }) => ({
    range,
    message: `\`${mark}\` is not a quotation mark to YAML, but part of the value.`,
    advice: `Write \`${quoted(inner)}\`.`,
    ...fixOf(edits),
  }),
};
