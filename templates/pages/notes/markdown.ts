/** The list of field notes as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { NoteRecord } from '../../../scripts/model/index.ts';
import { bullets, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import type { Alternate } from '../../page.ts';
import { noteListMarkdown, withdrawalInWords } from '../../parts/notes.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function notesMarkdown(withdrawn: readonly NoteRecord[], feeds: readonly Alternate[], writer: Writer): string[] {
  const text = strings.notes;
  const { notes } = writer;
  return [
    text.lead,
    `${notes.length > 0 ? text.count(notes.length) : text.none} ${writer.link(text.contribute, permalinks.contribute)}`,
    noteListMarkdown(notes, writer),
    ...(feeds.length > 0
      ? [`${strings.feeds.label} ${feeds.map(({ title, permalink }) => writer.link(title, permalink)).join(', ')}.`]
      : []),
    ...(withdrawn.length > 0
      ? [
          `## ${text.withdrawn}`,
          text.withdrawnLead,
          bullets(
            withdrawn.map(
              (note) => `${writer.link(note.title, permalinks.fieldNote(note.slug))}${plain(withdrawalInWords(note))}`,
            ),
          ),
        ]
      : []),
  ];
}
