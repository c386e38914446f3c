/** Problems in content are data: what is wrong, where, and what to write instead. */
import type { Finding, Severity } from '../rules/rule.ts';
import type { RuleId } from '../rules/index.ts';
import { compareText } from '../../model/index.ts';

/** What a check reports about one document. */
export type RuleFinding = Finding & { readonly rule: RuleId };

/** A problem with its file, its severity and the line it stands on. */
export type Diagnostic = RuleFinding & {
  readonly path: string;
  readonly severity: Severity;
  /** The source line at the start of the range, for an excerpt; empty where the file has no text. */
  readonly excerpt: string;
};

/** By file, then place, then rule: an order that no locale or file system changes. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compareText(a.rule, b.rule)
  );
}

/** Findings of one rule in one source that are told: more of them say nothing new. */
const MOST_ALIKE = 20;

/** The findings, at most twenty of a rule and severity in a source: the last of these says how many more there are, and mends them with itself. */
export function limitAlike(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.path}\n${diagnostic.rule} ${diagnostic.severity}`;
    const group = groups.get(key);
    if (group) group.push(diagnostic);
    else groups.set(key, [diagnostic]);
  }
  return [...groups.values()].flatMap((group) => (group.length > MOST_ALIKE ? shorten(group) : group));
}

function shorten(group: readonly Diagnostic[]): Diagnostic[] {
  const told = group.slice(0, MOST_ALIKE - 1);
  const [last, ...rest] = group.slice(MOST_ALIKE - 1) as [Diagnostic, ...Diagnostic[]];
  const edits = [last, ...rest].flatMap(({ fix }) => (typeof fix === 'object' ? fix : []));
  const message = `${last.message} There are ${rest.length} more findings of this rule in this file.`;
  return [...told, { ...last, message, ...(edits.length > 0 ? { fix: edits } : {}) }];
}
