import type { FlawRule } from '../rule.ts';

export const fmAuthor: FlawRule<'fm-author'> = {
  id: 'fm-author',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every author is the name of one person or group.',
  why: 'Names are printed and cited for years. Addresses and account names change owners and attract unwanted mail, and tools cannot separate two names in one entry.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'authors: [Small Gradient editors]',
    wrong: 'authors: [⟦"@pots"]',
    right: 'authors: [Small Gradient editors]',
  },
  explain({ range, name, has, value, meant }) {
    if (has === 'several') {
      const message = `${name} is \`${value}\`, which names more than one author.`;
      return { range, message, advice: 'Write each name as an entry of its own in the list.' };
    }
    const message = `${name} is \`${value}\`, which ${HAS[has]}.`;
    return { range, message, advice: meant ? `Write \`${meant}\`.` : 'Write the name of the person or group.' };
  },
};

const HAS = {
  mail: 'contains an e-mail address',
  web: 'contains a web address',
  account: 'contains the name of an account',
  'no-letter': 'has no letter',
};
