/** Findings for programs. */
import type { Diagnostic } from '../content/index.ts';
import { canonicalJson } from '../model/index.ts';

/** Findings as one JSON document: `{ version, diagnostics }`, in the order of files and places. */
export function reportJson(diagnostics: readonly Diagnostic[]): string {
  return canonicalJson({ version: 1, diagnostics });
}
