/** Lists that carry structure: named entries (signals, questions, confusions) and anchors. Read the same way by checks and compiler. */
import { slug } from 'github-slugger';
import type { ListItem, List, PhrasingContent, RootContent } from 'mdast';
import type { Problem } from './diagnostics.ts';
import type { Section } from './document.ts';
import { nodeRange, plainText } from './markdown.ts';
import type { Text } from './source.ts';

/** One entry `- **Name**: sentence.` */
export type Entry = { readonly name: string; readonly item: ListItem; readonly content: readonly PhrasingContent[] };

/** One numbered anchor: its sentence, and what one would see. */
export type AnchorEntry = {
  readonly item: ListItem;
  readonly statement: readonly PhrasingContent[];
  readonly evidence: readonly RootContent[];
};

/** The entries of a section that is one list of them, and what is wrong with its form. */
export function readEntries(section: Section, text: Text): { entries: Entry[]; problems: Problem[] } {
  const advice = 'Write each entry as `- **Name**: what one would see.`';
  const { list, problems } = onlyList(section, text, 'signal-form', advice, false);
  const entries: Entry[] = [];
  // A list that is broken up explains what is wrong with its parts.
  if (problems.length > 0) return { entries, problems };
  for (const item of list?.children ?? []) {
    const entry = readEntry(item);
    if (typeof entry === 'string')
      problems.push({ rule: 'signal-form', range: nodeRange(text, item), message: entry, advice });
    else entries.push(entry);
  }
  return { entries, problems };
}

function readEntry(item: ListItem): Entry | string {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph') return 'This entry is empty.';
  const [strong, colon, ...rest] = paragraph.children;
  if (strong?.type !== 'strong' || plainText(strong) === '') return 'This entry has no name in bold.';
  if (signalId(plainText(strong)) === '')
    return 'The name of this entry has no letter or digit to make an address from.';
  if (others.length > 0) return 'An entry is one paragraph.';
  if (colon?.type !== 'text' || !colon.value.startsWith(':')) return 'The name of an entry is followed by a colon.';
  const first = colon.value.slice(1).trimStart();
  const content: PhrasingContent[] = first ? [{ ...colon, value: first }, ...rest] : rest;
  const sentence = plainText(content);
  if (sentence === '') return 'This entry has a name but no sentence.';
  if (!/[.!?…。！？](?:["'“]|\p{Pf}|\p{Pe})*$/u.test(sentence))
    return 'The sentence of an entry ends with a full stop.';
  return { name: plainText(strong), item, content };
}

/** The anchors of a section that is one numbered list of them, and what is wrong with its form. */
export function readAnchors(section: Section, text: Text): { anchors: AnchorEntry[]; problems: Problem[] } {
  const advice = 'Write `1. One sentence.`, an empty line, then, indented, what one would see.';
  const { list, problems } = onlyList(section, text, 'anchor-form', advice, true);
  const anchors: AnchorEntry[] = [];
  if (problems.length > 0) return { anchors, problems };
  if (list && list.start !== 1) {
    problems.push({
      rule: 'anchor-form',
      range: nodeRange(text, list.children[0]!),
      message: `Anchors are numbered from 1, not from ${list.start}.`,
      advice,
    });
  }
  for (const item of list?.children ?? []) {
    const [statement, ...evidence] = item.children;
    if (statement?.type !== 'paragraph')
      problems.push({
        rule: 'anchor-form',
        range: nodeRange(text, item),
        message: 'This anchor has no sentence.',
        advice,
      });
    else if (evidence.length === 0)
      problems.push({
        rule: 'anchor-form',
        range: nodeRange(text, item),
        message: 'This anchor does not say what one would see.',
        advice,
      });
    else anchors.push({ item, statement: statement.children, evidence });
  }
  return { anchors, problems };
}

/** The one list that a section consists of. An empty section is another rule's finding. */
function onlyList(
  section: Section,
  text: Text,
  rule: 'signal-form' | 'anchor-form',
  advice: string,
  isOrdered: boolean,
): { list?: List; problems: Problem[] } {
  const list = section.blocks.find((block) => block.type === 'list');
  const stray = section.blocks.find((block) => block !== list);
  if (stray) {
    return {
      ...(list ? { list } : {}),
      problems: [
        { rule, range: nodeRange(text, stray), message: `“${section.title}” is one list and nothing else.`, advice },
      ],
    };
  }
  if (list && Boolean(list.ordered) !== isOrdered) {
    const message = `“${section.title}” is a list with ${isOrdered ? 'numbers' : 'hyphens'}.`;
    return { problems: [{ rule, range: nodeRange(text, list.children[0]!), message, advice }] };
  }
  return { ...(list ? { list } : {}), problems: [] };
}

/** A signal's id, from its name: the name is a term, and does not change without becoming another signal. */
export function signalId(name: string): string {
  return slug(name);
}
