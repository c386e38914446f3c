/** Slips in sources: texts as somebody might leave them who changed one thing by mistake. */
import fc from 'fast-check';

/** Text in place of a stretch of a source; offsets in UTF-16 units. */
export type Slip = { readonly from: number; readonly to: number; readonly text: string };

/** Edits of one text that do not overlap, in its order. Most slips are one edit; what changes places with something is two. */
export type Mutation = { readonly name: string; readonly slips: readonly Slip[] };

/** A text with some of its slips, by their indexes. */
export function withSlips(text: string, slips: readonly Slip[], chosen: (index: number) => boolean): string {
  let result = '';
  let at = 0;
  for (const [index, slip] of slips.entries()) {
    result += text.slice(at, slip.from) + (chosen(index) ? slip.text : text.slice(slip.from, slip.to));
    at = slip.to;
  }
  return result + text.slice(at);
}

/** A text with some of its slips, in every choice of them: the text itself first. */
export function mixesOf(text: string, { slips }: Mutation): string[] {
  return Array.from({ length: 2 ** slips.length }, (_, choice) =>
    withSlips(text, slips, (index) => ((choice >> index) & 1) === 1),
  );
}

/** Draws whole numbers below a limit; the one source of chance. */
type Draw = (limit: number) => number;
type Make = (text: string, draw: Draw) => readonly Slip[] | undefined;

function pick<T>(list: readonly T[], draw: Draw): T | undefined {
  return list.length === 0 ? undefined : list[draw(list.length)];
}

/** One of the places where a pattern stands, rewritten; `rewrite` gives undefined for a place that it leaves alone. */
function atMatch(pattern: RegExp, rewrite: (match: RegExpExecArray, draw: Draw) => string | undefined): Make {
  return (text, draw) => {
    const match = pick([...text.matchAll(pattern)], draw);
    const written = match && rewrite(match, draw);
    if (match === undefined || written === undefined || written === match[0]) return undefined;
    return [{ from: match.index, to: match.index + match[0].length, text: written }];
  };
}

