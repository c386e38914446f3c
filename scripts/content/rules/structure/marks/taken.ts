/** Signs that Markdown took for marks, although they are part of the text: `2*3*4`, `10~20 and 30~40`, `src/*.ts and lib/*.js`. */
import type { Delete, Emphasis, Image, ImageReference, InlineCode, Nodes, Strong } from 'mdast';
import type { CheckContext } from '../../../analysis/context.ts';
import type { SourceDocument } from '../../../analysis/document.ts';
import { BLANK } from '../../../analysis/unread.ts';
import { nodesWithin } from '../../../syntax/markdown.ts';
import { takenBackslashes, takenBreak } from './backslashes.ts';
import { ESCAPES, offsetsOf, type LeftMark } from './mark.ts';
import { takenNumbers } from './numbers.ts';
import { takenFromLines, takenAsCode, takenHashes } from './taken-lines.ts';

/** Letters of scripts that part words by spaces, and digits: only beside these a mark stands inside a word. */
const IN_WORD =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}]/u;
/** What joins the parts of paths, patterns and names. */
const JOINT = /[-_/\\.]/;
/** Two quotation marks or brackets with nothing between them but a sign that is spoken of. */
const QUOTED = /^(?:“”|„“|‘’|«»|»«|""|''|\(\))$/;
/** The eyes of a face, between which a sign is its mouth: `^_^`. */
const EYES = /^(?:\^\^|><|<>|--|==)$/;
/** Names between two underscores on each side, which programming languages give a meaning to. */
const DUNDER =
  /^(?:init|main|name|file|dict|proto|dirname|filename|all|call|str|repr|len|new|class|doc|slots|typename|version|enter|exit|iter|next|eq|hash|pycache|getitem|setitem|add|sub|mul|future|tests|mocks|snapshots|fixtures|webpack_require|func|FILE|LINE|DATE|TIME|FUNCTION|DIR|CLASS)$/;

/** The signs of a document that readers do not see, in the order of the text. */
export function takenMarks(document: SourceDocument, context: CheckContext): LeftMark[] {
  const found = [...takenInText(document), ...takenFromLines(document), ...takenNumbers(document, context)];
  found.sort((a, b) => a.start - b.start);
  let end = 0;
  // What is taken inside a text that is taken is the same mistake.
  return found.filter((mark) => mark.start >= end && (end = mark.end) > 0);
}

function* takenInText(document: SourceDocument): Generator<LeftMark> {
  const { content } = document.text;
  yield* takenAmong((type) => document.nodes(type), content);
  for (const node of document.nodes('heading')) yield* takenHashes(node, content);
  for (const node of document.nodes('code')) yield* takenAsCode(node, document);
  for (const type of ['image', 'imageReference'] as const)
    for (const node of document.nodes(type)) yield* takenFromDescription(node, content);
}

type Find = <T extends Nodes['type']>(type: T) => readonly Extract<Nodes, { type: T }>[];

/** Signs that are taken among nodes of running text. */
function* takenAmong(find: Find, content: string): Generator<LeftMark> {
  for (const type of ['emphasis', 'strong', 'delete'] as const)
    for (const node of find(type)) {
      const marked = markedIn(node, content);
      if (isTaken(node, marked)) yield describeTaken(node, marked);
    }
  for (const node of find('inlineCode')) if (isPaddedCode(node, content)) yield describePadded(node);
  for (const node of find('text')) yield* takenBackslashes(node, content);
  for (const node of find('break')) yield* takenBreak(node, content);
}

/** What stands between two marks, what of it Markdown left as text, and what the marks touch on the outside. */
type Marked = {
  readonly mark: string;
  readonly written: string;
  readonly inner: string;
  readonly before: string;
  readonly after: string;
  /** What follows, up to the next space. */
  readonly rest: string;
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
    rest: /^\S{0,40}/.exec(content.slice(end, end + 40))![0],
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
  const { mark, inner, before, after, rest } = marked;
  if (mark === '~') return true;
  if (type === 'strong' && mark === '__') {
    return DUNDER.test(inner) || (/^\w+$/.test(inner) && (marked.isCode || /[/\\]/.test(before + after)));
  }
  return (
    isInsideWords(marked) ||
    isPattern(marked) ||
    isEnding(marked) ||
    [before + inner.charAt(0), inner.slice(-1) + after].some((sides) => QUOTED.test(sides) || EYES.test(sides)) ||
    // Quotation marks begin and end texts in one language or another; a sentence goes on behind them.
    /^(?:[,;)\]].|:(?![a-z+-][\w+-]*:).|[”’»“]\s*[,;:)])|.[([]$|[,;(]\s*[“‘«„]$/s.test(inner) ||
    (before === '/' && after === '/') ||
    // The arm of a face: `¯\_(ツ)_/¯`.
    /^\/[^\s\p{L}\p{N}*_~`]/u.test(rest)
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

/** Whether an asterisk stands before the ending of a word, as German has it (`Nutzer*innen`), so that its pair is another one. */
function isEnding({ mark, inner, before, after, rest }: Marked): boolean {
  if (mark !== '*') return false;
  // `*Nutzer*innen*`: the last asterisk is left.
  if (IN_WORD.test(after) && /^[\p{L}\p{M}]+\*(?![\p{L}\p{N}*])/u.test(rest)) return true;
  if (inner === 'innen' && IN_WORD.test(before)) return true;
  return /\p{Lu}\p{Ll}+$/u.test(inner) && /^in(?:nen)?(?!\p{L})/u.test(rest);
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
    return !/^(?:\/[\w.-]+)+$|^\.(?:\p{L}[\w.-]*|\p{Lu}[\w.-]* \d[\d.]*)$/u.test(inner) || /\w/.test(after);
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

/** The description of a picture, as it is written between its brackets. */
const DESCRIPTION = /^!\[((?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*)\]/s;

/** A description is plain text: marks around its words are dropped, and so are signs that happen to look like them. */
function* takenFromDescription(node: Image | ImageReference, content: string): Generator<LeftMark> {
  const [start, end] = offsetsOf(node);
  const written = DESCRIPTION.exec(content.slice(start, end))?.[1] ?? '';
  if (!/[*_~`\\]/.test(written)) return;
  const nodes = nodesWithin(content, start + 2, start + 2 + written.length);
  yield* takenAmong(
    (type) => nodes.filter((one): one is Extract<Nodes, { type: typeof type }> => one.type === type),
    content,
  );
}
