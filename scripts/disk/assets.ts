/** Style sheets and browser scripts, bundled and named by their content. */
import { createHash } from 'node:crypto';
import * as esbuild from 'esbuild';
import { packagePaths } from './package-paths.ts';
import type { Output, RenderContext } from '../render/context.ts';
import { searchEngine } from './search-index.ts';
import { TOOL_ROOT } from './tool-root.ts';
import { SCRIPTS, STYLES, type ScriptName } from '../../templates/assets.ts';
import { searchSetup } from '../../templates/parts/search.ts';

const SEARCH_STYLES = 'templates/styles/search.css';

const OPTIONS = {
  absWorkingDir: TOOL_ROOT,
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
} as const satisfies esbuild.BuildOptions;

let bundled: Promise<RenderContext['assets']> | undefined;

/** Bundles every entry, once in a process. The same sources give the same bytes and names. */
export function bundleAssets(): Promise<RenderContext['assets']> {
  return (bundled ??= bundleAll());
}

async function bundleAll(): Promise<RenderContext['assets']> {
  const constants = await searchConstants();
  const names = Object.keys(SCRIPTS) as ScriptName[];
  const [sheets, engine, ...bundles] = await Promise.all([
    bundle(STYLES),
    searchEngine(),
    ...names.map((name) => bundle({ [name]: SCRIPTS[name] }, constants)),
  ]);
  const script = (name: ScriptName): Output => bundles[names.indexOf(name)]![0]!.output;
  const chunks = new Map(
    bundles.flatMap(([, ...others]) => others.map(({ output }) => [output.path, output] as const)),
  );
  return {
    styles: byName(STYLES, (file) => sheets.find(({ entryPoint }) => entryPoint === file)!.output),
    scripts: byName(SCRIPTS, (_file, name) => script(name)),
    fonts: sheets.flatMap(({ output }) => (isFont(output.path) ? [output] : [])),
    chunks: [...chunks.values()],
    loads: new Map(
      bundles.map(([entry, ...others]) => {
        const pieces = others.map(({ output }) => output);
        return [entry!.output.path, entry!.output === script('site') ? [...pieces, engine] : pieces];
      }),
    ),
  };
}

function byName<Name extends string>(
  files: Readonly<Record<Name, string>>,
  outputOf: (file: string, name: Name) => Output,
): Record<Name, Output> {
  const entries = Object.entries(files) as [Name, string][];
  return Object.fromEntries(entries.map(([name, file]) => [name, outputOf(file, name)])) as Record<Name, Output>;
}

type Bundled = { readonly entryPoint: string | undefined; readonly output: Output };

/** The outputs of some entries and what they share; the first entry comes first. */
async function bundle(entryPoints: Record<string, string>, define: Record<string, string> = {}): Promise<Bundled[]> {
  const plugins = [packagePaths];
  const result = await esbuild.build({ ...OPTIONS, target: [...OPTIONS.target], entryPoints, define, plugins });
  const outputs = Object.entries(result.metafile.outputs).map(([path, { entryPoint }]) => {
    const file = result.outputFiles.find((candidate) => candidate.path.replaceAll('\\', '/').endsWith(path))!;
    return {
      entryPoint,
      output: { path: `/${path}`, content: isFont(path) ? file.contents : file.text },
    };
  });
  const [first] = Object.values(entryPoints);
  const isFirst = ({ entryPoint }: Bundled): number => Number(entryPoint === first);
  return outputs.sort((a, b) => isFirst(b) - isFirst(a));
}

/** What the script of the search dialog has of its words and styles: it loads nothing else for them. */
async function searchConstants(): Promise<Record<string, string>> {
  const [styles] = await bundle({ search: SEARCH_STYLES });
  return {
    SEARCH_SETUP: JSON.stringify(searchSetup()),
    SEARCH_STYLES: JSON.stringify(String(styles!.output.content).trim()),
  };
}

function isFont(path: string): boolean {
  return path.endsWith('.woff2');
}

/** The value of an integrity attribute. */
export function integrityOf(content: Output['content']): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
