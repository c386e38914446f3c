/** Links, pictures and raw HTML. */
import type { Link, Nodes } from 'mdast';
import { resolveLink, type LinkContext } from '../addresses.ts';
import type { Problem } from '../diagnostics.ts';
import type { SourceDocument } from '../document.ts';
import { nodeRange, plainText } from '../markdown.ts';
import { rangeAt } from '../source.ts';

/** Every link: its text, and where it leads. */
export function* checkLinks(document: SourceDocument, context: LinkContext): Generator<Problem> {
  for (const link of document.nodes('link')) {
    const range = nodeRange(document.text, link);
    const resolution = resolveLink(link.url, document, context);
    if ('rule' in resolution) yield { ...resolution, range };
    else if (isSilent(link))
      yield {
        rule: 'link-text',
        range,
        message: 'This link has no text.',
        advice: 'Write where it goes between the brackets.',
      };
  }
  for (const definition of document.nodes('definition')) {
    const resolution = resolveLink(definition.url, document, context);
    if ('rule' in resolution) yield { ...resolution, range: nodeRange(document.text, definition) };
  }
}

function isSilent(link: Link): boolean {
  return plainText(link) === '';
}

/** Every picture: described, local, there, and of a type that is published. */
export function* checkPictures(document: SourceDocument, context: LinkContext): Generator<Problem> {
  for (const image of document.nodes('image')) {
    const range = nodeRange(document.text, image);
    const alt = image.alt?.trim() ?? '';
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(image.url.trim())) {
      yield {
        rule: 'image-remote',
        range,
        message: 'This picture is loaded from elsewhere.',
        advice: 'Put it into framework/images/ and link to it there.',
      };
      continue;
    }
    const resolution = resolveLink(image.url, document, context);
    if (!/\.(?:png|jpe?g|webp)$/i.test(image.url)) {
      yield {
        rule: 'asset-type',
        range,
        message: `\`${image.url}\` is not a picture that can be published.`,
        advice: 'Use PNG, JPEG or WebP.',
      };
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
}

/** Raw HTML. A closing tag belongs to the finding of its opening tag. */
export function* checkHtml(document: SourceDocument): Generator<Problem> {
  const opened = new Set<string>();
  for (const node of document.nodes('html')) {
    const range = nodeRange(document.text, node);
    const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(node.value)?.[1]?.toLowerCase();
    if (node.value.startsWith('<!--')) {
      yield {
        rule: 'html-comment',
        range,
        message: 'HTML comments are not allowed.',
        advice: 'Remove it; what reviewers cannot see in the page should not be in the source.',
      };
    } else if (!node.value.startsWith('</') || !opened.has(tag ?? '')) {
      yield {
        rule: 'html',
        range,
        message: `Raw HTML is not allowed (\`${node.value.split('\n')[0]!.slice(0, 40)}\`).`,
        advice: adviseMarkdown(tag),
      };
    }
    if (tag) opened.add(tag);
  }
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
  for (const match of source.matchAll(/(?<!\\)\[\^([^\]\s]+)\]|(?<!\\)\[([^\]\n]+)\]\[([^\]\n]*)\]/g)) {
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
