import type { Rule } from '../rule.ts';
import { adviseChoice } from '../suggest.ts';

/** Preferred terms stand in the glossary. */
export const refTerm: Rule = {
  id: 'ref-term',
  severity: 'error',
  suppressible: false,
  what: 'Preferred terms stand in the glossary.',
  why: 'Whoever is told to write another term wants to know what it means, and the glossary is where that is said.',
  example: {
    file: 'terminology.yaml',
    replaces: 'term: bounded work',
    wrong: 'term: ⟦bound work',
    right: 'term: bounded work',
  },
  *collection({ collection: { documents, terminology } }) {
    const glossary = documents.find(({ kind }) => kind === 'glossary');
    if (!terminology || !glossary) return;
    const titles = glossary.sections.map(({ title }) => title);
    const known = new Set(titles.map((title) => title.toLowerCase()));
    for (const [index, { term }] of terminology.data.preferred.entries()) {
      if (known.has(term.toLowerCase())) continue;
      const range = terminology.yaml.valueRange(['preferred', index, 'term']);
      const message = `\`${term}\` is not in the glossary.`;
      yield {
        source: { path: terminology.text.path, text: terminology.text },
        range,
        message,
        advice: adviseChoice(term, titles),
      };
    }
  },
};
