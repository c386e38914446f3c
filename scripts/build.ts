/** The pipeline on one screen: read, parse, check, compile, render, write. */
import { join } from 'node:path';
import { bundleAssets, integrityOf } from './disk/assets.ts';
import { readChangeDates } from './disk/change-dates.ts';
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
import { publish, type Published } from './disk/dist.ts';
import { alone, distOf } from './disk/staging.ts';
import { readSources } from './disk/files.ts';
import { permalinks, RELEASE_FILES } from './model/index.ts';
import { readSurroundings, releaseOutputs, type FrozenRelease, type ProjectSurroundings } from './disk/releases.ts';
import type { Output, RenderContext } from './render/context.ts';
import { render } from './render/index.ts';
import { withSearchIndex } from './disk/search-index.ts';
import { socialPictures } from './render/social-pictures.ts';
import { drawPictures } from './disk/draw-pictures.ts';
import { differenceSchema, findingsSchema, scoreSchemas } from './report/index.ts';

/** What `build` shows. */
export type BuildOptions = {
  /** The working tree at `/`, whatever has been released. */
  readonly draft: boolean;
  /** Whether pages say when git says that their sources were last changed. */
  readonly hasGit: boolean;
  /** Whether files in `dist/` that no build has written go. */
  readonly clean: boolean;
};

/** What a build did: the findings, and what was written, or null where errors kept it from writing. */
export type BuildResult = {
  readonly diagnostics: Diagnostic[];
  readonly written: Published | null;
};

/**
 * Builds the project at `root` into its `dist/`. With any error in the sources nothing is written. `today` is a calendar day; a
 * draft shows the working tree at `/` whatever has been released, also where its version does not follow from that yet. Days of changes
 * come from git, unless `hasGit` says otherwise.
 */
export async function build(root: string, today: string, options: BuildOptions): Promise<BuildResult> {
  return alone(root, async ({ folder }) => {
    const [surroundings, files, assets, changed] = await Promise.all([
      readSurroundings(root, today),
      readSources(root),
      bundleAssets(),
      options.hasGit ? readChangeDates(root) : new Map<string, string>(),
    ]);
    const { compiled, diagnostics } = compile(files, surroundings);
    if (!compiled || (!options.draft && hasErrors(diagnostics))) return { diagnostics, written: null };
    const { model, notes } = compiled;
    const context = contextOf(surroundings, files, assets, compiled, { draft: options.draft, changed });
    const pictures = await drawPictures(socialPictures(model, context), join(root, '.cache'));
    const released = releaseOutputs(surroundings.released);
    const outputs = withSearchIndex(chain(render(model, notes, context), released, pictures));
    return { diagnostics, written: await publish(distOf(root), folder, outputs, options) };
  });
}

/** What renderers are given beside the model and the notes of a project. */
export function contextOf(
  { project, released }: ProjectSurroundings,
  files: readonly SourceFile[],
  assets: RenderContext['assets'],
  { guide, security, synonyms }: Compiled,
  { draft, changed }: Pick<RenderContext, 'draft' | 'changed'>,
): RenderContext {
  const frozen: readonly FrozenRelease[] = released.releases;
  return {
    site: { origin: project.origin, base: project.base, repository: project.repository },
    assets,
    guide,
    security,
    synonyms,
    rules: ruleDocs(),
    extraSchemas: publishedSchemas(),
    releases: released.releases,
    frozenStyles: frozen.flatMap(({ content }) => stylesOf(content.get(RELEASE_FILES.booklet))),
    draft,
    changed,
    images: publishedPictures(files),
    integrity: integrityOf,
  };
}

/** The style sheets inside a booklet. It has no script, and none in it is ever allowed. */
function stylesOf(booklet: Uint8Array | undefined): string[] {
  const markup = new TextDecoder().decode(booklet);
  return [...markup.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style!);
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
