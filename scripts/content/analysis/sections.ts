/** The sections of a body against those that its kind takes. */
import type { Code, Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { endOf, type BodySection, type SourceDocument } from './document.ts';
import { kinds, VIEW_SECTIONS, type SectionRule } from '../schema/kinds.ts';
import { nodeRange, plainText } from '../syntax/markdown.ts';
import { isSwallowed } from './outline.ts';
import type { Range } from '../syntax/source.ts';
import { findNear } from '../syntax/suggest.ts';

/** A heading of level 2 that the kind does not take, and the missing ones that are near to it. */
export type UnknownSection = {
  readonly section: BodySection;
  readonly near: readonly string[];
  /** The one that is missing where this one stands, although its title is another. */
  readonly standsFor?: string;
};

/** Something that stands for a missing section without being a heading of level 2 in the body. */
export type Misplaced = { readonly title: string; readonly node: Heading | Paragraph | Code };

/** What there is to say of the sections of one document. */
export type SectionOutline = {
  /** What the kind is called. */
  readonly label: string;
  /** The sections that the kind takes, or null where they are free. */
  readonly wanted: readonly SectionRule[] | null;
  readonly titles: readonly string[];
  readonly unknown: readonly UnknownSection[];
  /** Sections with the title of another one, in the place of one that is missing: their heading was written wrong. */
  readonly mistitled: readonly { readonly section: BodySection; readonly standsFor: string }[];
  /** Required sections that are not there, each once, with what stands for it. */
  readonly missing: readonly { readonly title: string; readonly misplaced: Misplaced | undefined }[];
  /** The text before the first heading, and each section, up to what stands for a missing one. */
  readonly lead: readonly RootContent[];
  readonly sections: readonly (BodySection & { readonly rule: SectionRule | undefined })[];
};

const outlines = new WeakMap<SourceDocument, SectionOutline>();

/** The outline of a document, made once. */
export function sectionsOf(document: SourceDocument): SectionOutline {
  const known = outlines.get(document) ?? makeOutline(document);
  outlines.set(document, known);
  return known;
}

/** The title of a section without the attributes that some generators take after it, which are another rule's finding. */
export function sectionTitle({ title }: Pick<BodySection, 'title'>): string {
  return title.endsWith('}') ? title.replace(/ ?\{[#.:][^{}]*\}$/, '') : title;
}

function makeOutline(document: SourceDocument): SectionOutline {
  const { sections: wanted, label } = kinds[document.kind] as {
    sections: readonly SectionRule[] | null;
    label: string;
  };
  const titles = (wanted ?? []).map(({ title }) => title);
  const present = new Set(document.sections.map(sectionTitle));
  const absent = titles.filter((title) => !present.has(title));
  const unknown: UnknownSection[] = wanted ? findUnknown(document, wanted, absent) : [];
  const meant = new Set(unknown.map(({ near }) => near[0]));
  const required = (wanted ?? []).filter(({ required, title }) => required && !present.has(title) && !meant.has(title));
  // A strange section in the place of one that is missing is one mistake with it.
  for (const [index, strange] of unknown.entries()) {
    if (strange.near.length > 0) continue;
    const place = required.findIndex(({ title }) => isAtPlaceOf(document, strange.section, title, titles));
    const at = place === -1 && unknown.length === 1 && required.length === 1 ? 0 : place;
    const [replaced] = at === -1 ? [] : required.splice(at, 1);
    if (replaced) unknown[index] = { ...strange, standsFor: replaced.title };
  }
  const mistitled = findRepeated(document, titles).flatMap((section) => {
    const at = required.findIndex(({ title }) => isAtPlaceOf(document, section, title, titles));
    const [replaced] = at === -1 ? [] : required.splice(at, 1);
    return replaced ? [{ section, standsFor: replaced.title }] : [];
  });
  const meantBy = new Map(mistitled.map(({ section, standsFor }) => [section, standsFor]));
  const isCut = required.length > 0 && isSwallowed(document);
  const found = absent.length > 0 ? findMisplaced(document, absent) : new Map<string, Misplaced>();
  const starts = new Set([...found.values()].map(({ node }) => node.position!.start.offset!));
  // A paragraph that is a heading by accident is a part of the text.
  const headings = new Set<RootContent>(document.headings.map(({ node }) => node));
  const end = document.lead.findIndex((block) => headings.has(block));
  const rules = new Map((wanted ?? []).map((rule) => [rule.title, rule]));
  return {
    label,
    wanted,
    titles,
    unknown,
    mistitled,
    // What is never closed swallows the sections after it, and has its own finding.
    missing: isCut ? [] : required.map(({ title }) => ({ title, misplaced: found.get(title) })),
    lead: upTo(end === -1 ? document.lead : document.lead.slice(0, end), starts),
    sections: document.sections.map((section) => ({
      ...section,
      blocks: upTo(section.blocks, starts),
      rule: rules.get(meantBy.get(section) ?? sectionTitle(section)),
    })),
  };
}

/** The sections that share their title with another one. */
function findRepeated(document: SourceDocument, titles: readonly string[]): BodySection[] {
  return document.sections.filter((section) => titles.includes(sectionTitle(section)) && isRepeated(document, section));
}

/** Whether another section has the same title. */
function isRepeated({ sections }: SourceDocument, section: BodySection): boolean {
  return sections.some((other) => other !== section && sectionTitle(other) === sectionTitle(section));
}

/** Whether it is told that another section has the same title, so that what else is wrong with the two can wait. */
export function isRepeatTold(document: SourceDocument, section: BodySection): boolean {
  return isRepeated(document, section) && !document.suppressions.some(({ value }) => value.includes('heading-dup'));
}

/** Whether a section has nothing that readers would see. */
export function isEmpty({ blocks }: BodySection): boolean {
  return blocks.every(({ type }) => type === 'thematicBreak');
}

/** Whether text that should be there is missing, and with it what it may have referred to. */
export function isTextMissing(document: SourceDocument): boolean {
  const isLeadMissing = kinds[document.kind].lead !== 'optional' && sectionsOf(document).lead.length === 0;
  return isLeadMissing || document.sections.some(isEmpty);
}

/** Whether a section stands after all known ones that come before a title, and before those that come after it. */
function isAtPlaceOf(
  document: SourceDocument,
  section: BodySection,
  title: string,
  titles: readonly string[],
): boolean {
  const place = titles.indexOf(title);
  const at = document.sections.indexOf(section);
  return document.sections.every((other, index) => {
    const known = other === section ? -1 : titles.indexOf(sectionTitle(other));
    return known === -1 || index < at === known < place;
  });
}

/** What is missing is near to a heading only where it could stand there: one that is optional is no reason to miss another. */
function nearTo(title: string, absent: readonly string[], wanted: readonly SectionRule[]): string[] {
  const near = findNear(title, absent);
  const isRequired = (one: string): boolean => wanted.some((rule) => rule.required && rule.title === one);
  return [...near.filter(isRequired), ...near.filter((one) => !isRequired(one))];
}

function findUnknown(
  document: SourceDocument,
  wanted: readonly SectionRule[],
  absent: readonly string[],
): { section: BodySection; near: string[] }[] {
  const titles = wanted.map(({ title }) => title);
  const strange = document.sections.filter(({ title }) => title !== '' && !titles.includes(title));
  return strange
    .filter((section) => !titles.includes(sectionTitle(section)))
    .map((section) => ({ section, near: absent.length > 0 ? nearTo(section.title, absent, wanted) : [] }));
}

/** The blocks before the first that holds one of these places. */
function upTo(blocks: readonly RootContent[], starts: ReadonlySet<number>): readonly RootContent[] {
  if (starts.size === 0) return blocks;
  const end = blocks.findIndex(({ position }) =>
    [...starts].some((start) => position!.start.offset! <= start && start < position!.end.offset!),
  );
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** What stands for each of these titles: a heading at another level or inside another block, else a line that looks like one. */
function findMisplaced(document: SourceDocument, absent: readonly string[]): Map<string, Misplaced> {
  const wanted = new Map(absent.map((title) => [title.toLowerCase(), title]));
  const found = new Map<string, Misplaced>();
  const add = (shown: string, node: Misplaced['node']): void => {
    const title = wanted.get(shown.replace(/\s*:$/, '').toLowerCase());
    if (title !== undefined && !found.has(title)) found.set(title, { title, node });
  };
  for (const { node, title } of document.headings) {
    add(title, node);
    // A heading of level 1 has a finding that says which section it is to be.
    const [near] = node.depth === 1 ? findNear(title, absent) : [];
    if (near !== undefined) add(near, node);
  }
  for (const node of document.nodes('paragraph')) add(lookOfTitle(document, node), node);
  for (const node of document.nodes('code')) if (isIndented(document, node)) add(lookOfTitle(document, node), node);
  return found;
}

function isIndented(document: SourceDocument, node: Nodes): boolean {
  return !/^(?:```|~~~)/.test(
    document.text.content.slice(node.position!.start.offset, node.position!.start.offset! + 3),
  );
}

/** What the first line of a block would be the title of: `##Title`, `**Title**`, or a line of its own. */
function lookOfTitle({ text }: SourceDocument, node: Paragraph | Code): string {
  const line = text.content.slice(node.position!.start.offset, node.position!.end.offset).split('\n', 1)[0]!.trim();
  if (line.length > 100) return '';
  const marked = /^(?:#{1,6}[ \t]*(.*?)[ \t]*#*|(\*\*|__|\*|_)(.+?)\2:?)$/.exec(line);
  if (marked) return marked[1] ?? marked[3] ?? '';
  return node.type === 'paragraph' ? plainText(node) : '';
}

/** The first known section of each title, in the order of the text, and those of them that need not move. */
export function orderOf(document: SourceDocument): {
  known: BodySection[];
  places: number[];
  kept: ReadonlySet<number>;
} {
  const titles = sectionsOf(document).titles;
  const first = new Map<string, BodySection>();
  for (const section of document.sections) {
    const title = sectionTitle(section);
    if (titles.includes(title) && !first.has(title)) first.set(title, section);
  }
  const known = [...first.values()];
  const places = known.map((section) => titles.indexOf(sectionTitle(section)));
  return { known, places, kept: new Set(longestRise(places)) };
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

/** Whether a body would be in order with a section of this title at this place. */
export function fitsAt(document: SourceDocument, title: string, offset: number): boolean {
  const { titles } = sectionsOf(document);
  if (document.sections.some((section) => sectionTitle(section) === title)) return false;
  const place = titles.indexOf(title);
  return document.sections.every((section) => {
    const other = titles.indexOf(sectionTitle(section));
    return other === -1 || section.heading.position!.start.offset! < offset === other < place;
  });
}

/**
 * Where a section that is nowhere belongs: before what its text seems to begin with, in a section that takes no such text; else
 * before the section that should follow it, or at the end of the text.
 */
export function placeForMissing(document: SourceDocument, title: string): { range: Range; following: boolean } {
  const { titles, sections, wanted, lead } = sectionsOf(document);
  const later = titles.slice(titles.indexOf(title) + 1);
  const next = sections.findIndex((section) => later.includes(sectionTitle(section)));
  const before = next === -1 ? sections.at(-1) : sections[next - 1];
  const stray = before
    ? findStray(before.blocks, before.rule?.form)
    : findStray(lead, wanted && kinds[document.kind].lead === 'paragraph' ? 'paragraph' : 'prose');
  const start = stray ?? (next === -1 ? undefined : sections[next]!.heading);
  if (start) return { range: nodeRange(document.text, start), following: true };
  const point = endOf(document.text);
  return { range: { start: point, end: point }, following: false };
}

/** The first block that a section of a form does not take. */
export function findStray(
  blocks: readonly RootContent[],
  form: SectionRule['form'] | undefined,
): RootContent | undefined {
  if (form === 'paragraph') return blocks[0]?.type === 'paragraph' ? blocks[1] : blocks[0];
  if (form !== 'entries' && form !== 'anchors') return undefined;
  const first = blocks.find(({ type }) => type === 'list');
  const isOrdered = form === 'anchors';
  return blocks.find((block) => block !== first && (block.type !== 'list' || Boolean(block.ordered) !== isOrdered));
}

/** Whether a section holds the signals of one view of a mode. */
export function isViewOfMode({ kind }: SourceDocument, title: string): boolean {
  return kind === 'mode' && (VIEW_SECTIONS as readonly string[]).includes(title);
}
