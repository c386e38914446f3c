/** The outline of a body: heading levels, and the sections its kind needs. */
import { slug } from 'github-slugger';
import type { RootContent } from 'mdast';
import type { Problem } from '../diagnostics.ts';
import { endOf, type Section, type SourceDocument } from '../document.ts';
import { readAnchors, readEntries } from '../entries.ts';
import { kinds, type SectionRule } from '../kinds.ts';
import { nodeRange, plainText } from '../markdown.ts';
import { findUnclosedFence, hasUnclosedComment } from './markup.ts';
import { findNearest } from '../suggest.ts';

/** Levels, text and uniqueness of headings. */
export function* checkHeadings(document: SourceDocument): Generator<Problem> {
  const isGuide = document.kind === 'guide';
  const seen = new Map<string, number>();
  let level: number = kinds[document.kind].titleLevel;
  for (const [index, { node, title }] of document.headings.entries()) {
    const range = nodeRange(document.text, node);
    const isTitle = isGuide && index === 0 && node.depth === 1;
    // Headings that give the same address are the same, whatever their case and marks.
    const address = slug(title);
    const first = seen.get(address);
    if (address === '')
      yield {
        rule: 'heading-empty',
        range,
        message:
          title === '' ? 'This heading has no text.' : 'This heading has no letter or digit to make an address from.',
        advice: 'Give it a text, or remove it.',
      };
    else if (node.depth === 1 && !isTitle)
      yield {
        rule: 'heading-h1',
        range,
        message: 'Level 1 is the title, which comes from elsewhere.',
        advice: `Write \`## ${title}\`.`,
      };
    else if (node.depth > level + 1)
      yield {
        rule: 'heading-skip',
        range,
        message: `Heading jumps from level ${level} to ${node.depth}.`,
        advice: `Write \`${'#'.repeat(level + 1)} ${title}\`.`,
      };
    else if (first !== undefined)
      yield {
        rule: 'heading-dup',
        range,
        message: `The heading “${title}” stands twice (first on line ${first}).`,
        advice: 'Give one of them another text; headings are addresses.',
      };
    if (first === undefined) seen.set(address, range.start.line);
    level = node.depth;
  }
}

/** The sections of a body against those of its kind, and the form of each. */
export function* checkSections(document: SourceDocument): Generator<Problem> {
  if (document.kind !== 'guide' && document.yaml === null) return;
  yield* checkLead(document);
  const { sections: wanted, label } = kinds[document.kind] as {
    sections: readonly SectionRule[] | null;
    label: string;
  };
  if (wanted) yield* checkSectionList(document, wanted, label);
  for (const section of document.sections) {
    yield* checkSection(document, section, wanted ?? []);
  }
}

function* checkLead(document: SourceDocument): Generator<Problem> {
  const { lead, label } = kinds[document.kind];
  if (lead === 'optional') return;
  const firstHeading = document.lead.findIndex(({ type }) => type === 'heading');
  const [first, second] = firstHeading === -1 ? document.lead : document.lead.slice(0, firstHeading);
  if (!first) {
    const heading = document.headings[0];
    const point = endOf(document.text);
    const range = heading ? nodeRange(document.text, heading.node) : { start: point, end: point };
    yield {
      rule: 'section-required',
      range,
      message: `A ${label} begins with text before its first heading.`,
      advice: 'Write that text after the front matter.',
    };
  } else if (lead === 'paragraph' && (second || first.type !== 'paragraph')) {
    const stray = first.type === 'paragraph' ? second! : first;
    yield {
      rule: 'paragraph-form',
      range: nodeRange(document.text, stray),
      message: `The definition of a ${label} is one paragraph.`,
      advice: 'Move the rest under a heading.',
    };
  }
  if (lead === 'paragraph') yield* checkFootnotes(document, document.lead);
}

function* checkSectionList(
  document: SourceDocument,
  wanted: readonly SectionRule[],
  label: string,
): Generator<Problem> {
  const titles = wanted.map(({ title }) => title);
  const present = document.sections.map(({ title }) => title);
  const meant = new Set<string>();
  for (const section of document.sections.filter(({ title }) => title !== '' && !titles.includes(title))) {
    const nearest = findNearest(
      section.title,
      titles.filter((title) => !present.includes(title)),
    );
    if (nearest) meant.add(nearest);
    yield unknownSection(document, section, nearest, titles, label);
  }
  yield* checkOrder(document, titles);
  // What is never closed swallows the sections after it, and has its own finding.
  if (findUnclosedFence(document) || hasUnclosedComment(document)) return;
  const missing = wanted.filter(({ title, required }) => required && !present.includes(title) && !meant.has(title));
  for (const { title } of missing) yield* reportMissing(document, title, titles, label);
}

function unknownSection(
  document: SourceDocument,
  section: Section,
  nearest: string | undefined,
  titles: readonly string[],
  label: string,
): Problem {
  const others =
    titles.length > 0 ? `Allowed, in this order: ${titles.join(', ')}.` : 'Use headings of level 3, or none.';
  return {
    rule: 'section-unknown',
    range: nodeRange(document.text, section.heading),
    message: `A ${label} has no section “${section.title}”.`,
    advice: nearest ? `Did you mean \`## ${nearest}\`?` : others,
  };
}

