/** A dimension as data. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Dimension } from '../../../scripts/model/index.ts';
import { term } from '../../data.ts';
import type { Address, Node } from '../../data.ts';

/** One dimension. */
export function dimensionData({ id, name, question }: Dimension, address: Address): Node[] {
  const set = address(permalinks.dimensions);
  return [term(address(permalinks.dimension(id)), set, name, question.enterprise.text, id)];
}
