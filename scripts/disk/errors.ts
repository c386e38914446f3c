/** Mistakes in how the tool is called or in what the machine has, as opposed to findings in content and to our own bugs. */

import { ownValue } from '../model/index.ts';

/** Exit codes, as documented in the README. */
export const EXIT = { clean: 0, findings: 1, misuse: 2, missing: 3, bug: 70 } as const;

/** An error whose message is all that a user needs: printed without a stack, with its exit code. */
export class CliError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number = EXIT.misuse) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}

/** What the system refuses, by its code, and what to do about it. */
const REFUSALS: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  ENOSPC: ['The disk is full', 'Make room on it'],
  EDQUOT: ['Your share of the disk is used up', 'Make room in it'],
  EROFS: ['This disk can only be read', 'Copy the project to one that can be written'],
  EACCES: ['Permission is denied', 'Take the rights to it, or copy the project to a folder of your own'],
  EPERM: ['Permission is denied', 'Take the rights to it, or copy the project to a folder of your own'],
  EXDEV: ['Two folders of the project are on different disks', 'Put the project on one disk'],
  EMFILE: ['Too many files are open', 'Raise the limit of open files (`ulimit -n`)'],
  EBUSY: ['Another program uses this file', 'Close that program'],
};

/**
 * A sentence for an error of the system, with the path that it is about. All commands write in one step at the end or undo what they
 * began, so what was there before still stands. Codes that need no explanation keep the system's own words.
 */
export function describeRefusal(error: Error & { code?: unknown; path?: unknown; dest?: unknown }): string {
  const [what, advice] = ownValue(REFUSALS, String(error.code)) ?? [];
  if (what === undefined) return error.message;
  const paths = [error.path, error.dest].filter((path) => typeof path === 'string');
  // Of a file that is moved, the end that people know.
  const named = paths.find((path) => !/[/\\]\.staging(?:[/\\]|$)/.test(path)) ?? paths[0];
  const place = named === undefined ? '' : `: ${named}`;
  return `${what}${place}. What was there before is unchanged. ${advice}, and run the command again.`;
}
