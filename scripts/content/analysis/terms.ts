/** The terms that the language rules name, against the glossary. */
import { repeatedHeadings, hasBody, headingsOf, isSwallowed } from './outline.ts';
import type { Collection } from './collection.ts';
import type { SourceDocument } from './document.ts';
import type { ValuePath } from '../syntax/yaml/index.ts';

/** A term that the glossary lacks, and where the language rules name it. */
export type MissingTerm = { readonly glossary: SourceDocument; readonly term: string; readonly path: ValuePath };

/** The titles of the terms in a glossary. A heading of a wrong level is a term as well, with a finding of its own. */
export function termsOf(glossary: SourceDocument): string[] {
  const terms = [...headingsOf(glossary)].filter(({ node, deepest }) => node.depth <= 2 || node.depth > deepest);
  return [...new Set(terms.map(({ title }) => title))];
}

/** Every preferred term, and every term with synonyms, that is not in the glossary; none where that leaves open which terms it has. */
export function missingTerms({ terminology, documents }: Collection): MissingTerm[] {
  const glossary = documents.find(({ kind }) => kind === 'glossary');
  if (!terminology || !glossary || !hasBody(glossary)) return [];
  // What is never closed hides the terms below it, and a term that stands twice another one.
  if (isSwallowed(glossary) || repeatedHeadings(glossary).length > 0) return [];
  const known = new Set(termsOf(glossary).map((title) => title.toLowerCase()));
  const { preferred, synonyms = [] } = terminology.data;
  const named = [
    ...preferred.map(({ term }, index) => ({ term, path: ['preferred', index, 'term'] })),
    ...synonyms.map(({ term }, index) => ({ term, path: ['synonyms', index, 'term'] })),
  ];
  return named.filter(({ term }) => !known.has(term.toLowerCase())).map((one) => ({ glossary, ...one }));
}
