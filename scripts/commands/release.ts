/** `release`: the framework, frozen as the version that it declares. */
import { findBrowser } from '../disk/browser.ts';
import { EXIT } from '../disk/errors.ts';
import { readProject } from '../disk/project.ts';
import { defineCommand, readDay, refuseArguments } from './command.ts';
import { release } from './make-release.ts';
import { ruleAddress, say, tellBeside, today } from './terminal.ts';

/** The command `release`. */
export const releaseCommand = defineCommand({
  name: 'release',
  summary:
    'freezes the framework as the version that it declares, with its notes, archives and PDF, in framework/releases/',
  usage: ['[--date <date>] [--no-pdf]'],
  details: ['Without notes, it begins them from what has changed, and releases nothing yet.'],
  options: {
    date: { type: 'string', value: '<date>', help: 'the day that the release bears (default: today)' },
    'no-pdf': { type: 'boolean', help: 'makes no PDF; to make it takes a browser' },
  },
  read(values, rest) {
    refuseArguments('release', rest, 'The version is that of framework/framework.md.');
    const date = readDay('date', values.date);
    return (root) => run(root, date, !values['no-pdf']);
  },
});

async function run(root: string, date: string | null, hasPdf: boolean): Promise<number> {
  const browser = hasPdf ? await findBrowser(process.env) : null;
  const result = await release(root, { date: date ?? today(), browser });
  if ('diagnostics' in result) {
    const { homepage } = await readProject(root);
    tellBeside(result.diagnostics, (id) => ruleAddress(homepage, id));
    say('Nothing was released; a release has no findings, not even warnings.');
    return EXIT.findings;
  }
  if ('stub' in result) {
    say(
      `Nothing was released yet. ${result.stub} has been begun: write the notes there, commit them, and release again.`,
    );
    return EXIT.findings;
  }
  const { version, files } = result;
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  say(
    `Released ${version}: ${files.length} files, ${Math.round(size / 1024)} KiB, in framework/releases/. Commit that folder.`,
  );
  return EXIT.clean;
}
