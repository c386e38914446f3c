/** `release`: what the sources make, frozen as a release; whole, or not at all. */
import { join } from 'node:path';
import { archiveFiles, archiveFolder } from '../disk/archive.ts';
import { bundleAssets } from '../disk/assets.ts';
import { printPdf } from '../disk/browser.ts';
import { contextOf } from '../build.ts';
import {
  compile,
  MANIFEST_PATH,
  NOTES_PATH,
  RELEASES_FOLDER,
  SOURCE_FOLDER,
  type Compiled,
  type Diagnostic,
} from '../content/index.ts';
import { CliError, EXIT } from '../disk/errors.ts';
import { git, whyGitRefuses } from '../disk/git.ts';
import { alone } from '../disk/staging.ts';
import { commit, stageFile } from '../disk/transaction.ts';
import { exists, readSources } from '../disk/files.ts';
import {
  compareText,
  canonicalJson,
  compareVersions,
  describeChange,
  diffModels,
  frameworkOf,
  previousOf,
  RELEASE_FILES,
  RELEASE_FORMAT,
  releaseOf,
  versionsOf,
  whyNotNext,
} from '../model/index.ts';
import type { FrozenFile, Model, ReleaseRecord } from '../model/index.ts';
import { fails } from './project-check.ts';
import { hashOf, readManifest, readSurroundings, type ProjectSurroundings } from '../disk/releases.ts';
import type { Output } from '../render/context.ts';
import { releaseFiles } from '../render/release-files.ts';
import { readSbom } from '../disk/sbom.ts';

/** What a release is made with: the day that it bears, and the browser that prints its PDF, or null for none. */
export type ReleaseSetting = { readonly date: string; readonly browser: string | null };

/** The version that was released; or what has to be done first: findings to mend, or notes to write, whose stub stands there now. */
export type ReleaseResult =
  | { readonly version: string; readonly files: readonly FrozenFile[] }
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly stub: string };

/**
 * Freezes the project at `root` as the version that it declares: all files of the release below `framework/releases/`, then the
 * manifest, which makes it one. Killed anywhere, it leaves no release, or a whole one. Throws a CliError where the version does not
 * follow, or sources are not committed.
 */
export async function release(root: string, { date, browser }: ReleaseSetting): Promise<ReleaseResult> {
  return alone(root, async (staging) => {
    const [surroundings, sources] = await Promise.all([readSurroundings(root, date), readSources(root)]);
    const { compiled, diagnostics } = compile(sources, surroundings);
    if (!compiled || fails(diagnostics, true)) return { diagnostics };
    const versions = versionsOf(surroundings.released.releases);
    const refusal = whyNotNext(compiled.model.version, versions);
    if (refusal) throw new CliError(refusal, EXIT.findings);
    refuseEarlier(date, surroundings);
    const previous = previousModel(compiled.model, surroundings);
    if (!compiled.releaseNotes) return { stub: await writeStub(root, staging.sources, compiled.model, previous) };
    await refuseUncommitted(root);
    const context = contextOf(surroundings, sources, await bundleAssets(), compiled, {
      draft: true,
      changed: new Map(),
    });
    const record = recordOf(compiled, previous, date);
    const sbom = await readSbom(date);
    const outputs = releaseFiles(compiled.model, compiled.notes, context, record, previous, sbom);
    const content = await withBeside(staging.folder, outputs, record, browser);
    return freezeRelease(root, staging.sources, record, content);
  });
}

/** A greater version on an earlier day is a slip, and a release cannot be mended. */
function refuseEarlier(date: string, { released: { releases } }: ProjectSurroundings): void {
  const latest = releases.find(({ record }) => record.date > date)?.record;
  if (!latest) return;
  const message = `The release would bear ${date}, which is before ${latest.date}, the day of ${latest.version}.`;
  throw new CliError(`${message} Give that day or a later one with --date.`, EXIT.findings);
}

function previousModel({ version }: Model, { released: { releases } }: ProjectSurroundings): Model | null {
  return releaseOf(previousOf(version, versionsOf(releases)), releases)?.model ?? null;
}

