/** The glossary as data. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Glossary, Prose } from '../../../scripts/model/index.ts';
import { term, termSet } from '../../data.ts';
import type { Address, Node } from '../../data.ts';

/** The glossary with all of its terms. */
export function glossaryData(
  { title, summary, terms }: Glossary,
  language: string,
  textOf: (prose: Prose) => string,
  address: Address,
): Node[] {
  const set = address(permalinks.glossary);
  const defined = terms.map(({ id, term: name, definition }) =>
    term(address(permalinks.term(id)), set, name, textOf(definition)),
  );
  return [{ ...termSet(set, title, summary, language), hasDefinedTerm: defined }];
}
