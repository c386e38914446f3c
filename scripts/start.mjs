#!/usr/bin/env node
/**
 * Starts the command line from TypeScript sources: bundles them into one file under .cache/, which is made again when a source
 * or the lock file changed, and runs that. A bundle starts several times faster than loading every module and package by itself.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleForNode } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache');
const bundle = join(cache, 'gradient.mjs');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`gradient: Node ${process.versions.node} is too old; it needs Node 20.19 or newer.\n`);
  process.exit(3);
}

const fingerprint = fingerprintSources();
if (!isOurs()) await makeBundle();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));

/** A digest of every file that the bundle is made from. */
function fingerprintSources() {
  const hash = createHash('sha256');
  const sources = ['scripts', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mjs|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const manifests = ['package.json', 'package-lock.json'].map((name) => join(root, name));
  for (const file of [...sources.sort((a, b) => (a < b ? -1 : 1)), ...manifests])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return `// ${hash.digest('hex')}`;
}

/** Whether the bundle is an ordinary file in an ordinary folder, was made from these sources, and is as it was made. */
function isOurs() {
  try {
    if (!lstatSync(cache).isDirectory() || !lstatSync(bundle).isFile()) return false;
    const text = readFileSync(bundle, 'utf8');
    const [first, second] = text.split('\n', 2);
    return first === fingerprint && second === digestOf(text.slice(first.length + second.length + 2));
  } catch {
    return false;
  }
}

/** The line that holds the rest of the bundle together. */
function digestOf(text) {
  return `// ${createHash('sha256').update(text).digest('hex')}`;
}

async function makeBundle() {
  const contents = Buffer.from(await bundleForNode(root, 'scripts/cli.ts')).toString();
  if (lstatSync(cache, { throwIfNoEntry: false })?.isDirectory() === false) {
    process.stderr.write(`gradient: ${cache} is not a folder. Remove it, and run the command again.\n`);
    process.exit(2);
  }
  mkdirSync(cache, { recursive: true });
  const staged = `${bundle}.${process.pid}`;
  rmSync(staged, { force: true });
  writeFileSync(staged, `${fingerprint}\n${digestOf(contents)}\n${contents}`, { flag: 'wx' });
  renameSync(staged, bundle);
}
