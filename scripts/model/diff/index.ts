/** What changed between two models, which version that asks for, and whether ids stay what they are. Pure; never in the browser. */
export { diffModels } from './difference.ts';
export type { Difference, ModelChange } from './change.ts';
export { excerptsOf } from './excerpts.ts';
export { BUMPS, CHANGE_KINDS, SUBJECT_TYPES, type Bump } from './fields.ts';
export { groupChanges, type ChangeGroup } from './groups.ts';
export { findIdProblems } from './ids.ts';
export { judgeVersion, leastVersion, newestOf } from './version.ts';
export { describeChange } from './words.ts';
