/** Problems in content are data: what is wrong, where, and what to write instead. */
import { rules, type RuleId, type Severity } from './rules.ts';
import { lineAt, type Point, type Range, type Text } from './source.ts';

/** What a check reports about one document. */
export type Problem = {
  readonly rule: RuleId;
  readonly range: Range;
  /** What is wrong, in a contributor's words, with the value found and what is allowed. */
  readonly message: string;
  /** What to write instead, as a full sentence. */
  readonly advice?: string;
  /** Another place that the message speaks of. */
  readonly related?: { readonly path: string; readonly start: Point };
};

/** A problem with its file, its rule's severity and the line it stands on. */
export type Diagnostic = Problem & {
  readonly path: string;
  readonly severity: Severity;
  /** The source line at the start of the range, for an excerpt; empty where the file has no text. */
  readonly excerpt: string;
};

/** The range of a whole file that has no text to point into. */
export const FILE_START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** A diagnostic from a problem in the file at `path`; `text` is null where the file could not be decoded. */
export function diagnose(path: string, text: Text | null, problem: Problem): Diagnostic {
  const excerpt = text ? lineAt(text, problem.range.start.line) : '';
  return { ...problem, path, severity: rules[problem.rule].severity, excerpt };
}

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
