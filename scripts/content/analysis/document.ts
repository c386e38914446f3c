/** A source, read once: its front matter with places, its tree, its sections, and its nodes by type. */
import GithubSlugger from 'github-slugger';
import type { Definition, FootnoteDefinition, Heading, Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { isAccident, isUnderlined } from './accidents.ts';
import { withoutBrokenFences } from './broken-fences.ts';
import { isSuppression } from '../syntax/comments.ts';
import type { SchemaFlaw } from '../schema/flaw.ts';
import { firstBodyLine, hasFrontMatter, parseFrontMatter } from '../syntax/front-matter.ts';
import { kinds, stemOf, type FrontMatter, type Kind, type SectionRule } from '../schema/kinds.ts';
import { findOversizeMarkdown, findTooDeep } from '../syntax/limits.ts';
import { requiredKeys } from '../schema/placement.ts';
import { nodeRange, parseMarkdown, plainText, type References } from '../syntax/markdown.ts';
import { cutSecondSource, withoutSecondBlocks } from './second-blocks.ts';
import { pointAt, type Text } from '../syntax/source.ts';
import { isFlaw, type SyntaxFlaw } from '../syntax/flaw.ts';
import { findNear } from '../syntax/suggest.ts';
import { validate } from '../schema/validate.ts';
import type { YamlValue } from '../syntax/yaml/index.ts';

/** A heading of level 2 and what stands under it. */
export type BodySection = {
  readonly heading: Heading;
  readonly title: string;
  readonly blocks: readonly RootContent[];
};

/** One Markdown source. `data` is null where its front matter has problems; its body is there all the same. */
export type SourceDocument<K extends Kind = Kind> = {
  readonly kind: K;
  readonly path: string;
  /** The file name without its ending: what the id has to agree with. */
  readonly stem: string;
  readonly text: Text;
  readonly yaml: YamlValue | null;
  readonly data: FrontMatter[K] | null;
  readonly lead: readonly RootContent[];
  readonly sections: readonly BodySection[];
  readonly headings: readonly { readonly node: Heading; readonly title: string; readonly anchor: string }[];
  readonly references: References;
  /** The comments that let findings pass. They are no part of the tree. */
  readonly suppressions: readonly Html[];
  /** The nodes of a type in the order of the text, from one walk over the tree. */
  nodes<T extends Nodes['type']>(type: T): readonly Extract<Nodes, { type: T }>[];
};

/** A document whose front matter is in order. */
export type ValidDocument<K extends Kind> = SourceDocument<K> & {
  readonly yaml: YamlValue;
  readonly data: FrontMatter[K];
};

type Flaw = SyntaxFlaw | SchemaFlaw;

/** Parses a text of a kind. The document is absent only where the text cannot be parsed safely. */
export function parseDocument<K extends Kind>(kind: K, whole: Text): { document?: SourceDocument<K>; flaws: Flaw[] } {
  const { yaml, data, flaws: found } = readFrontMatter(kind, whole);
  // What is a source of its own is not judged as a part of this one.
  const { text, flaw: second } = yaml ? cutSecondSource(whole) : { text: whole };
  const flaws = second ? [...found, second] : found;
  const isBodyKnown = yaml !== null || kind === 'guide';
  // Without front matter there is no telling where the body begins; what stands there would be misread as Markdown.
  if (!isBodyKnown)
    return { document: { ...describeBody(kind, text, { type: 'root', children: [] }), kind, yaml, data }, flaws };
  const firstLine = yaml ? firstBodyLine(text) : 1;
  const oversize = findOversizeMarkdown(text, firstLine);
  if (oversize) return { flaws: [...flaws, oversize] };
  const root = parseMarkdown(withoutBrokenFences(withoutSecondBlocks(text)), firstLine);
  const tooDeep = findTooDeep(root);
  if (tooDeep) {
    return { flaws: [...flaws, { code: 'md-depth', range: nodeRange(text, tooDeep), of: 'text' }] };
  }
  return { document: { ...describeBody(kind, text, root), kind, yaml, data }, flaws };
}

function readFrontMatter<K extends Kind>(kind: K, text: Text) {
  type Read = { yaml: YamlValue | null; data: FrontMatter[K] | null; flaws: Flaw[] };
  if (kind === 'guide' && !hasFrontMatter(text)) return { yaml: null, data: {}, flaws: [] } as unknown as Read;
  const parsed = parseFrontMatter(text, requiredKeys(kind));
  if (isFlaw(parsed)) return { yaml: null, data: null, flaws: [parsed] } as Read;
  return { yaml: parsed, ...validate(kinds[kind].schema, parsed) } as Read;
}

function describeBody(kind: Kind, text: Text, root: Root) {
  const byType = new Map<string, Nodes[]>();
  const suppressions: Html[] = [];
  const collect = (node: Nodes): void => {
    const list = byType.get(node.type);
    if (list) list.push(node);
    else byType.set(node.type, [node]);
    if (!('children' in node)) return;
    const comments = new Set<Nodes>(
      node.children.filter((child) => child.type === 'html' && isSuppression(child.value)),
    );
    if (comments.size > 0) {
      suppressions.push(...(comments as Set<Html>));
      node.children = node.children.filter((child) => !comments.has(child)) as never;
    }
    if (node.position && node.children.some(({ position }) => !position)) locateChildren(node, text);
    for (const child of node.children) collect(child);
  };
  collect(root);
  const nodes = ((type: string) => byType.get(type) ?? []) as unknown as SourceDocument['nodes'];
  const slugger = new GithubSlugger();
  const isMeant = (node: Heading): boolean =>
    !isAccident(node, text.content) && !(isUnderlined(node, text.content) && isStrange(kind, node));
  const headings = nodes('heading')
    .filter(isMeant)
    .map((node) => {
      const title = plainText(node);
      const anchor = slugger.slug(title);
      // The anchor is fixed here, once for the whole document, so that its pieces keep it wherever they are printed.
      if (anchor !== '') node.data = { hProperties: { id: anchor } };
      return { node, title, anchor };
    });
  const stem = stemOf(text.path);
  return {
    path: text.path,
    stem,
    text,
    headings,
    references: collectReferences(nodes),
    suppressions,
    nodes,
    ...splitSections(root, isMeant),
  };
}

/** Whether a heading of level 2 is none that its kind takes, nor near to one. */
function isStrange(kind: Kind, node: Heading): boolean {
  const wanted: readonly SectionRule[] | null = kinds[kind].sections;
  if (wanted === null || node.depth !== 2) return false;
  return (
    findNear(
      plainText(node),
      wanted.map(({ title }) => title),
    ).length === 0
  );
}

/**
 * Addresses that GFM finds in running text can come without a place, and so can the text around them. They follow one another
 * as they are written, after the last sibling that has a place.
 */
function locateChildren(parent: Parents, text: Text): void {
  const { children } = parent;
  const inside = contentOf(parent, text);
  let at = inside.start;
  for (const [index, child] of children.entries()) {
    if (!child.position) {
      const next = children.slice(index + 1).find((other) => other.position || other.type !== 'text');
      const limit = next?.position?.start.offset ?? inside.end;
      const rest = text.content.slice(at, limit);
      const written = child.type === 'text' ? child.value : plainText(child);
      const found = rest.indexOf(written);
      const start = at + Math.max(found, 0);
      // Text with escapes or entities is longer than what it says: it goes on to what follows it.
      const follows = next && !next.position ? rest.indexOf(plainText(next)) : -1;
      const following = follows === -1 ? rest.length : follows;
      const isWritten = found !== -1 && (found + written.length <= following || child.type !== 'text');
      const end = isWritten ? start + written.length : at + following;
      child.position = { start: placeAt(text, isWritten ? start : at), end: placeAt(text, end) };
    }
    at = child.position.end.offset!;
  }
}

/** What nodes begin with before their content; marks of running text also end them. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  heading: /#{1,6}[ \t]+/y,
  tableCell: /\|[ \t]*/y,
  strong: /\*\*|__/y,
  emphasis: /[*_]/y,
  delete: /~{1,2}/y,
};

