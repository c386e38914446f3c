/** Findings for tests of printers: plain ones, and ones whose every text is hostile. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import type { Diagnostic } from '../../scripts/content/index.ts';
import type { ReportOptions } from '../../scripts/report/index.ts';

/** A site whose rules have pages. */
export const OPTIONS: ReportOptions = {
  color: false,
  ruleAddress: (rule) => `https://small.example/contribute/rules/${rule}/`,
  toolVersion: '1.2.3',
  toolAddress: 'https://small.example/',
};

/** No site is known. */
export const HOMELESS: ReportOptions = { color: false, ruleAddress: () => null, toolVersion: '1.2.3' };

/** A range on one line, or over several. */
export function range(line: number, column: number, endColumn: number, endLine = line): Diagnostic['range'] {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** A finding with what a test says about it. */
export function finding(given: Partial<Diagnostic> = {}): Diagnostic {
  return {
    path: 'framework/modes/shared.md',
    range: range(5, 1, 5),
    rule: 'fm-unknown-key',
    severity: 'error',
    message: 'Unknown key `roel`.',
    advice: 'Did you mean `role`?',
    excerpt: 'roel: Helper',
    ...given,
  };
}

/** Parts of texts that mean something to a terminal, a log, GitHub, Markdown, HTML or JSON. */
const HOSTILE = [
  ['\n', '\r', '\r\n', '\t', '\0', '\u001B[31m', '\u009B31m', '\u0085', '\u2028', '\u007F', '\b', ' ', '  '],
  ['\u202E', '\u2066', '\u200B', '\u200D', '\u061C', '\uFEFF', '\u00AD', '\u{E0041}', '\uFE0F', '\u0301', '\u3164'],
  ['::', '::error::', '\n::set-output name=a::b', '::add-mask::x', '##[command]', '##[error]x', '%', '%0A', '%25'],
  ['`', '``', '```', '\\', '|', '\\|', '\\\\|', '<b>', '</td>', '<!--', '<img src=x>', '&lt;', '&#124;', '&amp'],
  ['@everyone', 'a@b.example', '<a@b.c>', '#1', 'GH-1', 'x/y#2', 'https://evil.example', 'www.evil.example'],
  ['http:', '//', 'ftp://a.b', 'www.', '![x](y)', '[x](y)', '[x][y]', '[^1]', '[x]: y', '[', ']', '](', '(', ')'],
  ['*', '**', '_', '~~', '$x$', ':smile:', '- ', '# ', 'a', 'word', 'Zeile', '.', ',', '=', '!', '{', '{0}', '"', "'"],
  ['0123abc', '日本', '👩‍💻', '❤️', '\uD83D', '\uDC69'],
].flat();

/** Any text, more often a hostile one. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

const point = fc.record({ line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 60 }) });

const hostilePath = hostileText.map((text) => `p${text}`);

const hostileRange = fc
  .tuple(point, point)
  .map(([a, b]) => (a.line < b.line || (a.line === b.line && a.column <= b.column) ? [a, b] : [b, a]))
  .map(([start, end]) => ({ start: start!, end: end! }));

/** A finding in which every text is hostile, but for the id of the rule. */
export const hostileFinding: fc.Arbitrary<Diagnostic> = fc
  .record(
    {
      path: hostilePath,
      range: hostileRange,
      rule: fc.constantFrom('enc-bidi', 'fm-id', 'html'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      message: hostileText,
      excerpt: hostileText,
      advice: hostileText,
      related: fc.record({ path: hostilePath, start: point }),
      fix: fc.oneof(
        fc.constantFrom('byte-order-mark' as const, 'line-endings' as const),
        fc.array(fc.record({ range: hostileRange, text: hostileText }), { maxLength: 3 }),
      ),
    },
    { requiredKeys: ['path', 'range', 'rule', 'severity', 'message', 'excerpt'] },
  )
  // A message says something, and a path is relative.
  .map((one) => ({ ...one, message: `M${one.message}` }));

/** Some hostile findings. */
export const hostileFindings = fc.array(hostileFinding, { maxLength: 6 });

/** What is wrong with a value by a schema: nothing, or the errors. */
export function schemaErrors(schema: object): (value: unknown) => unknown {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? null : validate.errors);
}

/** A schema of `schemas/`. */
export function storedSchema(name: string): object {
  return JSON.parse(readFileSync(new URL(`schemas/${name}.json`, import.meta.url), 'utf8')) as object;
}

/** Characters that no format may print: controls but for the line feed, changes of direction, and what separates lines. */
export const UNPRINTABLE = /(?!\n)\p{Cc}|[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Cs}/u;
