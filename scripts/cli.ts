/** The command line: reads what was typed, runs it, and gives the exit code. */
import { resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { readCommandLine } from './commands/index.ts';
import { explainFailure } from './commands/terminal.ts';
import { EXIT } from './disk/errors.ts';
import { requireFolder } from './disk/files.ts';
import { recoverProject } from './disk/staging.ts';

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', () => process.exit());
  try {
    const asked = readCommandLine(argv, manifest.version);
    if ('run' in asked) {
      const root = resolve(asked.root);
      await requireFolder(root);
      await recoverProject(root);
      return await asked.run(root);
    }
    process.stdout.write(asked.text);
    return EXIT.clean;
  } catch (error) {
    return explainFailure(error, argv.includes('--debug'));
  }
}
