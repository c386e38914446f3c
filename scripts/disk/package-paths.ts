/**
 * Bundles that do not depend on where packages stand. The bundler orders modules and names files by their paths, which differ where
 * packages are hoisted into a folder above, or linked from a store; so it is told what a module is called within its package.
 */
import { readFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import type { Loader, OnLoadResult, OnResolveResult, Plugin } from 'esbuild';

const NAMESPACE = 'package';
const FOLDER = 'node_modules';
/** Says that a path is being resolved by the bundler itself, on behalf of this plugin. */
const ASKED = Symbol('asked');

/** Names each module of a package by the package and its path in it, wherever that stands. */
export const packagePaths: Plugin = {
  name: 'package-paths',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, ...args }): Promise<OnResolveResult | undefined> => {
      const isOurs = args.namespace === 'file' && path.startsWith('.');
      if (args.kind === 'entry-point' || args.pluginData === ASKED || isOurs) return undefined;
      const { importer: _importer, with: _with, namespace: _namespace, ...from } = args;
      const found = await build.resolve(path, { ...from, pluginData: ASKED });
      const name = nameInPackage(found.path);
      if (found.errors.length > 0 || found.external || name === undefined) return found;
      return { path: name, namespace: NAMESPACE, sideEffects: found.sideEffects, pluginData: found.path };
    });
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ pluginData }): Promise<OnLoadResult> => {
      const file = pluginData as string;
      return { contents: await readFile(file), loader: loaderOf(file), resolveDir: dirname(file) };
    });
  },
};

/** `valibot/dist/index.js`; undefined for a file that stands in no folder of packages. */
function nameInPackage(file: string): string | undefined {
  const parts = file.split(sep);
  const at = parts.lastIndexOf(FOLDER);
  return at < 0 ? undefined : parts.slice(at + 1).join('/');
}

function loaderOf(file: string): Loader {
  return file.endsWith('.json') ? 'json' : file.endsWith('.css') ? 'css' : 'js';
}
