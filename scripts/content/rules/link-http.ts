import { refuseUnencrypted } from '../addresses.ts';
import { isValidKind, type ValidDocument } from '../document.ts';
import { findAddresses } from '../links.ts';
import type { Finding, Rule } from '../rule.ts';

/** Every web link begins with `https:`. */
export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  suppressible: true,
  what: 'Every web link begins with `https:`.',
  why: 'Others can read and change a page on its way to a reader if the connection is not encrypted.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[soil](http://example.org/soil)',
    right: '[soil](https://example.org/soil)',
  },
  mends: '`http` becomes `https`, unless the address names a port or a host without a domain.',
  *document(document, context) {
    yield* findAddresses(document, context, 'link-http');
    if (isValidKind(document, 'field-note')) yield* judgeSources(document);
  },
};

function* judgeSources({ data, yaml }: ValidDocument<'field-note'>): Generator<Finding> {
  for (const [index, { url }] of (data.sources ?? []).entries()) {
    const address = new URL(url);
    if (address.protocol !== 'http:') continue;
    const path = ['sources', index, 'url'];
    const { message, advice, better } = refuseUnencrypted(url, address);
    const range = yaml.valueRange(path);
    const isPlain = yaml.plainSource(path) !== undefined;
    const mended = better !== undefined && isPlain ? { fix: [{ range, text: better }] } : {};
    yield { range, message, advice, ...mended };
  }
}
