import type { SourceDocument } from '../../analysis/document.ts';
import { undefinedFootnotes } from '../../analysis/footnotes.ts';
import { nodeRange, plainText } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';
import { findNearest } from '../../syntax/suggest.ts';

export const footnoteUndefined: Rule<'footnote-undefined'> = {
  id: 'footnote-undefined',
  family: 'Structure',
  severity: 'error',
  suppressible: true,
  what: 'Every footnote has a definition with a text.',
  why: 'Without a definition, readers see the brackets and miss the footnote, which is often the source of a claim.',
  example: {
    file: 'sections/limits.md',
    replaces: 'It has a picture:',
    wrong: 'It has a picture.⟦[^origin]',
    right: 'It has a picture.[^origin]\n\n[^origin]: Drawn by hand.',
  },
  *document(document) {
    for (const node of document.nodes('footnoteDefinition')) {
      if (plainText(node) !== '') continue;
      const message = `Footnote \`[^${node.label ?? node.identifier}]\` has no text.`;
      const advice = 'Write its text behind the colon, or remove it and what refers to it.';
      yield { range: nodeRange(document.text, node), message, advice };
    }
    for (const { name, range, definition } of undefinedFootnotes(document)) {
      if (definition) {
        const message = `This does not define footnote \`[^${name}]\`, because no colon follows its bracket directly.`;
        yield { range, message, advice: `Write \`${definition}\` before its text.` };
        continue;
      }
      const message = `Footnote \`[^${name}]\` is not defined.`;
      yield { range, message, advice: advise(name, document) };
    }
  },
};

function advise(name: string, { references }: SourceDocument): string {
  if (/\s/.test(name)) return 'The name of a footnote has no spaces. Join its words with hyphens.';
  const nearest = findNearest(name, references.footnotes.keys());
  return nearest ? `Did you mean \`[^${nearest}]\`?` : `Add \`[^${name}]: text\`.`;
}
