/** What is known of a text of the model beside what it says: its HTML and its Markdown in pieces. */
import type { Prose } from '../model/index.ts';
import { parseHtmlBody, type HtmlBody } from './html.ts';
import { parseMarkdownBody } from './markdown.ts';
import type { MarkdownSlot, Pieces } from './slots.ts';

/** A text of the model: blocks, or a phrase. */
export type BodyText = Pick<Prose, 'html' | 'markdown'>;

/** A body, cut. */
export type Body = { readonly html: HtmlBody; readonly markdown: Pieces<MarkdownSlot> };

/**
 * Bodies by their texts. What was compiled here comes with its pieces; what was frozen in a release is parsed once, when it is first asked
 * for. Both give the same pieces.
 */
const htmlBodies = new WeakMap<BodyText, HtmlBody>();
const markdownBodies = new WeakMap<BodyText, Pieces<MarkdownSlot>>();

/** Keeps what is known of a text that was just compiled. */
export function rememberBody(text: BodyText, { html, markdown }: Body): void {
  htmlBodies.set(text, html);
  markdownBodies.set(text, markdown);
}

/** The HTML of a text, in pieces. */
export function htmlBodyOf(text: BodyText): HtmlBody {
  return known(htmlBodies, text, ({ html }) => parseHtmlBody(html));
}

/** The Markdown of a text, in pieces. */
export function markdownBodyOf(text: BodyText): Pieces<MarkdownSlot> {
  return known(markdownBodies, text, ({ markdown }) => parseMarkdownBody(markdown));
}

function known<Made>(bodies: WeakMap<BodyText, Made>, text: BodyText, make: (text: BodyText) => Made): Made {
  const found = bodies.get(text) ?? make(text);
  bodies.set(text, found);
  return found;
}
