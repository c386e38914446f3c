import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { quoted } from '../../syntax/yaml/mistake.ts';

export const yamlComment: FlawRule<'yaml-comment'> = {
  id: 'yaml-comment',
  family: 'YAML',
  severity: 'warning',
  suppressible: false,
  keepsFromReading: true,
  what: 'No comment follows a text without quotes on the same line.',
  why: 'In YAML, a space and a `#` begin a comment. Where they were meant as text, the end of the text is lost without a message.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'scope: Watering of the first pot',
    wrong: 'scope: Watering of pot ⟦#1',
    right: 'scope: "Watering of pot #1"',
  },
  document: ({ yaml }) => (yaml?.cutOffs ?? []).map(tell),
  explain: tell,
};

function tell({ range, value, comment }: FlawOf<'yaml-comment'>): Finding {
  const message = `\`${comment}\` is a comment, and not part of the value.`;
  // A `#` with a space behind it was hardly meant as text.
  const advice = /^#\s/.test(comment)
    ? 'Put the comment on a line of its own.'
    : `Write \`${quoted(`${value} ${comment}`)}\`, or put the comment on a line of its own.`;
  return { range, message, advice };
}
