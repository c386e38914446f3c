/** What `--help` prints, of all commands and of one: made from what the commands say of themselves. */
import { wrap } from '../report/index.ts';
import { COMMON, type Command } from './command.ts';

/** The width that fits every terminal and every page of a manual. */
const WIDTH = 120;

const EXIT_CODES =
  '0 clean   1 findings   2 wrong use   3 something is missing on this machine   70 failure of the tool itself';

/** The help of the whole program. */
export function helpOf(commands: readonly Command[]): string {
  return sections([
    ['gradient: checks the framework and builds its site, JSON model and print page', []],
    ['Usage', ['gradient <command> [options]', 'gradient <command> --help', 'gradient --version']],
    ['Commands', columns(commands.map(({ name, summary }) => [name, summary]))],
    ['Options of every command', optionLines(COMMON)],
    ['Exit codes', [EXIT_CODES]],
  ]);
}

/** The help of one command. */
export function helpOn({ name, summary, usage, details, options }: Command): string {
  const own = optionLines(options);
  return sections([
    [wrap(`gradient ${name}: ${summary}`, WIDTH).join('\n'), []],
    ['Usage', usage.map((form) => `gradient ${name} ${form}`.trimEnd())],
    ...details.map((paragraph): Section => [wrap(paragraph, WIDTH).join('\n'), []]),
    ...(own.length > 0 ? [['Options', own] satisfies Section] : []),
    ['Options of every command', optionLines(COMMON)],
  ]);
}

type Section = readonly [title: string, lines: readonly string[]];

function sections(parts: readonly Section[]): string {
  return `${parts.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n')}\n`;
}

function optionLines(options: Command['options']): string[] {
  const named = Object.entries(options).map(([name, { value, help }]): [string, string] => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  return columns(named);
}

function columns(rows: readonly (readonly [name: string, text: string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length), 0) + 2;
  return rows.flatMap(([name, text]) => {
    return wrap(text, WIDTH - width - 2).map((line, index) => `${(index === 0 ? name : '').padEnd(width)}${line}`);
  });
}
