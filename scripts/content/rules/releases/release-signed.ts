import { RELEASES_FOLDER } from '../../schema/kinds.ts';
import { RELEASE_FILES } from '../../../model/index.ts';
import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const releaseSigned: Rule<'release-signed'> = {
  id: 'release-signed',
  family: 'Releases',
  severity: 'info',
  suppressible: false,
  isBesideReleases: true,
  what: 'Where package.json lists keys under `signingKeys`, the newest release is signed, and so is every one after the first that was.',
  why: 'Whoever checks a release with the key of its editors refuses one without a signature. It is valid all the same, and can be signed later.',
  *collection({ released: { unsigned } }) {
    for (const version of unsigned) {
      const path = `${RELEASES_FOLDER}/${version}/${RELEASE_FILES.sums}`;
      yield {
        source: { path, text: null },
        range: FILE_START,
        message: `Nobody has signed ${version}, and package.json lists keys under \`signingKeys\`.`,
        advice: `Sign it with \`minisign -Sm ${path}\`; it stays valid without.`,
      };
    }
  },
};
