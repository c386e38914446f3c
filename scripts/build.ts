/** The pipeline on one screen: read, parse, check, compile, render, write. */
import { join } from 'node:path';
import type { BuildOptions } from './arguments.ts';
import { bundleAssets, integrityOf } from './assets.ts';
import {
  compile,
  frontMatterSchemas,
  nameOf,
  placeOf,
  ruleDocs,
  type Diagnostic,
  type SourceFile,
} from './content/index.ts';
import { readSources, replaceFolder, restoreFolder } from './files.ts';
import { permalinks } from './model/index.ts';
import { readProject } from './project.ts';
import type { Output } from './render/context.ts';
import { render } from './render/index.ts';
import { differenceSchema, findingsSchema, scoreSchemas } from './report/index.ts';

/** What a build did: the findings, and what was written, or null where errors kept it from writing. */
export type BuildResult = {
  readonly diagnostics: Diagnostic[];
  readonly written: { files: number; bytes: number } | null;
};

/**
 * Builds the project at `root` into its `dist/`. With any error in the sources nothing is written. `today` is a calendar day; a
 * draft shows the working tree at `/` whatever has been released.
 */
export async function build(root: string, today: string, { draft }: BuildOptions): Promise<BuildResult> {
  const [project, files, assets] = await Promise.all([readProject(root), readSources(root), bundleAssets()]);
  const { compiled, diagnostics } = compile(files, { today, homepage: project.homepage });
  const [dist, cache] = [join(root, 'dist'), join(root, '.cache')];
  if (!compiled) {
    await restoreFolder(dist, cache);
    return { diagnostics, written: null };
  }
  const { model, notes, guide } = compiled;
  const site = { origin: project.origin, base: project.base, repository: project.repository };
  const outputs = render(model, notes, {
    site,
    assets,
    guide,
    rules: ruleDocs(),
    extraSchemas: publishedSchemas(),
    releases: [],
    draft,
    images: publishedPictures(files),
    integrity: integrityOf,
  });
  return { diagnostics, written: await replaceFolder(dist, cache, outputs) };
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
