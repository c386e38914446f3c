import { refuseUnencrypted } from '../../analysis/addresses.ts';
import { isValidKind, type ValidDocument } from '../../analysis/document.ts';
import { findAddresses } from '../../analysis/links.ts';
import { fixOf, type Finding, type FlawOf, type FlawRule } from '../rule.ts';

export const linkHttp: FlawRule<'link-http'> = {
  id: 'link-http',
  family: 'Links and pictures',
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
  mends:
    'Behind a text that is linked, and in `sources`, `http` becomes `https`, unless the address names a port, a machine of one network or a namespace. An address that readers see is left as it is written.',
  *document(document, context) {
    yield* findAddresses(document, context, 'link-http').map((flaw) => tell(flaw));
    if (isValidKind(document, 'field-note')) yield* judgeSources(document);
  },
  explain: (flaw) => tell(flaw),
};

function* judgeSources({ data, yaml }: ValidDocument<'field-note'>): Generator<Finding> {
  for (const [index, { url }] of (data.sources ?? []).entries()) {
    const address = new URL(url);
    if (address.protocol !== 'http:') continue;
    const path = ['sources', index, 'url'];
    const refusal = refuseUnencrypted(url, address);
    const range = yaml.valueRange(path);
    const isPlain = yaml.plainSource(path) !== undefined;
    const edits = refusal.better !== undefined && isPlain ? [{ range, text: refusal.better }] : [];
    yield tell({ ...refusal, range, edits }, 'Write the address of a page that everybody can open.');
  }
}

/** `instead` is what to write for an address that leads to no page. */
function tell({ range, url, secure, edits }: FlawOf<'link-http'>, instead = IN_CODE): Finding {
  if (secure !== undefined)
    return { range, message: `\`${url}\` is not encrypted.`, advice: `Write \`${secure}\`.`, ...fixOf(edits) };
  return { range, message: `\`${url}\` is a name, or an address that most readers cannot open.`, advice: instead };
}

const IN_CODE = 'Write it in backquotes, and not as a link.';
