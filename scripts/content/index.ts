/**
 * The content room: Markdown text in, checked Model out. Pure: files come in as bytes, problems go out as data, the day is an
 * argument.
 */
import type { Model, Notes, Prose } from '../model/index.ts';
import { checkCollection, checkModel } from './check.ts';
import {
  compileGuide,
  compileModel,
  compileNotes,
  compileReleaseNotes,
  compileSynonyms,
  type ReleaseNotes,
} from './compile.ts';
import type { Removal } from './collection.ts';
import { compareDiagnostics, limitAlike, type Diagnostic } from './diagnostics.ts';
import { withLost } from './lost.ts';
import { readCollection } from './read.ts';
import type { CheckContext, ReleaseState } from './analysis/context.ts';
import type { SourceFile } from './source.ts';
import { GUIDE_PATH, SECURITY_PATH } from './kinds.ts';
import { applySuppressions } from './suppressions.ts';

export type { Removal } from './collection.ts';
export { decodeData, parseYamlData } from './data-file.ts';
export type { Diagnostic } from './diagnostics.ts';
export { frontMatterSchemas } from './front-matter-schemas.ts';
export { mend, type Mended } from './fix.ts';
export {
  GUIDE_PATHS,
  LINKS_PATH,
  MANIFEST_PATH,
  MAX_DOCUMENT_SIZE,
  MAX_PICTURE_SIZE,
  nameOf,
  NOTES_PATH,
  placeOf,
  RELEASES_FOLDER,
  SOURCE_FOLDER,
} from './kinds.ts';
export { collectAddresses } from './link-addresses.ts';
export { formatLinkStates, type LinkStates } from './link-states.ts';
export { findRule, ruleDocs, showHidden } from './rule-docs.ts';
export type { ReleaseState } from './analysis/context.ts';
export { lineAt, rangeAt, type SourceFile, type Text } from './source.ts';
export { findNearest } from './suggest.ts';
export type { YamlValue } from './syntax/yaml/index.ts';

/** What checking depends on beside the sources. */
export type Surroundings = {
  /** The calendar day, YYYY-MM-DD, against which dates are judged. */
  readonly today: string;
  /** The address of the published site, or null where none is known: links to it from the sources are findings. */
  readonly homepage: string | null;
  /** What was released; nothing where it is left out. */
  readonly released?: ReleaseState;
  /** What version control knows of sources that are gone, by path. Asked only where a source is missed. */
  readonly findRemoved?: () => ReadonlyMap<string, Removal>;
};

/** What sources compile to. */
export type Compiled = {
  readonly model: Model;
  readonly notes: Notes;
  readonly guide: Prose | null;
  readonly security: Prose | null;
  /** Other words that lead to a term, by its id. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly releaseNotes: ReleaseNotes | null;
};

/** Every finding in the sources, sorted by file and place. Does not compile. */
export function check(files: readonly SourceFile[], surroundings: Surroundings): Diagnostic[] {
  return inspect(files, surroundings).diagnostics;
}

/**
 * The findings, and, where no error keeps the sources from being a model, what they compile to. What is wrong only beside the
 * releases, such as a version that is too small for the changes, does not: it takes the model to find it.
 */
export function compile(
  files: readonly SourceFile[],
  surroundings: Surroundings,
): { compiled?: Compiled; diagnostics: Diagnostic[] } {
  const { context, diagnostics } = inspect(files, surroundings);
  if (hasErrors(diagnostics.filter(({ rule }) => !rule.startsWith('release-')))) return { diagnostics };
  const compiled = {
    model: compileModel(context),
    notes: compileNotes(context),
    guide: compileGuide(GUIDE_PATH, context),
    security: compileGuide(SECURITY_PATH, context),
    synonyms: compileSynonyms(context),
    releaseNotes: compileReleaseNotes(context),
  };
  return { compiled, diagnostics };
}

function inspect(
  files: readonly SourceFile[],
  surroundings: Surroundings,
): { context: CheckContext; diagnostics: Diagnostic[] } {
  const { collection: read, diagnostics } = readCollection(files);
  const { released = NOTHING_RELEASED, findRemoved = () => new Map() } = surroundings;
  const collection = withLost(read, released.releases, findRemoved);
  const context: CheckContext = { ...surroundings, collection, released };
  const found = applySuppressions(collection, [...diagnostics, ...checkCollection(context)]);
  const isModel = context.released.releases.length > 0 && !hasErrors(found);
  const all = isModel ? [...found, ...checkModel(compileModel(context), context)] : found;
  return { context, diagnostics: limitAlike(all.sort(compareDiagnostics)).sort(compareDiagnostics) };
}

const NOTHING_RELEASED: ReleaseState = { releases: [], flaws: [] };

/** Whether any of these findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
