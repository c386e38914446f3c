/** The page of a mode as Markdown. */
import { notesAtMode, ownValue, pageAnchor, permalinks } from '../../../scripts/model/index.ts';
import type { History, Mode } from '../../../scripts/model/index.ts';
import { bullets } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { historyMarkdown } from '../../parts/history.ts';
import { modeLinkMarkdown, roleMarkdown } from '../../parts/mode.ts';
import { amongOthersMarkdown } from '../../parts/note-facets.ts';
import { noteListMarkdown } from '../../parts/notes.ts';
import { retiredNoticeMarkdown } from '../../parts/retired.ts';
import { signalsMarkdown } from '../../parts/signals.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function modeMarkdown(mode: Mode, history: History | null, writer: Writer): string[] {
  const text = strings.mode;
  const { arrival, regression, order, status } = mode;
  const successor = writer.model.modes.find(({ id }) => id === mode.replacedBy);
  return [
    status === 'active' ? text.place(order, writer.modes.length) : strings.gradient.mode(order),
    writer.phrase(mode.definition),
    retiredNoticeMarkdown(mode, successor && modeLinkMarkdown(successor, writer)),
    `## ${text.role}`,
    roleMarkdown(mode, writer),
    ...signalsMarkdown(mode, writer, '##'),
    ...(status === 'active' ? [`## ${text.evidence}`, text.evidenceLead(order), anchorsAt(mode, writer)] : []),
    `## ${text.conditions}`,
    ...conditionsOf(mode, writer),
    ...(arrival ? [`## ${text.arrival}`, writer.prose(arrival, { under: 2, part: 'arrival' })] : []),
    ...(regression ? [`## ${text.regression}`, writer.prose(regression, { under: 2, part: 'regression' })] : []),
    `## ${text.notes}`,
    ...modeNotes(mode, writer),
    ...historyMarkdown(history, permalinks.mode, writer),
  ];
}

function modeNotes({ id, order }: Mode, writer: Writer): string[] {
  const { noNotes, contribute } = strings.mode;
  const notes = notesAtMode(writer.notes, order);
  if (notes.length === 0) return [`${noNotes} ${writer.link(contribute, permalinks.contribute)}`];
  return [noteListMarkdown(notes, writer), amongOthersMarkdown(writer, 'mode', id)];
}

function anchorsAt({ order }: Mode, writer: Writer): string {
  const items = writer.dimensions.flatMap(({ id, name, anchors }) => {
    const anchor = anchors[order - 1];
    const link = writer.link(`${id} ${name}`, `${permalinks.dimension(id)}#${pageAnchor(`anchor-${order}`)}`);
    return anchor ? [`${link}: ${writer.phrase(anchor.statement)}`] : [];
  });
  return bullets(items);
}

function conditionsOf(mode: Mode, writer: Writer): string[] {
  const text = strings.mode;
  const conditions = writer.model.dimensions.filter(({ id }) => ownValue(mode.entry, id) !== undefined);
  if (conditions.length === 0) return [mode.order === 1 ? text.conditionsFirst : text.conditionsNone];
  const before = writer.modes.filter(({ order, entry }) => order < mode.order && Object.keys(entry).length > 0);
  return [
    text.conditionsLead,
    bullets(
      conditions.map(
        ({ id, name }) =>
          `${writer.link(`${id} ${name}`, permalinks.dimension(id))} ${text.condition(ownValue(mode.entry, id)!)}`,
      ),
    ),
    before.length > 0
      ? `${text.conditionsBefore} ${before.map((earlier) => modeLinkMarkdown(earlier, writer)).join(', ')}`
      : '',
    writer.model.scoring.gate === mode.id ? text.gate : '',
    writer.link(text.scoring, permalinks.scoring()),
  ];
}
