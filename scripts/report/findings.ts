/** What several printers ask about findings. */
import type { Diagnostic } from '../content/index.ts';

/** A finding as printers for people need it: that of a rule, or of anything else that reads files. */
export type Told = Omit<Diagnostic, 'rule'> & {
  /** What names the kind of mistake. */
  readonly rule: string;
};

type Edits = Exclude<NonNullable<Diagnostic['fix']>, string>;

/** How many findings there are of each severity, in how many files, and how many `--fix` mends. */
export type Counts = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
  readonly fixable: number;
};

/** Findings as a command tells them that mends nothing. */
export function withoutFixes<Finding extends Told>(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const { fix: _fix, ...told } = finding;
    return told as Finding;
  });
}

/** Whether `--fix` mends a finding. */
export function isFixable({ fix }: Told): boolean {
  return fix !== undefined && fix.length > 0;
}

/** The edits that mend a finding; none where it is not mended, or by saving the file in another form. */
export function editsOf({ fix }: Diagnostic): Edits {
  return typeof fix === 'object' ? fix : [];
}

/** What is wrong, and what to write instead, as one text. */
export function explain({ message, advice }: Diagnostic): string {
  return advice ? `${message} ${advice}` : message;
}

/** The last line that a range covers: one that ends before the first character of a line does not cover that line. */
export function lastLine({ range: { start, end } }: Diagnostic): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** Counts findings. */
export function count(diagnostics: readonly Told[]): Counts {
  const of = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    files: new Set(diagnostics.map(({ path }) => path)).size,
    fixable: diagnostics.filter(isFixable).length,
  };
}

/** Findings in one sentence: `3 errors, 1 warning in 2 files; 2 can be mended with --fix.` */
export function summarize(diagnostics: readonly Told[]): string {
  if (diagnostics.length === 0) return 'No findings.';
  const { errors, warnings, infos, files, fixable } = count(diagnostics);
  const found = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'note')].filter(
    (part) => !part.startsWith('0 '),
  );
  const mended = fixable > 0 ? `; ${fixable} can be mended with --fix` : '';
  return `${found.join(', ')} in ${plural(files, 'file')}${mended}.`;
}

/** A number with its noun. */
export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
