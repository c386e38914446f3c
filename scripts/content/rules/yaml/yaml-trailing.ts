import { quoted } from '../../syntax/yaml/mistake.ts';
import type { FlawRule } from '../rule.ts';

export const yamlTrailing: FlawRule<'yaml-trailing'> = {
  id: 'yaml-trailing',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Nothing but a comment follows a value in quotes or brackets on its line.',
  why: 'A quotation mark or bracket at the beginning of a value encloses the whole value. Text after its end belongs to no key.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: "A second note" ⟦first-hand',
    right: 'title: "A second note, first-hand"',
  },
  explain: ({ range, value, rest }) => ({
    range,
    message: 'Text follows a value that has already ended.',
    advice: adviseOn(value, rest),
  }),
};

function adviseOn(value: string, rest: string): string {
  if (/^[\]}]+$/.test(rest)) return 'Remove it.';
  // An apostrophe ends a value in single quotes, and an inner quotation one in double quotes: each wants the other kind.
  const isWhole = /^'.*'$/.test(value) || /^"[^"]*\s".*"$/.test(value);
  const whole = isWhole ? value.slice(1, -1) : value;
  return `Put the whole value in one pair of quotes${whole ? `: \`${quoted(whole)}\`` : ''}.`;
}
