/** Findings as SARIF 2.1.0 (OASIS), for code scanning and editors. */
import type { Diagnostic } from '../content/index.ts';
import { encodePath } from '../model/index.ts';
import { visible, visibleJson } from './escape.ts';
import { editsOf, explain } from './findings.ts';
import { fingerprints } from './fingerprint.ts';
import { TOOL_NAME, type ReportOptions } from './options.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Findings as a SARIF log of one run, with the rules that found something. */
export function reportSarif(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  const prints = fingerprints(diagnostics);
  const run = {
    tool: {
      driver: {
        name: TOOL_NAME,
        version: options.toolVersion,
        informationUri: options.toolAddress ?? undefined,
        rules: rules.map((rule) => describe(rule, diagnostics, options)),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic, index) => ({
      ...toResult(diagnostic),
      ruleIndex: indexes.get(diagnostic.rule),
      partialFingerprints: { 'gradientFinding/v1': prints[index] },
    })),
  };
  return visibleJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function describe(rule: string, diagnostics: readonly Diagnostic[], options: ReportOptions) {
  const severities = new Set(diagnostics.filter((one) => one.rule === rule).map(({ severity }) => severity));
  const worst = (['error', 'warning', 'info'] as const).find((severity) => severities.has(severity))!;
  const words = options.describeRule?.(rule);
  return {
    id: rule,
    shortDescription: words && { text: words.what },
    fullDescription: words?.why ? { text: words.why } : undefined,
    helpUri: options.ruleAddress(rule) ?? undefined,
    defaultConfiguration: { level: LEVELS[worst] },
  };
}

function toResult(diagnostic: Diagnostic) {
  const { path, range, rule, severity, advice, related } = diagnostic;
  const replacements = editsOf(diagnostic).map(({ range, text }) => ({
    deletedRegion: toRegion(range),
    insertedContent: { text },
  }));
  const changes = [{ artifactLocation: locate(path), replacements }];
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: toMessage(explain(diagnostic)) },
    locations: [{ physicalLocation: { artifactLocation: locate(path), region: toRegion(range) } }],
    relatedLocations: related && [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: locate(related.path),
          region: { startLine: related.start.line, startColumn: related.start.column },
        },
      },
    ],
    fixes:
      replacements.length > 0
        ? [{ description: { text: toMessage(advice || '`--fix` mends this.') }, artifactChanges: changes }]
        : undefined,
  };
}

function locate(path: string) {
  return { uri: encodePath(path), uriBaseId: '%SRCROOT%' };
}

function toRegion({ start, end }: Diagnostic['range']) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** `[text](target)` is a link in a SARIF message, so the two are kept apart. */
function toMessage(text: string): string {
  return visible(text).replaceAll('](', '] (');
}
