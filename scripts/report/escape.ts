/** Content is untrusted: what every printer does to it before it reaches a terminal, a log or another program. */
import { canonicalJson, INKLESS } from '../model/index.ts';

const HIDDEN = new RegExp(`[${INKLESS}]`, 'u');
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

/** Pictures joined into one, with their variants; a keycap; a flag of two letters, or of a region as three to six tags. */
const EMOJI =
  /^(?:[#*\d]\uFE0F?\u20E3|\p{Regional_Indicator}{2}|\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)$/u;

/** Clusters are the same in every locale. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether one character would act on the text around it, or not be seen. */
export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** What a reader takes for single characters, in order, with their offsets. */
export function clustersOf(text: string): Iterable<Intl.SegmentData> {
  return segmenter.segment(text);
}

/** Whether a cluster is an emoji, in which joiners, variants and tags are what they should be. */
export function isEmoji(cluster: string): boolean {
  return EMOJI.test(cluster);
}

/** A character by its number: `\u202E`, `\u{E0001}`. */
export function escapeCharacter(character: string): string {
  const digits = character.codePointAt(0)!.toString(16).toUpperCase();
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** A text on one line in which every hidden character is written out, line breaks and tabs too; an emoji stays whole. */
export function visible(text: string): string {
  if (!HIDDEN.test(text)) return text;
  return Array.from(clustersOf(text), ({ segment }) =>
    isEmoji(segment) ? segment : segment.replace(ALL_HIDDEN, escapeCharacter),
  ).join('');
}

/** The lines of a text, each as `visible` gives it. */
export function visibleLines(text: string): string[] {
  return text.split('\n').map(visible);
}

/**
 * Canonical JSON in which hidden characters are written as JSON escapes: it parses to the same value, and is safe to print to a
 * terminal.
 */
export function visibleJson(value: unknown): string {
  return canonicalJson(value).replace(ALL_HIDDEN, (character) =>
    character === '\n' ? character : escapeUnits(character),
  );
}

/** JSON knows UTF-16 units only. */
function escapeUnits(character: string): string {
  return character.split('').map(escapeCharacter).join('');
}

/** Bytes that a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();
