import { undefinedFootnotes } from '../../analysis/footnotes.ts';
import { isTextMissing } from '../../analysis/sections.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

export const footnoteUnused: Rule<'footnote-unused'> = {
  id: 'footnote-unused',
  family: 'Structure',
  severity: 'warning',
  suppressible: true,
  what: 'The text refers to every footnote.',
  why: 'A footnote that nothing refers to is not published, although its author meant it to be read.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦[^log]: It is a notebook.',
    right: 'It is on paper.[^log]\n\n[^log]: It is a notebook.',
  },
  *document(document) {
    const definitions = document.nodes('footnoteDefinition');
    // Where a reference leads nowhere, it may well be this one that was meant; where text is missing, it may have referred to it.
    if (definitions.length === 0 || undefinedFootnotes(document).length > 0 || isTextMissing(document)) return;
    const used = new Set(document.nodes('footnoteReference').map(({ identifier }) => identifier.toLowerCase()));
    for (const node of definitions) {
      const name = node.identifier.toLowerCase();
      if (used.has(name)) continue;
      used.add(name);
      const message = `Nothing refers to footnote \`[^${node.label ?? name}]\`.`;
      yield { range: nodeRange(document.text, node), message, advice: 'Refer to it in the text, or remove it.' };
    }
  },
};
