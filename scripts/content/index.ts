/**
 * The content room: Markdown text in, checked Model out. Pure: files come in as bytes, problems go out as data, the day is an
 * argument.
 */
import type { Model, Notes, Prose } from '../model/index.ts';
import { checkCollection } from './check.ts';
import { compileGuide, compileModel, compileNotes } from './compile.ts';
import { compareDiagnostics, limitAlike, type Diagnostic } from './diagnostics.ts';
import { readCollection } from './read.ts';
import type { CheckContext } from './rule.ts';
import type { SourceFile } from './source.ts';
import { applySuppressions } from './suppressions.ts';

export { decodeData, parseYamlData } from './data-file.ts';
export type { Diagnostic } from './diagnostics.ts';
export { frontMatterSchemas } from './front-matter-schemas.ts';
export { mend, type Mended } from './fix.ts';
export {
  GUIDE_PATH,
  LINKS_PATH,
  MAX_DOCUMENT_SIZE,
  MAX_PICTURE_SIZE,
  nameOf,
  placeOf,
  SOURCE_FOLDER,
} from './kinds.ts';
export { collectAddresses } from './link-addresses.ts';
export { formatLinkStates, type LinkStates } from './link-states.ts';
export { findRule, ruleDocs, showHidden } from './rule-docs.ts';
export { lineAt, rangeAt, type SourceFile, type Text } from './source.ts';
export { findNearest } from './suggest.ts';
export type { YamlValue } from './yaml.ts';

/** What checking depends on beside the sources. */
export type Surroundings = {
  /** The calendar day, YYYY-MM-DD, against which dates are judged. */
  readonly today: string;
  /** The address of the published site, or null where none is known: links to it from the sources are findings. */
  readonly homepage: string | null;
};

/** What sources compile to. */
export type Compiled = { readonly model: Model; readonly notes: Notes; readonly guide: Prose | null };

/** Every finding in the sources, sorted by file and place. Does not compile. */
export function check(files: readonly SourceFile[], surroundings: Surroundings): Diagnostic[] {
  return inspect(files, surroundings).diagnostics;
}

/** The findings, and, where none of them is an error, what the sources compile to. */
export function compile(
  files: readonly SourceFile[],
  surroundings: Surroundings,
): { compiled?: Compiled; diagnostics: Diagnostic[] } {
  const { context, diagnostics } = inspect(files, surroundings);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const compiled = { model: compileModel(context), notes: compileNotes(context), guide: compileGuide(context) };
  return { compiled, diagnostics };
}

function inspect(
  files: readonly SourceFile[],
  surroundings: Surroundings,
): { context: CheckContext; diagnostics: Diagnostic[] } {
  const { collection, diagnostics } = readCollection(files);
  const context = { collection, ...surroundings };
  const all = applySuppressions(collection.documents, [...diagnostics, ...checkCollection(context)]);
  return { context, diagnostics: limitAlike(all.sort(compareDiagnostics)).sort(compareDiagnostics) };
}
