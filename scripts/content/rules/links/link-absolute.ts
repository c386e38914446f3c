import { findAddresses } from '../../analysis/links.ts';
import { fixOf, type Finding, type FlawOf, type FlawRule } from '../rule.ts';

export const linkAbsolute: FlawRule<'link-absolute'> = {
  id: 'link-absolute',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every link inside the framework names the file of a source, relative to the file that contains the link.',
  why: 'A path to the file works where sources are read, on the site, in a copy of it and in print. An address of the site works only on the site, and fails when the site moves.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](/dimensions/d1/)',
    right: '[D1](../dimensions/d1.md)',
  },
  mends: 'Where the address is that of a known page, it is replaced by the path of its source.',
  document: (document, context) => findAddresses(document, context, 'link-absolute').map(tell),
  explain: tell,
};

function tell({ range, is, url, near, better, edits }: FlawOf<'link-absolute'>): Finding {
  const message =
    is === 'path'
      ? `\`${url}\` is an address of the site, not the path of a source.`
      : `\`${url}\` is an address of this site.`;
  const advice = better
    ? `Write \`${better}\`, which is its source.`
    : near !== undefined
      ? `Write \`${near}\`, which is relative to this file.`
      : 'Write the path of the source, relative to this file, as in `../modes/<id>.md`.';
  return { range, message, advice, ...fixOf(edits) };
}
