import { isOrdinary, nameCharacter } from '../../syntax/characters.ts';
import { findEntities } from '../../analysis/entities.ts';
import { LOOK_ALIKES } from '../../syntax/homoglyphs.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';

/** Mathematical letters, which are a choice of type and not of spelling. */
const MATHEMATICAL = /[\u{1D400}-\u{1D7FF}]/u;
/** The letters that may stand in for Latin ones: looked for before any word is taken apart. */
const SUSPECT = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}\\u{1D400}-\\u{1D7FF}]`, 'u');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Latin letters but for the wide ones, which are look-alikes of their own. */
const LATIN = /(?![Ａ-Ｚａ-ｚ])\p{Script=Latin}/u;

/** A Greek letter with one or two Latin ones reads as a symbol: `ρg`, `αx`. The omicron is no one's symbol. */
const FORMULA = /^(?:(?!ο)[α-ω]\p{Script=Latin}{1,2}|\p{Script=Latin}(?!ο)[α-ω])$/u;

export const encHomoglyph: Rule<'enc-homoglyph'> = {
  id: 'enc-homoglyph',
  family: 'Characters',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'All letters of a word belong to one script.',
  why: 'A Cyrillic or Greek letter in a Latin word looks right but is another letter. Searches miss the word, links and ids that contain it fail, and a false name can pass for a true one. A word that is wholly in another script is fine.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The ⟦tim\u0435r ran dry once.',
    right: 'The timer (таймер) ran dry once, after Δt.',
  },
  *text(text) {
    if (isOrdinary(text) || !SUSPECT.test(text.content)) return;
    for (const { index, 0: word } of text.content.matchAll(WORD)) {
      const explanation = explain(word);
      if (explanation) yield { range: rangeAt(text, index, index + word.length), ...explanation };
    }
  },
  *document(document) {
    const { content } = document.text;
    for (const { start, end, character } of findEntities(document)) {
      if (!SUSPECT.test(character)) continue;
      const [before] = /[\p{L}\p{M}\p{N}]*$/u.exec(content.slice(Math.max(start - 60, 0), start))!;
      const [after] = /^[\p{L}\p{M}\p{N}]*/u.exec(content.slice(end, end + 60))!;
      const explanation = explain(before + character + after);
      if (explanation)
        yield { range: rangeAt(document.text, start - before.length, end + after.length), ...explanation };
    }
  },
};

function explain(word: string): Pick<Finding, 'message' | 'advice'> | undefined {
  const mathematical = MATHEMATICAL.exec(word)?.[0];
  if (mathematical) {
    const message = `\`${word}\` contains ${nameCharacter(mathematical)}, which is a mathematical character and not a letter.`;
    return { message, advice: `Write \`${word.normalize('NFKC')}\`.` };
  }
  if (!LATIN.test(word) || FORMULA.test(word)) return undefined;
  const letters = word.match(/./gu) ?? [];
  const found = letters.find((letter) => LOOK_ALIKES.has(letter));
  if (found === undefined) return undefined;
  const { script, latin } = LOOK_ALIKES.get(found)!;
  const message = `\`${word}\` contains ${nameCharacter(found)}, which is ${script} and looks like \`${latin}\`.`;
  const plain = letters.map((letter) => LOOK_ALIKES.get(letter)?.latin ?? letter).join('');
  return { message, advice: `Write the word in one script: \`${plain}\`.` };
}