/** Sections out of order: the fewest that have to move. A repeated one has its own finding. */
function* checkOrder(document: SourceDocument, titles: readonly string[]): Generator<Problem> {
  const known = document.sections.filter(
    ({ title }, index) =>
      titles.includes(title) && document.sections.findIndex((other) => other.title === title) === index,
  );
  const places = known.map(({ title }) => titles.indexOf(title));
  const kept = longestRise(places);
  for (const [index, section] of known.entries()) {
    if (kept.includes(index)) continue;
    const passed = kept.find((other) => other < index && places[other]! > places[index]!);
    const overtaken = kept.findLast((other) => other > index && places[other]! < places[index]!);
    const relation = passed === undefined ? `after “${known[overtaken!]!.title}”` : `before “${known[passed]!.title}”`;
    yield {
      rule: 'section-order',
      range: nodeRange(document.text, section.heading),
      message: `“${section.title}” must come ${relation}.`,
      advice: `The order is: ${titles.join(', ')}.`,
    };
  }
}

/** The indexes of a longest run of rising numbers, not necessarily next to each other; of several, the one that begins first. */
function longestRise(numbers: readonly number[]): number[] {
  const best: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const before = best.filter((run) => numbers[run.at(-1)!]! < number);
    const longest = before.reduce<number[]>((run, other) => (other.length > run.length ? other : run), []);
    best.push([...longest, index]);
  }
  return best.reduce<number[]>((run, other) => (other.length > run.length ? other : run), []);
}

/** A required section that is not there: reported where it stands at another level, else before the section that should follow it. */
function* reportMissing(
  document: SourceDocument,
  title: string,
  titles: readonly string[],
  label: string,
): Generator<Problem> {
  const misplaced = document.headings.find((heading) => heading.title === title);
  if (misplaced) {
    // A heading of level 1, or one that skips a level, has its own finding.
    const index = document.headings.indexOf(misplaced);
    const above = document.headings[index - 1]?.node.depth ?? kinds[document.kind].titleLevel;
    if (misplaced.node.depth === 1 || misplaced.node.depth > above + 1) return;
    const range = nodeRange(document.text, misplaced.node);
    yield {
      rule: 'section-required',
      range,
      message: `“${title}” must be a heading of level 2.`,
      advice: `Write \`## ${title}\`.`,
    };
    return;
  }
  const following = titles.slice(titles.indexOf(title) + 1);
  const next = document.sections.find((section) => following.includes(section.title));
  const point = endOf(document.text);
  const range = next ? nodeRange(document.text, next.heading) : { start: point, end: point };
  yield {
    rule: 'section-required',
    range,
    message: `This ${label} has no section “${title}”.`,
    advice: `Add \`## ${title}\`${next ? ' before this' : ' at the end'}.`,
  };
}

function* checkSection(document: SourceDocument, whole: Section, rules: readonly SectionRule[]): Generator<Problem> {
  const rule = rules.find(({ title }) => title === whole.title);
  // A section whose heading has another level ends this one all the same; the heading has its own finding.
  const end = whole.blocks.findIndex(
    (block) => block.type === 'heading' && rules.some(({ title }) => title === plainText(block)),
  );
  const section = end === -1 ? whole : { ...whole, blocks: whole.blocks.slice(0, end) };
  if (section.blocks.every(({ type }) => type === 'thematicBreak')) {
    yield {
      rule: 'section-empty',
      range: nodeRange(document.text, section.heading),
      message: `“${section.title}” has no text.`,
      advice: 'Write it, or remove the heading if the section is optional.',
    };
    return;
  }
  if (rule?.form === 'entries') yield* readEntries(section, document.text).problems;
  if (rule?.form === 'anchors') yield* readAnchors(section, document.text).problems;
  const stray = section.blocks[0]?.type === 'paragraph' ? section.blocks[1] : section.blocks[0];
  if (rule?.form === 'paragraph' && stray) {
    yield {
      rule: 'paragraph-form',
      range: nodeRange(document.text, stray),
      message: `“${section.title}” is one paragraph.`,
      advice: `“${plainText(stray).slice(0, 40)}” belongs elsewhere.`,
    };
  }
  if (rule && rule.form !== 'prose') yield* checkFootnotes(document, section.blocks);
}

/** Definitions, roles and entries stand alone in other places, where a footnote would have nowhere to go. */
function* checkFootnotes(document: SourceDocument, blocks: readonly RootContent[]): Generator<Problem> {
  const isWithin = (offset: number): boolean =>
    blocks.some(({ position }) => position!.start.offset! <= offset && offset < position!.end.offset!);
  for (const node of document.nodes('footnoteReference')) {
    if (!isWithin(node.position!.start.offset!)) continue;
    const message = 'A footnote cannot stand here: this text is also shown on its own.';
    yield {
      rule: 'footnote-place',
      range: nodeRange(document.text, node),
      message,
      advice: 'Say it in the text, or in a prose section.',
    };
  }
}
