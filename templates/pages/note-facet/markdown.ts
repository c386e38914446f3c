/** The notes that have one value of a facet, as Markdown. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { NoteRecord } from '../../../scripts/model/index.ts';
import { bullets } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { facetSubject, facetValueName } from '../../parts/note-facets.ts';
import type { FacetPlace } from '../../parts/note-facets.ts';
import { noteListMarkdown } from '../../parts/notes.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page. */
export function noteFacetMarkdown(here: FacetPlace, notes: readonly NoteRecord[], writer: Writer): string[] {
  const text = strings.noteFacet;
  const subject = facetSubject(writer, here);
  const about = text.about(facetValueName(writer, here.facet, here.id));
  return [
    text.leads[here.facet],
    bullets([writer.link(text.all, permalinks.fieldNotes), ...(subject ? [writer.link(about, subject)] : [])]),
    strings.notes.number(notes.length),
    noteListMarkdown(notes, writer),
  ];
}
