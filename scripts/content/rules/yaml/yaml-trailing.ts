import { isKeyOfWords } from '../../schema/kinds.ts';
import { intendedAddress } from '../../schema/web-addresses.ts';
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
  explain: ({ range, key, value, rest }) => ({
    range,
    message: 'Text follows a value that has already ended.',
    advice: adviseOn(key, value, rest),
  }),
};

function adviseOn(key: string | undefined, value: string, rest: string): string {
  if (/^[\]}]+$/.test(rest)) return 'Remove it.';
  // A link in Markdown, where an address alone belongs.
  const address = key !== undefined && !isKeyOfWords(key) ? intendedAddress(value) : undefined;
  if (address !== undefined) return `Write nothing but its address: \`${address}\`.`;
  // An apostrophe ends a value in single quotes, and an inner quotation one in double quotes: each wants the other kind.
  const isWhole = /^'.*'$/.test(value) || /^"[^"]*\s".*"$/.test(value);
  const whole = isWhole ? value.slice(1, -1) : value;
  return `Put the whole value in one pair of quotes${whole ? `: \`${quoted(whole)}\`` : ''}.`;
}
