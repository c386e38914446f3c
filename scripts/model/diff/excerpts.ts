/**
 * Texts that were reworded, cut to what differs in them: from the first word that does to the last. `diff` takes seconds for long texts
 * that have little in common, or gives nothing where its steps are limited.
 */
import type { ModelChange } from './change.ts';

/** Words that are kept before and after what differs. */
const CONTEXT = 4;
/** Characters that are shown at most. */
const MOST = 240;

/**
 * The parts of an old and a new text that differ, with some words around them; dots stand for what is left out. Both are empty
 * where no text was reworded: of all else the sentence about the change tells the values.
 */
export function excerptsOf({ kind, before, after }: ModelChange): { before: string; after: string } {
  if (kind !== 'reworded' && kind !== 'reformatted') return { before: '', after: '' };
  return cutToDifference(typeof before === 'string' ? before : '', typeof after === 'string' ? after : '');
}

function cutToDifference(before: string, after: string): { before: string; after: string } {
  // Words and the white space between them are single parts, so some words are twice as many parts.
  const [old, now] = [partsOf(before), partsOf(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const cut = (parts: readonly string[]): string => {
    const start = Math.max(0, head - 2 * CONTEXT);
    const end = Math.min(parts.length, parts.length - tail + 2 * CONTEXT);
    const middle = shorten(parts.slice(start, end).join('').trim());
    return middle === '' ? '' : `${start > 0 ? '…' : ''}${middle}${end < parts.length ? '…' : ''}`;
  };
  return { before: cut(old), after: cut(now) };
}

function partsOf(text: string): string[] {
  return text.split(/(\s+)/);
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > MOST ? `${characters.slice(0, MOST).join('')} …` : text;
}
