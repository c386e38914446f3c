import { findAddresses } from '../../analysis/links.ts';
import { fixOf, type Finding, type FlawOf, type FlawRule } from '../rule.ts';

export const linkCase: FlawRule<'link-case'> = {
  id: 'link-case',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every link is written in the upper and lower case of the file name.',
  why: 'Some file systems distinguish upper and lower case and others do not, so such a link works on one machine and fails on another.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimensions/D1.md)',
    right: '[D1](../dimensions/d1.md)',
  },
  mends: 'The path is written in the case of the file name.',
  document: (document, context) => findAddresses(document, context, 'link-case').map(tell),
  explain: tell,
};

function tell({ range, url, written, edits }: FlawOf<'link-case'>): Finding {
  const message = `\`${url}\` differs from the file name in upper and lower case.`;
  return { range, message, advice: `Write \`${written}\`.`, ...fixOf(edits) };
}
