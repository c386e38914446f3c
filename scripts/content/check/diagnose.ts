/** Problems as diagnostics: with their file, their severity and the line they stand on. */
import type { Diagnostic, RuleFinding } from './diagnostics.ts';
import { ruleOf } from '../rules/index.ts';
import { lineAt, type Text } from '../syntax/source.ts';

/** A diagnostic from a problem in the file at `path`; `text` is null where the file could not be decoded. */
export function diagnose(path: string, text: Text | null, problem: RuleFinding): Diagnostic {
  const excerpt = text ? lineAt(text, problem.range.start.line) : '';
  return { ...problem, path, severity: problem.severity ?? ruleOf(problem.rule).severity, excerpt };
}

/** Whether a finding depends on the day: it must not fail what passed yesterday. */
export function dependsOnTheDay({ rule }: Diagnostic): boolean {
  return ruleOf(rule).dependsOnTheDay === true;
}
