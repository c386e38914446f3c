/** What the semantic diff finds: changes as data. */
import { BUMPS, type Bump, type ChangeKind, type SubjectType } from './fields.ts';

/** What a change is about. The framework itself and what it has once (scoring, glossary) have their type as id. */
export type Subject = {
  readonly type: SubjectType;
  /** As in the new model, or in the old one where the new one lacks it. Of an anchor, its number; of a pair, both ids with `/`. */
  readonly id: string;
  /** For people; the id where it has no name. */
  readonly name: string;
  /** The id of the mode or dimension that it belongs to. */
  readonly in?: string;
  /** Of a signal: the view that it stands in. */
  readonly view?: string;
};

/** A value as it was or is: texts as Markdown, lists without order sorted, null for none. */
export type FieldValue = string | number | null | readonly (string | number)[];

/** One change between two models. */
export type ModelChange = {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** The path of the field inside its subject (`role.title`, `entry.D2`); null where the subject as a whole is meant. */
  readonly field: string | null;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** The least bump that this change needs after a release. */
  readonly bump: Bump;
  /** Why it needs that, as a sentence. */
  readonly reason: string;
};

/** All changes between two models, in the order of the framework, and the greatest of their bumps; null where there are none. */
export type Difference = {
  /** The version of each of the models. */
  readonly from: string;
  readonly to: string;
  readonly bump: Bump | null;
  readonly changes: readonly ModelChange[];
};

/** The greatest bump of some changes, or null where there are none. */
export function greatestBump(changes: readonly Pick<ModelChange, 'bump'>[]): Bump | null {
  return BUMPS.find((bump) => changes.some((change) => change.bump === bump)) ?? null;
}
