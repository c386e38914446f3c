import { isOrdinary, joinTouching, nameCharacter, type Stretch } from '../characters.ts';
import { findEntities } from '../entities.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt, type Text } from '../source.ts';

/** Marks, embeddings, overrides and isolates; those that only end one are found on their own where nothing on the line began it. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text contains no character that changes its direction, neither written out nor as an entity. */
export const encBidi: Rule = {
  id: 'enc-bidi',
  severity: 'error',
  suppressible: false,
  what: 'Text contains no character that changes its direction, neither written out nor as an entity.',
  why: 'Such a character makes a line look different from what tools and browsers read, and so it can hide a change from reviewers. Arabic and Hebrew text needs none, because its letters have a direction of their own.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The ⟦\u202Etimer ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text) {
    if (isOrdinary(text)) return;
    for (const { start, end } of joinTouching(findMarks(text))) yield explain(text, start, end, text.content[start]!);
  },
  document(document) {
    const entities = findEntities(document).filter(({ character }) => character.search(BIDI) === 0);
    return entities.map(({ start, end, character }) => explain(document.text, start, end, character));
  },
};

/** A character that ends an embedding or isolate belongs to the one that began it on the same line: one mistake. */
function* findMarks({ content }: Text): Generator<Stretch> {
  let open = 0;
  let last = 0;
  for (const { index, 0: mark } of content.matchAll(BIDI)) {
    if (open > 0 && content.slice(last, index).includes('\n')) open = 0;
    last = index;
    const isEnd = mark === '\u202C' || mark === '\u2069';
    if (isEnd && open > 0) open -= 1;
    else yield { start: index, end: index + 1 };
    if (/[\u202A-\u202E\u2066-\u2068]/.test(mark) && !isEnd) open += 1;
  }
}

function explain(text: Text, start: number, end: number, character: string): Finding {
  const isOpener = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(character);
  return {
    range: rangeAt(text, start, end),
    message: `${nameCharacter(character)} can hide text from reviewers.`,
    advice: isOpener ? 'Remove it, and the character that ends it.' : 'Remove it.',
  };
}
