import { fencedBlocks } from '../../analysis/fences.ts';
import type { Rule } from '../rule.ts';
import { lineRange } from '../../syntax/source.ts';

export const fenceLanguage: Rule<'fence-language'> = {
  id: 'fence-language',
  family: 'Markup',
  severity: 'warning',
  suppressible: true,
  what: 'Every code block between fences names its language.',
  why: 'Editors, and tools that read the sources, colour and check code by its language. The word `text` means that the block has none.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦```\nwater --all\n```',
    right: '```sh\nwater --all\n```',
  },
  *document(document) {
    for (const node of fencedBlocks(document)) {
      if (node.lang) continue;
      yield {
        range: lineRange(document.text, node.position!.start.line),
        message: 'This code block does not name its language.',
        advice: 'Write it after the opening marks, as in ```` ```sh ````, or write `text` where there is none.',
      };
    }
  },
};
