/** The page of a dimension as Markdown. */
import { dimensionValue, notesOnDimension, ownValue, permalinks, VIEWS } from '../../../scripts/model/index.ts';
import type { Dimension, History } from '../../../scripts/model/index.ts';
import { bullets, headingMarkdown as heading, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { historyMarkdown } from '../../parts/history.ts';
import { modeLinkMarkdown } from '../../parts/mode.ts';
import { amongOthersMarkdown } from '../../parts/note-facets.ts';
import { noteListMarkdown } from '../../parts/notes.ts';
import { anchorNameMarkdown, anchorTextsMarkdown } from '../../parts/question.ts';
import { retiredNoticeMarkdown } from '../../parts/retired.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function dimensionMarkdown(dimension: Dimension, history: History | null, writer: Writer): string[] {
  const text = strings.dimension;
  const { id, asks, question, anchors, confusions, delegateMore, soundToStay, replacedBy } = dimension;
  const successor = writer.model.dimensions.find((other) => other.id === replacedBy);
  const aspect = writer.model.scoring.aspects.find((other) => other.id === dimension.aspect);
  return [
    aspect ? plain(text.aspect(aspect.name, aspect.meaning)) : '',
    writer.prose(asks, { under: 1, part: 'asks' }),
    retiredNoticeMarkdown(
      dimension,
      successor && writer.link(text.title(successor.id, successor.name), permalinks.dimension(successor.id)),
    ),
    `## ${text.question}`,
    bullets(VIEWS.map((view) => `${strings.views[view]}: ${writer.phrase(question[view])}`)),
    `## ${text.anchors}`,
    text.anchorsLead,
    ...anchors.flatMap((anchor, index) => [
      `### ${heading(anchorNameMarkdown(index, writer))}`,
      ...anchorTextsMarkdown(anchor, { under: 3, part: `anchor-${index + 1}` }, writer),
    ]),
    ...(confusions.length > 0 ? [`## ${text.confusions}`, confusionsOf(dimension, writer)] : []),
    `## ${text.more}`,
    writer.prose(delegateMore, { under: 2, part: 'more' }),
    `## ${text.stay}`,
    writer.prose(soundToStay, { under: 2, part: 'stay' }),
    `## ${text.conditionOf}`,
    ...conditionOf(dimension, writer),
    `## ${text.notes}`,
    ...dimensionNotes(id, writer),
    ...historyMarkdown(history, permalinks.dimension, writer),
  ];
}

function dimensionNotes(id: string, writer: Writer): string[] {
  const notes = notesOnDimension(writer.notes, id);
  if (notes.length === 0) return [strings.dimension.noNotes];
  return [noteListMarkdown(notes, writer), amongOthersMarkdown(writer, 'dimension', dimensionValue(id))];
}

function confusionsOf({ confusions }: Dimension, { phrase }: Writer): string {
  return bullets(confusions.map(({ name, description }) => `**${plain(name)}**: ${phrase(description)}`));
}

function conditionOf({ id }: Dimension, writer: Writer): string[] {
  const text = strings.dimension;
  const modes = writer.modes.filter(({ entry }) => ownValue(entry, id) !== undefined);
  if (modes.length === 0) return [text.conditionOfNone];
  const items = modes.map(
    (mode) => `${modeLinkMarkdown(mode, writer)}, ${strings.mode.condition(ownValue(mode.entry, id)!)}`,
  );
  return [text.conditionOfLead, bullets(items)];
}
