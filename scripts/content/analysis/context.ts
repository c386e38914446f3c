/** What those who look at sources may ask for. */
import type { FrozenFlaw, Release } from '../../model/index.ts';
import type { Collection } from './collection.ts';

/** What was released, and what is wrong with how it is kept. */
export type ReleaseState = {
  /** Every release that could be read, the newest first. */
  readonly releases: readonly Release[];
  readonly flaws: readonly FrozenFlaw[];
  /** Why git could not say what the last commit holds of them, in its words; null where it did, or nothing is to be asked. */
  readonly uncompared: string | null;
  /** Versions that nobody has signed although package.json lists keys to sign releases by. */
  readonly unsigned: readonly string[];
};

/** What rules may ask for beside the document that they look at. */
export type CheckContext = {
  readonly collection: Collection;
  /** The address of the published site, or null where none is known. */
  readonly homepage: string | null;
  /** The calendar day, YYYY-MM-DD. */
  readonly today: string;
  readonly released: ReleaseState;
};
