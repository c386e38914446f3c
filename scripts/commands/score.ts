/** `score`: where saved answers stand, what changed between two files, and bringing a file to this version. */
import { CliError, EXIT } from '../disk/errors.ts';
import { visible } from '../report/index.ts';
import { defineCommand, oneOf, readDay } from './command.ts';
import { CHECKS, runScore, SCORE_FORMATS, type ScoreOptions } from './print-score.ts';
import { failSources, say, settingOf, tellBeside, today } from './terminal.ts';

/** The command `score`. */
export const scoreCommand = defineCommand({
  name: 'score',
  summary: 'says where saved answers stand: a position, its possible range, and why; a file is JSON or YAML',
  usage: [
    '<file> [--format <format>] [--as-of <date>] [--check <event>] [--old-model <model.json>]',
    'compare <old> <new> [--format <format>] [--as-of <date>] [--check <event>]',
    'migrate <file> [--old-model <model.json>]',
  ],
  details: [
    'compare says what changed between two files, and migrate prints a file for this version of the framework.',
  ],
  options: {
    format: { type: 'string', value: '<format>', help: `${SCORE_FORMATS.join(', ')} (default: table)` },
    'as-of': { type: 'string', value: '<date>', help: 'the day on which evidence is judged (default: today)' },
    check: {
      type: 'string',
      multiple: true,
      value: '<event>',
      help: `${CHECKS.join(', ')}, or several with commas: exit code 1 where that happened since the newest snapshot or the older file; a position alone never fails`,
    },
    'old-model': {
      type: 'string',
      value: '<file>',
      help: 'the model.json of the version that the file was answered for; without it, answers of another version are to be confirmed',
    },
  },
  read(values, rest) {
    const format = oneOf(SCORE_FORMATS, 'format', values.format ?? 'table');
    const action = readAction(rest);
    const asOf = readDay('as-of', values['as-of']);
    const named = (values.check ?? []).flatMap((text) => text.split(','));
    const checks = [...new Set(named.map((text) => oneOf(CHECKS, 'check', text.trim())))];
    if (action.kind === 'migrate' && (values.format !== undefined || checks.length > 0))
      throw new CliError('score migrate prints the file as JSON, so it takes neither --format nor --check.');
    return (root) => run(root, { action, format, asOf, checks, oldModel: values['old-model'] ?? null });
  },
});

function readAction([first, ...rest]: readonly string[]): ScoreOptions['action'] {
  if (first === 'compare') {
    const [before, after, ...more] = rest;
    if (before === undefined || after === undefined || more.length > 0)
      throw new CliError('score compare takes two files: score compare <old> <new>.');
    return { kind: 'compare', before, after };
  }
  const isMigration = first === 'migrate';
  const files = isMigration || first === undefined ? rest : [first, ...rest];
  if (files.length !== 1)
    throw new CliError(`${isMigration ? 'score migrate' : 'score'} takes one file. See gradient score --help.`);
  return { kind: isMigration ? 'migrate' : 'score', file: files[0]! };
}

async function run(root: string, options: ScoreOptions): Promise<number> {
  const printed = await runScore(root, options, today(), settingOf(process.stdout));
  if ('diagnostics' in printed) return failSources(printed.diagnostics, root, 'Nothing was scored');
  if ('findings' in printed) {
    tellBeside(printed.findings, () => null);
    return EXIT.findings;
  }
  process.stdout.write(printed.out);
  for (const note of printed.notes) say(visible(note));
  return printed.exitCode;
}
