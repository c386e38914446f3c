/**
 * What a release was made with: every package of this generator, as CycloneDX 1.6, from its own lock file. That file stands beside
 * package.json wherever the generator runs, for `start.mjs` does not start without it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import known from 'spdx-license-ids/index.json' with { type: 'json' };
import { z } from 'zod';
import { TOOL_ROOT } from './tool-root.ts';
import { CliError, EXIT } from './errors.ts';
import { compareText, canonicalJson, ownValue } from '../model/index.ts';

const names = z.record(z.string(), z.string()).optional();

const packageSchema = z.object({
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
});

const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), packageSchema) });

/** The lock file of npm, as much of it as is read. The project itself stands at the empty path. */
export type Lock = z.infer<typeof lockSchema>;
type Package = z.infer<typeof packageSchema>;

const MODULES = 'node_modules/';

/** `package-lock.json` as data. Throws where it is none of the version that npm has written since its seventh. */
export function parseLock(json: string): Lock {
  return lockSchema.parse(JSON.parse(json));
}

/**
 * The generator and its packages on the day of a release, as the text of `sbom.cdx.json`. Nothing in it depends on a machine: it names
 * the packages for other systems as well, and its serial number follows from what it says.
 */
export function sbomOf(lock: Lock, date: string): string {
  const edges = edgesOf(lock);
  const own = lock.packages['']!;
  const paths = [...edges.keys()].filter((path) => path !== '').sort(compareText);
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: `${date}T00:00:00Z`,
      lifecycles: [{ phase: 'build' }],
      component: { ...componentOf('', own), type: 'application' },
    },
    components: paths.map((path) => componentOf(path, ownValue(lock.packages, path)!)),
    dependencies: ['', ...paths].map((path) => ({
      ref: refOf(path, ownValue(lock.packages, path)!),
      dependsOn: edges
        .get(path)!
        .map((to) => refOf(to, ownValue(lock.packages, to)!))
        .sort(compareText),
    })),
  };
  return canonicalJson({ ...bom, serialNumber: `urn:uuid:${uuidOf(canonicalJson(bom))}` });
}

/** The same of the generator in `tool`. Throws a CliError where other versions are installed than the lock file says. */
export async function readSbom(date: string, tool = TOOL_ROOT): Promise<string> {
  const lock = parseLock(await readFile(join(tool, 'package-lock.json'), 'utf8'));
  for (const path of edgesOf(lock).keys()) await requireFolderOrNothing(tool, path, ownValue(lock.packages, path)!);
  return sbomOf(lock, date);
}

/** A package may be absent, which is for another system, or stand elsewhere; where it stands at its place, it is the one in the list. */
async function requireFolderOrNothing(tool: string, path: string, { version }: Package): Promise<void> {
  const text = await readFile(join(tool, path, 'package.json'), 'utf8').catch(() => null);
  const found = text === null ? version : (JSON.parse(text) as { version?: string }).version;
  if (found === version) return;
  throw new CliError(
    `${path} is of version ${found}, and package-lock.json says ${version}. Run "npm ci" first, so that the release names what it is made with.`,
    EXIT.missing,
  );
}

/**
 * What runs, by its path, with the paths that each of them needs: whatever the dependencies of the project lead to. Development packages
 * are not among it, nor what a package would only use if it happened to be there.
 */
function edgesOf({ packages }: Lock): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  const visit = (from: string): void => {
    if (edges.has(from)) return;
    const to = neededBy(ownValue(packages, from)!).flatMap((name) => placeOf(packages, from, name) ?? []);
    edges.set(from, [...new Set(to)]);
    for (const path of to) visit(path);
  };
  visit('');
  return edges;
}

function neededBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: Package): string[] {
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => !ownValue(peerDependenciesMeta ?? {}, name)?.optional,
  );
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where a package that another one names stands: in its own folder of packages, or in one above. */
function placeOf(packages: Lock['packages'], from: string, name: string): string | undefined {
  const path = `${from === '' ? '' : `${from}/`}${MODULES}${name}`;
  if (Object.hasOwn(packages, path)) return path;
  if (from === '') return undefined;
  return placeOf(packages, from.slice(0, Math.max(from.lastIndexOf(`/${MODULES}`), 0)), name);
}

function componentOf(path: string, one: Package): object {
  const fullName = nameOf(path, one);
  const [name, group] = fullName.split('/').toReversed();
  const hash = /^sha512-(.+)$/.exec(one.integrity ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': refOf(path, one),
    ...(group && { group }),
    name,
    version: one.version,
    purl: purlOf(path, one),
    ...(path !== '' && { scope: one.optional ? 'optional' : 'required' }),
    ...(hash && { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
    ...(one.license && { licenses: [licenceOf(one.license)] }),
  };
}

function licenceOf(stated: string): object {
  if ((known as readonly string[]).includes(stated)) return { license: { id: stated } };
  return / (?:AND|OR|WITH) /.test(stated) ? { expression: stated } : { license: { name: stated } };
}

/** A package can be there twice, in two versions; the address of a package says which. */
function purlOf(path: string, one: Package): string {
  const name = nameOf(path, one).split('/').map(encodeURIComponent).join('/');
  return `pkg:npm/${name}@${encodeURIComponent(one.version)}`;
}

/** The same version can stand at two places, so a reference has the place. */
function refOf(path: string, one: Package): string {
  return path.split(MODULES).length > 2 ? `${purlOf(path, one)}#${path}` : purlOf(path, one);
}

/** An alias has the name of the package that it stands for. */
function nameOf(path: string, { name }: Package): string {
  return name ?? path.slice(path.lastIndexOf(MODULES) + MODULES.length);
}

/** A UUID of the kind that applications make as they like (version 8), here from what it is the number of. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
