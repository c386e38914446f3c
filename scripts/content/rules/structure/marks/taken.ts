/** Signs that Markdown took for marks, although they are part of the text: `2*3*4`, `10~20 and 30~40`, `src/*.ts and lib/*.js`. */
import type { Delete, Emphasis, Heading, InlineCode, List, Nodes, Paragraph, Parents, Strong, Text } from 'mdast';
import type { SourceDocument } from '../../../analysis/document.ts';
import { BLANK } from '../../../analysis/unread.ts';
import type { LeftMark } from './mark.ts';

/** Letters of scripts that part words by spaces, and digits: only beside these a mark stands inside a word. */
const IN_WORD =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}]/u;
/** What joins the parts of paths, patterns and names. */
const JOINT = /[-_/\\.]/;
/** Two quotation marks or brackets with nothing between them but a sign that is spoken of. */
const QUOTED = /^(?:“”|„“|‘’|«»|»«|""|''|\(\))$/;
const ESCAPE = /\\[!-/:-@[-`{-~]/;
const ESCAPES = new RegExp(ESCAPE.source, 'g');
/** Names between two underscores on each side, which programming languages give a meaning to. */
const DUNDER =
  /^(?:init|main|name|file|dict|proto|dirname|filename|all|call|str|repr|len|new|class|doc|slots|typename|version|enter|exit|iter|next|eq|hash|pycache|getitem|setitem|add|sub|mul|future|tests|mocks|snapshots|fixtures|webpack_require|func|FILE|LINE|DATE|TIME|FUNCTION|DIR|CLASS)$/;

/** The signs of a document that readers do not see, in the order of the text. */
export function takenMarks(document: SourceDocument): LeftMark[] {
  const found = [...takenInText(document), ...takenFromLines(document)].sort((a, b) => a.start - b.start);
  let end = 0;
  // What is taken inside a text that is taken is the same mistake.
  return found.filter((mark) => mark.start >= end && (end = mark.end) > 0);
}

function* takenInText(document: SourceDocument): Generator<LeftMark> {
  const { content } = document.text;
  for (const type of ['emphasis', 'strong', 'delete'] as const)
    for (const node of document.nodes(type)) {
      const marked = markedIn(node, content);
      if (isTaken(node, marked)) yield describeTaken(node, marked);
    }
  for (const node of document.nodes('inlineCode')) if (isPaddedCode(node, content)) yield describePadded(node);
  for (const node of document.nodes('text')) yield* takenBackslashes(node, content);
  for (const node of document.nodes('heading')) yield* takenHashes(node, content);
}

/** What stands between two marks, what of it Markdown left as text, and what the marks touch on the outside. */
type Marked = {
  readonly mark: string;
  readonly written: string;
  readonly inner: string;
  readonly before: string;
  readonly after: string;
  /** The letters that the marks touch on the outside. */
  readonly around: readonly [before: string, after: string];
  /** Whether a call or the ending of a file name follows: `__reset__()`, `__main__.py`. */
  readonly isCode: boolean;
};

function markedIn(node: Emphasis | Strong | Delete, content: string): Marked {
  const [start, end] = offsetsOf(node);
  const from = offsetsOf(node.children[0]!)[0];
  const to = offsetsOf(node.children.at(-1)!)[1];
  return {
    mark: content.slice(start, from),
    written: content.slice(from, to),
    inner: node.children.map((child) => unread(child, content)).join(''),
    before: content.charAt(start - 1),
    after: content.charAt(end),
    around: [
      /\p{L}*$/u.exec(content.slice(Math.max(0, start - 12), start))![0],
      /^\p{L}*/u.exec(content.slice(end, end + 12))![0],
    ],
    isCode: /^(?:\(\)|\.\w)/.test(content.slice(end, end + 2)),
  };
}

function unread(child: Nodes, content: string): string {
  if (child.type !== 'text') return BLANK.object;
  return content.slice(...offsetsOf(child)).replace(ESCAPES, BLANK.mark);
}

function isTaken({ type }: Emphasis | Strong | Delete, marked: Marked): boolean {
  const { mark, inner, before, after } = marked;
  if (mark === '~') return true;
  if (type === 'strong' && mark === '__') {
    return DUNDER.test(inner) || (/^\w+$/.test(inner) && (marked.isCode || /[/\\]/.test(before + after)));
  }
  return (
    isInsideWords(marked) ||
    isPattern(marked) ||
    QUOTED.test(before + inner.charAt(0)) ||
    QUOTED.test(inner.slice(-1) + after) ||
    // Quotation marks begin and end texts in one language or another; a sentence goes on behind them.
    /^(?:[,;:)\]].|[”’»“]\s*[,;:)])|.[([]$|[,;(]\s*[“‘«„]$/s.test(inner) ||
    (before === '/' && after === '/')
  );
}

/** Whether marks begin and end in the middle of words, as signs of a sum do: a word may have its beginning or its end marked. */
function isInsideWords({ inner, before, after, around }: Marked): boolean {
  if (isPartOfWord(inner, around)) return false;
  const opens = IN_WORD.test(before) || /[)\]}]/.test(before);
  const closes = IN_WORD.test(after) || /[([{]/.test(after);
  // `*p and x*y`: the word that the second sign stands in has one letter before it.
  if (closes && /\s[\p{L}\p{N}]$/u.test(inner)) return true;
  return opens && (closes || before === ')' || !/^[\p{L}\p{M}\p{N}\uFDD0\uFDD1'’]+$/u.test(inner));
}

/** Beginnings of words that are no words, and so no part of a sum. */
const PREFIX =
  /^(?:un|in|im|ir|il|dis|mis|re|pre|non|anti|de|en|em|inter|intra|trans|hyper|ultra|abso|fan|guaran|auto|bi|tri|semi|hemi|counter)$/i;

/** Whether a part of one word is stressed, as in “un*frigging*believable” and “dis*similar*ity”. */
function isPartOfWord(inner: string, [before, after]: Marked['around']): boolean {
  return /^\p{L}{2,}$/u.test(inner) && after.length > 1 && PREFIX.test(before);
}

/** Whether the text between two marks is a piece of a path or of a pattern for names of files or for texts. */
function isPattern({ inner, before, after }: Marked): boolean {
  if (before === '.' && inner.endsWith('.')) return true;
  if (JOINT.test(before) && !/^[\p{L}\p{N}\uFDD0\uFDD1#"'“‘«(]/u.test(inner)) return true;
  // `*.ts and lib/*`; the whole of a path or a name may be marked: `/etc/hosts`, `.NET 8`.
  if (/^[/\\]|^\.\w/.test(inner))
    return !/^(?:\/[\w.-]+)+$|^\.\p{L}[\w.-]*(?: \d[\d.]*)?$/u.test(inner) || /\w/.test(after);
  const isName = /^\p{L}[\p{L}\p{N}\uFDD0\uFDD1\s/\\_.-]*$/u.test(inner) && !JOINT.test(before) && !/[.\w]/.test(after);
  return /[-_/\\]$/.test(inner) && !isName;
}

function describeTaken(node: Nodes, { mark, written }: Marked): LeftMark {
  const [start, end] = offsetsOf(node);
  const escaped = mark.replace(/./g, '\\$&');
  if (mark === '~') {
    const isPlain = !/[\n`~]/.test(written) && written.length <= 40;
    return {
      start,
      end,
      message: 'Two `~` strike out the words between them.',
      advice: `Write \`\\~\` to show the sign${isPlain ? `, or \`~~${written}~~\` to strike out the words` : ''}.`,
    };
  }
  return {
    start,
    end,
    message: `The signs \`${mark}\` are read as marks around “${shorten(written)}”, and are not shown.`,
    advice: `Write \`${escaped}\` to show ${mark.length > 1 ? 'them' : 'the sign'}, or the whole expression as code.`,
  };
}

function shorten(text: string): string {
  const line = text.replace(/`/g, '').replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** Whether code is the text between two backquotes that are spoken of: "the ` key and the ` sign". */
function isPaddedCode(node: InlineCode, content: string): boolean {
  const written = content.slice(...offsetsOf(node));
  return /^`(?:\s[^`]*[^\s`][^`]*\s|[.,;:)!?][^`]*\s|\s[^\p{L}\p{N}`]*[^\p{L}\p{N}\s`])`$/u.test(written);
}

function describePadded(node: InlineCode): LeftMark {
  const [start, end] = offsetsOf(node);
  const words = node.value.trim();
  const isPlain = !/[\n`]/.test(words) && words.length <= 40;
  return {
    start,
    end,
    message: 'This is read as code, with a space at its end.',
    advice:
      `Write ${isPlain ? `\`\`\`${words}\`\`\`` : 'code without these spaces'}, or \`\\\`\` to show a backquote.`.replace(
        /```/g,
        '`',
      ),
  };
}

/** A path that begins with a drive, and whose first backslash is not shown. */
const DRIVE = /(?<![\p{L}\p{N}])[A-Za-z]:\\[!-/:-@[\]-`{-~]/u;

/** Words in which one backslash is shown and another is not: `\\server\share`, `C:\_temp\one`. */
function* takenBackslashes(node: Text, content: string): Generator<LeftMark> {
  const [start, end] = offsetsOf(node);
  const written = content.slice(start, end);
  if (!written.includes('\\')) return;
  for (const { 0: word, index } of written.matchAll(/\S+/g)) {
    const rest = word.replace(ESCAPES, '');
    const isMixed = ESCAPE.test(word) && /\\[\p{L}\p{N}]/u.test(rest);
    if (!isMixed && !DRIVE.test(word)) continue;
    yield {
      start: start + index,
      end: start + index + word.length,
      message: 'Of the backslashes in this word, some are shown and others are not.',
      advice: 'Write it as code, or `\\\\` for each backslash.',
    };
  }
}

/** Hashes at the end of a heading, which close it, and are not as many as it began with. */
function* takenHashes(node: Heading, content: string): Generator<LeftMark> {
  const [start, end] = offsetsOf(node);
  const [, opening, closing] = /^(#+)[^\n]*?[ \t](#+)[ \t]*$/.exec(content.slice(start, end)) ?? [];
  if (opening === undefined || opening.length === closing!.length) return;
  yield {
    start,
    end,
    message: `The \`${closing}\` at the end of this heading is not shown.`,
    advice: `Write \`\\${closing}\` to show it, or remove it.`,
  };
}

