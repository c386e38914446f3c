/** `build`: the sources as a site, data and a booklet in `dist/`. */
import { build, type BuildOptions } from '../build.ts';
import { EXIT } from '../disk/errors.ts';
import { readProject } from '../disk/project.ts';
import { visible, withoutFixes } from '../report/index.ts';
import { defineCommand, refuseArguments } from './command.ts';
import { say, tell, today } from './terminal.ts';

/** The command `build`. */
export const buildCommand = defineCommand({
  name: 'build',
  summary: 'checks, then writes dist/; with an error in the sources dist/ stays as it was',
  usage: ['[--draft] [--no-git] [--clean]'],
  options: {
    draft: { type: 'boolean', help: 'shows the working tree at /, also where there are releases' },
    'no-git': { type: 'boolean', help: 'does not say when sources were last changed' },
    clean: { type: 'boolean', help: 'removes files from dist/ that no build has written' },
  },
  read({ draft = false, clean = false, 'no-git': noGit = false }, rest) {
    refuseArguments('build', rest);
    return (root) => run(root, { draft, clean, hasGit: !noGit });
  },
});

async function run(root: string, options: BuildOptions): Promise<number> {
  const started = performance.now();
  const { diagnostics, written } = await build(root, today(), options);
  if (diagnostics.length > 0)
    tell(withoutFixes(diagnostics), await readProject(root), { strict: false, format: 'text' });
  if (!written) {
    say('Nothing was built; dist/ is as it was.');
    return EXIT.findings;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Built dist/: ${written.files} files, ${Math.round(written.bytes / 1024)} KiB, in ${seconds} s.`);
  tellForeign(written.foreign);
  return EXIT.clean;
}

/** How many files are named before the rest is counted. */
const MOST_NAMED = 5;

/** What is in dist/ although no build has written it is somebody's, and is published with the site. */
function tellForeign(foreign: readonly string[]): void {
  if (foreign.length === 0) return;
  const named = foreign.slice(0, MOST_NAMED).map(visible).join(', ');
  const others = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : '';
  say(`No build has written ${named}${others} in dist/. They stay there; --clean removes them.`);
}
