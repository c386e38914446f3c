import { isValidKind } from '../document.ts';
import type { Rule } from '../rule.ts';

/** A published account names its sources, and its subject is not its author. */
export const noteSource: Rule = {
  id: 'note-source',
  severity: 'error',
  suppressible: false,
  what: 'A note on a published account names its sources, and who wrote them is not the author of the note.',
  why: 'A note on an account is a reading of it by someone else. Readers must be able to go to the account itself, and nobody may be named for a reading that is not theirs.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'authors: [Small Gradient editors]',
    wrong: 'authors: [⟦A. Gardener]',
    right: 'authors: [Small Gradient editors]',
  },
  *document(document) {
    if (!isValidKind(document, 'field-note') || document.data.origin !== 'published-account') return;
    const { data, yaml } = document;
    const sources = data.sources ?? [];
    if (sources.length === 0) {
      const range = data.sources ? yaml.keyRange(['sources']) : yaml.valueRange(['origin']);
      const advice = 'Add `sources`, each with `id`, `author`, `title`, `url` and `read`.';
      yield { range, message: 'A published account names its sources.', advice };
    }
    const cited = new Set(sources.flatMap(({ author }) => namesIn(author)));
    for (const [index, author] of data.authors.entries()) {
      if (!cited.has(normalize(author))) continue;
      const message = `${author} wrote the account, not this note on it.`;
      yield { range: yaml.valueRange(['authors', index]), message, advice: 'Name who wrote the note.' };
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
