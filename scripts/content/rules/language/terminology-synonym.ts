import type { PlacedFinding, Rule } from '../rule.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';

export const terminologySynonym: Rule<'terminology-synonym'> = {
  id: 'terminology-synonym',
  family: 'Language',
  severity: 'error',
  suppressible: false,
  what: 'Each term has one entry of synonyms, and no term is a synonym of another.',
  why: 'A reader who searches for a term of the glossary wants that term, and not another one that is said to be the same.',
  example: {
    file: 'terminology.yaml',
    replaces: 'words: [planter, flower box]',
    wrong: 'words: [planter, ⟦bounded work]',
    right: 'words: [planter, flower box]',
  },
  *collection({ collection: { terminology, documents } }) {
    const { synonyms = [] } = terminology?.data ?? {};
    const glossary = documents.find(({ kind }) => kind === 'glossary');
    if (!terminology || !glossary) return;
    const find = (path: ValuePath, message: string, advice: string): PlacedFinding => ({
      source: { path: terminology.text.path, text: terminology.text },
      range: terminology.yaml.valueRange(path),
      message,
      advice,
    });
    const terms = new Set(glossary.sections.map(({ title }) => title.toLowerCase()));
    const seen = new Set<string>();
    for (const [index, { term, words }] of synonyms.entries()) {
      const name = term.toLowerCase();
      if (seen.has(name))
        yield find(
          ['synonyms', index, 'term'],
          `\`${term}\` has two entries of synonyms.`,
          'Write all of its synonyms in one entry.',
        );
      seen.add(name);
      for (const [at, word] of words.entries()) {
        if (!terms.has(word.toLowerCase())) continue;
        yield find(
          ['synonyms', index, 'words', at],
          `\`${word}\` is a term of the glossary itself.`,
          'Remove it here; a search finds it by its own name.',
        );
      }
    }
  },
};
