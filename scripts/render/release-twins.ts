/** What the pages about releases say, as Markdown. */
import { describeChange, excerptsOf, permalinks } from '../model/index.ts';
import type { Citation, ModelChange } from '../model/index.ts';
import type { Alternate } from '../../templates/page.ts';
import type { Comparison } from '../../templates/pages/release.ts';
import { WORKING_FILES } from '../../templates/pages/releases.ts';
import type { SchemaLink } from '../../templates/pages/releases.ts';
import { changesInWords } from '../../templates/parts/changes.ts';
import {
  fileTitle,
  frozenAddress,
  kindOf,
  mainFiles,
  minisignCommand,
  releaseName,
  verifySignedCommand,
  VERIFY_COMMANDS,
} from '../../templates/parts/release.ts';
import type { ShownFile, ShownRelease } from '../../templates/parts/release.ts';
import { strings } from '../../templates/strings.ts';
import {
  bullets,
  codeMarkdown as code,
  headingMarkdown as heading,
  plainMarkdown as plain,
  sentenceMarkdown as sentence,
} from './markdown.ts';
import { citing, type Twin, type Writer } from './twin-pages.ts';

const text = strings.releases;
const one = strings.release;

/** What the page at `/releases/` shows: `draft` is the version at `/next/`, if there is one. */
export type ReleaseOverview = {
  readonly current: ShownRelease;
  readonly others: readonly ShownRelease[];
  readonly schemas: readonly SchemaLink[];
  readonly draft: string | null;
  readonly feeds: readonly Alternate[];
};

/** The page at `/releases/` before the first release. */
export function noReleasesTwin(schemas: readonly SchemaLink[]): Twin {
  return overviewTwin((writer) => [
    text.none,
    plain(text.noneText(writer.model.version, writer.model.stage)),
    `## ${text.downloads}`,
    bullets(WORKING_FILES.map(([path, title]) => download(path, title, writer))),
    ...schemaList(schemas, writer),
  ]);
}

/** The page at `/releases/`. */
export function releasesTwin({ current, others, schemas, draft, feeds }: ReleaseOverview): Twin {
  return overviewTwin((writer) => [
    text.lead,
    `## ${text.current}`,
    ...currentRelease(current, writer),
    ...(others.length > 0 ? [`## ${text.older}`, bullets(others.map((release) => releaseItem(release, writer)))] : []),
    ...(draft === null ? [] : [`## ${text.draft}`, writer.link(text.draftLink(draft), permalinks.next())]),
    ...verifying(),
    `## ${text.programs}`,
    bullets([
      download(permalinks.releaseIndex, text.index, writer),
      ...feeds.map(({ permalink, title }) => download(permalink, title, writer)),
    ]),
    ...schemaList(schemas, writer),
  ]);
}

/** The page at `/releases/<version>/`; `comparison` is null for the first release. */
export function releaseTwin(release: ShownRelease, comparison: Comparison | null, citation: Citation): Twin {
  const { record, address, files } = release;
  return {
    permalink: address,
    title: releaseName(record),
    write: (writer) => [
      plain(record.summary),
      bullets([...releaseFacts(release), ...(comparison ? [`${one.compared} ${linkTo(comparison, writer)}`] : [])]),
      writer.link(text.read, release.pages),
      ...(record.notes.html === '' ? [] : [`## ${one.notes}`, releaseNotes(release, writer)]),
      ...changesOf(comparison),
      `## ${one.files}`,
      bullets(files.map((file) => `${fileItem(file, writer)}, ${one.sha256}: \`${file.sha256}\``)),
      ...verifying(),
      ...signing(release, writer),
      ...citing(one.cite, citation),
    ],
  };
}

function overviewTwin(write: Twin['write']): Twin {
  return { permalink: permalinks.releases, title: text.title, write };
}

function currentRelease(release: ShownRelease, writer: Writer): string[] {
  const { record, address, pages } = release;
  return [
    `### ${heading(releaseName(record))}`,
    bullets(releaseFacts(release)),
    plain(record.summary),
    bullets(mainFiles(release).map((file) => fileItem(file, writer))),
    bullets([writer.link(text.more, address), writer.link(text.read, pages)]),
  ];
}

function releaseItem({ record, address, isPrerelease }: ShownRelease, { link }: Writer): string {
  const facts = [link(record.version, address), strings.date(record.date), kindOf(isPrerelease)];
  return `${facts.join(', ')}: ${plain(record.summary)}`;
}

function releaseFacts({ record, isPrerelease }: ShownRelease): string[] {
  return [strings.date(record.date), kindOf(isPrerelease), plain(record.stage)];
}

function releaseNotes(release: ShownRelease, writer: Writer): string {
  const instead = frozenAddress(release);
  return writer.prose(release.record.notes, { under: 2, owner: 'release-notes', instead });
}

function linkTo({ version, since }: Comparison, { link }: Writer): string {
  return since ? link(version, since.address) : plain(version);
}

function changesOf(comparison: Comparison | null): string[] {
  const title = `## ${one.changes}`;
  if (!comparison) return [title, one.first];
  const { version, since } = comparison;
  if (!since) return [];
  const lists = since.groups.flatMap((group) => [
    `### ${heading(group.heading)}`,
    bullets(group.changes.map(changeItem)),
  ]);
  return [title, plain(changesInWords(version, since.groups)), ...lists];
}

function changeItem(change: ModelChange): string {
  const { before, after } = excerptsOf(change);
  const excerpts = [
    ...(before ? [`${one.before}: ${plain(before)}`] : []),
    ...(after ? [`${one.after}: ${plain(after)}`] : []),
  ];
  return [`${sentence(describeChange(change))} ${sentence(change.reason)}`, bullets(excerpts)]
    .filter((part) => part !== '')
    .join('\n');
}

function verifying(): string[] {
  return [
    `## ${text.verify}`,
    text.verifyFile,
    code(VERIFY_COMMANDS.file, 'sh'),
    text.verifyAll,
    code(VERIFY_COMMANDS.all, 'sh'),
  ];
}

function signing({ signature }: ShownRelease, { link }: Writer): string[] {
  if (!signature) return [one.unsigned];
  return [
    `${one.signed} \`${signature.keyId}\`: ${link(signature.path, signature.address)}. ${one.signedKey}`,
    code(verifySignedCommand(signature), 'sh'),
    one.signedElsewhere,
    code(minisignCommand(signature), 'sh'),
  ];
}

function schemaList(schemas: readonly SchemaLink[], writer: Writer): string[] {
  return [
    `## ${text.schemas}`,
    text.schemasLead,
    bullets(schemas.map(({ path, title }) => download(path, title, writer))),
  ];
}

function fileItem({ path, address, bytes }: ShownFile, { link }: Writer): string {
  const facts = [fileTitle(path), strings.size(bytes)].filter((fact) => fact !== '');
  return `${link(path, address)}: ${facts.join(', ')}`;
}

function download(path: string, title: string, { link }: Writer): string {
  return `${link(path, path)}: ${plain(title)}`;
}
