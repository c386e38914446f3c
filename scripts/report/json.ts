/** Findings for programs. */
import { z } from 'zod';
import type { Diagnostic } from '../content/index.ts';
import { toJsonSchema } from '../model/index.ts';
import { visibleJson } from './escape.ts';
import { count, editsOf, isFixable } from './findings.ts';
import type { ReportOptions } from './options.ts';

/** The version of the format; it changes where a program that reads the format must. */
export const FINDINGS_VERSION = 1;

const point = z
  .strictObject({
    line: z.int().min(1).meta({ description: 'From 1.' }),
    column: z.int().min(1).meta({ description: 'From 1, in UTF-16 code units.' }),
  })
  .meta({ id: 'Point', description: 'A place in a file, as editors count it; a byte order mark does not count.' });

const range = z
  .strictObject({ start: point, end: point })
  .meta({ id: 'Range', description: 'From the start up to, not including, the end.' });

const path = z.string().meta({ description: 'Relative to the root of the project, with `/`.' });

const finding = z
  .strictObject({
    path,
    range,
    rule: z.string().meta({ description: 'The id of the rule.' }),
    severity: z.enum(['error', 'warning', 'info']).meta({ description: 'With an error nothing is built.' }),
    message: z.string().meta({ description: 'What is wrong: full sentences, with source text in backquotes.' }),
    advice: z.string().optional().meta({ description: 'What to write instead.' }),
    related: z
      .strictObject({ path, start: point })
      .optional()
      .meta({ description: 'Another place that the message speaks of.' }),
    excerpt: z
      .string()
      .meta({ description: 'The line on which the range starts; empty where the file has no text to show.' }),
    url: z
      .string()
      .optional()
      .meta({ description: 'The page of the rule; absent where the site has no known address.' }),
    fixable: z.boolean().meta({ description: 'Whether `--fix` mends it.' }),
    fix: z
      .array(z.strictObject({ range, text: z.string().meta({ description: 'What to put in place of the range.' }) }))
      .min(1)
      .optional()
      .meta({ description: 'The edits that mend it; absent where the whole file is saved in another form.' }),
  })
  .meta({ id: 'Finding', description: 'One mistake in one file.' });

const total = (of: string) =>
  z
    .int()
    .min(0)
    .meta({ description: `How many ${of}.` });

const findingsReport = z
  .strictObject({
    version: z.literal(FINDINGS_VERSION).meta({ description: 'The version of this format.' }),
    diagnostics: z.array(finding).meta({ description: 'By file, then place, then rule.' }),
    summary: z.strictObject({
      errors: total('findings are errors'),
      warnings: total('findings are warnings'),
      infos: total('findings are notes'),
      files: total('files have findings'),
    }),
  })
  .meta({ title: 'Findings', description: 'What `gradient check --format json` prints.' });

/** The JSON format as a type. */
export type FindingsReport = z.infer<typeof findingsReport>;

/** The JSON Schema (2020-12) of the JSON format; `id` is its full address, left out where the site has no known origin. */
export function findingsSchema(id: string | null = null): Record<string, unknown> {
  return toJsonSchema(findingsReport, id);
}

/** Findings as one JSON document, in the order in which they are given. */
export function reportJson(diagnostics: readonly Diagnostic[], options: Pick<ReportOptions, 'ruleAddress'>): string {
  const { errors, warnings, infos, files } = count(diagnostics);
  const report: FindingsReport = {
    version: FINDINGS_VERSION,
    diagnostics: diagnostics.map((diagnostic) => toFinding(diagnostic, options)),
    summary: { errors, warnings, infos, files },
  };
  return visibleJson(report);
}

function toFinding(diagnostic: Diagnostic, { ruleAddress }: Pick<ReportOptions, 'ruleAddress'>) {
  const { path, range, rule, severity, message, advice, related, excerpt } = diagnostic;
  const edits = editsOf(diagnostic).map(({ range, text }) => ({ range, text }));
  return {
    path,
    range,
    rule,
    severity,
    message,
    advice,
    related,
    excerpt,
    url: ruleAddress(rule) ?? undefined,
    fixable: isFixable(diagnostic),
    fix: edits.length > 0 ? edits : undefined,
  };
}
