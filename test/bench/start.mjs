/** Bundles the benchmarks as the command line is bundled, so that what is timed is what runs, and runs them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from '../../scripts/bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = `${root}.cache/bench.mjs`;
mkdirSync(`${root}.cache`, { recursive: true });
writeFileSync(bundle, await bundleForNode(root, 'test/bench/index.ts'));
const { run } = await import(pathToFileURL(bundle).href);
await run(`${root}test/full`);
