/**
 * HTML as a value: text put into a template is escaped unless it is already Html. The one way templates make markup.
 */

/** Only its type leaves this module, so nothing else can make one, nor pass an object of the same form for it. */
class Markup {
  readonly markup: string;
  declare private readonly isMadeHere: true;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** A piece of markup that is safe to put into a page as it stands: made by the `html` tag, or by one of the few uses of `trusted`. */
export type Html = Markup;

/** Whether a value is markup that was made here. */
export function isHtml(value: unknown): value is Html {
  return value instanceof Markup;
}

/** What a template hole takes: text (escaped), markup, lists of both, or nothing (false, null and undefined print nothing). */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as HTML, safe in element content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES.get(character)!);
}

/** Tag for templates: escapes every hole that is not Html. Attribute holes stand in quotes: `href="${address}"`. */
export function html(strings: TemplateStringsArray, ...holes: readonly Content[]): Html {
  const written = tidied(strings);
  let markup = written[0]!;
  holes.forEach((hole, index) => {
    markup = below(below(markup, print(hole)), written[index + 1]!);
  });
  return new Markup(markup);
}

/** What templates write, without the empty lines and the indentation in them: these mean nothing, and holes are as they are. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function tidied(strings: TemplateStringsArray): readonly string[] {
  const found = known.get(strings) ?? strings.map((part) => part.replace(/[ \t]*\n\s*/g, '\n'));
  known.set(strings, found);
  return found;
}

/** One piece after another, with no empty line between them. */
function below(before: string, after: string): string {
  return after.startsWith('\n') && before.endsWith('\n') ? before + after.slice(1) : before + after;
}

/** Markup that was sanitized before, taken as it stands. `test/architecture.test.ts` counts its uses. */
export function trusted(markup: string): Html {
  return new Markup(markup);
}

/** Markup in which characters that no XML document may hold are replaced. */
export function fitForXml({ markup }: Html): Html {
  return new Markup(markup.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}

function print(content: Content): string {
  if (isHtml(content)) return content.markup;
  if (Array.isArray(content)) return content.map(print).join('');
  if (content === false || content === null || content === undefined) return '';
  return escapeHtml(String(content));
}
