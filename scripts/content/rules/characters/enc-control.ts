import { characterAt, isOrdinary, joinTouching, nameCharacter } from '../../syntax/characters.ts';
import { findEntities } from '../../analysis/entities.ts';
import type { Finding, FlawRule } from '../rule.ts';
import { rangeAt, type Text } from '../../syntax/source.ts';

/**
 * Control characters but for the tab and the line feed; those of the second block (C1) are as invisible as those of the first.
 * And private-use characters, whose meaning nobody has agreed on.
 */
const UNSHOWN = /(?![\t\n])\p{Cc}|\p{Co}/gu;
/** What word processors and typefaces use for signs of their own. */
const PRIVATE = /\p{Co}/u;

export const encControl: FlawRule<'enc-control'> = {
  id: 'enc-control',
  family: 'Characters',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Sources contain no control characters other than tabs and line endings, and no private-use characters.',
  why: 'Control characters are invisible, and terminals, diffs and browsers each treat them in a different way. They come from damaged files, or from text that was copied out of a terminal. Private-use characters come from word processors, as signs that other typefaces do not have.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer⟦\u0008 ran dry once.',
    right: 'The timer ran dry once.',
  },
  *text(text) {
    if (isOrdinary(text)) return;
    const found = [...text.content.matchAll(UNSHOWN)].map(({ index, 0: character }) => ({
      start: index,
      end: index + character.length,
    }));
    for (const { start, end } of joinTouching(found)) yield judge(text, start, end, characterAt(text.content, start));
  },
  *document(document) {
    for (const { start, end, character, source } of findEntities(document)) {
      if (character.search(UNSHOWN) === 0) yield judge(document.text, start, end, character);
      // Markdown shows this sign for the number of a control character, or of no character.
      else if (character === '\uFFFD' && !/^&#(?:65533|xfffd);$/i.test(source)) {
        const message = `\`${source}\` stands for no character that can be shown.`;
        yield { range: rangeAt(document.text, start, end), message, advice: 'Remove it.' };
      }
    }
  },
  explain({ range, name, character }) {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return { range, message: `${name} contains ${code}, which is an invisible character.`, advice: 'Remove it.' };
  },
};

function judge(text: Text, start: number, end: number, character: string): Finding {
  const range = rangeAt(text, start, end);
  if (!PRIVATE.test(character))
    return {
      range,
      message: `${nameCharacter(character)} is a control character.`,
      advice: character === '\r' ? 'Remove it, or end the line there with LF.' : 'Remove it.',
    };
  const message = `${nameCharacter(character)} is a private character: each typeface shows another sign for it, or none.`;
  const isBullet = character === '\uF0B7' && /^[ \t]*$/m.test(text.content.slice(0, start).split('\n').at(-1)!);
  return { range, message, advice: isBullet ? 'Begin items of a list with `- `.' : 'Write the sign that is meant.' };
}
