/** Changes by what they mean to results and citations. */
import type { Difference, ModelChange } from './change.ts';
import { BUMPS, type Bump } from './fields.ts';

/** The changes that need the same bump, in the order of the framework; `heading` says what they mean. */
export type ChangeGroup = { readonly bump: Bump; readonly heading: string; readonly changes: readonly ModelChange[] };

const HEADINGS: Readonly<Record<Bump, string>> = {
  major: 'Major: means something else now, or no longer resolves',
  minor: 'Minor: stays valid, but was answered or cited in other words',
  patch: 'Patch: results and citations stay as they are',
};

/** The changes by bump, the greatest first; a bump without changes has no group. */
export function groupChanges({ changes }: Difference): ChangeGroup[] {
  return BUMPS.map((bump) => ({
    bump,
    heading: HEADINGS[bump],
    changes: changes.filter((change) => change.bump === bump),
  })).filter((group) => group.changes.length > 0);
}
