/** Suppressions: a comment that lets findings of named rules pass on the line below it, and says why. */
import type { Html } from 'mdast';
import { ownValue } from '../../model/index.ts';
import type { Collection } from '../analysis/collection.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import type { Diagnostic } from './diagnostics.ts';
import { placeOf } from '../schema/kinds.ts';
import { nodeRange } from '../syntax/markdown.ts';
import { areBodiesKnown } from '../analysis/outline.ts';
import type { RunFlaw } from '../rules/flaw.ts';
import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/index.ts';
import { lineAt, type Range, type Text } from '../syntax/source.ts';
import { findNearest } from '../syntax/suggest.ts';

type Suppression = {
  readonly range: Range;
  readonly ids: readonly string[];
  readonly reason: string;
  /** The lines whose findings it lets pass: the next one with text, or the whole of a quotation that begins there. */
  readonly lines: readonly [first: number, last: number];
};

/** The findings that remain, and what is wrong with the suppressions themselves. */
export function applySuppressions(collection: Collection, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const suppressed = new Set<Diagnostic>();
  const added: Diagnostic[] = [];
  const isAllKnown = areAllKnown(collection);
  for (const document of collection.documents) {
    if (document.suppressions.length === 0) continue;
    const own = diagnostics.filter(({ path }) => path === document.path);
    for (const node of document.suppressions) {
      const suppression = readSuppression(document.text, node);
      const passing = own.filter((diagnostic) => isSuppressed(diagnostic, suppression));
      for (const diagnostic of passing) suppressed.add(diagnostic);
      const flaw = judge(suppression, passing);
      if (flaw?.code === 'disable-unused' && !isAllKnown) continue;
      if (flaw) added.push(diagnose(document.path, document.text, explain(flaw)));
    }
  }
  return [...diagnostics.filter((diagnostic) => !suppressed.has(diagnostic)), ...added];
}

/** Whether every rule could look: what one of them would find beside a source that cannot be read is not known. */
function areAllKnown(collection: Collection): boolean {
  const { paths, unknown, terminology, links } = collection;
  const isKnown = (path: string): boolean => {
    const { type } = placeOf(path);
    if (type === 'terminology') return terminology !== null;
    return type === 'links' ? links !== null : !unknown.has(path);
  };
  return [...paths].every(isKnown) && areBodiesKnown(collection);
}

function readSuppression(text: Text, node: Html): Suppression {
  const range = nodeRange(text, node);
  const content = node.value.replace(/^<!--\s*disable-next-line/, '').replace(/-->\s*$/, '');
  const [named = '', ...reason] = content.split(/(?:^|\s)--(?:\s|$)/);
  let line = range.end.line + 1;
  // Empty lines, and further comments of this kind, stand between it and what it is about.
  while (line < text.lineStarts.length && /^[\s>]*(?:<!--\s*disable-next-line.*)?$/.test(lineAt(text, line))) line += 1;
  return {
    range,
    lines: [line, isQuoted(text, range.start.line) ? line : endOfQuotation(text, line)],
    ids: named
      .split(/\s[-–—]+(?:\s|$)/, 1)[0]!
      .split(/[\s,]+/)
      .filter(Boolean),
    reason: reason.join('--').trim(),
  };
}

/** The last line of the quotation that begins on a line; the line itself where none does. */
function endOfQuotation(text: Text, line: number): number {
  let last = line;
  while (isQuoted(text, line) && isQuoted(text, last + 1)) last += 1;
  return last;
}

function isQuoted(text: Text, line: number): boolean {
  return lineAt(text, line).startsWith('>');
}

function isSuppressed({ rule, range: { start } }: Diagnostic, { ids, lines: [first, last] }: Suppression): boolean {
  // A rule whose name is nearly right is meant: the misspelling is one mistake, and is reported as one.
  return (
    start.line >= first &&
    start.line <= last &&
    ids.some((id) => (ruleOf(id)?.id ?? nearestTo(id)) === rule) &&
    rules[rule].suppressible
  );
}

function ruleOf(id: string): Rule | undefined {
  return ownValue<Rule>(rules, id);
}

function nearestTo(id: string): string | undefined {
  return findNearest(id, Object.keys(rules));
}

/** The one thing that is wrong with a suppression, if anything is. */
function judge({ range, ids, reason }: Suppression, passing: readonly Diagnostic[]): RunFlaw | undefined {
  if (ids.length === 0) return { code: 'disable-unknown', range, is: 'none' };
  const strange = ids.find((id) => !ruleOf(id)?.suppressible);
  if (strange !== undefined)
    return ruleOf(strange)
      ? { code: 'disable-unknown', range, is: 'fixed', id: strange }
      : { code: 'disable-unknown', range, is: 'unknown', id: strange, near: nearestTo(strange) };
  if (reason === '') return { code: 'disable-reason', range, ids };
  const unused = ids.filter((id) => !passing.some(({ rule }) => rule === id));
  return unused.length === 0 ? undefined : { code: 'disable-unused', range, ids: unused };
}
