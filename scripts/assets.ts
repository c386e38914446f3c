/** Style sheets and browser scripts, bundled and named by their content. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Output, RenderContext } from './render/context.ts';

/** The folder of the tool itself: one above this file, and one above the bundle in `.cache/` that it becomes part of. */
export const TOOL_ROOT = fileURLToPath(new URL('..', import.meta.url));

const ENTRIES = {
  site: 'templates/styles/site.css',
  print: 'templates/styles/print.css',
  assessmentStyles: 'templates/styles/assessment-page.css',
  releasesStyles: 'templates/styles/releases.css',
  landingStyles: 'templates/styles/landing-page.css',
  ruleStyles: 'templates/styles/rule-pages.css',
  siteScript: 'templates/elements/site.ts',
  landing: 'templates/elements/landing.ts',
  assessment: 'templates/elements/assessment.ts',
  dimension: 'templates/elements/dimension.ts',
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
    assetNames: '[name]-[hash]',
    // The print edition stands alone, so its fonts stand in its style sheet.
    loader: { '.woff2': 'file', '.print.woff2': 'dataurl' },
    logLevel: 'silent',
    legalComments: 'none',
  });
  const outputs = Object.entries(result.metafile.outputs).map(([path, { entryPoint }]) => {
    const file = result.outputFiles.find((candidate) => candidate.path.replaceAll('\\', '/').endsWith(path))!;
    return { entryPoint, output: { path: `/${path}`, content: isFont(path) ? file.contents : file.text } };
  });
  const published = (entry: string) => outputs.find(({ entryPoint }) => entryPoint === entry)!.output;
  const entries = Object.values<string | undefined>(ENTRIES);
  return {
    stylesheet: published(ENTRIES.site),
    printStyles: String(published(ENTRIES.print).content),
    styles: {
      assessment: published(ENTRIES.assessmentStyles),
      releases: published(ENTRIES.releasesStyles),
      landing: published(ENTRIES.landingStyles),
      rules: published(ENTRIES.ruleStyles),
    },
    scripts: {
      site: published(ENTRIES.siteScript),
      landing: published(ENTRIES.landing),
      assessment: published(ENTRIES.assessment),
      dimension: published(ENTRIES.dimension),
    },
    fonts: outputs.flatMap(({ output }) => (isFont(output.path) ? [output] : [])),
    chunks: outputs.flatMap(({ entryPoint, output }) =>
      entries.includes(entryPoint) || isFont(output.path) ? [] : [output],
    ),
  };
}

function isFont(path: string): boolean {
  return path.endsWith('.woff2');
}

/** The value of an integrity attribute. */
export function integrityOf(content: Output['content']): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
