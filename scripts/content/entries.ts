/** Lists that carry structure: named entries (signals, questions, confusions) and anchors. Read the same way by checks and compiler. */
import { slug } from 'github-slugger';
import type { ListItem, List, PhrasingContent, RootContent, Strong } from 'mdast';
import type { Section } from './document.ts';
import { VIEW_SECTIONS } from './kinds.ts';
import { findStray } from './sections.ts';
import { nodeRange, plainText } from './markdown.ts';
import type { Finding } from './rule.ts';
import type { Text } from './source.ts';

/** One entry `- **Name**: sentence.` */
export type Entry = { readonly name: string; readonly item: ListItem; readonly content: readonly PhrasingContent[] };

/** One numbered anchor: its sentence, and what one would see. */
export type AnchorEntry = {
  readonly item: ListItem;
  readonly statement: readonly PhrasingContent[];
  readonly evidence: readonly RootContent[];
};

type Flaw = { readonly message: string; readonly advice: string };

const ENTRY_ADVICE = 'Write each entry as `- **Name**: sentence.`';

/** The entries of a section that is one list of them, and what is wrong with its form: findings of `signal-form`. */
export function readEntries(section: Section, text: Text): { entries: Entry[]; problems: Finding[] } {
  const { items, problems } = onlyList(section, text, ENTRY_ADVICE, false);
  const entries: Entry[] = [];
  const isSignals = (VIEW_SECTIONS as readonly string[]).includes(section.title);
  // A list that is broken up explains what is wrong with its parts.
  if (problems.length > 0) return { entries, problems };
  for (const item of items) {
    const swallowed = findSwallowed(item);
    if (swallowed) {
      const message = 'This entry is part of the one above, because no `- ` stands before it.';
      problems.push({ range: nodeRange(text, swallowed), message, advice: 'Begin its line with `- `.' });
      continue;
    }
    const entry = readEntry(item, isSignals);
    if ('message' in entry) problems.push({ range: nodeRange(text, item), ...entry });
    else entries.push(entry);
  }
  return { entries, problems };
}

function readEntry(item: ListItem, isSignal: boolean): Entry | Flaw {
  const [paragraph, ...others] = item.children;
  const flaw = (message: string, advice = ENTRY_ADVICE): Flaw => ({ message, advice });
  if (paragraph?.type !== 'paragraph') return flaw('This entry is empty.');
  const [strong, colon, ...rest] = paragraph.children;
  if (strong?.type !== 'strong' || plainText(strong) === '') {
    const name = /^\W*([^:–—]{1,60}?)(?:\s*:|\s+[-–—])\s/.exec(plainText(paragraph))?.[1];
    return flaw('This entry has no name in bold.', name ? `Write \`- **${name}**: …\`.` : ENTRY_ADVICE);
  }
  if (others.length > 0) return flaw('This entry has more than one paragraph.');
  const name = plainText(strong);
  if (signalId(name) === '') return flaw('The name of this entry has no letter or digit to make an address from.');
  if (/[:：]$/.test(name))
    return flaw(
      'The colon of this entry stands inside the bold name.',
      `Write \`- **${name.slice(0, -1).trimEnd()}**: …\`.`,
    );
  if (colon?.type !== 'text' || !colon.value.startsWith(':'))
    return flaw('No colon follows the name of this entry.', `Write \`- **${name}**: …\`.`);
  const first = colon.value.slice(1).trimStart();
  const content: PhrasingContent[] = first ? [{ ...colon, value: first }, ...rest] : rest;
  const sentence = plainText(content);
  if (sentence === '')
    return flaw('This entry has a name but no sentence.', `Write \`- **${name}**: \` and a sentence.`);
  if (!/[.!?…。！？](?:["'“]|\p{Pf}|\p{Pe})*$/u.test(sentence))
    return flaw('The sentence of this entry does not end with a full stop.', 'Add a full stop at its end.');
  if (isSignal && isSeveralSentences(sentence))
    return flaw('This signal is more than one sentence.', 'Write one sentence, or move the rest into a prose section.');
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

const ANCHOR_ADVICE = 'Write `1. One sentence.`, an empty line, and then, indented, what one would see.';

/** What the evidence of an anchor begins with. */
const EVIDENCE_LABEL = 'What you would see:';

/** Whether a text goes on after its first sentence. Abbreviations such as "e.g." are followed by a small letter. */
function isSeveralSentences(text: string): boolean {
  return /[.!?…](?:["'”’)\]])*\s+["'“‘(]?\p{Lu}/u.test(text);
}

/** The anchors of a section that is one numbered list of them, and what is wrong with its form: findings of `anchor-form`. */
export function readAnchors(section: Section, text: Text): { anchors: AnchorEntry[]; problems: Finding[] } {
  const { items, start, problems } = onlyList(section, text, ANCHOR_ADVICE, true);
  const anchors: AnchorEntry[] = [];
  if (problems.length > 0) return { anchors, problems };
  const report = (item: ListItem, message: string): void => {
    problems.push({ range: nodeRange(text, item), message, advice: ANCHOR_ADVICE });
  };
  if (items[0] && start !== 1) report(items[0], `Anchors are numbered from 1, not from ${start}.`);
  for (const item of items) {
    const [statement, ...evidence] = item.children;
    const [first] = evidence;
    if (statement?.type !== 'paragraph') report(item, 'This anchor has no sentence.');
    else if (!first) report(item, 'This anchor does not say what one would see.');
    else if (isSeveralSentences(plainText(statement))) report(item, 'This anchor is more than one sentence.');
    else if (!plainText(first).startsWith(EVIDENCE_LABEL)) {
      const message = `What one would see begins with “${EVIDENCE_LABEL}”.`;
      problems.push({ range: nodeRange(text, first), message, advice: `Write \`${EVIDENCE_LABEL} …\`.` });
    } else anchors.push({ item, statement: statement.children, evidence });
  }
  return { anchors, problems };
}

type Items = { items: ListItem[]; start: number; problems: Finding[] };

/** The items of the one list that a section consists of. An empty section is another rule's finding. */
function onlyList(section: Section, text: Text, advice: string, isOrdered: boolean): Items {
  const lists = section.blocks.filter((block): block is List => block.type === 'list');
  const wrong = (range: Finding['range'], message: string): Items => ({
    items: [],
    start: 1,
    problems: [{ range, message, advice }],
  });
  const [first] = lists;
  const stray = findStray(section.blocks, isOrdered ? 'anchors' : 'entries');
  if (stray && section.blocks.every(({ type }) => type === 'thematicBreak'))
    return { items: [], start: 1, problems: [] };
  if (stray) return wrong(nodeRange(text, stray), `“${section.title}” is one list and nothing else.`);
  if (!first) return { items: [], start: 1, problems: [] };
  const other = lists.find((list) => Boolean(list.ordered) !== isOrdered);
  if (other) {
    const message = `“${section.title}” is a list with ${isOrdered ? 'numbers' : 'hyphens'}.`;
    return wrong(nodeRange(text, other.children[0]!), message);
  }
  const items = lists.flatMap(({ children }) => children);
  const broken = lists.length > 1 ? findOtherMark(lists, text) : undefined;
  if (broken) {
    const message = `“${section.title}” is one list, and this mark begins another one.`;
    return wrong(nodeRange(text, broken.children[0]!), message);
  }
  return { items, start: first.start ?? 1, problems: [] };
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
