/** What an assessment can leave out, as forms on paper have to know it before anything is answered. */
import { mayBeLeftOut } from '../../scripts/model/index.ts';
import type { Framework } from '../../scripts/model/index.ts';

/** The dimensions that can be left out in some assessment: those that can be where all others are. */
export function openDimensions(framework: Framework): ReadonlySet<string> {
  const ids = framework.dimensions.map(({ id }) => id);
  const all = Object.fromEntries(ids.map((id) => [id, { answer: 'does-not-apply' as const }]));
  return new Set(ids.filter((id) => mayBeLeftOut(framework, all, id)));
}
