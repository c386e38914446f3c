/** A framework with its texts, from the sources of a project or from the model.json of a release. */
import { compile, type Diagnostic } from './content/index.ts';
import { CliError } from './errors.ts';
import { readBytes, readSources } from './files.ts';
import { frameworkOf, parseModel } from './model/index.ts';
import type { Edition, Model } from './model/index.ts';
import { readProject } from './project.ts';

/** The framework of a project, or the findings that keep it from being one. */
export type ProjectEdition = { readonly edition: Edition } | { readonly diagnostics: readonly Diagnostic[] };

/** The framework that the sources at `root` make. `today` is a calendar day. */
export async function readEdition(root: string, today: string): Promise<ProjectEdition> {
  const [project, files] = await Promise.all([readProject(root), readSources(root)]);
  const { compiled, diagnostics } = compile(files, { today, homepage: project.homepage });
  return compiled ? { edition: editionOf(compiled.model) } : { diagnostics };
}

/** No model comes near to it. */
const MAX_MODEL_BYTES = 16_777_216;

/** The framework in a downloaded `model.json`. Throws a CliError where it is not one of a format that is known here. */
export async function readModelFile(path: string): Promise<Edition> {
  const bytes = await readBytes(path, MAX_MODEL_BYTES);
  if (!bytes) throw new CliError(`${path} is too large to be the model.json of a release.`);
  try {
    return editionOf(parseModel(new TextDecoder().decode(bytes)));
  } catch {
    throw new CliError(`${path} is not the model.json of a release, or has a format that this version does not know.`);
  }
}

function editionOf(model: Model): Edition {
  return { framework: frameworkOf(model), model };
}
