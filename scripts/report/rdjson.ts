/** Findings as a DiagnosticResult of reviewdog (rdjson). Its columns count bytes of UTF-8. */
import type { Diagnostic } from '../content/index.ts';
import { utf8Length, visible, visibleJson } from './escape.ts';
import { editsOf, explain } from './findings.ts';
import { TOOL_NAME, type ReportOptions } from './options.ts';

type Point = Diagnostic['range']['start'];
type Range = Diagnostic['range'];

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** Findings as one document for `reviewdog -f=rdjson`. */
export function reportRdjson(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    diagnostics.some((one) => one.severity === severity),
  );
  return visibleJson({
    source: { name: TOOL_NAME, url: options.toolAddress ?? undefined },
    severity: worst && SEVERITIES[worst],
    diagnostics: diagnostics.map((diagnostic) => toRdf(diagnostic, options)),
  });
}

function toRdf(diagnostic: Diagnostic, { ruleAddress }: ReportOptions) {
  const { path, range, rule, severity } = diagnostic;
  return {
    message: visible(explain(diagnostic)),
    location: { path, range: toByteRange(range, diagnostic) ?? toLines(range) },
    severity: SEVERITIES[severity],
    code: { value: rule, url: ruleAddress(rule) ?? undefined },
    suggestions: suggest(diagnostic),
  };
}

/** All edits, or none where one of them stands at a place that is not known in bytes: half a correction is a mistake. */
function suggest(diagnostic: Diagnostic) {
  const suggestions = editsOf(diagnostic).map(({ range, text }) => ({ range: toByteRange(range, diagnostic), text }));
  const isKnown = suggestions.length > 0 && suggestions.every(({ range }) => range !== undefined);
  return isKnown ? suggestions : undefined;
}

function toByteRange({ start, end }: Range, diagnostic: Diagnostic): { start: Point; end: Point } | undefined {
  const [from, to] = [toBytes(start, diagnostic), toBytes(end, diagnostic)];
  return from && to && { start: from, end: to };
}

/** A place in bytes: known on the line of the excerpt, and at the start of every other line. */
function toBytes({ line, column }: Point, { range, excerpt }: Diagnostic): Point | undefined {
  if (column === 1) return { line, column };
  if (line !== range.start.line || column > excerpt.length + 1) return undefined;
  return { line, column: utf8Length(excerpt.slice(0, column - 1)) + 1 };
}

/** A range without columns is one of whole lines, its end included. */
function toLines({ start, end }: Range) {
  return { start: { line: start.line }, end: { line: end.line } };
}
