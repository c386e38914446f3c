/** Style sheets and browser scripts, bundled and named by their content. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Output, RenderContext } from './render/context.ts';

/** The folder of the tool itself: one above this file, and one above the bundle in `.cache/` that it becomes part of. */
const TOOL_ROOT = fileURLToPath(new URL('..', import.meta.url));

const ENTRIES = {
  site: 'templates/styles/site.css',
  print: 'templates/styles/print.css',
  landingStyles: 'templates/styles/landing-page.css',
  assessmentStyles: 'templates/styles/assessment-page.css',
  releasesStyles: 'templates/styles/releases.css',
  notesStyles: 'templates/styles/notes.css',
  landing: 'templates/elements/landing.ts',
  assessment: 'templates/elements/assessment.ts',
  dimension: 'templates/elements/dimension.ts',
  notes: 'templates/elements/notes.ts',
} as const;

/** Bundles every entry. The same sources give the same bytes and names. */
export async function bundleAssets(): Promise<RenderContext['assets']> {
  const result = await esbuild.build({
    absWorkingDir: TOOL_ROOT,
    entryPoints: ENTRIES,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: ['es2022', 'chrome111', 'firefox121', 'safari16.4'],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    logLevel: 'silent',
    legalComments: 'none',
  });
  const outputs = Object.entries(result.metafile.outputs).map(([path, { entryPoint }]) => {
    const file = result.outputFiles.find((candidate) => candidate.path.replaceAll('\\', '/').endsWith(path))!;
    return { entryPoint, output: { path: `/${path}`, content: file.text } };
  });
  const published = (entry: string) => outputs.find(({ entryPoint }) => entryPoint === entry)!.output;
  const entries = Object.values<string | undefined>(ENTRIES);
  return {
    stylesheet: published(ENTRIES.site),
    printStyles: published(ENTRIES.print).content,
    landingStyles: published(ENTRIES.landingStyles).content,
    styles: {
      assessment: published(ENTRIES.assessmentStyles),
      releases: published(ENTRIES.releasesStyles),
      notes: published(ENTRIES.notesStyles),
    },
    scripts: {
      landing: published(ENTRIES.landing),
      assessment: published(ENTRIES.assessment),
      dimension: published(ENTRIES.dimension),
      notes: published(ENTRIES.notes),
    },
    chunks: outputs.flatMap(({ entryPoint, output }) => (entries.includes(entryPoint) ? [] : [output])),
  };
}

/** The value of an integrity attribute. */
export function integrityOf(content: Output['content']): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
