/** The Model's public face: types, schemas, canonical JSON, addresses. Pure. */
export * from './schema.ts';
export * from './permalinks.ts';
export * from './freeze.ts';
export * from './json-schema.ts';
export * from './rule-doc.ts';
export * from './select.ts';
