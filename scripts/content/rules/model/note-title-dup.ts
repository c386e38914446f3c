import { validOf } from '../../analysis/collection.ts';
import type { ValidDocument } from '../../analysis/document.ts';
import { compareText } from '../../../model/index.ts';
import { firstBodyLine } from '../../syntax/front-matter.ts';
import type { PlacedFinding, Rule } from '../rule.ts';

export const noteTitleDup: Rule<'note-title-dup'> = {
  id: 'note-title-dup',
  family: 'Model and references',
  severity: 'warning',
  suppressible: false,
  what: 'No two field notes have the same title or the same text.',
  why: 'Lists, feeds and citations name a note by its title. Two notes with one title look like one, and a note that stands there twice is counted twice.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: ⟦"One change: a timer"',
    right: 'title: A second note, first-hand',
  },
  *collection({ collection }) {
    const notes = [...validOf(collection, 'field-note')].sort(byAge);
    const [titles, texts] = [new Map<string, Note>(), new Map<string, Note>()];
    for (const note of notes) {
      const [title, text] = [toWords(note.data.title), bodyOf(note)];
      const copied = text === '' ? undefined : texts.get(text);
      const twin = titles.get(title);
      if (copied) yield explain(note, copied, 'text', `Remove one of the two files, or write the text of this note.`);
      else if (twin) yield explain(note, twin, 'title', 'Write a title that tells the two apart.');
      if (!copied) texts.set(text, note);
      if (!twin) titles.set(title, note);
    }
  },
};

type Note = ValidDocument<'field-note'>;

/** The older note first; of two of one day, the one whose name is shorter, as a copy has the longer one. */
function byAge(a: Note, b: Note): number {
  return compareText(a.data.date, b.data.date) || a.stem.length - b.stem.length || compareText(a.stem, b.stem);
}

function explain(note: Note, twin: Note, what: 'title' | 'text', advice: string): PlacedFinding {
  const { start } = twin.yaml.valueRange(['title']);
  const place = `${twin.path}:${start.line}:${start.column}`;
  return {
    source: note,
    range: note.yaml.valueRange(['title']),
    message: `This note has the ${what} of another one (${place}).`,
    advice,
    related: { path: twin.path, start },
  };
}

/** A text without regard to case, punctuation and space. */
function toWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

function bodyOf({ text }: Note): string {
  return toWords(text.content.slice(text.lineStarts[firstBodyLine(text) - 1]));
}
