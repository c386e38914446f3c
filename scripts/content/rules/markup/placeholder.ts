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
/** Where a statement of its own begins and ends: these words have another meaning in the middle of one (“it has to be written once”). */
const BEGINS_LINE = String.raw`(?<=^[ \t]*(?:[-*+>][ \t]+)?)`;
const ENDS_LINE = String.raw`(?=[.…!)]*[ \t]*$)`;
const PHRASES = [
  String.raw`(?<![\\!])\[(?:${SLOT})\](?![[(:])`,
  String.raw`\blorem\s+ipsum\b`,
  String.raw`\byour\s+(?:\w+\s+)?${THING}\s+(?:goes\s+)?here\b`,
  String.raw`\binsert\s+(?:[\w-]+\s+){0,5}here\b`,
  String.raw`\b(?:add|enter|put|type|write|describe)\s+(?:(?:a|an|the|your|some|more)\s+)?${THING}\s+here\b`,
  String.raw`\b${THING}\s+goes\s+here\b`,
  String.raw`(?:${BEGINS_LINE}|(?<=\b(?:this|here)\s+is\s+(?:just\s+|only\s+|some\s+|a\s+)*))(?:placeholder|dummy|sample|filler)\s+text${ENDS_LINE}`,
  String.raw`\bcoming\s+soon\b`,
  String.raw`(?<=\b(?:is|are|still|yet)\s+)to\s+be\s+written(?=\s*(?:[.…!)]|$))`,
  String.raw`${BEGINS_LINE}to\s+be\s+(?:added|announced|completed|confirmed|decided|defined|determined|done|filled\s+in|written)${ENDS_LINE}`,
];
const ANY_CASE = new RegExp(PHRASES.join('|'), 'gim');
const MARK = new RegExp(MARKS, 'g');
/** What shows that a mark is spoken of, as a thing that stands in code: “TODO comments”, “a stale TODO”, “FIXME and TODO markers”. */
const THINGS =
  'comments?|lists?|items?|markers?|notes?|tags?|entry|entries|files?|annotations?|labels?|lines?|marks?|keywords?|tasks?|apps?|tickets?|strings?|statements?|counts?|scanners?|tracker|placeholders?|tests?|options?|directives?|highlighting';
const BEFORE_THING =
  /(?:^|[\s(“"])(?:a|an|each|every|any|no|these|those|all|some|stale|old|open|remaining|leftover|word|of|(?:search|grep|look|scan)\w*\s+for)\s+(?:(?:TODO|FIXME)\s+(?:and|or)\s+)?$/i;
const THING_BEHIND = new RegExp(
  String.raw`^(?:(?:\s*[,/]\s*|\s+(?:and|or)\s+|\s*,\s*(?:and|or)\s+)(?:TODO|FIXME|TBD|XXX|HACK))*[\s-](${THINGS})(?![\w-])`,
);

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
      if (index < end || isSpokenOf(text, index, index + found.length)) continue;
      end = index + found.length;
      const message = `“${found.replace(/\s+/g, ' ')}” is placeholder text.`;
      const range = rangeAt(document.text, index, end);
      yield { range, message, advice: 'Write what belongs here, or remove it.' };
    }
  },
};

/** Whether the mark from `start` to `end` is the name of a thing, and no gap in the text. */
function isSpokenOf(text: string, start: number, end: number): boolean {
  const mark = text.slice(start, end);
  if (!/^[A-Z-]+$/.test(mark)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const thing = THING_BEHIND.exec(text.slice(end, end + 80))?.[1];
  // “A TBD number” is a gap, and “a TODO” is a thing.
  if (thing === undefined)
    return /^(?:TO|FIX|X)/.test(mark) && BEFORE_THING.test(before) && !/^\s*:/.test(text.slice(end, end + 3));
  // At the beginning of a line or a sentence, one of these words can say what is to be done: “TODO list the sources”.
  const isFirst = /(?:^|[\n.!?:*>(-]\s*)$/.test(before);
  return !isFirst || /s$|^entry$/.test(thing);
}

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
