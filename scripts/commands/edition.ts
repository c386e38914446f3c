/** A framework with its texts, from the sources of a project or from the model.json of a release. */
import { compile, MANIFEST_PATH, RELEASES_FOLDER, type Diagnostic } from '../content/index.ts';
import { CliError } from '../disk/errors.ts';
import { readBytes, readSources } from '../disk/files.ts';
import { currentOf, frameworkOf, isVersion, parseModel, releaseOf, versionsOf } from '../model/index.ts';
import type { FrameworkOfVersion, Model, Release } from '../model/index.ts';
import { readReleases, readSurroundings } from '../disk/releases.ts';

/** The framework of a project and what was released of it, or the findings that keep it from being one. */
export type ProjectEdition =
  | { readonly edition: FrameworkOfVersion; readonly releases: readonly Release[] }
  | { readonly diagnostics: readonly Diagnostic[] };

/** The framework that the sources at `root` make. `today` is a calendar day. */
export async function readEdition(root: string, today: string): Promise<ProjectEdition> {
  const [surroundings, files] = await Promise.all([readSurroundings(root, today), readSources(root)]);
  const { compiled, diagnostics } = compile(files, surroundings);
  const { releases } = surroundings.released;
  return compiled ? { edition: editionOf(compiled.model), releases } : { diagnostics };
}

/**
 * The model that a command line names: a released version, a file, or, where `name` is null, the current release. Throws a CliError
 * where it is none of these.
 */
export async function readModel(root: string, name: string | null): Promise<FrameworkOfVersion> {
  const { releases, flaws } = await readReleases(root);
  const versions = versionsOf(releases);
  const version = name ?? currentOf(versions);
  const found = releaseOf(version, releases);
  if (found) return editionOf(found.model);
  if (name === null) throw new CliError('Nothing has been released yet, so name a model.json to compare with.');
  const flaw = flaws.find(({ path }) => path === MANIFEST_PATH || path.startsWith(`${RELEASES_FOLDER}/${name}`));
  if (isVersion(name) && flaw) throw new CliError(`${name} cannot be read: see what check says of ${flaw.path}.`);
  if (isVersion(name)) {
    throw new CliError(
      `${name} is not released here. ${versions.length > 0 ? `Released: ${versions.join(', ')}.` : 'Nothing is.'}`,
    );
  }
  return readModelFile(name);
}

/** No model comes near to it. */
const MAX_MODEL_BYTES = 16_777_216;

/** The framework in a downloaded `model.json`. Throws a CliError where it is not one of a format that is known here. */
export async function readModelFile(path: string): Promise<FrameworkOfVersion> {
  const bytes = await readBytes(path, MAX_MODEL_BYTES);
  if (!bytes) throw new CliError(`${path} is too large to be the model.json of a release.`);
  try {
    return editionOf(parseModel(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new CliError(`${path} is not the model.json of a release: ${(error as Error).message}.`);
  }
}

/** A model with what scoring knows of it. */
export function editionOf(model: Model): FrameworkOfVersion {
  return { framework: frameworkOf(model), model };
}