/** Lines of a paragraph that Markdown read as an item or a quotation, because of the sign that they happen to begin with. */
function* takenFromLines(document: SourceDocument): Generator<LeftMark> {
  const { content } = document.text;
  for (const list of document.nodes('list')) {
    if (list.ordered && list.children.length === 1 && list.start! >= 1000) yield describeYear(list, content);
  }
  for (const quotation of document.nodes('blockquote')) {
    const [start] = offsetsOf(quotation);
    const mark = /^>(?:>>)?(?=[=\d]|(?<=>>>) )/.exec(content.slice(start, start + 5))?.[0];
    if (mark === undefined || content[start - 1] === '>') continue;
    const message = `This is a quotation, because it begins with \`${mark}\`.`;
    const advice = `Write \`${mark.replace(/>/g, '\\>')}\` to show the sign, or a space behind it for a quotation.`;
    yield { start, end: start + mark.length, message, advice };
  }
  for (const [above, block] of neighbours(document)) {
    if (!continues(above, block, content)) continue;
    const [start] = offsetsOf(block);
    const mark = /^\S+/.exec(content.slice(start))![0];
    const isItem = block.type === 'list';
    yield {
      start,
      end: start + mark.length,
      message: `This line is ${isItem ? 'an item of a list' : 'a quotation'}, because it begins with \`${mark}\`.`,
      advice: `Write \`${isItem ? mark.replace(/\W$/, '\\$&') : '\\>'}\` to show the sign, or an empty line before it.`,
    };
  }
}

