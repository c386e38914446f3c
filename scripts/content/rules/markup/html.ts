import type { Html } from 'mdast';
import { ownValue } from '../../../model/index.ts';
import type { SourceDocument } from '../../analysis/document.ts';
import { rawHtml, type RawHtml } from '../../analysis/html.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Fix, Rule } from '../rule.ts';

const MARKDOWN_FOR: Record<string, string> = {
  b: '`**text**`',
  strong: '`**text**`',
  i: '`*text*`',
  em: '`*text*`',
  code: '`` `text` ``',
  br: 'a backslash at the end of the line, or two paragraphs',
  a: '`[text](address)`',
  img: '`![description](path)`',
};
const MARKS: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*' };

export const html: Rule<'html'> = {
  id: 'html',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  what: 'A body contains no raw HTML.',
  why: 'Sources are also printed and read as data, where tags have no meaning, and HTML from contributions could run scripts on the site. The site leaves HTML out, together with what it contains.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer ran ⟦<b>dry</b> once.',
    right: 'The timer ran **dry** once.',
  },
  mends:
    'Tags for bold and italic around plain words become `**` and `*`, and `<br>` at the end of a line becomes a backslash.',
  *document(document) {
    for (const piece of rawHtml(document)) {
      const { node, tag } = piece;
      if (node.value.startsWith('<!--')) continue;
      const shown = node.value.split('\n')[0]!.slice(0, 40);
      const markdown = tag && ownValue(MARKDOWN_FOR, tag);
      const fix = mend(document, piece);
      yield {
        range: nodeRange(document.text, node),
        message: `Raw HTML is not allowed (\`${shown}\`).`,
        advice: markdown ? `Write ${markdown} instead.` : 'Write it in Markdown, or put code in backquotes.',
        ...(fix ? { fix } : {}),
      };
    }
  },
};

function mend(document: SourceDocument, { node, tag, closing, holdsHtml }: RawHtml): Fix | undefined {
  if (tag === 'br') return mendBreak(document, node);
  const mark = tag && ownValue(MARKS, tag);
  if (!mark || !closing || holdsHtml || node.value.length !== tag.length + 2) return undefined;
  const { content } = document.text;
  const [start, from] = [node.position!.start.offset!, node.position!.end.offset!];
  const [to, end] = [closing.position!.start.offset!, closing.position!.end.offset!];
  const held = content.slice(from, to);
  // Only words between words: what the marks would mean beside other marks is not certain.
  const isPlain = /^[\p{L}\p{N}](?:[^*_`<>[\]\\\n]*[\p{L}\p{N}])?$/u.test(held);
  if (!isPlain || /[*_]/.test(content.charAt(start - 1) + content.charAt(end))) return undefined;
  return [
    { range: nodeRange(document.text, node), text: mark },
    { range: nodeRange(document.text, closing), text: mark },
  ];
}

/** A break at the end of a line, with words before and after it. */
function mendBreak(document: SourceDocument, node: Html): Fix | undefined {
  const { text } = document;
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  const isInParagraph = document.nodes('paragraph').some(({ children }) => children.includes(node));
  const isBetweenWords =
    /[\p{L}\p{N}\p{P}]$/u.test(text.content.slice(start - 2, start)) &&
    /^\n[ \t]*[\p{L}]/u.test(text.content.slice(end, end + 40));
  if (!isInParagraph || !isBetweenWords || text.content[start - 1] === '\\') return undefined;
  return [{ range: nodeRange(text, node), text: '\\' }];
}
