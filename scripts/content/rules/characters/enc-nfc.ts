import { isOrdinary, type Stretch } from '../../syntax/characters.ts';
import type { Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';

/** A character with the marks on it, or a run of Hangul letters: nothing beyond takes part in its composition. */
const CLUSTER = /[^\p{M}\u1160-\u11FF][\p{M}\u1160-\u11FF]*|[\p{M}\u1160-\u11FF]+/gu;

export const encNfc: Rule<'enc-nfc'> = {
  id: 'enc-nfc',
  family: 'Characters',
  severity: 'warning',
  suppressible: false,
  keepsFromReading: true,
  what: "Text is in Unicode's composed form (NFC).",
  why: 'A letter with an accent can be one character or two, and both look the same. Searches, links and comparisons find only the form that was typed.',
  mends: 'The letters are replaced by their composed form.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'One pot stood in a window.',
    wrong: 'One pot stood in a caf⟦e\u0301.',
    right: 'One pot stood in a caf\u00E9.',
  },
  *text(text) {
    if (isOrdinary(text) || text.content.normalize('NFC') === text.content) return;
    for (const { start, end } of joinInWords(text.content, findChanged(text.content))) {
      const range = rangeAt(text, start, end);
      const found = text.content.slice(start, end);
      const composed = found.normalize('NFC');
      const message = `\`${found}\` is not in Unicode's composed form (NFC).`;
      yield { range, message, advice: `Write \`${composed}\` in the composed form.`, fix: [{ range, text: composed }] };
    }
  },
};

/** What normalization changes. Spaces that it changes are not plain spaces, which is a mistake of its own. */
function* findChanged(content: string): Generator<Stretch> {
  for (const { index, 0: cluster } of content.matchAll(CLUSTER)) {
    if (cluster.normalize('NFC') !== cluster && !/\p{Zs}/u.test(cluster))
      yield { start: index, end: index + cluster.length };
  }
}

/** Changes within one word as one: they come from the same keyboard. */
function* joinInWords(content: string, stretches: Iterable<Stretch>): Generator<Stretch> {
  let last: Stretch | undefined;
  for (const stretch of stretches) {
    if (last && /^[\p{L}\p{M}\p{N}]*$/u.test(content.slice(last.end, stretch.start))) {
      last = { start: last.start, end: stretch.end };
      continue;
    }
    if (last) yield last;
    last = stretch;
  }
  if (last) yield last;
}
