/** Checking a project on disk: what is read, whose findings are told, and what mending writes. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { check, dependsOnTheDay, mend, type Diagnostic, type Mended, type SourceFile } from '../content/index.ts';
import { CliError } from '../disk/errors.ts';
import { rewriteSources } from '../disk/sources.ts';
import { alone } from '../disk/staging.ts';
import { exists, readSources } from '../disk/files.ts';
import { readSurroundings } from '../disk/releases.ts';
import { compareText } from '../model/index.ts';

/** Which findings are asked for. Paths are absolute; none means all. `stdin` takes the place of a file on disk. */
export type Selection = {
  readonly paths: readonly string[];
  readonly stdin: { readonly path: string; readonly bytes: Uint8Array } | null;
};

/** Everything, as it is on disk. */
export const WHOLE_PROJECT: Selection = { paths: [], stdin: null };

/**
 * The findings of the project at `root`, in the light of all its sources. `today` is a calendar day; `base` is a commit whose releases
 * have to be there as they were.
 */
export async function checkProject(
  root: string,
  today: string,
  selection = WHOLE_PROJECT,
  base: string | null = null,
): Promise<Diagnostic[]> {
  const [surroundings, stored] = await Promise.all([readSurroundings(root, today, base), readSources(root)]);
  const { files, isWanted } = await select(root, stored, selection);
  return check(files, surroundings).filter(({ path }) => isWanted(path));
}

/** Whether findings fail a check: errors do, and warnings where it is strict, unless they depend on the day. */
export function fails(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(
    (one) => one.severity === 'error' || (strict && one.severity === 'warning' && !dependsOnTheDay(one)),
  );
}

/** What mending changed or would change, and the findings that remain then. */
export type MendResult = { readonly mended: readonly Mended[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * Mends the project at `root`; writes only where `write` says so, all files as one step. Throws a CliError where one of them is no longer
 * what was read.
 */
export async function mendProject(
  root: string,
  today: string,
  selection: Selection,
  base: string | null,
  write: boolean,
): Promise<MendResult> {
  if (!write) return mendSelected(root, today, selection, base);
  return alone(root, async ({ sources }) => {
    const result = await mendSelected(root, today, selection, base);
    if (result.mended.length > 0) await rewriteSources(root, sources, result.mended);
    return result;
  });
}

async function mendSelected(
  root: string,
  today: string,
  selection: Selection,
  base: string | null,
): Promise<MendResult> {
  const [surroundings, stored] = await Promise.all([readSurroundings(root, today, base), readSources(root)]);
  const { files, isWanted } = await select(root, stored, selection);
  const { mended, diagnostics } = mend(files, (sources) => check(sources, surroundings), isWanted);
  return { mended, diagnostics: diagnostics.filter(({ path }) => isWanted(path)) };
}

/** What mending would change, as a patch that `git apply` takes. */
export function patchOf(mended: readonly Mended[]): string {
  return mended
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 2 }),
    )
    .map((patch) => patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2'))
    .join('');
}

async function select(
  root: string,
  stored: readonly SourceFile[],
  { paths, stdin }: Selection,
): Promise<{ files: readonly SourceFile[]; isWanted: (path: string) => boolean }> {
  if (stdin) {
    const path = sourcePath(root, stdin.path);
    if (path === null) throw new CliError(`${stdin.path} is outside the project in ${root}.`);
    if (stored.some((file) => file.path !== path && isWithin(file.path, path)))
      throw new CliError(`${stdin.path} is a folder; the text of one source is read from standard input.`);
    const file: SourceFile = { path, size: stdin.bytes.length, isSymlink: false, bytes: stdin.bytes };
    const others = stored.filter((other) => other.path !== path);
    const files = [...others, file].sort((a, b) => compareText(a.path, b.path));
    return { files, isWanted: (candidate) => candidate === path };
  }
  const wanted: string[] = [];
  for (const path of paths) {
    const source = sourcePath(root, path) ?? (await refuseOutside(root, path));
    if (!stored.some((file) => isWithin(file.path, source))) {
      const what = (await exists(path)) ? `${path} is no source, and holds none` : `There is no file or folder ${path}`;
      throw new CliError(`${what}. Name a file or folder of framework/, CONTRIBUTING.md or .github/SECURITY.md.`);
    }
    wanted.push(source);
  }
  return { files: stored, isWanted: (path) => wanted.length === 0 || wanted.some((source) => isWithin(path, source)) };
}

/** A path as sources are named: below the root, with `/`; null where it leads out. What is typed counts from the current folder. */
function sourcePath(root: string, path: string): string | null {
  const below = relative(root, resolve(path));
  const isOutside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return isOutside ? null : below.split(sep).join('/');
}

async function refuseOutside(root: string, path: string): Promise<never> {
  if (await exists(path)) throw new CliError(`${path} is outside the project in ${root}.`);
  const inside = join(root, path);
  const hint = (await exists(inside)) ? ` Did you mean ${inside}? Paths count from the current folder.` : '';
  throw new CliError(`There is no file or folder ${path}.${hint}`);
}

function isWithin(path: string, source: string): boolean {
  return source === '' || path === source || path.startsWith(`${source}/`);
}
