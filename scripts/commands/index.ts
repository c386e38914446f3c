/** The catalogue of commands, and reading a command line. */
import { parseArgs } from 'node:util';
import { CliError } from '../disk/errors.ts';
import { ownValue } from '../model/index.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { COMMON, didYouMean, quote, refuseValue, type Command, type Options, type Run, type Token } from './command.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { helpOf, helpOn } from './help.ts';
import { linksCommand } from './links.ts';
import { releaseCommand } from './release.ts';
import { scoreCommand } from './score.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [
  checkCommand,
  buildCommand,
  explainCommand,
  diffCommand,
  scoreCommand,
  releaseCommand,
  verifyCommand,
  linksCommand,
];

/** Options that can stand without a command. */
const TOP = {
  ...COMMON,
  version: { type: 'boolean', short: 'V', help: 'shows the version' },
} as const satisfies Options;

/** What a command line asks for: a text, or a command in a project's folder, as typed. */
export type Asked = { readonly text: string } | { readonly root: string; readonly run: Run };

/**
 * Reads the arguments behind the program's name; `version` is that of the tool. Throws a CliError that says what to write instead.
 */
export function readCommandLine(argv: readonly string[], version: string): Asked {
  const { name, after, at, isHelp, isVersion, root, options } = look(argv);
  if (isVersion) return { text: `${version}\n` };
  const asked = name === 'help' ? after : name;
  if (asked === undefined) {
    refuseWithoutCommand(options, isHelp || name === 'help');
    return { text: helpOf(COMMANDS) };
  }
  const command = COMMANDS.find((one) => one.name === asked);
  if (!command) throw new CliError(unknownCommand(asked));
  if (isHelp || name === 'help') return { text: helpOn(command) };
  refuseForeign(command, options);
  return { root, run: command.read(argv.toSpliced(at, 1)) };
}

/** What the line says before it is known which command reads it: options of any command can stand before its name. */
function look(argv: readonly string[]) {
  const options = Object.assign({}, ...COMMANDS.map((command) => command.options), TOP) as Record<
    string,
    { type: 'boolean' | 'string' }
  >;
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [first, second] = tokens.filter((token) => token.kind === 'positional');
  const { root = '.' } = values;
  return {
    name: first?.value,
    after: second?.value,
    at: first?.index ?? -1,
    isHelp: values['help'] === true,
    isVersion: values['version'] === true,
    root: String(root),
    options: tokens.filter((token) => token.kind === 'option'),
  };
}

/** Without a command, only what shows a text is taken. */
function refuseWithoutCommand(written: readonly Token[], isHelp: boolean): void {
  for (const token of written) {
    const option = ownValue(TOP, token.name);
    if (option) refuseValue(token, option);
    else {
      const owner = ownerOf(token.name);
      throw new CliError(
        owner
          ? `--${token.name} goes with ${owner.name}.`
          : `There is no option ${quote(token.rawName).slice(1, -1)}. See gradient --help.`,
      );
    }
  }
  const [first] = written;
  if (first && !isHelp) throw new CliError(`${first.rawName} goes with a command. See gradient --help.`);
}

/** Options that only other commands have are refused with the name of one that has them. */
function refuseForeign({ name, options }: Command, written: readonly Token[]): void {
  for (const { name: option } of written) {
    if (Object.hasOwn(options, option) || Object.hasOwn(COMMON, option)) continue;
    const owner = ownerOf(option);
    if (owner) throw new CliError(`--${option} goes with ${owner.name}, not with ${name}.`);
  }
}

/** The first command that has an option of its own by this name. */
function ownerOf(option: string): Command | undefined {
  return COMMANDS.find(({ options }) => Object.hasOwn(options, option));
}

function unknownCommand(name: string): string {
  const names = COMMANDS.map((command) => command.name);
  const hint = didYouMean(name, names) || ` Commands: ${names.join(', ')}.`;
  return `There is no command ${quote(name)}.${hint} See gradient --help.`;
}
