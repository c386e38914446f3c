/** The page of a release as Markdown. */
import type { Citation } from '../../../scripts/model/index.ts';
import { bullets, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { changeListsMarkdown, changesInWords } from '../../parts/changes.ts';
import { citingMarkdown } from '../../parts/cite.ts';
import {
  fileMarkdown,
  frozenAddress,
  releaseFactsMarkdown,
  signingMarkdown,
  verifyingMarkdown,
} from '../../parts/release.ts';
import type { ShownRelease } from '../../parts/release.ts';
import { strings } from '../../strings.ts';
import type { ReleaseComparison } from './page.ts';

const one = strings.release;

/** The blocks of the page; `comparison` is null for the first release. */
export function releaseMarkdown(
  release: ShownRelease,
  comparison: ReleaseComparison | null,
  citation: Citation,
  writer: Writer,
): string[] {
  const { record, files } = release;
  return [
    plain(record.summary),
    bullets([
      ...releaseFactsMarkdown(release),
      ...(comparison ? [`${one.compared} ${linkTo(comparison, writer)}`] : []),
    ]),
    writer.link(strings.releases.read, release.pages),
    ...(record.notes.html === '' ? [] : [`## ${one.notes}`, releaseNotes(release, writer)]),
    ...changes(comparison),
    `## ${one.files}`,
    bullets(files.map((file) => `${fileMarkdown(file, writer)}, ${one.sha256}: \`${file.sha256}\``)),
    ...verifyingMarkdown(),
    ...signingMarkdown(release, writer),
    ...citingMarkdown(one.cite, citation),
  ];
}

function releaseNotes(release: ShownRelease, writer: Writer): string {
  const instead = frozenAddress(release);
  return writer.prose(release.record.notes, { under: 2, owner: 'release-notes', instead });
}

function linkTo({ version, since }: ReleaseComparison, { link }: Writer): string {
  return since ? link(version, since.address) : plain(version);
}

function changes(comparison: ReleaseComparison | null): string[] {
  const title = `## ${one.changes}`;
  if (!comparison) return [title, one.first];
  const { version, since } = comparison;
  if (!since) return [];
  return [title, plain(changesInWords(version, since.groups)), ...changeListsMarkdown(since.groups)];
}
