import { isMisplaced } from '../../analysis/collection.ts';
import { TERMINOLOGY_PATH } from '../../schema/kinds.ts';
import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const terminologyMissing: Rule<'terminology-missing'> = {
  id: 'terminology-missing',
  family: 'Language',
  severity: 'warning',
  suppressible: false,
  what: 'A framework has language rules, in `terminology.yaml`.',
  why: 'Without this file, no wording is judged, and nobody notices that it was removed.',
  *collection({ collection }) {
    // A file with another name has a finding of its own.
    if (collection.paths.has(TERMINOLOGY_PATH) || isMisplaced(collection, TERMINOLOGY_PATH)) return;
    yield {
      source: { path: TERMINOLOGY_PATH, text: null },
      range: FILE_START,
      message: `There is no \`${TERMINOLOGY_PATH}\`, so that no wording is judged.`,
      advice: `Add \`${TERMINOLOGY_PATH}\`. Without rules, it holds \`preferred: []\` and \`forbidden: []\`.`,
    };
  },
};
