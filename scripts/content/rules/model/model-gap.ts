/** What rules about numbered sources share. */
import type { Gap } from '../../analysis/ladder.ts';
import type { PlacedFinding } from '../rule.ts';

/** What is told of the first order that is missing; `name` is what is numbered. */
export function tellGap({ order, last }: Gap, name: string): PlacedFinding {
  return {
    source: last,
    range: last.yaml.valueRange(['order']),
    message: `${name} must run from 1 with no gap; order ${order} is missing.`,
    advice: `Write \`order: ${order}\`, or add the source that is missing.`,
  };
}
