/** Releases for tests, made in memory. */
import { bundleAssets, integrityOf } from '../../scripts/disk/assets.ts';
import { publishedPictures } from '../../scripts/build.ts';
import { compile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { frameworkOf, RELEASE_FORMAT } from '../../scripts/model/index.ts';
import type { Model, Notes, ReleaseRecord } from '../../scripts/model/index.ts';
import type { RenderContext } from '../../scripts/render/context.ts';

const assets = await bundleAssets();

/** A framework as the command that releases it has it, with the styles of the real site. */
export type Unreleased = { readonly model: Model; readonly notes: Notes; readonly context: RenderContext };

/** Reads the project at `root`, which is to stand at `homepage`, or nowhere. */
export async function readUnreleased(root: string, homepage: string | null): Promise<Unreleased> {
  const sources = await readSources(root);
  const { compiled, diagnostics } = compile(sources, { today: '2026-12-31', homepage });
  if (!compiled) throw new Error(`The input has errors: ${JSON.stringify(diagnostics, null, 2)}`);
  const { model, notes, guide, security, synonyms } = compiled;
  const address = homepage === null ? null : new URL(homepage);
  const context: RenderContext = {
    site: { origin: address?.origin ?? null, base: address?.pathname ?? '/', repository: null },
    assets,
    guide,
    security,
    synonyms,
    rules: [],
    extraSchemas: {},
    releases: [],
    changed: new Map(),
    frozenStyles: [],
    draft: false,
    images: publishedPictures(sources),
    integrity: integrityOf,
  };
  return { model, notes, context };
}

/** The record of a release of a model, with notes in Markdown that show nothing. */
export function recordOf(
  model: Model,
  markdown = 'Written by an editor.',
  previous: string | null = null,
): ReleaseRecord {
  const { version, title, stage, licence } = model;
  return {
    formatVersion: RELEASE_FORMAT,
    version,
    date: '2026-03-29',
    previous,
    title,
    stage,
    licence,
    digest: frameworkOf(model).digest,
    summary: 'The first one that was made.',
    notes: { html: '', markdown },
  };
}
