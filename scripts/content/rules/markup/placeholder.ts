import type { SourceDocument } from '../../analysis/document.ts';
import { firstBodyLine, hasFrontMatter } from '../../syntax/front-matter.ts';
import { textOf } from '../../analysis/prose.ts';
import type { Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';

const NOT_IN_ADDRESS = String.raw`(?<![\w/#?=&.{\\-])`;
/** Marks that count in capitals only: a to-do list is something else. */
const MARKS = String.raw`${NOT_IN_ADDRESS}(?:TODO|TO-DO|TBD|TBC|TBA|FIXME|TKTK|X{3,})(?![\w-]|/\w)|${NOT_IN_ADDRESS}[Tt]odo(?=:)|(?<!\?)\?{3,}`;
const THING =
  '(?:text|title|name|summary|description|content|contents|sentence|sentences|words?|paragraph|link|image|picture|date|note|heading)';
/** Words in brackets that ask to be replaced. */
const SLOT = `placeholder|todo|tbd|tba|tbc|fixme|xx+|insert [^[\\]\\n]*|your (?:\\w+ )?${THING}(?: here)?|${THING} (?:goes )?here|citation needed`;
const PHRASES = [
  String.raw`(?<![\\!])\[(?:${SLOT})\](?![[(:])`,
  String.raw`\blorem\s+ipsum\b`,
  String.raw`\byour\s+(?:\w+\s+)?${THING}\s+(?:goes\s+)?here\b`,
  String.raw`\binsert\s+(?:[\w-]+\s+){0,5}here\b`,
  String.raw`\b(?:add|enter|put|type|write|describe)\s+(?:(?:a|an|the|your|some|more)\s+)?${THING}\s+here\b`,
  String.raw`\b${THING}\s+goes\s+here\b`,
  String.raw`\b(?:placeholder|dummy|sample|filler)\s+text\b`,
  String.raw`\bcoming\s+soon\b`,
  String.raw`\bto\s+be\s+written\b`,
  // As a statement of its own, not in the middle of one.
  String.raw`(?<=^[ \t]*(?:[-*+>][ \t]+)?)to\s+be\s+(?:added|announced|completed|confirmed|decided|defined|determined|done|filled\s+in)(?=[.…!)]*[ \t]*$)`,
];
const ANY_CASE = new RegExp(PHRASES.join('|'), 'gim');
const MARK = new RegExp(MARKS, 'g');

export const placeholder: Rule<'placeholder'> = {
  id: 'placeholder',
  family: 'Markup',
  severity: 'error',
  suppressible: true,
  what: 'No placeholder is left, such as TODO, sample text or “coming soon”.',
  why: 'A note that was meant for the author reaches the reader, who finds a gap where the text announced something.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer ran dry once. ⟦TODO: say when.',
    right: 'The timer ran dry once, in June.',
  },
  *document(document) {
    const { content } = document.text;
    if (!MARK_ONCE.test(content) && !PHRASE_ONCE.test(content)) return;
    const text = withFrontMatter(document);
    const matches = [...text.matchAll(MARK), ...text.matchAll(ANY_CASE)].sort((a, b) => a.index - b.index);
    let end = 0;
    for (const { 0: found, index } of matches) {
      if (index < end) continue;
      end = index + found.length;
      const message = `“${found.replace(/\s+/g, ' ')}” is placeholder text.`;
      const range = rangeAt(document.text, index, end);
      yield { range, message, advice: 'Write what belongs here, or remove it.' };
    }
  },
};

const MARK_ONCE = new RegExp(MARKS);
const PHRASE_ONCE = new RegExp(PHRASES.join('|'), 'im');

/** The text of the body, and, where the front matter is in order, its lines without comments. */
function withFrontMatter(document: SourceDocument): string {
  const text = textOf(document);
  if (document.data === null || !hasFrontMatter(document.text)) return text;
  const end = document.text.lineStarts[firstBodyLine(document.text) - 1] ?? text.length;
  const front = document.text.content
    .slice(0, end)
    .replace(/(?:^|[ \t])#.*$/gm, (comment) => ' '.repeat(comment.length));
  return front + text.slice(end);
}
