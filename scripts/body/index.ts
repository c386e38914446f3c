/** The face of this room: bodies of text, as trees compile to them, and as every form of a page fits them. */
import { htmlBodyOf, markdownBodyOf, type BodyText } from './body.ts';
import { fillHtml, type BodyHeading, type HtmlFitting } from './html.ts';
import { fillMarkdown, type MarkdownFitting } from './markdown.ts';

export type { BodyHeading, HtmlFitting } from './html.ts';
export { compilePhrase, compileProse } from './compile.ts';
export { addressMarkdown, type MarkdownFitting } from './markdown.ts';
export { isCallout } from './print-markdown.ts';
export type { WordSlot } from './slots.ts';

/** The HTML of a text where it stands. */
export function fitHtml(text: BodyText, fitting: HtmlFitting): string {
  return fillHtml(htmlBodyOf(text), fitting);
}

/** The Markdown of a text where it stands. */
export function fitMarkdown(text: BodyText, fitting: MarkdownFitting): string {
  return fillMarkdown(markdownBodyOf(text), fitting);
}

/** The ids in a text, as written there; for pages that need to know what can be linked to. */
export function idsOf(text: BodyText): readonly string[] {
  return htmlBodyOf(text).ids;
}

/** The highest headings of a text that can be linked to, in order, without the one that footnotes bring. */
export function headingsOf(text: BodyText): readonly BodyHeading[] {
  return htmlBodyOf(text).headings;
}

/** A text as a reader sees it, on one line. */
export function textIn(text: BodyText): string {
  return htmlBodyOf(text).text;
}

/** The addresses that a text links to or shows, as written there, without `#anchor`s alone. */
export function addressesOf(text: BodyText): readonly string[] {
  return htmlBodyOf(text).addresses;
}
