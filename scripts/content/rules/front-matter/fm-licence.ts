import { fixOf, type FlawRule } from '../rule.ts';

export const fmLicence: FlawRule<'fm-licence'> = {
  id: 'fm-licence',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every licence is on the SPDX list, or is a licence of one’s own that is called `LicenseRef-` and a name.',
  why: 'Programs and libraries tell by the identifier what may be done with a text. An identifier that is on no list says nothing to them, and a citation file with it is invalid.',
  example: {
    file: 'framework.md',
    replaces: 'licence: CC0-1.0',
    wrong: 'licence: ⟦CC-BY-5.0',
    right: 'licence: CC-BY-4.0',
  },
  mends: 'An identifier that differs from one of the list only in upper and lower case is written as the list has it.',
  explain({ range, name, value, meant, near, edits }) {
    const message = `${name} is \`${value}\`, which is not on the SPDX list of licences.`;
    if (meant.length > 0) {
      const advice = `Write ${meant.map((one) => `\`${one}\``).join(' or ')}.`;
      return { range, message, advice, ...fixOf(edits) };
    }
    return { range, message, advice: near ? `Did you mean \`${near}\`?` : OTHERWISE };
  },
};

const OTHERWISE =
  'Write an identifier from https://spdx.org/licenses/, such as `CC-BY-4.0`, or `LicenseRef-` and a name for a licence of your own.';
