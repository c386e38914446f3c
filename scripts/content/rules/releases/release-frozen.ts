import type { FrozenFlaw } from '../../../model/index.ts';
import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const releaseFrozen: Rule<'release-frozen'> = {
  id: 'release-frozen',
  family: 'Releases',
  severity: 'error',
  suppressible: false,
  isBesideReleases: true,
  what: 'What was released is kept byte for byte, and nothing else stands beside it.',
  why: 'People verify what they have downloaded against the manifest. A release that changes afterwards is no longer the one that they cite and build on.',
  *collection({ released }) {
    for (const flaw of released.flaws)
      yield { source: { path: flaw.path, text: null }, range: FILE_START, ...explain(flaw) };
  },
};

function explain({ kind, reason = '' }: FrozenFlaw): { message: string; advice: string } {
  const restore = 'Restore it from version control; changes belong into a new release.';
  const words: Record<FrozenFlaw['kind'], { message: string; advice: string }> = {
    changed: {
      message: 'This file of a release is not the one that was frozen: its bytes are others.',
      advice: restore,
    },
    missing: { message: 'This file of a release is missing.', advice: restore },
    foreign: {
      message: 'This file is part of no release.',
      advice: 'Move it elsewhere; only `gradient release` writes into this folder.',
    },
    unreadable: { message: `This file of a release cannot be read: ${reason}.`, advice: restore },
    refused: { message: `This file is nothing that a release holds: ${reason}.`, advice: restore },
    signature: {
      message: `This signature of a release does not hold: ${reason}.`,
      advice: 'Sign `SHA256SUMS` again, with a key that `signingKeys` in package.json lists, or remove the signature.',
    },
  };
  return words[kind];
}
