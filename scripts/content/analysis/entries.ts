/** Lists that carry structure: named entries (signals, questions, confusions) and anchors. Read the same way by checks and compiler. */
import { slug } from 'github-slugger';
import type { ListItem, List, PhrasingContent, RootContent, Strong, Nodes } from 'mdast';
import type { BodySection } from './document.ts';
import { VIEW_SECTIONS } from '../schema/kinds.ts';
import { findStray } from './sections.ts';
import { nodeRange, plainText } from '../syntax/markdown.ts';
import type { AnchorFlaw, EntryFlaw, ListFlaw } from './flaw.ts';
import { rangeAt, type Range, type Text } from '../syntax/source.ts';

/** One entry `- **Name**: sentence.` */
export type ListEntry = {
  readonly name: string;
  readonly item: ListItem;
  readonly content: readonly PhrasingContent[];
};

/** One numbered anchor: its sentence, and what one would see. */
export type AnchorEntry = {
  readonly item: ListItem;
  readonly statement: readonly PhrasingContent[];
  readonly evidence: readonly RootContent[];
};

/** What is wrong with an entry, before its place is known. */
type Flaw = OmitPlace<EntryFlaw>;
type OmitPlace<One> = One extends EntryFlaw ? Omit<One, 'code' | 'range'> : never;

/** The entries of a section that is one list of them, and what is wrong with its form. */
export function readEntries(section: BodySection, text: Text): { entries: ListEntry[]; flaws: EntryFlaw[] } {
  const { items, flaw: wrong } = onlyList(section, text, false);
  const isSignals = (VIEW_SECTIONS as readonly string[]).includes(section.title);
  const code = 'signal-form';
  // A list that is broken up explains what is wrong with its parts.
  if (wrong) return { entries: [], flaws: [{ code, ...wrong }] };
  const entries: ListEntry[] = [];
  const flaws: EntryFlaw[] = [];
  for (const item of items) {
    const swallowed = findSwallowed(item);
    if (swallowed) {
      flaws.push({ code, range: nodeRange(text, swallowed), is: 'swallowed' });
      continue;
    }
    const entry = readEntry(item, isSignals);
    if ('is' in entry) flaws.push({ code, range: nodeRange(text, item), ...entry });
    else entries.push(entry);
  }
  return { entries, flaws };
}

