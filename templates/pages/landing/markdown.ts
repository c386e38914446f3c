/** The landing page as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import { bullets, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { modeSummaryMarkdown } from '../../parts/mode-summaries.ts';
import { roleMarkdown } from '../../parts/mode.ts';
import { noteListMarkdown } from '../../parts/notes.ts';
import { strings } from '../../strings.ts';
import { latestNotes, samplePositions } from './page.ts';

/** The blocks of the page. */
export function landingMarkdown(writer: Writer): string[] {
  const { question, summary, tagline, title, version, stage } = writer.model;
  const { landing, assessmentPage } = strings;
  const latest = latestNotes(writer);
  return [
    plain(question),
    plain(summary),
    plain(tagline),
    bullets([
      writer.link(assessmentPage.find, permalinks.assessment),
      writer.link(landing.readFramework, permalinks.framework),
      writer.link(landing.readNotes, permalinks.fieldNotes),
    ]),
    `## ${landing.gradient}`,
    landing.gradientLead(writer.modes.length),
    ...writer.modes.flatMap((mode) => [
      ...modeSummaryMarkdown(mode, `${landing.role}: ${roleMarkdown(mode, writer)}`, writer),
      writer.link(landing.more(mode.order, mode.name), permalinks.mode(mode.id)),
    ]),
    ...(writer.modes.length > 1 ? mixedPositions(writer) : []),
    `## ${landing.notes}`,
    latest.length > 0 ? noteListMarkdown(latest, writer) : landing.noNotes,
    writer.link(landing.allNotes, permalinks.fieldNotes),
    `## ${landing.version}`,
    plain(landing.versionText(title, version, stage)),
    writer.link(landing.releases, permalinks.releases),
  ];
}

function mixedPositions(writer: Writer): string[] {
  const { mixed, mixedLead, mixedCaption } = strings.landing;
  const samples = samplePositions(writer).map(({ name, words }) => `**${name}**: ${plain(words)}`);
  return [`## ${mixed}`, mixedLead, bullets(samples), mixedCaption];
}
