/** The releases as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import { bullets, headingMarkdown as heading, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import {
  downloadMarkdown,
  fileMarkdown,
  kindOf,
  mainFiles,
  releaseFactsMarkdown,
  releaseName,
  verifyingMarkdown,
} from '../../parts/release.ts';
import type { SchemaLink, ShownRelease } from '../../parts/release.ts';
import { strings } from '../../strings.ts';
import { type ReleaseOverview, WORKING_FILES } from './page.ts';

const text = strings.releases;

/** The blocks of the page before the first release. */
export function noReleasesMarkdown(schemas: readonly SchemaLink[], writer: Writer): string[] {
  return [
    text.none,
    plain(text.noneText(writer.model.version, writer.model.stage)),
    `## ${text.downloads}`,
    bullets(WORKING_FILES.map(([path, title]) => downloadMarkdown(path, title, writer))),
    ...schemaList(schemas, writer),
  ];
}

/** The blocks of the page. */
export function releasesMarkdown(
  { current, others, schemas, draft, feeds }: ReleaseOverview,
  writer: Writer,
): string[] {
  return [
    text.lead,
    `## ${text.current}`,
    ...currentRelease(current, writer),
    ...(others.length > 0 ? [`## ${text.older}`, bullets(others.map((release) => releaseItem(release, writer)))] : []),
    ...(draft === null ? [] : [`## ${text.draft}`, writer.link(text.draftLink(draft), permalinks.next())]),
    ...verifyingMarkdown(),
    `## ${text.programs}`,
    bullets([
      downloadMarkdown(permalinks.releaseIndex, text.index, writer),
      ...feeds.map(({ permalink, title }) => downloadMarkdown(permalink, title, writer)),
    ]),
    ...schemaList(schemas, writer),
  ];
}

function currentRelease(release: ShownRelease, writer: Writer): string[] {
  const { record, address, pages } = release;
  return [
    `### ${heading(releaseName(record))}`,
    bullets(releaseFactsMarkdown(release)),
    plain(record.summary),
    bullets(mainFiles(release).map((file) => fileMarkdown(file, writer))),
    bullets([writer.link(text.more, address), writer.link(text.read, pages)]),
  ];
}

function releaseItem({ record, address, isPrerelease }: ShownRelease, { link }: Writer): string {
  const facts = [link(record.version, address), strings.date(record.date), kindOf(isPrerelease)];
  return `${facts.join(', ')}: ${plain(record.summary)}`;
}

function schemaList(schemas: readonly SchemaLink[], writer: Writer): string[] {
  return [
    `## ${text.schemas}`,
    text.schemasLead,
    bullets(schemas.map(({ path, title }) => downloadMarkdown(path, title, writer))),
  ];
}