/** Two places where a pattern stands, each with the text of the other. */
function exchange(pattern: RegExp): Make {
  return (text, draw) => {
    const matches = [...text.matchAll(pattern)];
    const [one, other] = [pick(matches, draw), pick(matches, draw)];
    if (!one || !other || one[0] === other[0]) return undefined;
    const [first, second] = one.index < other.index ? [one, other] : [other, one];
    return [
      { from: first.index, to: first.index + first[0].length, text: second[0] },
      { from: second.index, to: second.index + second[0].length, text: first[0] },
    ];
  };
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/** Another character of the same class: a slip of a finger stays on its row. */
function another(character: string, draw: Draw): string {
  if (/\d/.test(character)) return String(draw(10));
  const letter = LOWER[draw(LOWER.length)]!;
  return /[A-Z]/.test(character) ? letter.toUpperCase() : letter;
}

const MARKS = ' :-#"\'[]{}(),.&*!|>@`%~?=+/\\_<;$^\t\n\r“”‘’\u00A0\u3000\u0301'.split('');
const WORD = /[A-Za-z][\w’'-]*/g;
const LINE = /[^\n]*\n/g;
const FRONT_LINE = /^(?: *(?:- )?)[A-Za-z][\w-]*:[^\n]*\n/gm;
const VALUE = /(?<=^ *(?:- )?[A-Za-z][\w-]*: )[^\n]+/gm;
const KEY = /(?<=^ *(?:- )?)[A-Za-z][\w-]*(?=:(?: |\n))/gm;

const ways: Readonly<Record<string, Make>> = {
  'a wrong letter or digit': atMatch(/[A-Za-z0-9]/g, ([found], draw) => another(found, draw)),
  'a lost character': atMatch(/[^\n]/g, () => ''),
  'a doubled character': atMatch(/[^\n]/g, ([found]) => found + found),
  'two characters exchanged': atMatch(/[^\n]{2}/g, ([found]) => found[1]! + found[0]!),
  'a mark too many': (text, draw) => {
    const at = draw(text.length + 1);
    return [{ from: at, to: at, text: pick(MARKS, draw)! }];
  },
  'a wrong mark': atMatch(/[^\w\s]| /g, (_match, draw) => pick(MARKS, draw)),
  'a lost line': atMatch(LINE, () => ''),
  'a doubled line': atMatch(LINE, ([found]) => found + found),
  'lines exchanged': exchange(LINE),
  'neighbouring lines exchanged': atMatch(/([^\n]+\n)([^\n]+\n)/g, ([, one, other]) => other! + one!),
  'lines joined': atMatch(/\n/g, (_match, draw) => (draw(2) === 0 ? '' : ' ')),
  'a line broken': atMatch(/(?<=\S) (?=\S)/g, () => '\n'),
  'a lost word': atMatch(/[\w’'-]+ /g, () => ''),
  'a doubled word': atMatch(WORD, ([found]) => `${found} ${found}`),
  'words exchanged': exchange(WORD),
  'a word in other case': atMatch(WORD, ([found], draw) =>
    pick([found.toUpperCase(), found.toLowerCase(), found[0]!.toUpperCase() + found.slice(1)], draw),
  ),
  'a wrong number': atMatch(/\d+(?:\.\d+)*/g, ([found], draw) =>
    pick([String(draw(13)), `0${found}`, `${found}0`, `${found}.0`, found.split('').toReversed().join('')], draw),
  ),
  'numbers exchanged': exchange(/\d+(?:\.\d+)*/g),
  'ids exchanged': exchange(/\bD\d+\b|\b[a-z]+(?:-[a-z0-9]+)+\b/g),
  'a wrong dimension': atMatch(/\bD\d+\b/g, (_match, draw) =>
    pick(['D1', 'D9', 'D10', 'D11', 'D01', 'd1', 'D', '1', 'D-1'], draw),
  ),
  'values exchanged': exchange(VALUE),
  'a lost value': atMatch(VALUE, () => ''),
  'a misspelt key': atMatch(KEY, ([found], draw) => {
    const at = draw(found.length);
    return pick(
      [found.slice(0, at) + found.slice(at + 1), found.slice(0, at) + another('a', draw) + found.slice(at + 1)],
      draw,
    );
  }),
  'keys exchanged': exchange(KEY),
  'lines of front matter exchanged': exchange(FRONT_LINE),
  'a colon in a key': atMatch(/(?<=^ *(?:- )?[A-Za-z][\w-]*)(?=[\w-]+:(?: |\n))/gm, (_match, draw) =>
    pick([':', ': '], draw),
  ),
  'a colon one letter early': atMatch(/(?<=^ *(?:- )?[A-Za-z][\w-]*): (\S)/gm, ([, letter]) => `:${letter} `),
  'a number for a word': atMatch(VALUE, (_match, draw) => String(draw(5))),
  'words before a list': atMatch(/(?<=: )\[/g, () => 'the the['),
  'a wide space before a sign': atMatch(/(?=[.,;:!?)])/g, (_match, draw) => pick(['\u00A0', '\u3000', '\u2009'], draw)),
  'a carriage return in a word': atMatch(/(?<=[a-z])(?=[a-z])/g, () => '\r'),
  'no space behind a colon': atMatch(/(?<=^ *(?:- )?[A-Za-z][\w-]*:) /gm, () => ''),
  'a space before a colon': atMatch(/:(?= )/g, () => ' :'),
  'no quotation marks': atMatch(/(?<=[:[,] )"[^"\n]*"|(?<=\[)"[^"\n]*"/g, ([found]) => found.slice(1, -1)),
  'other quotation marks': atMatch(/"[^"\n]*"/g, ([found], draw) => {
    const [open, close] = pick(['“”', '„“', '«»', "''", '“"', '"”'], draw)!;
    return open + found.slice(1, -1) + close;
  }),
  'quotation marks added': atMatch(VALUE, ([found], draw) => pick([`"${found}"`, `“${found}”`, `'${found}'`], draw)),
  'brackets lost': atMatch(/\[([^[\]\n]*)\]/g, ([, held]) => held),
  'a colon in a value': atMatch(/(?<=^ *(?:- )?[a-z-]+: \S+) /gm, () => ': '),
  'other indentation': atMatch(/^ +/gm, ([found], draw) =>
    pick(['\t', `${found} `, found.slice(1), `\t${found}`], draw),
  ),
  'a byte order mark': () => [{ from: 0, to: 0, text: '\uFEFF' }],
  'one line with CRLF': atMatch(/\n/g, () => '\r\n'),
  'another space': atMatch(/ /g, (_match, draw) => pick(['\u00A0', '  ', '\u2009', '\u202F'], draw)),
  'a letter and its accent apart': atMatch(/[À-ÿ]/g, ([found]) => found.normalize('NFD')),
  'another level of heading': atMatch(/^#+(?= )/gm, (_match, draw) => '#'.repeat(1 + draw(5))),
  'no space in a heading': atMatch(/(?<=^#+) /gm, () => ''),
  'a misspelt heading': atMatch(/(?<=^#+ .*)[a-z]/gm, (_match, draw) => another('a', draw)),
  'an address without encryption': atMatch(/https/g, () => 'http'),
  'another address': atMatch(/(?<=\()https:[^)\s]+|(?<=url: )https:\S+/g, (_match, draw) =>
    pick(['http://www.w3.org/2000/svg', 'http://localhost/a', 'http://json-schema.org/draft-07/schema#'], draw),
  ),
  'a path in other case': atMatch(/(?<=\]\()[\w./-]+(?=[)#])/g, ([found]) => found.toUpperCase()),
  'a wrong path or anchor': atMatch(/(?<=\]\([^)\n]*)[a-z0-9](?=[^)\n]*\))/g, ([found], draw) => another(found, draw)),
  'a space in a link': atMatch(/\]\(/g, () => '] ('),
  'a link with its brackets exchanged': atMatch(
    /\[([^[\]\n]+)\]\(([^()\n]+)\)/g,
    ([, text, url]) => `(${text})[${url}]`,
  ),
  'tags for bold': atMatch(/\*\*([^*\n]+)\*\*/g, ([, held]) => `<b>${held}</b>`),
  'a date with other marks': atMatch(/(\d{4})-(\d\d)-(\d\d)/g, ([, year, month, day], draw) =>
    pick([`${year}/${month}/${day}`, `${year}${month}${day}`, `${year}-${Number(month)}-${Number(day)}`], draw),
  ),
};

/** The names of all ways to make a slip. */
export const MUTATION_NAMES: readonly string[] = Object.keys(ways);

/** Slips in a text that some way finds a place for; null where that way finds none. */
export function mutationsOf(text: string): fc.Arbitrary<Mutation | null> {
  return fc
    .tuple(fc.constantFrom(...MUTATION_NAMES), fc.array(fc.nat(2 ** 30), { minLength: 6, maxLength: 6 }))
    .map(([name, chances]) => {
      let at = 0;
      const draw: Draw = (limit) => chances[at++ % chances.length]! % Math.max(1, limit);
      const slips = ways[name]!(text, draw);
      return slips === undefined ? null : { name, slips };
    });
}
