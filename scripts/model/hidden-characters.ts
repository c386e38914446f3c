/**
 * Characters that do not show, in the sets that this project tells apart, each as it stands in the brackets of a regular expression with
 * the flag `u`. Which of them a source may hold is the business of the rules about characters.
 */

/** Marks that reorder text, and halves of characters: any of these could disguise what is written. */
export const REORDERING = '\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069';

/** What a text on one line never holds: controls, separators of lines, and what reorders. */
export const UNFIT_FOR_LINES = `\\p{Cc}\\u2028\\u2029${REORDERING}`;

/** Controls and marks of format. */
export const CONTROLS = '\\p{Cc}\\p{Cf}';

const SKIPPED = new RegExp(`[\\s${CONTROLS}]`, 'gu');

/** An address or a style without what browsers may skip in it: white space and controls. */
export function withoutSkipped(text: string): string {
  return text.replace(SKIPPED, '');
}

/** Whatever takes no ink of its own, or acts on the text around it. */
export const INKLESS = `${CONTROLS}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800`;

/** What stands between two letters without parting the word: the soft hyphen, joiners, marks of direction, variants. */
export const INSIDE_WORDS = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\p{Variation_Selector}';