function describeYear(list: List, content: string): LeftMark {
  const [start] = offsetsOf(list);
  const mark = /^\S+/.exec(content.slice(start))![0];
  return {
    start,
    end: start + mark.length,
    message: `This paragraph is a list, because it begins with \`${mark}\`.`,
    advice: `Write \`${mark.replace(/\W$/, '\\$&')}\`, or begin it with another word.`,
  };
}

/** Lists and quotations, each with the paragraph that it stands directly under. */
function* neighbours(document: SourceDocument): Generator<[Paragraph, Nodes]> {
  const parents: readonly Parents[] = [
    { type: 'root', children: [...document.lead, ...document.sections.flatMap(({ blocks }) => blocks)] },
    ...document.nodes('blockquote'),
    ...document.nodes('listItem'),
  ];
  for (const parent of parents)
    for (const [index, block] of parent.children.entries()) {
      const above = parent.children[index - 1];
      if (above?.type === 'paragraph' && isOuter(block, parent)) yield [above, block];
    }
}

/** Whether a block is a list or a quotation that is no part of another one: those stand directly under a text as a rule. */
function isOuter({ type }: Nodes, parent: Parents): boolean {
  return (type === 'list' && parent.type !== 'listItem') || (type === 'blockquote' && parent.type !== 'blockquote');
}

/** Whether a block goes on with the sentence of the paragraph above it. */
function continues(above: Paragraph, block: Nodes, content: string): boolean {
  if (above.position!.end.line + 1 !== block.position!.start.line) return false;
  const text = content.slice(...offsetsOf(above)).trimEnd();
  const isUnfinished = !/[\p{L}\p{M}\p{N}"'”’»)\]*_`][.:;!?…]["'”’»)\]*_`]*$/u.test(text);
  const written = content.slice(...offsetsOf(block));
  if (block.type !== 'list') return isUnfinished && /^>[ \t]*(?![ \t>*_"'“‘«[\p{Lu}\p{Lo}])/u.test(written);
  return isUnfinished && block.children.length === 1 && /^\S+[ \t]+(?![*_`"'“‘«[\p{Lu}\p{Lo}])/u.test(written);
}

function offsetsOf({ position }: Nodes): [start: number, end: number] {
  return [position!.start.offset!, position!.end.offset!];
}
