import { findAddresses } from '../links.ts';
import type { FlawRule } from '../rule.ts';

/** Every address outside the framework begins with `https:` or `mailto:`. */
export const linkScheme: FlawRule<'link-scheme'> = {
  id: 'link-scheme',
  severity: 'error',
  suppressible: false,
  what: 'Every address outside the framework begins with `https:` or `mailto:`.',
  why: 'Other kinds of address can run a script, open a file or start a program on the machine of a reader.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](javascript:alert(1))',
    right: '[D1](https://example.org/)',
  },
  document: (document, context) => findAddresses(document, context, 'link-scheme'),
  explain: ({ range, name, value, protocol }) =>
    protocol === undefined
      ? {
          range,
          message: `${name} is \`${value}\`, which is not a web address.`,
          advice: 'Write the whole address, beginning with `https://`.',
        }
      : {
          range,
          message: `${name} has a \`${protocol}\` address.`,
          advice: 'Write an address that begins with `https://`.',
        },
};
