/** The headings of a body, each with the level that it may have. */
import { slug } from 'github-slugger';
import { placeMeant, type Collection } from './collection.ts';
import type { SourceDocument } from './document.ts';
import { kinds, placeOf } from '../schema/kinds.ts';
import { findUnclosedFence } from './fences.ts';
import { hasUnclosedComment } from './html.ts';

/** One heading, with what its place in the outline asks of it. */
export type OutlineHeading = SourceDocument['headings'][number] & {
  /** Whether it is the title of a text that has no front matter to take one from. */
  readonly isTitle: boolean;
  /** The deepest level that it may have after the heading before it. */
  readonly deepest: number;
};

/** The headings in the order of the text. */
export function* headingsOf(document: SourceDocument): Generator<OutlineHeading> {
  let level: number = kinds[document.kind].titleLevel;
  for (const [index, heading] of document.headings.entries()) {
    const { depth } = heading.node;
    const isTitle = document.kind === 'guide' && index === 0 && depth === 1;
    yield { ...heading, isTitle, deepest: level + 1 };
    // One at level 1 has its own finding; what follows is judged as if it stood where it belongs.
    level = depth === 1 && !isTitle ? bodyLevel(document) : depth;
  }
}

/** A heading whose address an earlier one of the document has. */
export type RepeatedHeading = {
  readonly heading: SourceDocument['headings'][number];
  readonly first: SourceDocument['headings'][number];
  /** Whether the heading before it is repeated in the same way: then a whole text stands twice, and this is a part of it. */
  readonly isContinued: boolean;
};

const repeats = new WeakMap<SourceDocument, readonly RepeatedHeading[]>();

/** The headings that stand twice in a document. */
export function repeatedHeadings(document: SourceDocument): readonly RepeatedHeading[] {
  const known = repeats.get(document) ?? findRepeats(document);
  repeats.set(document, known);
  return known;
}

function findRepeats({ headings }: SourceDocument): RepeatedHeading[] {
  const firsts = new Map<string, number>();
  const found: RepeatedHeading[] = [];
  let last = { at: -1, first: -1 };
  for (const [at, heading] of headings.entries()) {
    const address = slug(heading.title);
    if (address === '') continue;
    const first = firsts.get(address);
    if (first === undefined) {
      firsts.set(address, at);
      continue;
    }
    found.push({ heading, first: headings[first]!, isContinued: last.at === at - 1 && last.first === first - 1 });
    last = { at, first };
  }
  return found;
}

/** The level at which the headings of a body begin. */
export function bodyLevel(document: SourceDocument): number {
  return kinds[document.kind].titleLevel + 1;
}

/** Whether the body of a document can be judged: without front matter there is no telling where it begins. */
export function hasBody(document: SourceDocument): boolean {
  return document.kind === 'guide' || document.yaml !== null;
}

/** Whether the bodies of all sources are known, so that what none of them holds is nowhere. */
export function areBodiesKnown(collection: Collection): boolean {
  const { documents, paths } = collection;
  const sources = [...paths].filter((path) => placeOf(placeMeant(collection, path)).type === 'document');
  return (
    documents.length === sources.length && documents.every((document) => hasBody(document) && !isSwallowed(document))
  );
}

/** Whether something that is never closed hides what stands below it. */
export function isSwallowed(document: SourceDocument): boolean {
  return findUnclosedFence(document) !== undefined || hasUnclosedComment(document);
}
