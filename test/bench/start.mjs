/** Bundles the benchmarks as the command line is bundled, so that what is timed is what runs, and runs them. */
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = `${root}.cache/bench.mjs`;
mkdirSync(`${root}.cache`, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/check.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  external: ['esbuild'],
  banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  logLevel: 'error',
  logOverride: { 'direct-eval': 'silent' },
});
const { run } = await import(pathToFileURL(bundle).href);
await run(root);
