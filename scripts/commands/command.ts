/** What a command is: its options, its help and its run. Each file beside this one that the catalogue names holds one. */
import { parseArgs } from 'node:util';
import { findNearest } from '../content/index.ts';
import { CliError } from '../disk/errors.ts';
import { isRealDate, ownValue } from '../model/index.ts';

/** An option as help shows it. `value` is what follows it, in words; without it, the option is a switch. */
type Option = {
  readonly type: 'boolean' | 'string';
  readonly multiple?: true;
  readonly short?: string;
  readonly value?: string;
  readonly help: string;
};

/** The options of a command by their names, without hyphens. */
export type Options = Readonly<Record<string, Option>>;

/** An option as it was typed: `rawName` with its hyphens. */
export type Token = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

/** What was typed for the options of a command. */
type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['multiple'] extends true
    ? string[]
    : O[Name]['type'] extends 'boolean'
      ? boolean
      : string;
};

/** Does what a command line asks for, in the project at `root`, and gives the exit code. */
export type Run = (root: string) => Promise<number>;

/** One command, whatever its options. */
export type Command = {
  readonly name: string;
  /** What it does, as one line of the list of commands. */
  readonly summary: string;
  /** What may follow its name, one form a line. */
  readonly usage: readonly string[];
  /** What more its own help says, as paragraphs. */
  readonly details: readonly string[];
  readonly options: Options;
  /** Reads what was typed. Throws a CliError that says what to write instead. */
  read(argv: readonly string[]): Run;
};

/** Options that every command has. */
export const COMMON = {
  root: { type: 'string', value: '<folder>', help: "the project's folder (default: the current one)" },
  debug: { type: 'boolean', help: 'shows the stack of a failure of the tool itself' },
  help: { type: 'boolean', short: 'h', help: 'shows what the command does and takes' },
} as const satisfies Options;

/** A command whose `read` is given its options by their types, and what stands beside them. */
export function defineCommand<const O extends Options>(
  command: Omit<Command, 'options' | 'read' | 'details'> & {
    readonly options: O;
    readonly details?: readonly string[];
    read(values: Values<O>, rest: readonly string[]): Run;
  },
): Command {
  return {
    ...command,
    details: command.details ?? [],
    read: (argv) => {
      const { values, positionals } = parse(argv, command);
      return command.read(values as Values<O>, positionals);
    },
  };
}

function parse(argv: readonly string[], { name, options }: Pick<Command, 'name' | 'options'>) {
  const known: Options = { ...options, ...COMMON };
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = ownValue(known, token.name);
    if (!option) throw new CliError(unknownOption(name, token.rawName, Object.keys(known)));
    refuseValue(token, option);
  }
  const parsed = parseArgs({ args: [...argv], options: known, allowPositionals: true });
  if (parsed.positionals.includes(''))
    throw new CliError(`${name} was given an empty argument. Leave it out, or write what it stands for.`);
  return parsed;
}

/** Refuses an option without the value that it needs, or with one that it does not take. */
export function refuseValue({ rawName, value, inlineValue }: Token, option: Option): void {
  const isNext = value?.startsWith('-') && !inlineValue;
  if (option.type === 'string' && (!value || isNext)) throw new CliError(`${rawName} needs ${needed(option)}.`);
  if (option.type === 'boolean' && value !== undefined) throw new CliError(`${rawName} takes no value.`);
}

function unknownOption(command: string, written: string, known: readonly string[]): string {
  const hint = didYouMean(written.replace(/^-+/, ''), known, '--');
  return `${command} has no option ${quote(written)}.${hint} See gradient ${command} --help.`;
}

/** `<commit>` as a message says it: a commit. */
function needed({ value = '<value>' }: Option): string {
  const words = value.slice(1, -1);
  return `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
}

/** Refuses anything that was typed beside the options of a command. */
export function refuseArguments(name: string, [first]: readonly string[], hint = `See gradient ${name} --help.`): void {
  if (first !== undefined) throw new CliError(`${name} takes no argument ${quote(first)}. ${hint}`);
}

/** One of the names that an option takes. Throws a CliError that lists them. */
export function oneOf<Name extends string>(names: readonly Name[], option: string, text: string): Name {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw new CliError(`--${option} takes ${names.join(', ')}, not ${quote(text)}.${didYouMean(text, names)}`);
}

/** A question behind a sentence where one of the known names, written after `mark`, is near to what was typed; empty where none is. */
export function didYouMean(typed: string, known: readonly string[], mark = ''): string {
  const nearest = findNearest(typed, known);
  return nearest ? ` Did you mean ${mark}${nearest}?` : '';
}

/** A calendar day that an option takes, or null where it is left out. */
export function readDay(option: string, day: string | undefined): string | null {
  if (day !== undefined && !isRealDate(day)) {
    throw new CliError(`--${option} takes a calendar day such as 2026-01-31, not ${quote(day)}.`);
  }
  return day ?? null;
}

/** What was typed, echoed without anything that a terminal would act on. */
export function quote(text: string): string {
  return `"${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')}"`;
}
