/** Problems in content are data: what is wrong, where, and what to write instead. */
import type { Finding, Severity } from './rule.ts';
import type { RuleId } from './rules/index.ts';
import type { Range } from './source.ts';

/** What a check reports about one document. */
export type Problem = Finding & { readonly rule: RuleId };

/** A problem with its file, its severity and the line it stands on. */
export type Diagnostic = Problem & {
  readonly path: string;
  readonly severity: Severity;
  /** The source line at the start of the range, for an excerpt; empty where the file has no text. */
  readonly excerpt: string;
};

/** The range of a whole file that has no text to point into. */
export const FILE_START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** By file, then place, then rule: an order that no locale or file system changes. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compareText(a.rule, b.rule)
  );
}

/** Order by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