/** Notes are for a person to write; what has changed is a list to begin with. */
async function writeStub(root: string, stage: string, model: Model, previous: Model | null): Promise<string> {
  const changes = previous ? diffModels(previous, model).changes.filter(({ bump }) => bump !== 'patch') : [];
  const list = changes.map((change) => `- ${describeChange(change)}\n`).join('');
  const text = `---\nversion: ${model.version}\nsummary: "TODO: say in one sentence what changes, and for whom."\n---\nTODO: say what changes, why, and what to do about it.\n${list && `\n${list}`}`;
  if (await exists(join(root, NOTES_PATH)))
    throw new CliError(`${NOTES_PATH} came to be there meanwhile. Release again.`);
  await stageFile(stage, NOTES_PATH, text);
  await commit(stage, root, { put: [NOTES_PATH], remove: [] });
  return NOTES_PATH;
}

/**
 * A release can be made again from the commit that it is of. Outside version control there is nothing to compare with; where git cannot
 * say what is committed, nothing is released.
 */
async function refuseUncommitted(root: string): Promise<void> {
  const status = await readStatus(root);
  const changed = status.split('\n').filter(Boolean);
  if (changed.length === 0) return;
  const [first] = changed;
  const others = changed.length > 1 ? ` and ${changed.length - 1} more` : '';
  throw new CliError(
    `Commit the sources first: ${first!.slice(3)}${others} differs from the last commit.`,
    EXIT.findings,
  );
}

/** What git says of the sources; nothing where there is no repository. */
async function readStatus(root: string): Promise<string> {
  try {
    return (await git(root, 'status', '--porcelain', '--', SOURCE_FOLDER)).trimEnd();
  } catch (error) {
    const reason = await whyGitRefuses(root, error);
    if (reason === null) return '';
    throw new CliError(`Git cannot say whether the sources are committed: ${reason}.`, EXIT.missing);
  }
}

function recordOf({ model, releaseNotes }: Compiled, previous: Model | null, date: string): ReleaseRecord {
  const { version, title, stage, licence } = model;
  return {
    formatVersion: RELEASE_FORMAT,
    version,
    date,
    previous: previous?.version ?? null,
    title,
    stage,
    licence,
    digest: frameworkOf(model).digest,
    summary: releaseNotes!.summary,
    notes: releaseNotes!.body,
  };
}

/** The files of a release with what is offered beside them: the archives that hold them, and the PDF with its checksum. */
async function withBeside(
  cache: string,
  outputs: readonly Output[],
  { title, version, date }: ReleaseRecord,
  browser: string | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const encode = (content: Output['content']): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const files = outputs.map(({ path, content }) => ({ path, content: encode(content) }));
  const archives = await archiveFiles(title, version, files, date);
  const all = new Map([...files, ...archives].map(({ path, content }) => [path, content]));
  if (browser === null) return all;
  const name = `${archiveFolder(title, version)}.pdf`;
  const pdf = await printPdf(all.get(RELEASE_FILES.booklet)!, cache, browser);
  return all.set(name, pdf).set(`${name}.sha256`, encode(`${hashOf(pdf)}  ${name}\n`));
}

/** Files, manifest and the notes that it takes change in one step, so that there is no release, or a whole one. */
async function freezeRelease(
  root: string,
  stage: string,
  { version, date }: ReleaseRecord,
  content: ReadonlyMap<string, Uint8Array>,
): Promise<{ version: string; files: FrozenFile[] }> {
  const files = [...content]
    .sort(([one], [other]) => compareText(one, other))
    .map(([path, bytes]): FrozenFile => {
      return { path, bytes: bytes.length, sha256: hashOf(bytes) };
    });
  const put: string[] = [];
  const stageAt = async (path: string, bytes: string | Uint8Array): Promise<void> => {
    await stageFile(stage, path, bytes);
    put.push(path);
  };
  for (const { path } of files) await stageAt(`${RELEASES_FOLDER}/${version}/${path}`, content.get(path)!);
  const { manifest } = await readManifest(root);
  const releases = [...manifest.releases, { version, date, files }].sort((one, other) =>
    compareVersions(one.version, other.version),
  );
  await stageAt(MANIFEST_PATH, canonicalJson({ ...manifest, releases }));
  await commit(stage, root, { put, remove: [NOTES_PATH] });
  return { version, files };
}
