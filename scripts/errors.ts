/** Mistakes in how the tool is called or in what the machine has, as opposed to findings in content and to our own bugs. */

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
