/** Lines of a text that Markdown took for the beginning of something else. */
import type { Code, Heading, List, Nodes, Paragraph, Parents } from 'mdast';
import type { SourceDocument } from '../../../analysis/document.ts';
import { kinds, type SectionRule } from '../../../schema/kinds.ts';
import { offsetsOf, type LeftMark } from './mark.ts';

/** Hashes at the end of a heading, which close it, and are not as many as it began with. */
export function* takenHashes(node: Heading, content: string): Generator<LeftMark> {
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

/** A paragraph or a heading that is shown as code, because it was moved in by four spaces or a tab. */
export function* takenAsCode(node: Code, document: SourceDocument): Generator<LeftMark> {
  const { content } = document.text;
  const [start, end] = offsetsOf(node);
  if (/^[ \t]*(?:`{3}|~{3})/.test(content.slice(start, end))) return;
  const isHeading = /^#{2,6} \p{Lu}[^\n]*$/u.test(node.value);
  if (!isHeading && !isProse(node.value)) return;
  // A section that is missing for it has a finding already.
  const sections: readonly SectionRule[] = kinds[document.kind].sections ?? [];
  if (isHeading && sections.some(({ title }) => title === node.value.replace(/^#+ /, ''))) return;
  const from = start + /^[ \t]*/.exec(content.slice(start, end))![0].length;
  const what = isHeading ? 'heading' : 'paragraph';
  const message = `This ${what} is shown as code, because four spaces or a tab stand before it.`;
  yield { start: from, end, message, advice: 'Begin its lines at the left; put code between two lines of ` ``` `.' };
}

/** Whether lines are a sentence: it begins like one, ends like one, and nothing in it looks like code. */
function isProse(lines: string): boolean {
  const words = lines.trim().split(/\s+/);
  const isSentence =
    /^["“„«(]?\p{Lu}\p{Ll}*(?:['’]\p{Ll}+)?[\s,]/u.test(lines.trim()) &&
    /[\p{L}\p{N})][.!?:…]["”»)]*$/u.test(lines.trim());
  const isCode = /[{}<>=|\\$;]|\w\(|\s--?\w|\b\p{Lu}{3,}\b.*\b\p{Lu}{3,}\b|^\p{Lu}\p{L}*:/mu.test(lines);
  return isSentence && !isCode && words.length >= 6;
}

/** Lines of a paragraph that Markdown read as an item or a quotation, because of the sign that they happen to begin with. */
export function* takenFromLines(document: SourceDocument): Generator<LeftMark> {
  const { content } = document.text;
  for (const list of document.nodes('list')) {
    if (list.ordered && list.children.length === 1 && list.start! >= 1000) yield describeYear(list, content);
  }
  for (const quotation of document.nodes('blockquote')) {
    const [start] = offsetsOf(quotation);
    const mark = /^>(?:>>)?(?=[=\d]|[-_.^]+<|(?<=>>>) )/.exec(content.slice(start, start + 5))?.[0];
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
