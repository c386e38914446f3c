/** The modes as data. */
import { activeModes, permalinks } from '../../../scripts/model/index.ts';
import type { Model } from '../../../scripts/model/index.ts';
import { termSet } from '../../data.ts';
import type { Address, Node } from '../../data.ts';
import { strings } from '../../strings.ts';

/** The modes in use, in order. */
export function modesData(model: Model, description: string, address: Address): Node[] {
  const terms = activeModes(model).map(({ id }) => ({ '@id': address(permalinks.mode(id)) }));
  const set = termSet(address(permalinks.modes), strings.modes.title, description, model.language);
  return [{ ...set, hasDefinedTerm: terms }];
}
