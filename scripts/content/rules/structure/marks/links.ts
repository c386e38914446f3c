/** Links and pictures that did not become any, because of a character that is missing or one too many. */
import type { Parents } from 'mdast';
import type { SourceDocument } from '../../../analysis/document.ts';
import { isPictureName } from '../../../analysis/links.ts';
import { CALLOUT_KINDS } from '../../../syntax/markdown.ts';
import type { UnreadBlock } from '../../../analysis/unread.ts';
import type { LeftMark } from './mark.ts';

/** What an address in brackets looks like: one that Markdown found by itself, or a path. */
const ADDRESS = String.raw`(?:\uFDD0+|https?://[^\s()]+|mailto:[^\s()]+|\.{1,2}/[^\s()]+|[\w/-]+\.(?:md|png|jpe?g|svg|webp)(?:#[^\s()]*)?)`;
const TEXT = String.raw`[^\[\]\n\uFDD1]{1,200}`;
/** `[text(address)` and `[text]address)`. */
const WITHOUT_BRACKET = new RegExp(String.raw`\[(${TEXT}?)\(${ADDRESS}\)|\[(${TEXT})\]${ADDRESS}\)`, 'g');
const DEFINITION = new RegExp(String.raw`^[ \t]*\[(?!\^)(${TEXT})\](?::[ \t]+|[ \t]+:[ \t]*)<?${ADDRESS}`, 'gm');
const POINTED = /<(?=\uFDD0|https?:\/\/|mailto:|www\.)|<[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/[^\s<>]*)?>/gi;
const FOOTNOTE = /\^\[[^[\]\n]+\]/g;
const CALLOUT = new RegExp(String.raw`^[ \t]*\[!(?:${CALLOUT_KINDS.join('|')})\]`, 'i');

/** The links of a block that are left as text. */
export function* leftLinks(block: UnreadBlock, document: SourceDocument): Generator<LeftMark> {
  const { start, text, node } = block;
  const { content } = document.text;
  if (/[\]^]|<|\(/.test(text)) {
    yield* brokenLinks(block, content);
    for (const { 0: all, index } of text.matchAll(WITHOUT_BRACKET)) {
      if (text.slice(index + all.length).includes(']') && !all.includes(']')) continue;
      if (all.includes(']') && isInParentheses(text.slice(0, index))) continue;
      yield place(start, index, all.length, 'This is not a link.', 'Write `[text](address)`.');
    }
    for (const { 0: all, index } of text.matchAll(POINTED))
      if (!content.startsWith('<', start + index + 1) && !isBareHost(all, content, start + index))
        yield describePointed(block, content, index, all);
    for (const { 0: all, index } of text.matchAll(FOOTNOTE))
      yield place(
        start,
        index,
        all.length,
        'Footnotes are not written inside the text.',
        'Write `[^name]` here, and `[^name]: text` in a paragraph of its own.',
      );
    if (node.type === 'paragraph' && !isQuoted(document, start) && CALLOUT.test(text))
      yield place(
        start,
        0,
        CALLOUT.exec(text)![0].length,
        'A callout is a quotation.',
        'Begin this line and those that belong to it with `> `.',
      );
  }
  if (node.type === 'paragraph')
    for (const { index } of unreadDefinitions(block))
      yield place(
        start,
        index,
        text.indexOf(':', text.indexOf(']', index)) + 1 - index,
        'This definition is read as text.',
        'Write an empty line before it, and its colon directly behind its bracket; its address has no spaces, and a title after it stands in quotes.',
      );
  yield* partedReferences(node, content);
}

/** Definitions that stand in running text, because they follow it directly or are not well formed. */
function unreadDefinitions({ text }: UnreadBlock): { name: string; index: number }[] {
  if (!/\][ \t]*:/.test(text)) return [];
  return [...text.matchAll(DEFINITION)].map(({ 0: all, 1: name, index }) => ({
    name: name!,
    index: index + all.indexOf('['),
  }));
}

function isInParentheses(before: string): boolean {
  return (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0);
}

