import { hasBody, isSwallowed } from '../outline.ts';
import type { Rule } from '../rule.ts';
import { adviseChoice } from '../suggest.ts';

/** Every preferred term is in the glossary. */
export const refTerm: Rule = {
  id: 'ref-term',
  severity: 'error',
  suppressible: false,
  what: 'Every preferred term is in the glossary.',
  why: 'A contributor who is told to write another term needs to know its meaning, and the glossary explains it.',
  example: {
    file: 'terminology.yaml',
    replaces: 'term: bounded work',
    wrong: 'term: ⟦bound work',
    right: 'term: bounded work',
  },
  *collection({ collection }) {
    const { terminology } = collection;
    const glossary = collection.documents.find(({ kind }) => kind === 'glossary');
    // What is never read, or never closed, hides the terms below it.
    if (!terminology || !glossary || !hasBody(glossary) || isSwallowed(glossary)) return;
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
