import { isMisplaced, type Collection } from '../collection.ts';
import { FILE_START } from '../diagnostics.ts';
import { isOfKind, REQUIRED_FILES, SOURCE_FOLDER } from '../kinds.ts';
import type { PlacedFinding, Rule } from '../rule.ts';

/** A framework has a title page, a scoring method, a glossary, and at least one mode and one dimension. */
export const fileMissing: Rule = {
  id: 'file-missing',
  severity: 'error',
  suppressible: false,
  what: 'A framework has a title page, a scoring method, a glossary, and at least one mode and one dimension.',
  why: 'The pages of the site are made from these sources. Without one of them, the site cannot be built.',
  *collection({ collection }) {
    for (const path of REQUIRED_FILES) if (!isThere(collection, path)) yield missing(path, `\`${path}\``);
    for (const [kind, example] of [
      ['mode', 'modes/<id>.md'],
      ['dimension', 'dimensions/d1.md'],
    ] as const) {
      if (![...collection.paths].some((path) => isOfKind(path, kind)))
        yield missing(`${SOURCE_FOLDER}/${example}`, kind);
    }
  },
};

/** A file under another name or in another folder has a finding of its own. */
function isThere(collection: Collection, path: string): boolean {
  return collection.paths.has(path) || isMisplaced(collection, path);
}

function missing(path: string, what: string): PlacedFinding {
  const message = `There is no ${what}.`;
  return { source: { path, text: null }, range: FILE_START, message, advice: `Add \`${path}\`.` };
}
