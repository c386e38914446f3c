/** Texts of a model, and when they say the same. */

/** Running or block text, as the Model keeps it. */
type Text = { readonly html: string; readonly markdown: string };

/** Whether a value is text with Markdown. */
export function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'markdown' in value;
}

/** Any tag but those that are words themselves: what is struck out says the opposite, and a box may be ticked. */
const TAG = /<(?!\/?(?:del|input)\b)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

/**
 * The words of a text, as HTML without its tags: descriptions of pictures are words, and white space is folded, as a line break
 * inside a paragraph is not something that people read.
 */
export function wordsOf({ html }: Text): string {
  return html
    .replace(TAG, (tag) => /^<img\s.*?\balt="([^"]*)"/s.exec(tag)?.[1] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
