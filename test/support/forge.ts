/** Releases that somebody edited together with all that vouches for them. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = { releases: { version: string; files: { path: string; bytes: number }[] }[] };

/** Replaces text in a file of a release below `releases`, and its hash and size wherever these stand. */
export function forgeRelease(
  releases: string,
  version: string,
  path: string,
  [from, to]: readonly [string, string],
): void {
  const file = join(releases, version, path);
  const known = readFileSync(file);
  const text = known.toString().replace(from, () => to);
  if (text === known.toString()) throw new Error(`${path} does not contain ${from}`);
  writeFileSync(file, text);
  const [before, after] = [known, text].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  const manifest = join(releases, 'manifest.json');
  const entries = JSON.parse(readFileSync(manifest, 'utf8').replaceAll(before!, after!)) as Manifest;
  for (const { files } of entries.releases.filter((one) => one.version === version))
    for (const one of files) if (one.path === path) one.bytes = Buffer.byteLength(text);
  writeFileSync(manifest, `${JSON.stringify(entries, null, 2)}\n`);
  if (path !== 'SHA256SUMS') forgeRelease(releases, version, 'SHA256SUMS', [before!, after!]);
}
