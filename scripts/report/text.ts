/** Findings for people at a terminal. */
import type { Diagnostic } from '../content/index.ts';

/** How a text report looks. */
export type TextOptions = { readonly color: boolean };

/** Findings as text: place, severity and rule, the line with a caret under the range, what is wrong, what to write. */
export function reportText(diagnostics: readonly Diagnostic[], { color }: TextOptions): string {
  const paint = color ? paintAnsi : (text: string): string => text;
  return [...diagnostics.map((diagnostic) => formatOne(diagnostic, paint)), summarize(diagnostics)].join('\n');
}

type Paint = (text: string, style: keyof typeof STYLES) => string;

const STYLES = { error: '31', warning: '33', info: '36', dim: '2', bold: '1' } as const;

function paintAnsi(text: string, style: keyof typeof STYLES): string {
  return `\u001B[${STYLES[style]}m${text}\u001B[0m`;
}

function formatOne({ path, range, severity, rule, message, advice, excerpt }: Diagnostic, paint: Paint): string {
  const { line, column } = range.start;
  const lines = [`${paint(`${escapeControls(path)}:${line}:${column}`, 'bold')} ${paint(severity, severity)} ${rule}`];
  if (excerpt.trim() !== '') lines.push(...frame(excerpt, range, paint));
  lines.push(`  ${escapeControls(message)}`);
  if (advice) lines.push(`  ${escapeControls(advice)}`);
  return `${lines.join('\n')}\n`;
}

/** Longest excerpt shown, in characters; a longer line is cut around its range. */
const MAX_EXCERPT = 120;

function frame(excerpt: string, range: Diagnostic['range'], paint: Paint): string[] {
  const gutter = String(range.start.line);
  const first = range.start.column - 1;
  const end = range.end.line === range.start.line ? range.end.column - 1 : excerpt.length;
  const from = first > MAX_EXCERPT - 40 ? first - 40 : 0;
  const shown = excerpt.slice(from, from + MAX_EXCERPT);
  const before = displayWidth(excerpt.slice(from, first));
  const marked = Math.max(1, displayWidth(excerpt.slice(first, Math.min(end, from + MAX_EXCERPT))));
  return [
    paint(`  ${gutter} | `, 'dim') + escapeControls(shown),
    paint(`  ${' '.repeat(gutter.length)} | `, 'dim') + ' '.repeat(before) + paint('^'.repeat(marked), 'bold'),
  ];
}

/** Columns that a text takes on a terminal: tabs are shown as two, wide characters take two, combining marks none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of escapeControls(text)) {
    if (/\p{Mark}|\u200D|\uFE0F/u.test(character)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Nothing from content reaches a terminal as a control sequence or changes the direction of the text around it. */
function escapeControls(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(
      /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
      (character) => `\\u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );
}

function summarize(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'No findings.\n';
  const count = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
    [count('info'), 'note'],
  ] as const;
  const counted = parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number} ${noun}${number === 1 ? '' : 's'}`);
  const files = new Set(diagnostics.map(({ path }) => path)).size;
  return `${counted.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}.\n`;
}
