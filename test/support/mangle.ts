/** Damage to texts and bytes, at random from a seed: what no editor would write, and what a merge, a crash or an attacker leaves. */
import type { Chance } from './markdown-samples.ts';

const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
const below = (chance: Chance, limit: number): number => Math.floor(chance() * limit);

/** Pieces that mean something to some parser. */
const TOKENS: readonly string[] = [
  ...'\n|\n\n|\r|\r\n|\t| |  |\n    |---\n|...\n|\n---\n|===|# |## |### |- |* |1. |> |> [!NOTE]\n|[!NOTE]|[|]|(|)|](|![|[^|[^a]: |[a]: |<|>|</|<!--|-->|<?|<![CDATA[|]]>|&|&amp;|&#0;|&#x110000;|;|:|: |, |{|}|{}|[]|"|\'|`|```|```js\n|~~~|*|**|_|__|~~|\\|/|//|../|#|%|@|a@b.c|a\\@b.example|https://a.b|www.a.b|http://|mailto:|javascript:|!!x |&a |*a|<<: |? |!|^|$|${x}|{{x}}|=|+|-|.|0|-0|1e999|0x1|null|true|~|yes|NaN|2026-02-30|0000-00-00|D0|D999|D1|__proto__|constructor|toString'.split(
    '|',
  ),
  '|',
  '| a | b |\n| - | - |\n',
  '\u0000',
  '\u0001',
  '\u001B[31m',
  '\u007F',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u0301',
  '\u061C',
  '\u200B',
  '\u200D',
  '\u2028',
  '\u202E',
  '\u2066',
  '\u3000',
  '\uD83C\uDF31',
  '\uD800',
  '\uE000',
  '\uFEFF',
  '\uFFFD',
  '\uFFFF',
  '\u{10FFFF}',
  '\u{E0041}',
  'İ',
  'ß',
  'а',
  '水',
  'ع',
];

const NESTS: readonly (readonly [open: string, close: string])[] = [
  ['[', ']'],
  ['{a: ', '}'],
  ['{"a":', '}'],
  ['> ', ''],
  ['- ', ''],
  ['**', '**'],
  ['*', '*'],
  ['(', ')'],
  ['![', '](x)'],
  ['<b>', '</b>'],
  ['[^a]: ', ''],
  ['"', '"'],
];

type Part = readonly [start: number, end: number];

/** A stretch of a text: some characters, a word, a line, some lines, or a key with its value. */
function partOf(text: string, chance: Chance): Part {
  const at = below(chance, text.length + 1);
  const kind = below(chance, 5);
  if (kind === 0) return [at, Math.min(text.length, at + below(chance, 8))];
  if (kind === 1) {
    const [word = ''] = /^[\p{L}\p{N}_-]*/u.exec(text.slice(at, at + 60)) ?? [];
    return [at, at + word.length];
  }
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lines = kind === 2 ? 1 : kind === 3 ? 1 + below(chance, 6) : 1;
  let end = start;
  for (let line = 0; line < lines && end < text.length; line += 1) {
    const next = text.indexOf('\n', end);
    end = next === -1 ? text.length : next + 1;
  }
  const colon = text.slice(start, end).indexOf(': ');
  return kind === 4 && colon !== -1 ? [start + colon + 2, Math.max(start + colon + 2, end - 1)] : [start, end];
}

type Damage = (text: string, others: readonly string[], chance: Chance) => string;

const DAMAGES: readonly Damage[] = [
  (text, _others, chance) => put(text, partOf(text, chance), ''),
  (text, _others, chance) => {
    const part = partOf(text, chance);
    return put(text, part, text.slice(...part).repeat(2));
  },
  (text, _others, chance) => {
    const [one, other] = [partOf(text, chance), partOf(text, chance)].sort(([a], [b]) => a - b) as [Part, Part];
    if (one[1] > other[0]) return text;
    return put(put(text, other, text.slice(...one)), one, text.slice(...other));
  },
  (text, others, chance) => {
    const other = pick(chance, others);
    return put(text, partOf(text, chance), other.slice(...partOf(other, chance)));
  },
  (text, _others, chance) => put(text, partOf(text, chance), pick(chance, TOKENS)),
  (text, _others, chance) => insert(text, chance, pick(chance, TOKENS)),
  (text, _others, chance) => insert(text, chance, pick(chance, TOKENS) + pick(chance, TOKENS) + pick(chance, TOKENS)),
  (text, _others, chance) => insert(text, chance, String.fromCodePoint(below(chance, 0x11_0000))),
  (text, _others, chance) => {
    const [open, close] = pick(chance, NESTS);
    const depth = pick(chance, [3, 12, 40, 400]);
    const part = partOf(text, chance);
    return put(text, part, open.repeat(depth) + text.slice(...part) + close.repeat(depth));
  },
  (text, _others, chance) => insert(text, chance, pick(chance, TOKENS).repeat(pick(chance, [10, 100, 2000]))),
  (text, _others, chance) => text.slice(0, below(chance, text.length + 1)),
];

function put(text: string, [start, end]: Part, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end);
}

function insert(text: string, chance: Chance, piece: string): string {
  const at = below(chance, text.length + 1);
  return put(text, [at, at], piece);
}

/** A text with one to four damages; `others` are texts of which stretches get into it. */
export function mangled(text: string, others: readonly string[], chance: Chance): string {
  let result = text;
  for (let count = 1 + below(chance, chance() < 0.6 ? 1 : 4); count > 0; count -= 1)
    result = pick(chance, DAMAGES)(result, others, chance);
  return result;
}

/** Bytes with some of them changed, lost or put in. */
export function mangledBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const result = [...bytes];
  for (let count = 1 + below(chance, 4); count > 0; count -= 1) {
    const at = below(chance, result.length + 1);
    const kind = below(chance, 3);
    const piece = Array.from({ length: kind === 1 ? 0 : 1 + below(chance, 4) }, () => below(chance, 256));
    result.splice(at, kind === 0 ? 0 : 1 + below(chance, 4), ...piece);
  }
  return Uint8Array.from(result);
}

/** The least number of lines, then of characters, of a text for which something still holds, found by taking away halves and parts. */
export function shrunk(text: string, holds: (text: string) => boolean): string {
  let best = text;
  for (const split of ['\n', '']) {
    let parts = best.split(split);
    let tries = 300;
    for (let size = Math.ceil(parts.length / 2); size >= 1 && tries > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < parts.length && tries > 0; tries -= 1) {
        const less = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (holds(less.join(split))) parts = less;
        else at += size;
      }
    }
    best = parts.join(split);
    if (best.length > 2000) break;
  }
  return best;
}