function isQuoted(document: SourceDocument, start: number): boolean {
  return document
    .nodes('blockquote')
    .some(({ position }) => position!.start.offset! <= start && start < position!.end.offset!);
}

const ESCAPED_BRACKET = /(?:\\\[|&(?:lsqb|lbrack|#91|#x5b);)[^\n]*$/i;

/** What is left of `[text](address)`, where no address is read in the parentheses. */
function* brokenLinks({ start, text }: UnreadBlock, content: string): Generator<LeftMark> {
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    const opening = matchingBracket(text, at);
    const from = opening > 0 && text[opening - 1] === '!' ? opening - 1 : Math.max(opening, 0);
    const written = /^[^\n]*/.exec(content.slice(start + at + 2, start + text.length))![0];
    const closing = closingParenthesis(written);
    const isPicture = text[from] === '!';
    const label = content.slice(start + opening + 1, start + at);
    const what = isPicture ? 'picture' : 'link';
    // Who escapes a bracket means a bracket.
    if (opening === -1 && ESCAPED_BRACKET.test(content.slice(start, start + at))) continue;
    if (opening === -1) {
      yield place(
        start,
        at,
        2,
        'This is not a link, because no `[` stands before its text.',
        'Write `[text](address)`.',
      );
      continue;
    }
    const length = at + 2 - from + (closing === -1 ? 0 : closing + 1);
    yield place(
      start,
      from,
      length,
      ...describeBroken(what, label, closing === -1 ? undefined : written.slice(0, closing), written),
    );
  }
}

/** Where the parenthesis stands that closes the address; -1 where none does. */
function closingParenthesis(written: string): number {
  let depth = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === '(') depth += 1;
    else if (written[at] === ')' && depth-- === 0) return at;
  }
  return -1;
}

function describeBroken(what: string, label: string, address: string | undefined, rest: string): [string, string] {
  const mark = what === 'picture' ? '!' : '';
  if (address === undefined) {
    const begun = /^\S*/.exec(rest)![0].replace(/[\]}]?[.,;:!?]*$/, '');
    const isShort = begun !== '' && !/[\n`]/.test(label);
    return [
      `This ${what} is not read, because no \`)\` ends its address.`,
      isShort ? `Write \`${mark}[${label}](${begun})\`.` : 'Write `)` after its address.',
    ];
  }
  const words = address.trim();
  const [, target, title] = /^([^\s"'()<>]+)[ \t]+[“”„«»‘’]([^“”„«»‘’"]+)[“”«»‘’]$/u.exec(words) ?? [];
  if (target !== undefined && !/[\n`]/.test(label))
    return [
      `This ${what} is not read, because other signs than \`"\` stand around its title.`,
      `Write \`${mark}[${label}](${target} "${title!.trim()}")\`.`,
    ];
  const [, begun, bracket] = /^([^\s()<>[\]{}]+)([\]}>])/.exec(words) ?? [];
  if (begun !== undefined && !/[\n`]/.test(label))
    return [
      `This ${what} is not read, because \`${bracket}\` stands in place of \`)\`.`,
      `Write \`${mark}[${label}](${begun})\`.`,
    ];
  const isOneAddress = /^[^\s"'()<>]+(?:[ \t]+[^\s"'()<>]+)+$/.test(words);
  if (!isOneAddress || /[\n`]/.test(label))
    return [
      `This ${what} is not read.`,
      `Write \`${mark}[text](address)\` or \`${mark}[text](address "title")\`, without spaces in the address.`,
    ];
  // Names of files have hyphens; in other addresses a space is written as its code.
  const better = words.replace(/[ \t]+/g, /^https?:/i.test(words) ? '%20' : '-');
  return [
    `This ${what} is not read, because a space stands in its address.`,
    `Write \`${mark}[${label}](${better})\`.`,
  ];
}

/** The bracket that a closing one belongs to; -1 where there is none. */
function matchingBracket(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing - 1; at >= 0; at -= 1) {
    if (text[at] === ']' && text[at + 1] !== '(') depth += 1;
    else if (text[at] === '[' && depth-- === 0) return at;
  }
  return -1;
}

/** A host that is a link without its brackets, and is told of as one. */
function isBareHost(found: string, content: string, at: number): boolean {
  return found === '<' && content.startsWith('www.', at + 1);
}

function describePointed({ start, text }: UnreadBlock, content: string, index: number, found: string): LeftMark {
  const written = /^<[^\s<>]*/
    .exec(content.slice(start + index))![0]
    .slice(1)
    .replace(/[.,;:!?]+$/, '');
  const spaced = /^<(https?:\/\/[^\s<>"]+(?:[ \t]+[^\s<>"]+)+)>/.exec(content.slice(start + index))?.[1];
  const whole = spaced?.replace(/[ \t]+/g, '%20') ?? written;
  const address = found.length > 1 ? `https://${whole}` : whole;
  const length = found.length > 1 ? found.length : 1;
  return place(
    start,
    index,
    text[index] === '<' ? length : 1,
    'No address stands between `<` and `>`.',
    `Write \`<${address}>\`.`,
  );
}

