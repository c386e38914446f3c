import { findAddresses } from '../../analysis/links.ts';
import { intendedAddress } from '../../schema/web-addresses.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';

export const linkScheme: FlawRule<'link-scheme'> = {
  id: 'link-scheme',
  family: 'Links and pictures',
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
  document: (document, context) => findAddresses(document, context, 'link-scheme').map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'link-scheme'>): Finding {
  const { range } = flaw;
  if (flaw.in === 'field') return tellOfField(flaw);
  const { url, scheme } = flaw;
  const meant = intendedAddress(url);
  if (meant !== undefined)
    return { range, message: `\`${url}\` is not a web or mail address.`, advice: `Write \`${meant}\`.` };
  if (flaw.is === 'refused') {
    const advice = 'Allowed: `https:`, `mailto:`, and paths relative to this file.';
    return { range, message: `\`${scheme ? `${scheme}:` : '//'}\` links are not allowed.`, advice };
  }
  const advice = scheme === 'mailto' ? 'Write `mailto:name@host`.' : 'Write the whole address: `https://host/path`.';
  return { range, message: `\`${url}\` is not a web or mail address.`, advice };
}

function tellOfField({ range, name, value, protocol, meant }: FlawOf<'link-scheme'> & { in: 'field' }): Finding {
  if (protocol !== undefined) {
    const advice = meant === undefined ? 'Write an address that begins with `https://`.' : `Write \`${meant}\`.`;
    return { range, message: `${name} has a \`${protocol}\` address.`, advice };
  }
  const message = `${name} is \`${value}\`, which is not a web address.`;
  const advice = meant === undefined ? 'Write the whole address, beginning with `https://`.' : `Write \`${meant}\`.`;
  return { range, message, advice };
}
