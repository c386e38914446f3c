/** A field note as data. */
import { changesOf, permalinks, updatedOn } from '../../../scripts/model/index.ts';
import type { Model, NoteChange, NoteRecord, Source } from '../../../scripts/model/index.ts';
import { editorsOf, licenceOf } from '../../data.ts';
import type { Address, Node } from '../../data.ts';
import { changeLabel, noteTitle } from '../../parts/note-changes.ts';
import { strings } from '../../strings.ts';

/** A field note as an article. What its authors are is known of the editors alone. */
export function noteData(note: NoteRecord, model: Model, address: Address): Node[] {
  const url = address(permalinks.fieldNote(note.slug));
  const editors = editorsOf(model.title);
  const changes = changesOf(note);
  return [
    {
      '@type': 'Article',
      '@id': url,
      url,
      headline: noteTitle(note),
      description: note.summary,
      datePublished: note.date,
      ...(changes.length > 0 ? { dateModified: updatedOn(note), correction: changes.map(correctionData) } : {}),
      ...(note.status === 'withdrawn' ? { creativeWorkStatus: strings.note.statuses.withdrawn } : {}),
      inLanguage: model.language,
      ...licenceOf(model.licence),
      author: note.authors.map((name) => (name === editors['name'] ? editors : { '@type': 'Person', name })),
      publisher: editors,
      keywords: note.tags,
      citation: note.sources.map(sourceData),
    },
  ];
}

/** A correction; schema.org has no other word for what is said of a work that was withdrawn. */
function correctionData(change: NoteChange): Node {
  return { '@type': 'CorrectionComment', name: changeLabel(change), text: change.text, datePublished: change.date };
}

/** A source: whether its author is a person or a group, nobody knows. */
function sourceData({ author, title, publisher, date, url }: Source): Node {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    creditText: author,
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(date === undefined ? {} : { datePublished: date }),
  };
}
