/** A mode as data. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { Mode } from '../../../scripts/model/index.ts';
import { term } from '../../data.ts';
import type { Address, Node } from '../../data.ts';

/** One mode. */
export function modeData({ id, order, name, definition }: Mode, address: Address): Node[] {
  return [term(address(permalinks.mode(id)), address(permalinks.modes), name, definition.text, String(order))];
}
