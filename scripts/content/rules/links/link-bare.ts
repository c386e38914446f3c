import type { Link } from 'mdast';
import type { SourceDocument } from '../../analysis/document.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Finding, Rule } from '../rule.ts';
import { unreadBlocks } from '../../analysis/unread.ts';

export const linkBare: Rule<'link-bare'> = {
  id: 'link-bare',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: true,
  what: 'An address in running text holds no sign of the sentence around it, lacks none of its own, and is one.',
  why: 'Markdown takes a typographic quotation mark, or the stop of another script, for a part of the address, the mark of an emphasis for the beginning of a mail address, and the version of a package for a host. The link then leads nowhere.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'They call it “⟦https://example.org/plan”.',
    right: 'They call it “<https://example.org/plan>”.',
  },
  *document(document) {
    for (const node of document.nodes('link')) {
      const finding = judge(document, node);
      if (finding) yield finding;
    }
  },
};

/** Quotation marks, stops and brackets that end an address, and dashes and dots at its very end. */
const SIGN = /[“”„‟‘’‚«»‹›—、。，．！？；：「」『』【】《》〈〉（）〔〕]|[–…]+$|'s$/u;

function judge(document: SourceDocument, node: Link): Finding | undefined {
  const { text } = document;
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  const written = text.content.slice(start, end);
  if (/^[[<]/.test(written) || written === '') return undefined;
  const range = nodeRange(text, node);
  const advise = (better: string): string => `Write \`${better}\`.`;
  const sign = SIGN.exec(written);
  if (sign) {
    const rest = written.slice(sign.index);
    const message = `The address goes on to \`${rest.slice(0, 20)}\`, which is part of the sentence.`;
    return { range, message, advice: advise(`<${addressIn(written.slice(0, sign.index))}>${rest}`) };
  }
  const mark = /^[^\p{L}\p{N}]+(?=[^@]+@)/u.exec(written)?.[0];
  if (mark !== undefined) {
    const message = `The mail address begins with \`${mark}\`, which is part of the sentence.`;
    return { range, message, advice: advise(`${mark}<${written.slice(mark.length)}>`) };
  }
  if (node.url.startsWith('mailto:') && isNoMail(node.url, text.content.slice(end, end + 2))) {
    const message = `\`${written}\` is read as a mail address, and is none.`;
    return { range, message, advice: 'Write the whole expression in backquotes.' };
  }
  const lost = /^[_~]+(?![\p{L}\p{N}])/u.exec(text.content.slice(end, end + 20))?.[0];
  if (lost === undefined || !isText(document, end)) return undefined;
  const message = `The address ends before \`${lost}\`.`;
  return { range, message, advice: advise(`<${addressIn(written)}${lost}>`) };
}

/** Endings of names of files that are no domains. */
const FILE_ENDING =
  /\.(?:png|jpe?g|svg|gif|webp|[cm]?js|jsx|tsx?|json|ya?ml|css|html?|txt|tgz|gz|exe|dll|conf|local)$/i;

/** Whether a name, an @ and a host are those of a package with its version, of a file, or of a place on a machine. */
function isNoMail(url: string, after: string): boolean {
  const host = url.slice(url.lastIndexOf('@') + 1);
  const isVersion = /^v?\d+(?:\.|x\.|$)/i.test(host);
  return isVersion || !/\.\p{L}{2,}$/u.test(host) || FILE_ENDING.test(host) || /^:[\w~/]/.test(after);
}

/** A whole address, also where it is written without its beginning. */
function addressIn(written: string): string {
  return written.startsWith('www.') ? `https://${written}` : written;
}

/** Whether Markdown reads the character at an offset as text. */
function isText(document: SourceDocument, at: number): boolean {
  const block = unreadBlocks(document).find(({ start, text }) => start <= at && at < start + text.length);
  return block?.text[at - block.start] === document.text.content[at];
}
