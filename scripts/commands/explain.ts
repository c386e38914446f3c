/** `explain`: what a rule asks for, and why. */
import { findRule } from '../content/index.ts';
import { CliError, EXIT } from '../disk/errors.ts';
import { readProject } from '../disk/project.ts';
import { explainRule } from '../report/index.ts';
import { defineCommand, quote } from './command.ts';
import { ruleAddress } from './terminal.ts';

/** The command `explain`. */
export const explainCommand = defineCommand({
  name: 'explain',
  summary: 'says what a rule asks for, why, and how to keep it',
  usage: ['<rule>'],
  options: {},
  read(_values, rest) {
    const [id, ...more] = rest;
    if (id === undefined || more.length > 0)
      throw new CliError('explain takes the id of one rule, as findings name it: explain term-rank.');
    return (root) => run(root, id);
  },
});

async function run(root: string, id: string): Promise<number> {
  const found = findRule(id);
  if (!('doc' in found)) {
    const hint = found.nearest ? `Did you mean ${found.nearest}?` : 'Findings name the rule that they come from.';
    throw new CliError(`There is no rule ${quote(id)}. ${hint}`);
  }
  const { homepage } = await readProject(root);
  process.stdout.write(explainRule(found.doc, ruleAddress(homepage, id)));
  return EXIT.clean;
}
