/** Pieces of the pages about releases. */
import {
  encodePath,
  isPrerelease,
  permalinks,
  publishedSchemas,
  RELEASE_FILES,
  SIGNATURE_FILE,
} from '../../scripts/model/index.ts';
import type { FrozenFile, Release, ReleaseRecord, ReleaseSignature } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { codeMarkdown as code, plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { codeBlock } from './code.ts';
import { scrollBox } from './scroll.ts';

const text = strings.release;

/** A file that can be downloaded, with the site's address of it. */
export type ShownFile = FrozenFile & { readonly address: string };

/** A signature that can be downloaded, with the site's address of it. */
export type ShownSignature = ReleaseSignature & { readonly address: string };

/** A release as pages show it, with the site's addresses of its own page and of the framework as it has it. */
export type ShownRelease = {
  readonly record: ReleaseRecord;
  readonly isPrerelease: boolean;
  readonly address: string;
  readonly pages: string;
  readonly files: readonly ShownFile[];
  /** Null where it is not signed. */
  readonly signature: ShownSignature | null;
};

/** A published schema: the site's path of its file, and what it describes. */
export type SchemaLink = { readonly path: string; readonly title: string };

/** The name of a release. */
export function releaseName({ title, version }: ReleaseRecord): string {
  return text.title(title, version);
}

/** When a release was made and what it is, on one line; `more` are further items. */
export function releaseFacts({ record, isPrerelease }: ShownRelease, more: Content = ''): Html {
  return html`
<ul class="facts-line">
  <li><time datetime="${record.date}">${strings.date(record.date)}</time></li>
  <li>${kindOf(isPrerelease)}</li>
  <li>${record.stage}</li>
  ${more}
</ul>`;
}

/** Whether a release is final, in words. */
export function kindOf(isPrerelease: boolean): string {
  return isPrerelease ? strings.releases.preRelease : strings.releases.final;
}

/** What most people look for in a release, in that order: archives, what is read, what is computed with. */
const SOUGHT: readonly (keyof typeof RELEASE_FILES)[] = [
  'booklet',
  'model',
  'fieldNotes',
  'modes',
  'signals',
  'dimensions',
  'anchors',
];

/** The files that most people look for. */
export function mainFiles({ files }: ShownRelease): ShownFile[] {
  const named = SOUGHT.flatMap((name) => files.filter(({ path }) => path === RELEASE_FILES[name]));
  return [...files.filter(({ path }) => isArchive(path)), ...files.filter(({ path }) => isPdf(path)), ...named];
}

/** Links to the files that most people look for. */
export function mainDownloads(page: Page, release: ShownRelease): Html {
  return html`
<ul class="downloads">
  ${mainFiles(release).map((file) => html`<li>${fileLink(page, file)} ${fileTitle(file.path)} <small>${strings.size(file.bytes)}</small></li>`)}
</ul>`;
}

/** Every file with its size and hash. */
export function fileTable(page: Page, { files }: ShownRelease): Html {
  return scrollBox(html`
<table class="files">
  <thead><tr><th scope="col">${text.file}</th><th scope="col">${text.size}</th><th scope="col">${text.sha256}</th></tr></thead>
  <tbody>
    ${files.map(
      (file) => html`
<tr>
  <th scope="row">${fileLink(page, file)} <small>${fileTitle(file.path)}</small></th>
  <td>${strings.size(file.bytes)}</td>
  <td><code>${file.sha256}</code></td>
</tr>`,
    )}
  </tbody>
</table>`);
}

/** The address of what a text of the release names: pictures and data are those of the release, and no later ones. */
export function frozenAddress({ files }: ShownRelease): (address: string) => string {
  const addresses = new Map(files.map(({ path, address }) => [`/${path}`, address]));
  return (address) => addresses.get(address) ?? address;
}

/** The commands that tell whether a file, or all files, are as they were released. */
export const VERIFY_COMMANDS = {
  file: 'npm run --silent gradient -- verify <file or folder>',
  all: `sha256sum -c ${RELEASE_FILES.sums}`,
};

/** How a reader makes sure that a file is what was released. */
export function verifying(page: Page): Html {
  return html`
<p>${strings.releases.verifyFile}</p>
${codeBlock(page, VERIFY_COMMANDS.file, 'sh')}
<p>${strings.releases.verifyAll}</p>
${codeBlock(page, VERIFY_COMMANDS.all, 'sh')}`;
}

/** The command that tells whether a release is signed by a key. */
export function verifySignedCommand({ key }: ShownSignature): string {
  return `npm run --silent gradient -- verify --key ${key} <file or folder>`;
}

/** The same for those who have nothing but minisign. */
export function minisignCommand({ key }: ShownSignature): string {
  return `minisign -Vm ${RELEASE_FILES.sums} -P ${key}`;
}

/** Who has signed a release, and how a reader makes sure of it; or that nobody has. */
export function signing(page: Page, { signature }: ShownRelease): Html {
  if (!signature) return html`<p>${text.unsigned}</p>`;
  return html`
<p>${text.signed} <code>${signature.keyId}</code>: <a href="${page.href(signature.address)}"><code>${SIGNATURE_FILE}</code></a>. ${text.signedKey}</p>
${codeBlock(page, verifySignedCommand(signature), 'sh')}
<p>${text.signedElsewhere}</p>
${codeBlock(page, minisignCommand(signature), 'sh')}`;
}

function fileLink(page: Page, { path, address }: ShownFile): Html {
  return html`<a href="${page.href(address)}"><code>${path}</code></a>`;
}

/** What a file is, in a few words; those without a name of their own are known by how it begins or ends. Empty for any other. */
export function fileTitle(path: string): string {
  const names = Object.keys(RELEASE_FILES) as (keyof typeof RELEASE_FILES)[];
  const name = names.find((one) => RELEASE_FILES[one] === path);
  if (name) return text.fileTitles[name];
  if (isArchive(path)) return text.archive;
  if (isPdf(path)) return text.pdf;
  return `/${path}`.startsWith(permalinks.image('')) ? text.picture : '';
}

function isArchive(path: string): boolean {
  return /\.(?:zip|tar\.gz|tgz)$/.test(path);
}

function isPdf(path: string): boolean {
  return path.endsWith('.pdf');
}

/** A release as pages show it. */
export function shownRelease({ record, files, signature }: Release): ShownRelease {
  const { version } = record;
  return {
    record,
    isPrerelease: isPrerelease(version),
    address: permalinks.release(version),
    pages: permalinks.edition(version),
    files: files.map((file) => ({ ...file, address: permalinks.releaseFile(version, encodePath(file.path)) })),
    signature: signature && { ...signature, address: permalinks.releaseFile(version, signature.path) },
  };
}

/** A schema of the site, with what it describes. */
export function schemaLink(path: string, schema: { meta(): { title?: string | undefined } | undefined }): SchemaLink {
  return { path, title: schema.meta()?.title ?? path };
}

/** The schemas of the model and of the notes. */
export function schemaLinks(): SchemaLink[] {
  return publishedSchemas.map(({ path, schema }) => schemaLink(path, schema));
}

/** When a release was made and what it is, as Markdown. */
export function releaseFactsMarkdown({ record, isPrerelease }: ShownRelease): string[] {
  return [strings.date(record.date), kindOf(isPrerelease), plain(record.stage)];
}

/** A file to download as Markdown. */
export function fileMarkdown({ path, address, bytes }: ShownFile, { link }: Writer): string {
  const facts = [fileTitle(path), strings.size(bytes)].filter((fact) => fact !== '');
  return `${link(path, address)}: ${facts.join(', ')}`;
}

/** A file of the site to download, and what it is, as Markdown. */
export function downloadMarkdown(path: string, title: string, { link }: Writer): string {
  return `${link(path, path)}: ${plain(title)}`;
}

/** How a reader makes sure that a file is what was released, as Markdown. */
export function verifyingMarkdown(): string[] {
  const { releases } = strings;
  return [
    `## ${releases.verify}`,
    releases.verifyFile,
    code(VERIFY_COMMANDS.file, 'sh'),
    releases.verifyAll,
    code(VERIFY_COMMANDS.all, 'sh'),
  ];
}

/** Who has signed a release, as Markdown. */
export function signingMarkdown({ signature }: ShownRelease, { link }: Writer): string[] {
  if (!signature) return [text.unsigned];
  return [
    `${text.signed} \`${signature.keyId}\`: ${link(signature.path, signature.address)}. ${text.signedKey}`,
    code(verifySignedCommand(signature), 'sh'),
    text.signedElsewhere,
    code(minisignCommand(signature), 'sh'),
  ];
}
