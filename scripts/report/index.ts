/** The report room: findings, the rules behind them, and differences between models, to text for people and programs. Pure. */
import type { Diagnostic } from '../content/index.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson } from './json.ts';
import type { ReportOptions } from './options.ts';
import { reportRdjson } from './rdjson.ts';
import { reportSarif } from './sarif.ts';
import { reportSummary } from './summary.ts';
import { reportText } from './text.ts';

export { DIFFERENCE_FORMATS, reportDifference, type DifferenceFormat } from './difference.ts';
export { differenceSchema } from './difference-json.ts';
export { visible } from './escape.ts';
export { explainRule } from './explain.ts';
export { withoutFixes, type Told } from './findings.ts';
export { findingsSchema, type FindingsReport } from './json.ts';
export { comparisonJson, scoreJson, scoreSchemas } from './score-json.ts';
export { comparisonText, scoreText } from './score-text.ts';
export type { ReportOptions } from './options.ts';
export { reportText } from './text.ts';

/** The names of the formats, the usual one first. */
export const FORMATS = ['text', 'json', 'github', 'summary', 'sarif', 'gitlab', 'rdjson'] as const;
/** The name of a format. */
export type Format = (typeof FORMATS)[number];

const printers: Readonly<Record<Format, (diagnostics: readonly Diagnostic[], options: ReportOptions) => string>> = {
  text: reportText,
  json: reportJson,
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
export { wrap } from './wrap.ts';
