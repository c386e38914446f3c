import { posix } from 'node:path';
import type { Collection } from '../collection.ts';
import { isValidKind, type SourceDocument } from '../document.ts';
import { areBodiesKnown } from '../outline.ts';
import type { Rule } from '../rule.ts';

/** Every page can be reached: it is on a list of pages, or another source links to it. */
export const pageOrphan: Rule = {
  id: 'page-orphan',
  severity: 'warning',
  suppressible: false,
  what: 'Every page can be reached: it is on a list of pages, or another source links to it.',
  why: 'Lists leave out withdrawn notes, whose pages are kept for readers who have the address. Without a link from another page, nobody else finds them or learns why they were withdrawn.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'status: published',
    wrong: 'status: ⟦withdrawn',
    right: 'status: corrected',
  },
  *collection({ collection }) {
    const unlisted = collection.documents.filter(isUnlisted);
    // What an unreadable source links to is not known.
    if (unlisted.length === 0 || !areBodiesKnown(collection)) return;
    const linked = linkedPaths(collection);
    for (const document of unlisted) {
      if (linked.has(document.path)) continue;
      yield {
        source: document,
        range: document.yaml!.valueRange(['status']),
        message: 'No page links to this note, and lists leave out withdrawn notes.',
        advice: 'Link to it from the note that replaces it, or from a page that mentions it.',
      };
    }
  },
};

function isUnlisted(document: SourceDocument): boolean {
  return isValidKind(document, 'field-note') && document.data.status === 'withdrawn';
}

/** The paths that documents link to, each from another one. */
function linkedPaths({ documents }: Collection): Set<string> {
  const linked = new Set<string>();
  for (const document of documents) {
    for (const type of ['link', 'definition'] as const) {
      for (const { url } of document.nodes(type)) {
        const [path] = url.split('#', 1);
        const target = path ? posix.join(posix.dirname(document.path), path) : document.path;
        if (target !== document.path) linked.add(target);
      }
    }
  }
  return linked;
}
