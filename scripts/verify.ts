/** `verify`: which release a file or a folder is, by the manifest of the project. */
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MANIFEST_PATH } from './content/index.ts';
import { CliError } from './errors.ts';
import { findReleased, judgeFolder } from './model/index.ts';
import type { FolderVerdict, Manifest } from './model/index.ts';
import { listFiles, readManifest } from './releases.ts';

/** What was found, a line each, and whether it is what was released. */
export type Verified = { readonly lines: readonly string[]; readonly isReleased: boolean };

/**
 * Holds a file or a folder against everything that the project at `root` has released. Throws a CliError where there is nothing to
 * read, or nothing to hold it against.
 */
export async function verify(root: string, path: string): Promise<Verified> {
  const { manifest, flaws } = await readManifest(root);
  const [flaw] = flaws;
  if (flaw) throw new CliError(`${flaw.path} cannot be read: ${flaw.reason}.`);
  if (manifest.releases.length === 0)
    throw new CliError(`There is no ${MANIFEST_PATH} in ${root} that lists a release.`);
  const found = await stat(path).catch(() => null);
  if (!found) throw new CliError(`There is no file or folder ${path}.`);
  if (!found.isDirectory() && !found.isFile()) throw new CliError(`${path} is neither a file nor a folder.`);
  return found.isDirectory() ? verifyFolder(manifest, path) : verifyFile(manifest, path);
}

async function verifyFile(manifest: Manifest, path: string): Promise<Verified> {
  const known = findReleased(manifest, await hashOfFile(path));
  if (known.length > 0) {
    const lines = known.map((file) => `${path} is ${file.path} of ${file.version}, released on ${file.date}.`);
    return { lines, isReleased: true };
  }
  const name = basename(path);
  const namesakes = manifest.releases.filter(({ files }) => files.some((file) => basename(file.path) === name));
  const hint =
    namesakes.length > 0
      ? ` Its name is that of a file of ${namesakes.map(({ version }) => version).join(', ')}, but its bytes are others.`
      : '';
  return { lines: [`${path} is no file of any release.${hint}`], isReleased: false };
}

async function verifyFolder(manifest: Manifest, path: string): Promise<Verified> {
  const paths = (await listFiles(path)).sort();
  if (paths.length === 0) throw new CliError(`${path} is an empty folder.`);
  const files = [];
  for (const file of paths) files.push({ path: file, sha256: await hashOfFile(join(path, file)) });
  const verdict = judgeFolder(manifest, files);
  if (!verdict) return { lines: [`${path} holds no file of any release at its place.`], isReleased: false };
  return describe(path, verdict);
}

function describe(path: string, verdict: FolderVerdict): Verified {
  const { version, date, matching } = verdict;
  const problems = [
    ...verdict.changed.map((file) => `${file}: its bytes are not those of the release.`),
    ...verdict.missing.map((file) => `${file}: it is missing.`),
    ...verdict.foreign.map((file) => `${file}: it is part of no release.`),
  ];
  if (problems.length === 0) {
    return {
      lines: [`${path} is ${version}, released on ${date}: ${matching} files, all as released.`],
      isReleased: true,
    };
  }
  return { lines: [`${path} is not ${version} as it was released on ${date}:`, ...problems], isReleased: false };
}

/** Files can be larger than memory; whatever is not an ordinary file has no bytes to compare. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw new CliError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
  return hash.digest('hex');
}
