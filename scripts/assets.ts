/** Style sheets and browser scripts, bundled and named by their content. */
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { RenderContext } from './render/context.ts';

/** The folder of the tool itself: one above this file, and one above the bundle in `.cache/` that it becomes part of. */
const TOOL_ROOT = fileURLToPath(new URL('..', import.meta.url));

const ENTRIES = {
  site: 'templates/styles/site.css',
  print: 'templates/styles/print.css',
  landing: 'templates/elements/landing.ts',
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
    target: ['es2022', 'chrome111', 'firefox121', 'safari16.4'],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    logLevel: 'silent',
    legalComments: 'none',
  });
  const files = result.outputFiles.map(({ path, contents }) => ({
    path: `/assets/${path.slice(path.lastIndexOf('/') + 1)}`,
    content: contents,
  }));
  const published = (entry: string): string => {
    const [output] = Object.entries(result.metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry)!;
    return `/${output}`;
  };
  return {
    stylesheets: { site: published(ENTRIES.site), print: published(ENTRIES.print) },
    scripts: { landing: published(ENTRIES.landing) },
    files,
  };
}
