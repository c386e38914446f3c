import type { RootContent } from 'mdast';
import { kinds } from '../../schema/kinds.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { sectionsOf } from '../../analysis/sections.ts';

export const footnotePlace: Rule<'footnote-place'> = {
  id: 'footnote-place',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'Footnotes are in prose, and not in definitions, roles and entries.',
  why: 'Definitions, roles and entries are also shown on their own, in places that have no room for a footnote.',
  example: {
    file: 'modes/manual.md',
    replaces: 'The gardener answers for what happens in the Manual mode.',
    wrong: 'The gardener answers for what happens in the Manual mode.⟦[^1]\n\n[^1]: And for the pots.',
    right: 'The gardener answers for what happens in the Manual mode, and for the pots.',
  },
  *document(document) {
    const footnotes = document.nodes('footnoteReference');
    if (footnotes.length === 0 || !hasBody(document)) return;
    const { lead, sections } = sectionsOf(document);
    const alone = [
      ...(kinds[document.kind].lead === 'paragraph' ? [lead] : []),
      ...sections.filter(({ rule }) => rule && rule.form !== 'prose').map(({ blocks }) => blocks),
    ];
    for (const node of footnotes) {
      if (!alone.some((blocks) => holds(blocks, node.position!.start.offset!))) continue;
      const message = 'A footnote cannot stand here: this text is also shown on its own.';
      yield {
        range: nodeRange(document.text, node),
        message,
        advice: 'Write it into the text, or into a section of prose.',
      };
    }
  },
};

/** Definitions of footnotes stand outside of blocks, so nothing else is between the first and the last. */
function holds(blocks: readonly RootContent[], offset: number): boolean {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first !== undefined && first.position!.start.offset! <= offset && offset < last!.position!.end.offset!;
}
