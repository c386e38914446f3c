/** Findings as annotations of GitHub Actions: workflow commands, one a line. */
import type { Diagnostic } from '../content/index.ts';
import { visible } from './escape.ts';
import { lastLine, summarize } from './findings.ts';
import type { ReportOptions } from './options.ts';

/** The severities, the worst first, with their commands. */
const COMMANDS = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const;

/** GitHub shows this many annotations of each level a step, and drops the others. */
const SHOWN_PER_LEVEL = 10;

/** Findings as workflow commands, at most ten of each level, and one last line that counts all of them. */
export function reportGithub(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const shown = COMMANDS.flatMap(([severity, command]) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .slice(0, SHOWN_PER_LEVEL)
      .map((diagnostic) => annotate(command, diagnostic, options)),
  );
  const rest = diagnostics.length - shown.length;
  const more = rest > 0 ? ` ${rest} of these findings ${rest === 1 ? 'is' : 'are'} not annotated.` : '';
  const where = diagnostics.length > 0 ? ' The job summary lists them all.' : '';
  return [...shown, `${summarize(diagnostics)}${more}${where}`, ''].join('\n');
}

function annotate(command: string, diagnostic: Diagnostic, { ruleAddress }: ReportOptions): string {
  const { path, range, rule, message, advice, related } = diagnostic;
  const { start, end } = range;
  const properties = {
    file: path,
    line: start.line,
    col: start.column,
    endLine: lastLine(diagnostic),
    // GitHub refuses an end column beside lines that differ.
    ...(end.line === start.line ? { endColumn: end.column } : {}),
    title: rule,
  };
  const place = related && `See ${related.path}:${related.start.line}:${related.start.column}`;
  // A line break is written only between these, so that content cannot pretend to be the tool.
  const lines = [message, advice, place, ruleAddress(rule)].filter((line) => line != null && line !== '');
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`);
  return `::${command} ${written.join(',')}::${escapeData(lines.map((line) => visible(line!)).join('\n'))}`;
}

/** What follows the second `::` of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value before it, where `:` and `,` have a meaning. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
