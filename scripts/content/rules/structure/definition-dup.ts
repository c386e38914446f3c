import type { Nodes } from 'mdast';
import { nodeRange } from '../../syntax/markdown.ts';
import { repeatedHeadings } from '../../analysis/outline.ts';
import type { Rule } from '../rule.ts';

export const definitionDup: Rule<'definition-dup'> = {
  id: 'definition-dup',
  family: 'Structure',
  severity: 'error',
  suppressible: true,
  what: 'Every reference and every footnote is defined only once.',
  why: 'Of two definitions with one name, the second is dropped without a message, and links lead to a place that their author did not mean.',
  example: {
    file: 'framework.md',
    replaces: '[why]: sections/why.md',
    wrong: 'Nor does it say [where].\n\n[why]: sections/why.md\n[where]: glossary.md\n⟦[why]: sections/limits.md',
    right: 'Nor does it say [where].\n\n[why]: sections/why.md\n[where]: glossary.md',
  },
  *document(document) {
    for (const type of ['definition', 'footnoteDefinition'] as const) {
      const nodes: readonly Extract<Nodes, { identifier: string }>[] = document.nodes(type);
      if (nodes.length < 2) continue;
      const pasted = repeatedHeadings(document)[0]?.heading.node.position!.start.line ?? Infinity;
      const first = new Map<string, number>();
      for (const node of nodes) {
        const line = first.get(node.identifier);
        if (line === undefined) {
          first.set(node.identifier, node.position!.start.line);
          continue;
        }
        // What stands below a heading that stands twice was pasted with it.
        if (node.position!.start.line > pasted) continue;
        const message = `\`${node.identifier}\` is defined twice (first on line ${line}).`;
        yield { range: nodeRange(document.text, node), message, advice: 'Keep one definition, and remove the other.' };
      }
    }
  },
};
