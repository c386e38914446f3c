/** Every check over documents that are already parsed. */
import type { Model } from '../../model/index.ts';
import { explain } from './explain.ts';
import { diagnose } from './diagnose.ts';
import { FILE_START } from '../syntax/source.ts';
import { type Diagnostic, type RuleFinding } from './diagnostics.ts';
import type { SourceDocument } from '../analysis/document.ts';
import { collectionRules, documentRules, modelRules } from './phases.ts';
import type { CheckContext } from '../analysis/context.ts';
import type { PlacedFinding } from '../rules/rule.ts';
import type { RuleId } from '../rules/index.ts';

/** Runs the rules about single documents, then those about all of them together. */
export function* checkCollection(context: CheckContext): Generator<Diagnostic> {
  for (const document of context.collection.documents) {
    const problems = guard(() => onePerPlace(checkDocument(document, context)));
    yield* problems.map((problem) => diagnose(document.path, document.text, problem));
  }
  for (const rule of collectionRules) yield* placed(rule.id, rule.collection(context));
}

/** Runs the rules that hold the model against what was released. */
export function* checkModel(model: Model, context: CheckContext): Generator<Diagnostic> {
  for (const rule of modelRules) yield* placed(rule.id, rule.model(model, context));
}

function* placed(rule: RuleId, findings: Iterable<PlacedFinding>): Generator<Diagnostic> {
  for (const { source, ...finding } of findings) yield diagnose(source.path, source.text, { ...finding, rule });
}

/** A failure of our own on one source is that source's finding, so that all others are still reported. */
export function guard(work: () => RuleFinding[]): RuleFinding[] {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [explain({ code: 'internal-error', range: FILE_START, reason })];
  }
}

function* checkDocument(document: SourceDocument, context: CheckContext): Generator<RuleFinding> {
  for (const rule of documentRules) {
    for (const finding of rule.document(document, context)) yield { ...finding, rule: rule.id };
  }
}

/** What findings say of one place is one mistake: the first of them is told. */
function onePerPlace(problems: Iterable<RuleFinding>): RuleFinding[] {
  const taken = new Set<string>();
  return [...problems].filter(({ range }) => {
    const place = `${range.start.line}:${range.start.column}`;
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
}
