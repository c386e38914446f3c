import type { FlawRule } from '../rule.ts';

export const yamlSyntax: FlawRule<'yaml-syntax'> = {
  id: 'yaml-syntax',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter and `terminology.yaml` are valid YAML.',
  why: 'A source that cannot be read cannot be checked or published. One line in the wrong place can change what all lines after it belong to.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '  - scope: Choice of soil\n    from: 1\n    to: 1\n    direction: held\n    dimensions: [D2]',
    wrong: '  - scope: Choice of soil\n    from: 1\n   ⟦to: 1\n    direction: held\n    dimensions: [D2]',
    right: '  - scope: Choice of soil\n    from: 1\n    to: 1\n    direction: held\n    dimensions: [D2]',
  },
  explain(flaw) {
    const { range } = flaw;
    if (flaw.form !== 'other') return { range, ...IN_PLAIN_WORDS[flaw.form] };
    return {
      range,
      message: `This is not valid YAML: ${flaw.parserMessage.replace(/\s+/g, ' ').replace(/[.:]$/, '')}.`,
      advice: 'Write one `key: value` on each line, and put values with special characters in quotes.',
    };
  },
};

/** What is wrong, to somebody who has never read a grammar. */
const IN_PLAIN_WORDS = {
  indent: {
    message: 'This line is indented differently from the others of its block.',
    advice: 'Begin it in the same column as the other lines of its block.',
  },
  'no-key': {
    message: 'This line is neither a key with a value nor a part of the value above it.',
    advice: 'Write one `key: value` on each line.',
  },
  'lone-comma': { message: 'This comma has no entry before it.', advice: 'Remove it.' },
  'no-comma': {
    message: 'Entries in brackets or braces need a comma between them.',
    advice: 'Put a comma between them, as in `[a, b]` or `{a: 1, b: 2}`.',
  },
};
