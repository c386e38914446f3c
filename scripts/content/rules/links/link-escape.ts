import { SOURCE_FOLDER } from '../../schema/kinds.ts';
import { findAddresses } from '../../analysis/links.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';

export const linkEscape: FlawRule<'link-escape'> = {
  id: 'link-escape',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every relative link stays inside the framework.',
  why: 'Nothing outside the framework is published. A path that leads out of it fails, or names something private.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../../package.json)',
    right: '[D1](../dimensions/d1.md)',
  },
  document: (document, context) => findAddresses(document, context, 'link-escape').map(tell),
  explain: tell,
};

function tell({ range, url, near }: FlawOf<'link-escape'>): Finding {
  const message = `\`${url}\` leads out of \`${SOURCE_FOLDER}/\`.`;
  const advice =
    near !== undefined
      ? `Did you mean \`${near}\`?`
      : 'Write the path of a source of the framework, or a whole address with `https://`.';
  return { range, message, advice };
}
