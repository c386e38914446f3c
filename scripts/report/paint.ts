/** Styles on a terminal. Node's `styleText` reads the environment, and formats know no Node: their caller says whether there is colour. */

const STYLES = { error: '31', warning: '33', info: '36', dim: '2', bold: '1' } as const;

/** Sets a text in a style. */
export type Paint = (text: string, style: keyof typeof STYLES) => string;

/** What sets texts in styles, or leaves all of them as they are. */
export function painter(color: boolean): Paint {
  return color ? (text, style) => `\u001B[${STYLES[style]}m${text}\u001B[0m` : (text) => text;
}
