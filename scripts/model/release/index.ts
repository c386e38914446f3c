/** Releases: what they consist of, and their order. Pure; never in the browser. */
export * from './schema.ts';
export * from './index-schema.ts';
export * from './order.ts';
export * from './citation.ts';
export * from './licence.ts';
export * from './history.ts';
export * from './verify.ts';
