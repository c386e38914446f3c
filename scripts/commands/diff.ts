/** `diff`: what changed between two models, by meaning. */
import { CliError, EXIT } from '../disk/errors.ts';
import { diffModels } from '../model/index.ts';
import { DIFFERENCE_FORMATS, reportDifference, type DifferenceFormat } from '../report/index.ts';
import { defineCommand, oneOf } from './command.ts';
import { readEdition, readModel } from './edition.ts';
import { failSources, settingOf, today } from './terminal.ts';

/** The command `diff`. */
export const diffCommand = defineCommand({
  name: 'diff',
  summary: 'says what changed between two models by meaning, and the least version that this asks for',
  usage: ['[<old>] [<new>] [--format <format>]'],
  details: [
    'Each of the two is a released version or a model.json. Without the second, the new one is the working tree, and without both, the old one is the current release.',
  ],
  options: {
    format: { type: 'string', value: '<format>', help: `${DIFFERENCE_FORMATS.join(', ')} (default: text)` },
  },
  read(values, [from = null, to = null, ...more]) {
    const format = oneOf(DIFFERENCE_FORMATS, 'format', values.format ?? 'text');
    if (more.length > 0)
      throw new CliError('diff takes an older model and a newer one, each a released version or a model.json.');
    return (root) => run(root, from, to, format);
  },
});

async function run(root: string, from: string | null, to: string | null, format: DifferenceFormat): Promise<number> {
  const older = await readModel(root, from);
  const newer = to === null ? await readEdition(root, today()) : { edition: await readModel(root, to) };
  if ('diagnostics' in newer) return failSources(newer.diagnostics, root, 'Nothing was compared');
  const { color } = settingOf(process.stdout);
  process.stdout.write(reportDifference(diffModels(older.model, newer.edition.model), format, { color }));
  return EXIT.clean;
}