function readEntry(item: ListItem, isSignal: boolean): ListEntry | Flaw {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph') return { is: 'empty' };
  const [strong, colon, ...rest] = paragraph.children;
  if (strong?.type !== 'strong' || plainText(strong) === '') {
    const name = /^\W*([^:–—]{1,60}?)(?:\s*:|\s+[-–—])\s/.exec(plainText(paragraph))?.[1];
    return { is: 'no-bold', name };
  }
  if (others.length > 0) return { is: 'paragraphs' };
  const name = plainText(strong);
  if (signalId(name) === '') return { is: 'no-letter' };
  if (/[:：]$/.test(name)) return { is: 'colon-inside', name: name.slice(0, -1).trimEnd() };
  if (colon?.type !== 'text' || !colon.value.startsWith(':')) return { is: 'no-colon', name };
  const first = colon.value.slice(1).trimStart();
  const content: PhrasingContent[] = first ? [{ ...colon, value: first }, ...rest] : rest;
  const sentence = plainText(content);
  if (sentence === '') return { is: 'no-sentence', name };
  if (!/[.!?…。！？](?:["'“]|\p{Pf}|\p{Pe})*$/u.test(sentence)) return { is: 'no-stop' };
  if (isSignal && isSeveralSentences(sentence)) return { is: 'sentences' };
  return { name, item, content };
}

/** The name of an entry that Markdown takes for a further line of this one. */
function findSwallowed(item: ListItem): Strong | undefined {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  return paragraph.children.find((node, index): node is Strong => {
    const [before, after] = [paragraph.children[index - 1], paragraph.children[index + 1]];
    const beginsLine = before?.type === 'text' && /\n[-*+]?\s*$/.test(before.value);
    return node.type === 'strong' && beginsLine && after?.type === 'text' && after.value.startsWith(':');
  });
}

/** What the evidence of an anchor begins with. */
export const EVIDENCE_LABEL = 'What you would see:';

/** Whether a text goes on after its first sentence. Abbreviations such as "e.g." are followed by a small letter. */
function isSeveralSentences(text: string): boolean {
  return /[.!?…](?:["'”’)\]])*\s+["'“‘(]?\p{Lu}/u.test(text);
}

/** The anchors of a section that is one numbered list of them, and what is wrong with its form. */
export function readAnchors(section: BodySection, text: Text): { anchors: AnchorEntry[]; flaws: AnchorFlaw[] } {
  const { items, start, flaw: wrong } = onlyList(section, text, true);
  const code = 'anchor-form';
  if (wrong) return { anchors: [], flaws: [{ code, ...wrong }] };
  const anchors: AnchorEntry[] = [];
  const flaws: AnchorFlaw[] = [];
  if (items[0] && start !== 1) flaws.push({ code, range: nodeRange(text, items[0]), is: 'start', start });
  for (const item of items) {
    const range = nodeRange(text, item);
    const [statement, ...evidence] = item.children;
    const [first] = evidence;
    if (statement?.type !== 'paragraph') flaws.push({ code, range, is: 'no-sentence' });
    else if (!first) flaws.push({ code, range, is: 'no-evidence' });
    else if (isSeveralSentences(plainText(statement))) flaws.push({ code, range, is: 'sentences' });
    else if (!plainText(first).startsWith(EVIDENCE_LABEL))
      flaws.push({ code, range: labelRange(first, text), is: 'no-label' });
    else anchors.push({ item, statement: statement.children, evidence });
  }
  return { anchors, flaws };
}

/** What can be meant as the label of what one would see, in whatever words and with or without its colon. */
const LABEL_LIKE = /^[*_]*what\b[^.:\n]{0,24}?\bsees?\b[*_]*:?[*_]*/i;

/** How many characters of a text stand where the label of what one would see belongs. */
export function lengthOfLabel(source: string): number {
  return LABEL_LIKE.exec(source)?.[0].length ?? 0;
}

/** The place of a label in other words; without one, that of the block that should begin with it. */
function labelRange(block: Nodes, text: Text): Range {
  const start = block.position!.start.offset!;
  const length = block.type === 'paragraph' ? lengthOfLabel(text.content.slice(start, start + 60)) : 0;
  return length === 0 ? nodeRange(text, block) : rangeAt(text, start, start + length);
}

type Items = { items: ListItem[]; start: number; flaw?: ListFlaw & { range: Range } };

/** The items of the one list that a section consists of. An empty section is another rule's finding. */
function onlyList(section: BodySection, text: Text, isOrdered: boolean): Items {
  const lists = section.blocks.filter((block): block is List => block.type === 'list');
  const none: Items = { items: [], start: 1 };
  const wrong = (node: Nodes, is: ListFlaw['is']): Items => ({
    ...none,
    flaw: { range: nodeRange(text, node), is, title: section.title },
  });
  const [first] = lists;
  const stray = findStray(section.blocks, isOrdered ? 'anchors' : 'entries');
  if (stray && section.blocks.every(({ type }) => type === 'thematicBreak')) return none;
  if (stray) return wrong(stray, 'stray');
  if (!first) return none;
  const other = lists.find((list) => Boolean(list.ordered) !== isOrdered);
  if (other) return wrong(other.children[0]!, 'kind');
  const broken = lists.length > 1 ? findOtherMark(lists, text) : undefined;
  if (broken) return wrong(broken.children[0]!, 'several');
  return { items: lists.flatMap(({ children }) => children), start: first.start ?? 1 };
}

/** The first of several lists whose mark is not that of the others; a comment between two lists of one mark is no matter. */
function findOtherMark(lists: readonly List[], text: Text): List | undefined {
  const mark = ({ position }: List): string =>
    /[-+*.)]/.exec(text.content.slice(position!.start.offset, position!.start.offset! + 12))![0];
  const usual = lists.some((list) => mark(list) === '-') ? '-' : mark(lists[0]!);
  return lists.find((list) => mark(list) !== usual);
}

/** A signal's id, from its name: the name is a term, and does not change without becoming another signal. */
export function signalId(name: string): string {
  return slug(name);
}
