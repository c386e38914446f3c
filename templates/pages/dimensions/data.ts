/** The dimensions as data. */
import { activeDimensions, permalinks } from '../../../scripts/model/index.ts';
import type { Model } from '../../../scripts/model/index.ts';
import { termSet } from '../../data.ts';
import type { Address, Node } from '../../data.ts';
import { strings } from '../../strings.ts';

/** The dimensions in use, in order. */
export function dimensionsData(model: Model, description: string, address: Address): Node[] {
  const terms = activeDimensions(model).map(({ id }) => ({ '@id': address(permalinks.dimension(id)) }));
  const set = termSet(address(permalinks.dimensions), strings.dimensions.title, description, model.language);
  return [{ ...set, hasDefinedTerm: terms }];
}
