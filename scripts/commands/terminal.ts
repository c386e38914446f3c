/** What commands say, and on which stream: results on standard output, everything else on standard error. */
import manifest from '../../package.json' with { type: 'json' };
import { findRule, type Diagnostic } from '../content/index.ts';
import { CliError, describeRefusal, EXIT } from '../disk/errors.ts';
import { readProject, type Project } from '../disk/project.ts';
import { permalinks, type RuleDoc } from '../model/index.ts';
import { report, reportText, visible, withoutFixes, type Format, type Told } from '../report/index.ts';
import { fails } from './project-check.ts';

/** How text is set on a stream. */
export function settingOf({ isTTY, columns }: NodeJS.WriteStream): { color: boolean; width?: number } {
  return { color: isTTY && !process.env['NO_COLOR'], ...(isTTY ? { width: columns } : {}) };
}

/** The day here and now, for rules that compare dates with it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Says something beside the result, a line. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints findings and gives the exit code they mean. */
export function tell(
  diagnostics: readonly Diagnostic[],
  { homepage }: Project,
  { strict, format }: { readonly strict: boolean; readonly format: Format },
): number {
  const options = {
    ...settingOf(process.stdout),
    toolVersion: manifest.version,
    toolAddress: manifest.homepage,
    ruleAddress: (id: string) => ruleAddress(homepage, id),
    describeRule,
  };
  process.stdout.write(report(diagnostics, format, options));
  return fails(diagnostics, strict) ? EXIT.findings : EXIT.clean;
}

/** Findings of a command whose result belongs on standard output. None of these commands mends anything. */
export function tellBeside(findings: readonly Told[], address: (rule: string) => string | null): void {
  process.stderr.write(reportText(withoutFixes(findings), { ...settingOf(process.stderr), ruleAddress: address }));
}

/** Findings that keep the sources from being a framework, and what was not done because of them. */
export async function failSources(diagnostics: readonly Diagnostic[], root: string, undone: string): Promise<number> {
  const { homepage } = await readProject(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  tellBeside(errors, (id) => ruleAddress(homepage, id));
  say(`${undone}; the framework has errors.`);
  return EXIT.findings;
}

/** Says what went wrong, and gives the exit code it means. */
export function explainFailure(error: unknown, isDebugging: boolean): number {
  if (error instanceof CliError) {
    // Messages name what was typed, in which a terminal might find something to act on.
    say(`gradient: ${error.message.split('\n').map(visible).join('\n')}`);
    return error.exitCode;
  }
  if (error instanceof Error && 'syscall' in error && !isDebugging) {
    say(`gradient: ${visible(describeRefusal(error))}`);
    return EXIT.misuse;
  }
  const detail = error instanceof Error ? (isDebugging ? error.stack : error.message) : String(error);
  say(`gradient: the tool itself failed: ${detail}\nThis is a bug; please report it with the output of --debug.`);
  return EXIT.bug;
}

/** The address of a rule's page, or null where the site has none. */
export function ruleAddress(homepage: string | null, id: string): string | null {
  return homepage === null ? null : new URL(permalinks.rule(id).slice(1), homepage).href;
}

function describeRule(id: string): RuleDoc | undefined {
  const found = findRule(id);
  return 'doc' in found ? found.doc : undefined;
}
