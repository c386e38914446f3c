/** `verify`: which release a file or a folder is, and who has signed it. */
import { CliError, EXIT } from '../disk/errors.ts';
import { visible } from '../report/index.ts';
import { defineCommand } from './command.ts';
import { verify } from './verify-files.ts';

/** The command `verify`. */
export const verifyCommand = defineCommand({
  name: 'verify',
  summary: 'says which release a file or a folder is, or that it is none; with a key, also whether it is signed by it',
  usage: ['<file or folder> [--key <key>]'],
  options: {
    key: {
      type: 'string',
      value: '<key>',
      help: 'a public key by minisign, as a file or as its line that begins with RW: the release has to be signed by it; without this, a signature is named and not checked',
    },
  },
  read({ key = null }, rest) {
    const [path, ...more] = rest;
    if (path === undefined || more.length > 0)
      throw new CliError('verify takes one file or folder. See gradient verify --help.');
    return (root) => run(root, path, key);
  },
});

async function run(root: string, path: string, key: string | null): Promise<number> {
  const { lines, isReleased } = await verify(root, path, key);
  const stream = isReleased ? process.stdout : process.stderr;
  for (const line of lines) stream.write(`${visible(line)}\n`);
  return isReleased ? EXIT.clean : EXIT.findings;
}
