/** Findings as Markdown for the summary of a job. */
import type { Diagnostic } from '../content/index.ts';
import { utf8Length } from './escape.ts';
import { plural, summarize } from './findings.ts';
import { codeCell, proseCell } from './markdown.ts';
import type { ReportOptions } from './options.ts';

/** GitHub drops a summary of more than 1 MiB; a line that counts what was left out fits beside these bytes. */
const MAX_BYTES = 1024 * 1024 - 1024;

/** Findings as Markdown: how many, then a table for each file. What does not fit into 1 MiB is counted. */
export function reportSummary(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const parts = [`## Content check\n\n${proseCell(summarize(diagnostics))}\n`];
  let bytes = utf8Length(parts[0]!);
  let path: string | undefined;
  let shown = 0;
  for (const diagnostic of diagnostics) {
    const part = (diagnostic.path === path ? '' : openTable(diagnostic.path)) + formatRow(diagnostic, options);
    bytes += utf8Length(part);
    if (bytes > MAX_BYTES) break;
    parts.push(part);
    path = diagnostic.path;
    shown += 1;
  }
  const rest = diagnostics.length - shown;
  if (rest > 0) parts.push(`\n${plural(rest, 'more finding')} did not fit here.\n`);
  return parts.join('');
}

function openTable(path: string): string {
  const header = '| Place | Rule | What is wrong | What to write |\n| --- | --- | --- | --- |\n';
  return `\n### ${codeCell(path)}\n\n${header}`;
}

function formatRow({ range, severity, rule, message, advice, related }: Diagnostic, options: ReportOptions): string {
  const { line, column } = range.start;
  const place = related && ` See ${codeCell(`${related.path}:${related.start.line}:${related.start.column}`)}.`;
  const cells = [
    `${line}:${column}`,
    `${severity} ${linkTo(options.ruleAddress(rule), codeCell(rule))}`,
    `${proseCell(message)}${place ?? ''}`,
    proseCell(advice ?? ''),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function linkTo(address: string | null, label: string): string {
  if (!address) return label;
  const escaped = address.replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) =>
    encodeURIComponent(character).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')),
  );
  return `[${label}](${escaped.replaceAll('&', '&amp;')})`;
}
