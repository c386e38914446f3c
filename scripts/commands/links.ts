/** `links`: whether the web addresses that sources link to answer. */
import { EXIT } from '../disk/errors.ts';
import { defineCommand, refuseArguments } from './command.ts';
import { updateDeadLinks } from './dead-links.ts';
import { say, today } from './terminal.ts';

/** The command `links`, the only one that asks other computers anything. */
export const linksCommand = defineCommand({
  name: 'links',
  summary: 'asks every web address that the sources link to whether it answers, and writes framework/links.json',
  usage: [''],
  options: {},
  read(_values, rest) {
    refuseArguments('links', rest);
    return run;
  },
});

async function run(root: string): Promise<number> {
  const states = Object.values(await updateDeadLinks(root, today(), fetch));
  const count = (wanted: string): number => states.filter(({ status }) => status === wanted).length;
  say(
    `${states.length} addresses: ${count('alive')} answered, ${count('dead')} are dead, ${count('unknown')} could not be judged.`,
  );
  return EXIT.clean;
}
