/** The framework as data. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Model } from '../../../scripts/model/index.ts';
import { editorsOf, licenceOf, termSet } from '../../data.ts';
import type { Address, Node } from '../../data.ts';

/** The framework, as the terms that its parts define. */
export function frameworkData(model: Model, address: Address): Node[] {
  const { modes, dimensions, glossary } = permalinks;
  const parts = [modes, dimensions, glossary].map((permalink) => ({ '@id': address(permalink) }));
  const about = {
    version: model.version,
    ...licenceOf(model.licence),
    creator: editorsOf(model.title),
  };
  return [
    { ...termSet(address(permalinks.framework), model.title, model.summary, model.language), ...about, hasPart: parts },
  ];
}
