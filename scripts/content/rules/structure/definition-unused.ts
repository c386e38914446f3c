import { isTextMissing } from '../../analysis/sections.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';
import { linkUndefined } from '../links/link-undefined.ts';

export const definitionUnused: Rule<'definition-unused'> = {
  id: 'definition-unused',
  family: 'Structure',
  severity: 'warning',
  suppressible: true,
  what: 'The text refers to every definition of an address.',
  why: 'A definition shows nothing by itself. One that nothing refers to is on no page, although its author may have meant it as text.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦[Source]: https://example.org/',
    right: 'There is a [source].\n\n[source]: https://example.org/',
  },
  *document(document, context) {
    const definitions = [...document.references.definitions];
    if (definitions.length === 0 || isTextMissing(document)) return;
    const used = new Set(
      [...document.nodes('linkReference'), ...document.nodes('imageReference')].map(({ identifier }) =>
        identifier.toLowerCase(),
      ),
    );
    const unused = definitions.filter(([name]) => !used.has(name));
    // Where a reference leads nowhere, it may well be this one that was meant.
    if (unused.length === 0 || [...linkUndefined.document!(document, context)].length > 0) return;
    for (const [name, node] of unused) {
      const label = node.label ?? name;
      const message = `Nothing refers to \`[${label}]\`.`;
      // `[text]:(address)`
      const address = /^\(([^()]+)\)$/.exec(node.url)?.[1];
      const advice =
        address === undefined
          ? 'Refer to it in the text, or remove it.'
          : `Write \`[${label}](${address})\` for a link.`;
      yield { range: nodeRange(document.text, node), message, advice };
    }
  },
};
