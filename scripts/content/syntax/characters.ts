/** What rules about characters share: which texts they need not look at, what characters are called, and how runs of them are found. */
import type { Text } from './source.ts';

/** Anything but ASCII, the letters of Latin-1 and common punctuation, which no rule about characters objects to. */
const UNUSUAL = /[^\t\n\x20-\x7E¡-¬®-ÿ–—‘’“”„…•→−×]/;

const known = new WeakMap<Text, boolean>();

/** Whether a text has only characters that no rule about single characters objects to. Looks through a text once, however many ask. */
export function isOrdinary(text: Text): boolean {
  const answer = known.get(text) ?? !UNUSUAL.test(text.content);
  known.set(text, answer);
  return answer;
}

/** Names of the characters that hide or reverse text, as messages give them. */
const NAMES: Record<number, string> = {
  0x000d: 'carriage return',
  0x00ad: 'soft hyphen',
  0x034f: 'combining grapheme joiner',
  0x061c: 'Arabic letter mark',
  0x115f: 'Hangul filler',
  0x1160: 'Hangul filler',
  0x180e: 'Mongolian vowel separator',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2061: 'function application',
  0x2062: 'invisible times',
  0x2063: 'invisible separator',
  0x2064: 'invisible plus',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0x2800: 'blank Braille pattern',
  0x3164: 'Hangul filler',
  0xfeff: 'zero-width no-break space',
  0xffa0: 'Hangul filler',
  0x00a0: 'no-break space',
  0x202f: 'narrow no-break space',
  0x3000: 'ideographic space',
};

/** A character as a message names it: `U+202E (right-to-left override)`. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const name = NAMES[code] ?? describeBlock(code);
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}${name ? ` (${name})` : ''}`;
}

function describeBlock(code: number): string | undefined {
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return 'variation selector';
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag character';
  return undefined;
}

/** The character before an offset, whole where it takes two units; empty at the beginning. */
export function characterBefore(content: string, offset: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(content[offset - 1] ?? '') && /[\uD800-\uDBFF]/.test(content[offset - 2] ?? '');
  return content.slice(Math.max(0, offset - (isPair ? 2 : 1)), offset);
}

/** The character at an offset, whole where it takes two units; empty at the end. */
export function characterAt(content: string, offset: number): string {
  const code = content.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** A stretch of a text: from an offset up to, not including, another. */
export type Stretch = { readonly start: number; readonly end: number };

/** Stretches that touch as one: characters in a row are one mistake. */
export function joinTouching(stretches: Iterable<Stretch>): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = joined.at(-1);
    if (last?.end === start) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
