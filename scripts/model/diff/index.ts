/** What changed between two models, which version that asks for, and whether ids stay what they are. Pure; never in the browser. */
export { diffModels } from './difference.ts';
export type { Difference, FieldValue, ModelChange, Subject } from './change.ts';
export { BUMPS, CHANGE_KINDS, SUBJECT_TYPES, type Bump } from './fields.ts';
export { findIdProblems, type IdProblem } from './ids.ts';
export { judgeVersion, leastVersion, newestOf, type LeastVersion, type VersionProblem } from './version.ts';
export { describeChange } from './words.ts';
