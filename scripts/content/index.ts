/**
 * The content room: Markdown text in, checked Model out. Pure: files come in as bytes, problems go out as data, the day is an
 * argument.
 */
import type { Model, Notes, Prose } from '../model/index.ts';
import { checkCollection, checkModel } from './check/check.ts';
import {
  compileGuide,
  compileModel,
  compileNotes,
  compileReleaseNotes,
  compileSynonyms,
  type ReleaseNotes,
} from './compile/index.ts';
import type { Removal } from './analysis/collection.ts';
import { compareDiagnostics, limitAlike, type Diagnostic } from './check/diagnostics.ts';
import { withLost } from './analysis/lost.ts';
import { readCollection } from './check/read.ts';
import type { CheckContext, ReleaseState } from './analysis/context.ts';
import { isFlaw } from './syntax/flaw.ts';
import { decode, type SourceFile } from './syntax/source.ts';
import { isHarmlessSvg } from './syntax/svg.ts';
import { GUIDE_PATH, SECURITY_PATH } from './schema/kinds.ts';
import { ruleOf } from './rules/index.ts';
import { applySuppressions } from './check/suppressions.ts';

export type { Removal } from './analysis/collection.ts';
export { decodeData, parseYamlData } from './check/data-file.ts';
export { dependsOnTheDay } from './check/diagnose.ts';
export type { Diagnostic } from './check/diagnostics.ts';
export { frontMatterSchemas } from './schema/front-matter-schemas.ts';
export { mend, type Mended } from './check/fix.ts';
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
} from './schema/kinds.ts';
export { collectAddresses } from './check/link-addresses.ts';
export { formatLinkStates, type LinkStates } from './analysis/link-states.ts';
export { findRule, ruleDocs, showHidden } from './check/rule-docs.ts';
export type { ReleaseState } from './analysis/context.ts';
export { lineAt, rangeAt, type SourceFile, type Text } from './syntax/source.ts';
export { findNearest } from './syntax/suggest.ts';
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
  const { context, diagnostics, model } = inspect(files, surroundings);
  if (hasErrors(diagnostics.filter(({ rule }) => !ruleOf(rule).isBesideReleases))) return { diagnostics };
  const compiled = {
    model: model ?? compileModel(context),
    notes: compileNotes(context),
    guide: compileGuide(GUIDE_PATH, context),
    security: compileGuide(SECURITY_PATH, context),
    synonyms: compileSynonyms(context),
    releaseNotes: compileReleaseNotes(context),
  };
  return { compiled, diagnostics };
}

/** The findings, and the model where it took that to find them. */
function inspect(
  files: readonly SourceFile[],
  surroundings: Surroundings,
): { context: CheckContext; diagnostics: Diagnostic[]; model: Model | null } {
  const { collection: read, diagnostics } = readCollection(files);
  const { released = NOTHING_RELEASED, findRemoved = () => new Map() } = surroundings;
  const collection = withLost(read, released.releases, findRemoved);
  const context: CheckContext = { ...surroundings, collection, released };
  const found = applySuppressions(collection, [...diagnostics, ...checkCollection(context)]);
  const model = context.released.releases.length > 0 && !hasErrors(found) ? compileModel(context) : null;
  const all = model ? [...found, ...checkModel(model, context)] : found;
  return { context, diagnostics: limitAlike(all.sort(compareDiagnostics)).sort(compareDiagnostics), model };
}

const NOTHING_RELEASED: ReleaseState = { releases: [], flaws: [], uncompared: null, unsigned: [] };

/** Whether nothing in an SVG picture runs, loads or leads elsewhere. */
export function isHarmlessPicture(path: string, bytes: Uint8Array): boolean {
  const text = decode(path, bytes);
  return !isFlaw(text) && isHarmlessSvg(text);
}

/** Whether any of these findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
