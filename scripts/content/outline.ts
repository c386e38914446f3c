/** The headings of a body, each with the level that it may have. */
import type { Collection } from './collection.ts';
import type { SourceDocument } from './document.ts';
import { kinds, placeOf } from './kinds.ts';
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

/** The level at which the headings of a body begin. */
export function bodyLevel(document: SourceDocument): number {
  return kinds[document.kind].titleLevel + 1;
}

/** Whether the body of a document can be judged: without front matter there is no telling where it begins. */
export function hasBody(document: SourceDocument): boolean {
  return document.kind === 'guide' || document.yaml !== null;
}

/** Whether the bodies of all sources are known, so that what none of them holds is nowhere. */
export function areBodiesKnown({ documents, paths }: Collection): boolean {
  const sources = [...paths].filter((path) => placeOf(path).type === 'document');
  return (
    documents.length === sources.length && documents.every((document) => hasBody(document) && !isSwallowed(document))
  );
}

/** Whether something that is never closed hides what stands below it. */
export function isSwallowed(document: SourceDocument): boolean {
  return findUnclosedFence(document) !== undefined || hasUnclosedComment(document);
}
