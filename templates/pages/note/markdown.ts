/** A field note as Markdown. */
import { changesOf } from '../../../scripts/model/index.ts';
import type { NoteRecord, Prose, Source } from '../../../scripts/model/index.ts';
import { bullets, linkText, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { changeLabel } from '../../parts/note-changes.ts';
import { noteFactsMarkdown } from '../../parts/note-facts.ts';
import { olderText } from '../../parts/older-text.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function noteMarkdown(note: NoteRecord, body: Prose, writer: Writer): string[] {
  const text = strings.note;
  const isReading = note.origin === 'published-account';
  return [
    isReading ? text.head : text.headFirstHand,
    plain(note.summary),
    ...changesOf(note).map((change) => `**${changeLabel(change)}:** ${plain(change.text)}`),
    plain(olderText(writer, note) ?? ''),
    `## ${isReading ? text.factsReading : text.facts}`,
    isReading ? text.factsReadingLead : '',
    noteFactsMarkdown(note, writer),
    writer.prose(body, { under: 1 }),
    ...(note.sources.length > 0 ? [`## ${text.sources}`, bullets(note.sources.map(sourceOf))] : []),
  ];
}

function sourceOf({ author, title, publisher, date, url, read, checked, remark }: Source): string {
  const text = strings.note;
  const day = date ? strings.date(date) : text.undated;
  return [
    `${plain(author)}. ${linkText(title)}(<${url.replace(/[<>\\]/g, encodeURIComponent)}>).`,
    `${publisher ? `${plain(publisher)}, ` : ''}${plain(day)}.`,
    text.read[read],
    checked ? text.checked(strings.date(checked)) : '',
    remark ? plain(remark) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
