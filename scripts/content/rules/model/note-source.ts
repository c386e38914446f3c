import { isValidKind } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const noteSource: Rule<'note-source'> = {
  id: 'note-source',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'A note on a published account names its sources, and none of their authors is an author of the note.',
  why: 'Such a note is a reading of the account by someone else. Readers need the account itself, and the authors of the account are not the authors of that reading.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'authors: [Small Gradient editors]\nsources:\n  - id: gardener-2025\n    author: A. Gardener',
    wrong: 'authors: [⟦A. Gardener]\nsources:\n  - id: gardener-2025\n    author: A. Gardener',
    right: 'authors: [Small Gradient editors]\nsources:\n  - id: gardener-2025\n    author: A. Gardener',
  },
  *document(document) {
    if (!isValidKind(document, 'field-note') || document.data.origin !== 'published-account') return;
    const { data, yaml } = document;
    const sources = data.sources ?? [];
    if (sources.length === 0) {
      const range = data.sources ? yaml.keyRange(['sources']) : yaml.valueRange(['origin']);
      const advice = 'Add `sources`, each with `id`, `author`, `title`, `url` and `read`.';
      yield { range, message: 'This note on a published account names no sources.', advice };
    }
    const cited = new Set(sources.flatMap(({ author }) => namesIn(author)));
    for (const [index, author] of data.authors.entries()) {
      if (!cited.has(normalize(author))) continue;
      const message = `${author} is the author of a source, and so not of this note on it.`;
      yield {
        range: yaml.valueRange(['authors', index]),
        message,
        advice: 'Name the people or the group who wrote the note.',
      };
    }
  },
};

/** The names in a citation, and the whole of it: “Jane Doe and John Roe”, “Doe, Jane”. */
function namesIn(citation: string): string[] {
  return [citation, ...citation.split(/[,;&]|\sand\s/)].map(normalize).filter((name) => name !== '');
}

/** A name without regard to case, marks, punctuation and the order of its words. */
function normalize(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).sort().join(' ');
}
