import { MANIFEST_PATH } from '../../schema/kinds.ts';
import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const releaseCompared: Rule<'release-compared'> = {
  id: 'release-compared',
  family: 'Releases',
  severity: 'info',
  suppressible: false,
  isBesideReleases: true,
  what: 'What was released is compared with the last commit, where the project is in a repository.',
  why: 'Releases that are edited together with the manifest and all check sums agree with each other. Only history shows it. With `--base`, a comparison that cannot be made ends the check.',
  *collection({ released: { uncompared } }) {
    if (uncompared === null) return;
    // More than the first line is what git says to do about it.
    const [reason] = uncompared.split('\n');
    yield {
      source: { path: MANIFEST_PATH, text: null },
      range: FILE_START,
      message: `Releases were not compared with the last commit: git gave no answer (${reason}).`,
      advice:
        'Install git where it is missing, or do what `git status` says here, and check again. A copy that is only built needs neither.',
    };
  },
};
