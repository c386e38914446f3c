/** The Model's public face: types, schemas, canonical JSON, addresses, assessments, differences. Pure. */
export * from './schema.ts';
export * from './permalinks.ts';
export * from './freeze.ts';
export * from './json-schema.ts';
export * from './rule-doc.ts';
export * from './select.ts';
export * from './markdown-text.ts';
export * from './code-pieces.ts';
export * from './framework-of.ts';
export * from './result-schema.ts';
export * from './score-vectors.ts';
export * from './saved-schema.ts';
export * from './assessment/index.ts';
export * from './diff/index.ts';
export * from './release/index.ts';
