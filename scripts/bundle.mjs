/** TypeScript sources to one file that Node runs, for the command line and for the benchmarks. */

/**
 * Bundles `entry` (relative to `root`) with everything it imports but esbuild itself. Ends the
 * process with exit code 3 where packages are not installed.
 */
export async function bundleForNode(root, entry) {
  const esbuild = await import('esbuild').catch(() => {
    process.stderr.write('gradient: packages are missing; run "npm ci" first.\n');
    process.exit(3);
  });
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: ['esbuild'],
    // gray-matter is CommonJS and asks for Node's modules with require. Packages may import the same function by its own name.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);`,
    },
    logLevel: 'error',
    // gray-matter's JavaScript engine, which is replaced by one that refuses.
    logOverride: { 'direct-eval': 'silent' },
  });
  return result.outputFiles[0].contents;
}
