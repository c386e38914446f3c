/** Findings of checks that look at several documents, and so name the one they mean. */
import { diagnose } from '../diagnose.ts';
import { type Diagnostic, type Problem } from '../diagnostics.ts';
import type { SourceDocument, ValidDocument } from '../document.ts';
import type { Kind } from '../kinds.ts';
import type { RuleId } from '../rules/index.ts';
import type { ValuePath } from '../yaml.ts';

/** A problem in a document. */
export function at(document: SourceDocument, problem: Problem): Diagnostic {
  return diagnose(document.path, document.text, problem);
}

/** A problem at a value of front matter. */
export function atValue(
  document: ValidDocument<Kind>,
  path: ValuePath,
  rule: RuleId,
  message: string,
  advice: string,
): Diagnostic {
  return at(document, { rule, range: document.yaml.valueRange(path), message, advice });
}
