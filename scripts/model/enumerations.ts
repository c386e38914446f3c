/** The words that fields may hold, where sources, the Model, assessments and pages share them. Knows no validator, for the browser's sake. */

/** The two readings of the framework, in the order in which they are shown: an organization or team, and one person. */
export const VIEWS = ['enterprise', 'individual'] as const;

/** Whether a mode or a dimension is in use. */
export const LIFETIMES = ['active', 'retired'] as const;

/** The directions of scripts. */
export const SCRIPT_DIRECTIONS = ['ltr', 'rtl'] as const;

/** What became of a piece of work, as a note tells it. */
export const DIRECTIONS = ['advanced', 'held', 'regressed'] as const;

/** Where a note has what it tells from. */
export const ORIGINS = ['first-hand', 'published-account'] as const;

/** What execution authority was delegated to. */
export const ACTORS = ['ai', 'automation', 'mixed'] as const;

/** Whether a note still stands. */
export const NOTE_STATUSES = ['published', 'corrected', 'withdrawn'] as const;

/** How much of a source was read, or through whom. */
export const READINGS = ['whole', 'most', 'opening', 'quoted', 'secondary'] as const;

/** How well an answer is supported. */
export const STRENGTHS = ['asserted', 'example', 'recorded'] as const;

/** How well an answer is supported. */
export type Strength = (typeof STRENGTHS)[number];

/** Whether something holds at every value that the evidence allows, at none, or at some. */
export const GATE_STATES = ['crossed', 'not-crossed', 'cannot-tell'] as const;
