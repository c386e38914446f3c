/** Answers as scoring reads them. */
import type { Strength } from '../enumerations.ts';

/** An answer as scoring reads it; whatever else a saved answer carries is ignored. */
export type ScoredAnswer =
  | {
      /** From 1 to the number of modes, in half steps. */
      readonly answer: number;
      readonly strength: Strength;
      /** The day of the evidence, which recorded evidence needs. */
      readonly date?: string | undefined;
      /** The version whose wording it answered, where that has changed and nobody has confirmed it: counts as asserted. */
      readonly answeredFor?: string | undefined;
    }
  | { readonly answer: 'not-sure' }
  | { readonly answer: 'does-not-apply' };

/** Answers by dimension. A missing one is the same as not sure. */
export type ScoredAnswers = Readonly<Record<string, ScoredAnswer>>;
