import { slug } from 'github-slugger';
import type { SourceDocument } from '../../analysis/document.ts';
import { findLostAnchors } from '../../analysis/links.ts';
import { hasBody, isSwallowed } from '../../analysis/outline.ts';
import type { CheckContext } from '../../analysis/context.ts';
import type { Rule } from '../rule.ts';
import { adviseChoice } from '../advice.ts';

export const refTerm: Rule<'ref-term'> = {
  id: 'ref-term',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every preferred term, and every term that has synonyms, is in the glossary.',
  why: 'A contributor who is told to write another term needs to know its meaning, and a reader who looks for a synonym is led to it: the glossary explains it.',
  example: {
    file: 'terminology.yaml',
    replaces: 'term: bounded work',
    wrong: 'term: ⟦bound work',
    right: 'term: bounded work',
  },
  *collection(context) {
    const { collection } = context;
    const { terminology } = collection;
    const glossary = collection.documents.find(({ kind }) => kind === 'glossary');
    // What is never read, or never closed, hides the terms below it.
    if (!terminology || !glossary || !hasBody(glossary) || isSwallowed(glossary)) return;
    // A heading of level 1 is a term as well, with a finding of its own.
    const titles = glossary.headings.flatMap(({ node, title }) => (node.depth <= 2 ? [title] : []));
    const known = new Set(titles.map((title) => title.toLowerCase()));
    const { preferred, synonyms = [] } = terminology.data;
    const named = [
      ...preferred.map(({ term }, index) => ({ term, path: ['preferred', index, 'term'] })),
      ...synonyms.map(({ term }, index) => ({ term, path: ['synonyms', index, 'term'] })),
    ];
    for (const { term, path } of named) {
      if (known.has(term.toLowerCase()) || isLinked(context, glossary, term)) continue;
      const range = terminology.yaml.valueRange(path);
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

/** Whether sources link to a term that is not there, which is told once, in the glossary. */
function isLinked(context: CheckContext, glossary: SourceDocument, term: string): boolean {
  return findLostAnchors(context).some(({ path, anchor }) => path === glossary.path && anchor === slug(term));
}
