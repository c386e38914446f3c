/** What package.json says of the published site. */
import { join } from 'node:path';
import { z } from 'zod';
import { CliError } from './errors.ts';
import { readPublicKey, type PublicKey } from './minisign.ts';
import { readOrdinary } from './ordinary.ts';
import { isVersion, ownValue } from '../model/index.ts';
import { isLiteralPath } from '../render/grammars.ts';

const keySchema = z.string().transform(toPublicKey);
const signingKeySchema = z.union([
  keySchema.transform((key): SigningKey => ({ ...key, onlyFor: null })),
  z
    .strictObject({ key: keySchema, onlyFor: z.array(z.string().refine(isVersion)) })
    .transform(({ key, onlyFor }): SigningKey => ({ ...key, onlyFor })),
]);
const packageSchema = z.object({
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  signingKeys: z.array(signingKeySchema).superRefine(refuseTwins).optional(),
});

/** A key by which releases are signed; one that was withdrawn vouches only for the versions that it is still trusted for. */
export type SigningKey = PublicKey & { readonly onlyFor: readonly string[] | null };

/** Where the site will stand and where its sources are kept; null where package.json does not say. */
export type Project = {
  readonly homepage: string | null;
  readonly origin: string | null;
  /** The path of the site on its origin, with `/` at both ends. */
  readonly base: string;
  /** The repository's address for people, without `git+` and `.git`. */
  readonly repository: string | null;
  /** The keys by which releases are signed. */
  readonly signingKeys: readonly SigningKey[];
};

/** Whether a signature by a key counts for a version. */
export function vouchesFor({ onlyFor }: SigningKey, version: string): boolean {
  return onlyFor?.includes(version) ?? true;
}

/** Why a signature by a key does not count for a version, as what follows "the key". */
export function whyWithdrawn({ id, onlyFor }: SigningKey): string {
  const rest = onlyFor?.length ? `nothing but ${onlyFor.join(', ')}` : 'no release';
  return `${id}, which package.json withdraws: it vouches for ${rest} any more`;
}

function toPublicKey(text: string, context: z.RefinementCtx<string>): PublicKey {
  const key = readPublicKey(text);
  if (key) return key;
  context.addIssue({ code: 'custom', message: 'no public key' });
  return z.NEVER;
}

/** Signatures name their key by its id, so one that is there twice could be withdrawn and not. */
function refuseTwins(keys: readonly SigningKey[], context: z.RefinementCtx): void {
  const twin = keys.findIndex(({ id }, index) => keys.findIndex((key) => key.id === id) < index);
  if (twin >= 0) context.addIssue({ code: 'custom', path: [twin], message: 'listed twice' });
}

/** Reads `package.json` in `root`. A project without one, or without the keys, has no known address. */
export async function readProject(root: string): Promise<Project> {
  const text = (await readOrdinary(join(root, 'package.json'), 'follow'))?.toString() ?? '{}';
  const { homepage, repository, signingKeys = [] } = parsePackage(text);
  const address = homepage === undefined ? null : new URL(homepage);
  const base = address ? address.pathname.replace(/\/*$/, '/') : '/';
  // Hosts read lists of redirects and headers, in which these stand for other signs.
  if (!isLiteralPath(base))
    throw new CliError(`package.json: the path of "homepage" must have no signs such as \`*\` and \`:\`, not ${base}.`);
  return {
    homepage: address ? address.origin + base : null,
    origin: address?.origin ?? null,
    base,
    repository: repositoryUrl(typeof repository === 'object' ? repository.url : repository),
    signingKeys,
  };
}

function parsePackage(text: string): z.infer<typeof packageSchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CliError(`package.json is not JSON: ${(error as Error).message}`);
  }
  const parsed = packageSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [key] = issue!.path;
  throw new CliError(
    `package.json: "${issue!.path.join('.')}" ${ownValue(EXPECTED, String(key)) ?? 'has the wrong form'}.`,
  );
}

const EXPECTED: Readonly<Record<string, string>> = {
  homepage: 'must be an http or https address',
  signingKeys:
    'must be a public key by minisign, each once: the line of its file that begins with RW, or { "key": that line, "onlyFor": the versions } for a key that was withdrawn',
};

function repositoryUrl(declared: string | undefined): string | null {
  if (!declared) return null;
  const shorthand = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(declared)?.[1];
  if (shorthand) return `https://github.com/${shorthand}`;
  const url = declared.replace(/^git\+/, '').replace(/\.git$/, '');
  return url.startsWith('https://') ? url.replace(/\/$/, '') : null;
}
