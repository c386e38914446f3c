import { fencedBlocks } from '../../analysis/fences.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Code } from 'mdast';
import type { SourceDocument } from '../../analysis/document.ts';
import { lineAt, lineRange } from '../../syntax/source.ts';

export const fenceLanguage: Rule<'fence-language'> = {
  id: 'fence-language',
  family: 'Markup',
  severity: 'warning',
  suppressible: true,
  what: 'Every code block between fences names its language, and nothing else.',
  why: 'Editors, and tools that read the sources, colour and check code by its language. The word `text` means that the block has none. Other words behind the opening marks are shown nowhere.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦```\nwater --all\n```',
    right: '```sh\nwater --all\n```',
  },
  *document(document) {
    for (const node of fencedBlocks(document)) {
      if (node.meta) yield describeWords(document, node);
      if (node.lang) continue;
      yield {
        range: lineRange(document.text, node.position!.start.line),
        message: 'This code block does not name its language.',
        advice: 'Write it after the opening marks, as in ```` ```sh ````, or write `text` where there is none.',
      };
    }
  },
};

/** Words that other programs read as settings, or show above the code. */
function describeWords({ text }: SourceDocument, { position }: Code): Finding {
  const { line } = position!.start;
  const { start, end } = lineRange(text, line);
  const before = /^.*?[`~]{3,}[ \t]*\S+[ \t]+/.exec(lineAt(text, line))![0];
  return {
    range: { start: { line: start.line, column: before.length + 1 }, end },
    message: 'Words behind the language of a code block are not shown.',
    advice: 'Remove them, or write them above the code.',
  };
}
