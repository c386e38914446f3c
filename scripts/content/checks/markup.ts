/** Links, pictures and raw HTML. */
import type { Code, Image, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { resolveLink, type LinkContext } from '../addresses.ts';
import type { Problem } from '../diagnostics.ts';
import type { SourceDocument } from '../document.ts';
import { nodeRange, plainText } from '../markdown.ts';
import { lineRange, rangeAt, type Range } from '../source.ts';

/** Every link: its text, and where it leads. A reference is judged where its address stands. */
export function* checkLinks(document: SourceDocument, context: LinkContext): Generator<Problem> {
  for (const link of document.nodes('link')) {
    const range = nodeRange(document.text, link);
    const resolution = resolveLink(link.url, document, context);
    if ('rule' in resolution) yield { ...resolution, range };
    else if (isSilent(link)) yield silentLink(range);
  }
  for (const link of document.nodes('linkReference')) {
    if (isSilent(link)) yield silentLink(nodeRange(document.text, link));
  }
  for (const definition of document.nodes('definition')) {
    const resolution = resolveLink(definition.url, document, context);
    if ('rule' in resolution) yield { ...resolution, range: nodeRange(document.text, definition) };
  }
}

/** A link around a picture is named by the picture, whose description is another rule's. */
function isSilent(link: Link | LinkReference): boolean {
  return plainText(link) === '' && !link.children.some(({ type }) => type === 'image' || type === 'imageReference');
}

function silentLink(range: Range): Problem {
  return {
    rule: 'link-text',
    range,
    message: 'This link has no text.',
    advice: 'Write where it goes between the brackets.',
  };
}

/** Every picture: described, local, there, and of a type that is published. */
export function* checkPictures(document: SourceDocument, context: LinkContext): Generator<Problem> {
  for (const image of document.nodes('image')) yield* checkPicture(document, image, image.url, context);
  for (const image of document.nodes('imageReference')) {
    const definition = document.references.definitions.get(image.identifier.toLowerCase());
    // An address that leads nowhere is a finding at its definition.
    if (!definition || 'rule' in resolveLink(definition.url, document, context)) continue;
    yield* checkPicture(document, image, definition.url, context);
  }
}

function* checkPicture(
  document: SourceDocument,
  image: Image | ImageReference,
  url: string,
  context: LinkContext,
): Generator<Problem> {
  const range = nodeRange(document.text, image);
  const resolution = resolveLink(url, document, context);
  const alt = image.alt?.trim() ?? '';
  if ('rule' in resolution ? REMOTE_RULES.has(resolution.rule) : !resolution.address.startsWith('/')) {
    const advice = 'Put it into framework/images/ and link to it there.';
    yield { rule: 'image-remote', range, message: 'This picture is loaded from elsewhere.', advice };
  } else if (!/\.(?:png|jpe?g|webp)$/i.test(url)) {
    const message = `\`${url}\` is not a picture that can be published.`;
    yield { rule: 'asset-type', range, message, advice: 'Use PNG, JPEG or WebP, without `#` or `?`.' };
  } else if ('rule' in resolution) {
    yield { ...resolution, rule: resolution.rule === 'link-broken' ? 'image-missing' : resolution.rule, range };
  } else if (alt === '') {
    yield {
      rule: 'image-alt',
      range,
      message: 'This picture has no description.',
      advice: 'Write what it shows: `![Description](…)`.',
    };
  } else if (/^[\w-]+\.(?:png|jpe?g|webp|svg|gif)$/i.test(alt)) {
    yield {
      rule: 'image-alt',
      range,
      message: `"${alt}" is a file name, not a description.`,
      advice: 'Write what the picture shows.',
    };
  }
}

/** What a link rule says of an address that a picture would be loaded from. */
const REMOTE_RULES: ReadonlySet<string> = new Set(['link-scheme', 'link-http', 'link-credentials', 'link-absolute']);

/** Raw HTML. What stands inside an element belongs to the finding of its opening tag. */
export function* checkHtml(document: SourceDocument): Generator<Problem> {
  const open: string[] = [];
  for (const node of document.nodes('html')) {
    const range = nodeRange(document.text, node);
    const [, closing, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(node.value) ?? [];
    const tag = name?.toLowerCase();
    const isInside = open.length > 0;
    if (closing && tag && open.includes(tag)) open.length = open.lastIndexOf(tag);
    // A tag alone in its node opens an element in running text; a block of HTML comes whole.
    else if (tag && !VOID_TAGS.has(tag) && /^<[^<>]*[^/]>$/.test(node.value) && hasClosing(document, tag))
      open.push(tag);
    if (isInside) continue;
    if (node.value.startsWith('<!--')) {
      const advice = 'Remove it; what reviewers cannot see in the page should not be in the source.';
      yield { rule: 'html-comment', range, message: 'HTML comments are not allowed.', advice };
    } else {
      const shown = node.value.split('\n')[0]!.slice(0, 40);
      yield { rule: 'html', range, message: `Raw HTML is not allowed (\`${shown}\`).`, advice: adviseMarkdown(tag) };
    }
  }
}

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function hasClosing(document: SourceDocument, tag: string): boolean {
  return document.nodes('html').some(({ value }) => value.toLowerCase() === `</${tag}>`);
}

/** Whether an HTML comment runs to the end of the source because nothing closes it. */
export function hasUnclosedComment(document: SourceDocument): boolean {
  return document.nodes('html').some(({ value }) => value.startsWith('<!--') && !value.includes('-->'));
}

/** A fence that runs to the end of the source because nothing closes it. */
export function findUnclosedFence(document: SourceDocument): Code | undefined {
  return document.nodes('code').find(({ position }) => {
    const source = document.text.content.slice(position!.start.offset, position!.end.offset);
    const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
    if (!fence) return false;
    const lines = source.split('\n');
    const last = lines
      .at(-1)!
      .replace(/^[\s>]*/, '')
      .trimEnd();
    return lines.length === 1 || !(last.startsWith(fence) && last === fence[0]!.repeat(last.length));
  });
}

/** Fences that never close. */
export function* checkFences(document: SourceDocument): Generator<Problem> {
  const fence = findUnclosedFence(document);
  if (!fence) return;
  const { start } = nodeRange(document.text, fence);
  const message = 'This code block never closes, and takes in everything below it.';
  const advice = 'Add a line with the same fence after the code.';
  yield { rule: 'fence-unclosed', range: lineRange(document.text, start.line), message, advice };
}

const MARKDOWN_FOR: Record<string, string> = {
  b: '**text**',
  strong: '**text**',
  i: '*text*',
  em: '*text*',
  code: '`text`',
  br: 'two paragraphs',
  a: '[text](address)',
  img: '![description](file)',
};

function adviseMarkdown(tag: string | undefined): string {
  const markdown = tag && Object.hasOwn(MARKDOWN_FOR, tag) ? MARKDOWN_FOR[tag] : undefined;
  return markdown ? `Use ${markdown}.` : 'Use Markdown; put code in backquotes.';
}

/** References that Markdown leaves standing as text, and names defined twice. */
export function* checkDefinitions(document: SourceDocument): Generator<Problem> {
  for (const node of document.nodes('text')) {
    if (!node.value.includes('[') || !node.position) continue;
    yield* findUndefined(document, node);
  }
  for (const type of ['definition', 'footnoteDefinition'] as const) {
    const first = new Map<string, number>();
    for (const node of document.nodes(type) as readonly Extract<Nodes, { identifier: string }>[]) {
      const line = first.get(node.identifier);
      const range = nodeRange(document.text, node);
      if (line === undefined) first.set(node.identifier, range.start.line);
      else
        yield {
          rule: 'definition-dup',
          range,
          message: `\`${node.identifier}\` is defined twice (first on line ${line}).`,
          advice: 'Keep one of them.',
        };
    }
  }
}

function* findUndefined(document: SourceDocument, node: Extract<Nodes, { type: 'text' }>): Generator<Problem> {
  const start = node.position!.start.offset!;
  const source = document.text.content.slice(start, node.position!.end.offset);
  for (const match of source.matchAll(/(?<=\S)(?<!\\)\[\^([^\]\s]+)\]|(?<![\\\w\]!])!?\[([^\]\n]+)\]\[([^\]\n]*)\]/g)) {
    const range = rangeAt(document.text, start + match.index, start + match.index + match[0].length);
    const [, footnote, label, reference] = match;
    if (footnote)
      yield {
        rule: 'footnote-undefined',
        range,
        message: `Footnote \`[^${footnote}]\` is not defined.`,
        advice: `Add \`[^${footnote}]: text\`.`,
      };
    else
      yield {
        rule: 'link-undefined',
        range,
        message: `The link \`[${reference || label}]\` is not defined.`,
        advice: `Add \`[${reference || label}]: address\`, or write \`[text](address)\`.`,
      };
  }
}