/** From where to where the content of a node stands. */
function contentOf({ type, position }: Parents, text: Text): { start: number; end: number } {
  const [start, end] = [position!.start.offset!, position!.end.offset!];
  const beginning = BEGINNINGS[type];
  if (!beginning) return { start, end };
  beginning.lastIndex = start;
  const { length } = beginning.exec(text.content)?.[0] ?? '';
  return { start: start + length, end: ['strong', 'emphasis', 'delete'].includes(type) ? end - length : end };
}

function placeAt(text: Text, offset: number): { line: number; column: number; offset: number } {
  return { ...pointAt(text, offset), offset };
}

function collectReferences(nodes: SourceDocument['nodes']): References {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const node of nodes('definition')) if (!definitions.has(key(node))) definitions.set(key(node), node);
  for (const node of nodes('footnoteDefinition')) if (!footnotes.has(key(node))) footnotes.set(key(node), node);
  return { definitions, footnotes };
}

/** Reference names are compared without regard to case, as Markdown does. */
function key(node: { identifier: string }): string {
  return node.identifier.toLowerCase();
}

function splitSections(
  root: Root,
  isMeant: (heading: Heading) => boolean,
): { lead: RootContent[]; sections: BodySection[] } {
  const lead: RootContent[] = [];
  const sections: { heading: Heading; title: string; blocks: RootContent[] }[] = [];
  for (const node of root.children) {
    if (node.type === 'yaml' || node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading' && node.depth === 2 && isMeant(node))
      sections.push({ heading: node, title: plainText(node), blocks: [] });
    else (sections.at(-1)?.blocks ?? lead).push(node);
  }
  return { lead, sections };
}

/** Whether the front matter of a document is in order. */
export function isValid<K extends Kind>(document: SourceDocument<K>): document is ValidDocument<K> {
  return document.data !== null;
}

/** Whether a document is of a kind and its front matter in order. */
export function isValidKind<K extends Kind>(document: SourceDocument, kind: K): document is ValidDocument<K> {
  return document.kind === kind && isValid(document);
}

/** The section with this heading, if the body has it. */
export function findSection(document: SourceDocument, title: string): BodySection | undefined {
  return document.sections.find((section) => section.title === title);
}

/** Where the last line of a text ends. */
export function endOf(text: Text): ReturnType<typeof pointAt> {
  return pointAt(text, text.content.trimEnd().length);
}
