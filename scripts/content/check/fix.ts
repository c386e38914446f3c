/** Mending what findings know how to mend, which is form and never what a source claims: edits of ranges, and of nothing else. */
import type { Diagnostic } from './diagnostics.ts';
import { decode, lineEndingsOf, offsetAt, type SourceFile, type Text, type Edit } from '../syntax/source.ts';
import { ruleOf } from '../rules/index.ts';
import { isFlaw } from '../syntax/flaw.ts';

/** A file before and after it was mended. */
export type Mended = { readonly path: string; readonly before: string; readonly after: string };

/** How often sources are checked again after edits: one correction can bring another to light. */
const MAX_ROUNDS = 10;

/**
 * Mends until nothing changes. Gives the sources as they are then, what changed, and the findings that remain. A file that
 * could no longer be read keeps its text. Pure: nothing is written.
 */
export function mend(
  files: readonly SourceFile[],
  check: (files: readonly SourceFile[]) => Diagnostic[],
  isWanted: (path: string) => boolean,
): { files: readonly SourceFile[]; mended: Mended[]; diagnostics: Diagnostic[] } {
  const refused = new Set<string>();
  let current = files;
  let diagnostics = check(current);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const edited = editAll(current, diagnostics, (path) => isWanted(path) && !refused.has(path));
    if (edited.size === 0) break;
    const next = current.map((file) => edited.get(file.path) ?? file);
    const judged = check(next);
    const worse = [...edited.keys()].filter((path) => isWorse(path, diagnostics, judged));
    for (const path of worse) refused.add(path);
    if (worse.length > 0) continue;
    current = next;
    diagnostics = judged;
  }
  return { files: current, mended: compare(files, current), diagnostics };
}

/** Whether a source that could be read no longer can. More errors than before say nothing: one error can hide others. */
function isWorse(path: string, before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const isUnreadable = (list: readonly Diagnostic[]): boolean =>
    list.some((one) => one.path === path && one.severity === 'error' && ruleOf(one.rule).keepsFromReading);
  return isUnreadable(after) && !isUnreadable(before);
}

function compare(before: readonly SourceFile[], after: readonly SourceFile[]): Mended[] {
  const text = ({ bytes }: SourceFile): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? undefined);
  return before.flatMap((file, index) => {
    const other = after[index]!;
    return other === file ? [] : [{ path: file.path, before: text(file), after: text(other) }];
  });
}

function editAll(
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
  isWanted: (path: string) => boolean,
): Map<string, SourceFile> {
  const byPath = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!diagnostic.fix || !isWanted(diagnostic.path)) continue;
    byPath.set(diagnostic.path, [...(byPath.get(diagnostic.path) ?? []), diagnostic]);
  }
  const edited = new Map<string, SourceFile>();
  for (const file of files) {
    const own = byPath.get(file.path);
    const text = own && file.bytes ? decode(file.path, file.bytes) : undefined;
    if (!own || !text || isFlaw(text)) continue;
    const bytes = new TextEncoder().encode(applyFixes(text, own));
    if (!isEqual(bytes, file.bytes!)) edited.set(file.path, { ...file, bytes, size: bytes.length });
  }
  return edited;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The text with every fix that does not overlap one before it; in the form in which the file was saved, unless that is what is mended. */
export function applyFixes(text: Text, diagnostics: readonly Diagnostic[]): string {
  const forms = new Set(diagnostics.map(({ fix }) => fix));
  const edits: (Edit & { start: number; end: number })[] = [];
  for (const { fix } of diagnostics) {
    if (fix === undefined || typeof fix === 'string') continue;
    const placed = fix.map((edit) => ({
      ...edit,
      start: offsetAt(text, edit.range.start),
      end: offsetAt(text, edit.range.end),
    }));
    const isFree = placed.every((edit) => edits.every((other) => edit.end <= other.start || edit.start >= other.end));
    if (isFree) edits.push(...placed);
  }
  let mended = text.content;
  for (const { start, end, text: replacement } of edits.sort((a, b) => b.start - a.start)) {
    mended = mended.slice(0, start) + replacement + mended.slice(end);
  }
  return saveAs(mended, text.decoded, forms);
}

function saveAs(content: string, original: string, forms: ReadonlySet<Diagnostic['fix']>): string {
  const lineEnding = forms.has('line-endings') ? '\n' : mostUsedLineEnding(original);
  const hasMark = original.startsWith('\uFEFF') && !forms.has('byte-order-mark');
  return (hasMark ? '\uFEFF' : '') + content.replaceAll('\n', lineEnding);
}

function mostUsedLineEnding(original: string): string {
  const endings = lineEndingsOf(original);
  const counts = ['\n', '\r\n', '\r'].map((kind) => ({
    kind,
    count: endings.filter((ending) => ending === kind).length,
  }));
  return counts.reduce((most, other) => (other.count > most.count ? other : most)).kind;
}
