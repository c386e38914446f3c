/** The report room: findings to text for people and programs. Pure. */
import type { Diagnostic } from '../content/index.ts';
import { canonicalJson } from '../model/index.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson as printJson } from './json.ts';
import type { ReportOptions } from './options.ts';
import { reportRdjson } from './rdjson.ts';
import { reportSarif } from './sarif.ts';
import { reportSummary } from './summary.ts';
import { reportText as printText } from './text.ts';

export { findingsSchema, type FindingsReport } from './json.ts';
export type { ReportOptions } from './options.ts';

/** The names of the formats, the usual one first. */
export const FORMATS = ['text', 'json', 'github', 'summary', 'sarif', 'gitlab', 'rdjson'] as const;
/** The name of a format. */
export type Format = (typeof FORMATS)[number];

const printers: Readonly<Record<Format, (diagnostics: readonly Diagnostic[], options: ReportOptions) => string>> = {
  text: printText,
  json: printJson,
  github: reportGithub,
  summary: reportSummary,
  sarif: reportSarif,
  gitlab: reportGitlab,
  rdjson: reportRdjson,
};

/** Findings in a format, in the order in which they are given, with a final line break. */
export function report(diagnostics: readonly Diagnostic[], format: Format, options: ReportOptions): string {
  return printers[format](diagnostics, options);
}

/** `text` without addresses of rules, until the command line calls `report`. */
export function reportText(diagnostics: readonly Diagnostic[], { color }: Pick<ReportOptions, 'color'>): string {
  return printText(diagnostics, { color, ruleAddress: () => null });
}

/** The findings alone as JSON, until the command line calls `report`. */
export function reportJson(diagnostics: readonly Diagnostic[]): string {
  return canonicalJson({ version: 1, diagnostics });
}
