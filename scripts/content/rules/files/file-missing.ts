import { findLostDimension, isMisplaced, type Collection, type LostSource } from '../../analysis/collection.ts';
import { FILE_START } from '../../syntax/source.ts';
import { isOfKind, REQUIRED_FILES, SOURCE_FOLDER, stemOf } from '../../schema/kinds.ts';
import { isHeldElsewhere, isKindMissing, namePaths } from '../../analysis/lost.ts';
import type { PlacedFinding, Rule } from '../rule.ts';

export const fileMissing: Rule<'file-missing'> = {
  id: 'file-missing',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'A framework has a title page, a scoring method, a glossary, at least one mode and one dimension, and every source that its other sources name.',
  why: 'The pages of the site are made from these sources. Without one of them, the site cannot be built, or pages lead nowhere.',
  *collection({ collection }) {
    for (const path of REQUIRED_FILES) if (!isThere(collection, path)) yield missing(path, `\`${path}\``);
    for (const [kind, example] of [
      ['mode', 'modes/<id>.md'],
      ['dimension', 'dimensions/d1.md'],
    ] as const) {
      if (isKindMissing(collection, `${SOURCE_FOLDER}/${example}`)) yield missing(`${SOURCE_FOLDER}/${example}`, kind);
    }
    for (const source of collection.lost) if (isToldHere(collection, source.path)) yield lost(source);
  },
};

/** A file under another name or in another folder has a finding of its own. */
function isThere(collection: Collection, path: string): boolean {
  return collection.paths.has(path) || isMisplaced(collection, path);
}

/** Whether what is lost has no other finding: that of the whole kind, of a file with the wrong name, or of a gap among dimensions. */
function isToldHere(collection: Collection, path: string): boolean {
  const isGap = path === `${SOURCE_FOLDER}/dimensions/d${findLostDimension(collection)}.md`;
  return (
    !REQUIRED_FILES.includes(path) && !isKindMissing(collection, path) && !isGap && !isHeldElsewhere(collection, path)
  );
}

function missing(path: string, what: string): PlacedFinding {
  const message = `There is no ${what}.`;
  return { source: { path, text: null }, range: FILE_START, message, advice: `Add \`${path}\`.` };
}

function lost({ path, namedBy, release, removal }: LostSource): PlacedFinding {
  const had = release === null ? describeRemoval(removal) : `; version ${release} had it`;
  return {
    source: { path, text: null },
    range: FILE_START,
    message: `There is no \`${path}\`${describeNaming(namedBy)}${had}.`,
    advice: adviseLost(path, namedBy),
  };
}

function describeRemoval(removal: LostSource['removal']): string {
  if (removal === null) return '';
  return removal === 'uncommitted'
    ? '; the last commit has it'
    : `; commit ${removal.commit} of ${removal.day} removed it`;
}

function describeNaming([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  return others.length === 0 ? `, which \`${first}\` names` : `, which ${others.length + 1} sources name`;
}

/** Ids are never used again, so what was named stays, out of use; of other sources, what names them can change. */
function adviseLost(path: string, namedBy: readonly string[]): string {
  const isKept = isOfKind(path, 'mode') || isOfKind(path, 'dimension');
  const out = isKept
    ? 'If it is out of use, write `status: retired` and `since: <version>` in it.'
    : `If it is out of use, change what names it, in ${namePaths(namedBy)}.`;
  // Dimensions are counted, so that none of them can have another name.
  const renamed = isOfKind(path, 'mode')
    ? ` If it was renamed, write \`formerly: [${stemOf(path)}]\` in the file that it is now.`
    : '';
  return `Restore the file. ${out}${renamed}`;
}