/** `[text] [name]`, of which only the second pair of brackets is read, and links with more or less around them than they should have. */
function* partedReferences(node: Parents, content: string): Generator<LeftMark> {
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'link' && isPictureName(child.url)) yield* partedPicture(node, index, content);
    if (child.type === 'link') yield* doubledBrackets(node, index, content);
    if (child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete')
      yield* partedReferences(child, content);
    if (child.type !== 'linkReference' || child.referenceType === 'full') continue;
    const before = node.children[index - 1];
    if (before?.type !== 'text') continue;
    const { start, end } = before.position!;
    const label = /(?<!\\)\[[^[\]\\\n]{1,200}\]\s+$/.exec(content.slice(start.offset, end.offset))?.[0];
    if (label === undefined) continue;
    const name = content.slice(child.position!.start.offset, child.position!.end.offset);
    yield place(
      0,
      end.offset! - label.length,
      label.length + name.length,
      'This is not one link, because a space parts it.',
      `Write \`${label.trim()}${name}\`.`,
    );
  }
}

/** `[[text](address)]`, as links of a wiki have it; a number in brackets is a reference to a source. */
function* doubledBrackets({ children }: Parents, index: number, content: string): Generator<LeftMark> {
  const [before, link, after] = [children[index - 1], children[index]!, children[index + 1]];
  const { start, end } = link.position!;
  const written = content.slice(start.offset, end.offset);
  if (before?.type !== 'text' || after?.type !== 'text' || !written.startsWith('[') || /^\[\W*\d+\W*\]/.test(written))
    return;
  const [outside, beyond] = [
    content.slice(start.offset! - 2, start.offset),
    content.slice(end.offset, end.offset! + 2),
  ];
  if (!/(?<![\\\p{L}\p{N}\]])\[$/u.test(outside) || !/^\](?![([:])/.test(beyond)) return;
  yield place(
    start.offset! - 1,
    0,
    written.length + 2,
    'Two pairs of brackets stand around this link, and one of them is shown.',
    `Write \`${written}\`, or \`\\[\` and \`\\]\` to show the brackets.`,
  );
}

/** `! [text](picture)`, which is a link after an exclamation mark. */
function* partedPicture({ children }: Parents, index: number, content: string): Generator<LeftMark> {
  const [before, link] = [children[index - 1], children[index]!];
  if (before?.type !== 'text' || !/(?:^|\s)!\s$/.test(before.value)) return;
  const { start, end } = link.position!;
  const written = content.slice(start.offset, end.offset);
  yield place(
    start.offset! - 2,
    0,
    written.length + 2,
    'This picture is a link, because a space stands after `!`.',
    `Write \`!${written}\`.`,
  );
}

function place(start: number, index: number, length: number, message: string, advice: string): LeftMark {
  return { start: start + index, end: start + index + length, message, advice };
}
