import { slug } from 'github-slugger';
import type { SourceDocument } from '../../analysis/document.ts';
import { findLostAnchors } from '../../analysis/links.ts';
import { missingTerms, termsOf } from '../../analysis/terms.ts';
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
    const { terminology } = context.collection;
    if (!terminology) return;
    for (const { glossary, term, path } of missingTerms(context.collection)) {
      if (isLinked(context, glossary, term)) continue;
      yield {
        source: { path: terminology.text.path, text: terminology.text },
        range: terminology.yaml.valueRange(path),
        message: `\`${term}\` is not in the glossary.`,
        advice: adviseChoice(term, termsOf(glossary)),
      };
    }
  },
};

/** Whether links or other entries name a term that is not there, which is told once, in the glossary. */
function isLinked(context: CheckContext, glossary: SourceDocument, term: string): boolean {
  return findLostAnchors(context).some(({ path, anchor }) => path === glossary.path && anchor === slug(term));
}
