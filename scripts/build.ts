/** The pipeline on one screen: read, parse, check, compile, render, write. */
import { join } from 'node:path';
import type { BuildOptions } from './arguments.ts';
import { bundleAssets, integrityOf } from './assets.ts';
import { readChangeDates } from './change-dates.ts';
import {
  compile,
  frontMatterSchemas,
  hasErrors,
  nameOf,
  placeOf,
  ruleDocs,
  type Compiled,
  type Diagnostic,
  type SourceFile,
} from './content/index.ts';
import { readSources, replaceFolder, restoreFolder } from './files.ts';
import { permalinks } from './model/index.ts';
import { readSurroundings, releaseOutputs, type FrozenRelease, type ProjectSurroundings } from './releases.ts';
import type { Output, RenderContext } from './render/context.ts';
import { render } from './render/index.ts';
import { withSearchIndex } from './search-index.ts';
import { socialPictures } from './render/social-pictures.ts';
import { drawPictures } from './social.ts';
import { differenceSchema, findingsSchema, scoreSchemas } from './report/index.ts';

/** What a build did: the findings, and what was written, or null where errors kept it from writing. */
export type BuildResult = {
  readonly diagnostics: Diagnostic[];
  readonly written: { files: number; bytes: number } | null;
};

/**
 * Builds the project at `root` into its `dist/`. With any error in the sources nothing is written. `today` is a calendar day; a
 * draft shows the working tree at `/` whatever has been released, also where its version does not follow from that yet. Days of changes come from git, unless `hasGit` says otherwise.
 */
export async function build(root: string, today: string, options: BuildOptions): Promise<BuildResult> {
  const [surroundings, files, assets, changed] = await Promise.all([
    readSurroundings(root, today),
    readSources(root),
    bundleAssets(),
    options.hasGit ? readChangeDates(root) : new Map<string, string>(),
  ]);
  const { released } = surroundings;
  const { compiled, diagnostics } = compile(files, surroundings);
  const [dist, cache] = [join(root, 'dist'), join(root, '.cache')];
  if (!compiled || (!options.draft && hasErrors(diagnostics))) {
    await restoreFolder(dist, cache);
    return { diagnostics, written: null };
  }
  const { model, notes } = compiled;
  const context = contextOf(surroundings, files, assets, compiled, { draft: options.draft, changed });
  const pictures = await drawPictures(socialPictures(model, notes, context), cache);
  const outputs = withSearchIndex(chain(render(model, notes, context), releaseOutputs(released), pictures));
  return { diagnostics, written: await replaceFolder(dist, cache, outputs) };
}

/** What renderers are given beside the model and the notes of a project. */
export function contextOf(
  { project, released }: ProjectSurroundings,
  files: readonly SourceFile[],
  assets: RenderContext['assets'],
  { guide, synonyms }: Compiled,
  { draft, changed }: Pick<RenderContext, 'draft' | 'changed'>,
): RenderContext {
  const frozen: readonly FrozenRelease[] = released.releases;
  return {
    site: { origin: project.origin, base: project.base, repository: project.repository },
    assets,
    guide,
    synonyms,
    rules: ruleDocs(),
    extraSchemas: publishedSchemas(),
    releases: released.releases,
    frozenPages: frozen.flatMap(({ content }) => pagesIn(content)),
    draft,
    changed,
    images: publishedPictures(files),
    integrity: integrityOf,
  };
}

function pagesIn(files: ReadonlyMap<string, Uint8Array>): string[] {
  return [...files].filter(([path]) => path.endsWith('.html')).map(([, bytes]) => new TextDecoder().decode(bytes));
}

function* chain(...all: readonly Iterable<Output>[]): Generator<Output> {
  for (const outputs of all) yield* outputs;
}

/** Schemas of what people write and what tools read, beside those of the model. */
function publishedSchemas(): Record<string, object> {
  const kinds = Object.entries(frontMatterSchemas()).map(([kind, schema]) => [`front-matter/${kind}.json`, schema]);
  return {
    'findings.json': findingsSchema(),
    ...scoreSchemas(),
    'difference.json': differenceSchema(),
    ...(Object.fromEntries(kinds) as Record<string, object>),
  };
}

/** The pictures among the sources, as files of the site. */
export function publishedPictures(files: readonly SourceFile[]): Output[] {
  return files.flatMap(({ path, bytes }) =>
    placeOf(path).type === 'picture' && bytes ? [{ path: permalinks.image(nameOf(path)), content: bytes }] : [],
  );
}
