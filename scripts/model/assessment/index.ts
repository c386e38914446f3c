/**
 * Assessments: answers to positions, saved and shared. Runs in the browser, on the command line and in tests alike; knows neither
 * Node nor the DOM, and no Markdown.
 */
export * from '../enumerations.ts';
export * from '../media-types.ts';
export * from '../own-value.ts';
export * from './framework.ts';
export * from './score.ts';
export * from './exceptions.ts';
export * from './saved.ts';
export * from './link-start.ts';
export * from './link.ts';
export * from './compare.ts';
export * from './edit.ts';
export * from './snapshot.ts';
export * from './merge.ts';
export * from './migrate.ts';
export * from './words.ts';
export * from './advice.ts';
export * from './history.ts';
export * from './compare-files.ts';
export * from './layout.ts';
export * from './export-markdown.ts';
export * from './export-csv.ts';
