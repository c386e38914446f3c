/** Marks of other programs' Markdown, and of other languages for texts, which are shown as they are written here. */
import type { SourceDocument } from '../../../analysis/document.ts';
import type { UnreadBlock } from '../../../analysis/unread.ts';
import type { LeftMark } from './mark.ts';

/** How a mark looks, and what is told of it. `isMeant` tells, also by the character before it, where the signs stand for themselves. */
type Dialect = {
  readonly pattern: RegExp;
  readonly message: string;
  readonly advise: (found: string) => string;
  readonly isMeant?: (found: string, before: string) => boolean;
};

/** What a mark around words stands behind and before: no letter, and none of its own signs. */
const BESIDE = String.raw`\p{L}\p{N}`;
const INNER = String.raw`[\p{L}\p{N}"'“‘(\uFDD0-\uFDD3]`;

/** Two of a sign on each side of words. */
function around(sign: string, longest = 200): RegExp {
  const own = sign[0] === '\\' ? sign.slice(0, 2) : sign[0];
  return new RegExp(
    `(?<![${BESIDE}${own}<>!])${sign}(?=${INNER})[^${own}\\n]{0,${longest}}[^${own}\\s]${sign}(?![${BESIDE}${own}])`,
    'gu',
  );
}

/** The words between marks of a length, where they can be written again. */
function wordsIn(found: string, length: number): string | undefined {
  const words = found.slice(length, -length).trim();
  return /[\uFDD0-\uFDD3`*_\n]/.test(words) ? undefined : words;
}

const asEmphasis =
  (length: number, mark = '*') =>
  (found: string): string =>
    `Write \`${mark}${wordsIn(found, length) ?? 'text'}${mark}\`.`;
const asText = (length: number) => (found: string) => {
  const words = wordsIn(found, length);
  return words === undefined ? 'Leave these marks out.' : `Write \`${words}\`.`;
};
const always = (advice: string) => (): string => advice;

const RAISED: ReadonlyMap<string, string> = new Map([
  ['^1^', '¹'],
  ['^2^', '²'],
  ['^3^', '³'],
]);

const DIALECTS: readonly Dialect[] = [
  {
    pattern: /\{(?:\+\+|--|>>)[^{}\n]{1,200}(?:\+\+|--|<<)\}/g,
    message: 'Markdown has no marks for changes and remarks.',
    advise: always('Write the text as it is to be.'),
  },
  { pattern: around('=='), message: 'Markdown has no highlighted text.', advise: asEmphasis(2) },
  {
    pattern: around(String.raw`\+\+`),
    message: 'Markdown has no mark for text that was added.',
    advise: asText(2),
    // `++i and j++`, `++j, Notepad++`
    isMeant: (found) => /^\+\+(?![aAI]\s)\p{L}(?!\p{L})|(?<!\p{L})\p{L}\+\+$/u.test(found),
  },
  {
    pattern: around(String.raw`\^\^`),
    message: 'Markdown has no mark for text that was added.',
    advise: asText(2),
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])\^[^\s^]{1,20}\^(?![\p{L}\p{N}^])/gu,
    message: 'Markdown has no raised text.',
    advise: (found) => {
      const raised = RAISED.get(found);
      return raised === undefined
        ? 'Leave the signs out, or write the whole expression as code.'
        : `Write \`${raised}\`.`;
    },
  },
  {
    pattern: /(?<![\p{L}\p{N}:/\\])(?::(?:[+-]1|100|1234|8ball|[ovxm]|[a-z][a-z0-9_+-]{1,40}):)+(?![\p{L}\p{N}:/])/gu,
    message: 'Names of pictures and roles between colons are shown as they are.',
    advise: always('Write the character or the word that is meant.'),
  },
  {
    pattern: /(?<![\p{L}\p{N}$])\$\$(?=[^\s$]|\n)[^$]{0,2000}\$\$(?![\p{L}\p{N}$])/gu,
    message: 'Formulas are not typeset, but shown as they are.',
    advise: always('Write the formula in words, or as code.'),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}$])\$(?=[^\s$])[^$\n]{0,200}?(?:\\[A-Za-z]{2,}|[_^][{\p{L}\p{N}])[^$\n]{0,200}(?<=\S)\$(?![\p{L}\p{N}$])/gu,
    message: 'Formulas are not typeset, but shown as they are.',
    advise: always('Write the formula in words, or as code.'),
  },
  {
    pattern: /(?<![\p{L}\p{N}%])%%(?=[ \p{L}"'(])[^%\n]{1,200}%%(?![\p{L}\p{N}%])/gu,
    message: 'This is no comment: readers see it.',
    advise: always('Remove it.'),
  },
  {
    pattern: /(?<![\p{L}\p{N}|])\|\|(?=\p{L}{3})[^|\n]{0,200}\p{L}{3}[.!?]?\|\|(?![\p{L}\p{N}|])/gu,
    message: 'Markdown does not hide text: readers see these marks.',
    advise: asText(2),
  },
  {
    pattern: /(?<![\p{L}\p{N}'])'''(?=\p{L})[^'\n]{1,200}(?<=\S)'''(?![\p{L}\p{N}'])/gu,
    message: 'Apostrophes are no marks of bold text here.',
    advise: asEmphasis(3, '**'),
  },
  {
    pattern: /(?<![\p{L}\p{N}'])''(?=\p{L})[^'\n]{1,200}(?<=\S)''(?![\p{L}\p{N}'])/gu,
    message: 'Apostrophes are no marks of emphasis here.',
    advise: asEmphasis(2),
  },
  {
    pattern: /\[(b|i|u|s|url|img|quote|code|color|size)(?:=[^\]\n]{0,200})?\](?=[^[]{0,500}\[\/\1\])/gi,
    message: 'Names in brackets are no marks here.',
    advise: always('Write `**bold**`, `*emphasis*` or `[text](address)`.'),
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:link|xref|image|include)::?[^\s[\]]{1,200}\[[^\]\n]{0,200}\]/gu,
    message: 'This is no link or picture.',
    advise: always('Write `[text](address)` or `![description](address)`.'),
  },
  {
    pattern: /(?<![\p{L}\p{N}´])´(?=[^\s´])[^´\n]{1,80}(?<=\S)´(?![\p{L}\p{N}´])/gu,
    message: 'Accents are no marks of code: readers see them.',
    advise: (found) => `Write \`\` \`${found.slice(1, -1)}\` \`\`, with backquotes.`,
  },
  {
    pattern: /(?<!\\)\[(?:(?:see|cf\.|e\.g\.)[ \t]+)?-?@[A-Za-z][\w:.-]{2,60}(?:[,;][^\]\n]{0,100})?\](?![([])/g,
    message: 'Sources are not cited by their keys: readers see the brackets.',
    advise: always('Write a link to the source, as in `[Doe 2026](#doe-2026)`.'),
  },
  {
    pattern: /(?<=\uFDD0)__?(?![\p{L}\p{N}_])/gu,
    message: 'An underscore behind code is no mark of a link.',
    advise: always('Write `[text](address)`.'),
    isMeant: (_found, before) => before !== '`',
  },
];

/** Marks that lines of paragraphs begin with. */
const LINES: readonly Dialect[] = [
  {
    pattern: /^[ \t]*={2,6}[ \t]+[^=\n]+[ \t]={2,6}[ \t]*$/gm,
    message: 'Equals signs do not make a heading.',
    advise: (found) => `Begin it with \`${'#'.repeat(/=+/.exec(found)![0].length)}\` and a space.`,
  },
  {
    pattern: /^[ \t]*\.\.[ \t]+[\w-]+::/gm,
    message: 'Markdown has no directives: readers see this line.',
    advise: always('Write the text itself.'),
  },
  {
    pattern: /^[ \t]*\*\[[^\]\n]{1,100}\]:/gm,
    message: 'Markdown has no list of abbreviations.',
    advise: always('Write the words out where the abbreviation first stands.'),
  },
  {
    pattern: /^h[1-6]\.(?=[ \t]+\S)/gm,
    message: 'This is no heading.',
    advise: (found) => `Begin it with \`${'#'.repeat(Number(found[1]))}\` and a space.`,
  },
  {
    pattern: /^[ \t]*#\+[A-Za-z_]+:?/gm,
    message: 'Markdown has no such keywords: readers see this line.',
    advise: always('Write the text itself.'),
  },
];

/** What nearly all blocks lack. */
const SIGN = /==|´|\[.*@|\+\+|--\}|<<\}|\^|:[a-z\d+-]|\$|%%|\|\||''|\[|_|::|^h[1-6]\.|#\+|^[ \t]*:/m;

/** The marks of a block that mean something to other programs. */
export function* leftDialects({ start, text, node }: UnreadBlock, document: SourceDocument): Generator<LeftMark> {
  if (!SIGN.test(text)) return;
  const searched = node.type === 'paragraph' ? [...LINES, ...DIALECTS] : DIALECTS;
  for (const { pattern, message, advise, isMeant } of searched)
    for (const { 0: all, index } of text.matchAll(pattern)) {
      const found = all.trim();
      const from = start + index + all.indexOf(found);
      if (!isMeant?.(found, document.text.content.charAt(from - 1)))
        yield { start: from, end: from + found.length, message, advice: advise(found) };
    }
  if (node.type === 'paragraph') yield* leftDefinitions(text, start);
}

/** Terms on lines of their own, and below them what they mean, behind a colon; or that as a paragraph of its own. */
const MEANING = /^(?<terms>(?:[^\n]{1,60}\n){0,3})[ \t]{0,3}:[ \t]+(?=\S)/;

function* leftDefinitions(text: string, start: number): Generator<LeftMark> {
  const { 0: all, groups } = MEANING.exec(text) ?? {};
  if (all === undefined || /:|[.,;!?]\s*$/.test(groups!['terms']!)) return;
  const from = start + all.trimEnd().length - 1;
  const message = 'Markdown has no lists of terms and their meanings.';
  yield { start: from, end: from + 1, message, advice: 'Write `- **Term**: text`.' };
}
