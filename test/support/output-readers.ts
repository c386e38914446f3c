/** What is published, read by a strict reader of its kind: every text in it, and the shape that the texts stand in. Each throws where a file is not what it says it is. */
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';
import { readCsv, textOfCell } from './csv.ts';
import { readAtom, readHeaders, readJsonFeed, readRedirects, readRobots, readRss, readSitemap } from './grammars.ts';
import { parseXml, type Xml } from './xml.ts';

/** The texts of a file, and how often each part of its structure stands there, by its name. */
export type Read = { readonly texts: string[]; readonly shape: Map<string, number> };

const page = unified().use(rehypeParse).freeze();
const fragment = unified().use(rehypeParse, { fragment: true }).freeze();
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/** Attributes that hold addresses; a browser goes to them, loads them or sends something there. */
const ADDRESSES =
  /^(?:href|src|srcSet|action|formAction|xLinkHref|poster|data|cite|background|ping|manifest|imageSrcSet)$/;
/** Attributes that hold words or names, which mean nothing to a browser. */
const WORDS = /^(?:alt|title|content|value|placeholder|label|id|htmlFor|name|aria.*|data.*|lang|dateTime|headers)$/;
/** Elements that run, load or send something, or hold no text of their own. */
const VERBATIM = /^(?:script|style|template|noscript|iframe)$/;
/** What says nothing of the structure: where a long word may break, and the colours of code. */
const INCIDENTAL = new Set(['wbr', 'span']);

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

const CITATION = /^(?:@misc\{|cff-version:)/;

/** All text in a node, code in colours too. */
function wordsOf(node: unknown): string {
  const { value, alt, children = [] } = node as { value?: string; alt?: string; children?: unknown[] };
  return value ?? alt ?? children.map(wordsOf).join('');
}

/** Texts as they are, but citations for programs, which write signs in ways of their own, as the readers of these have them. */
function withCitationsRead(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    if (text.startsWith('@misc{')) return readBibtex(`${text.trimEnd()}\n`).texts;
    return text.startsWith('cff-version:') ? readYaml(text).texts : [text];
  });
}

/** What an address leads to: its scheme, `own` for the site's own. Throws where it could run something. */
function kindOfAddress(address: string): string {
  if (!URL.canParse(address, 'https://own.example/a/b/')) return 'none';
  const { protocol, host } = new URL(address, 'https://own.example/a/b/');
  must(/^(?:https?:|mailto:|data:)$/.test(protocol), `This address could run something: ${address}`);
  must(
    protocol !== 'data:' || /^data:(?:image\/(?:png|jpeg|webp|svg\+xml)|font\/woff2)[;,]/.test(address),
    `This is no picture: ${address.slice(0, 80)}`,
  );
  return host === 'own.example' ? 'own' : protocol;
}

function count(shape: Map<string, number>, name: string, by = 1): void {
  shape.set(name, (shape.get(name) ?? 0) + by);
}

/** HTML as a browser reads it: no handler, nothing embedded, and no address that runs. What is inline is part of the shape. */
export function readHtml(content: string, isFragment = false): Read {
  const read: Read = { texts: [], shape: new Map() };
  const { shape, texts } = read;
  let text = '';
  const walk = (node: Nodes): void => {
    if (node.type === 'comment') count(shape, `<!--${node.value}-->`);
    if (node.type === 'text') text += node.value;
    if (node.type === 'element') {
      const { tagName, properties } = node;
      must(
        !/^(?:iframe|frame|object|embed|applet|base|portal|foreignobject|animate|set)$/i.test(tagName),
        `There is a ${tagName}.`,
      );
      const names = Object.entries(properties).map(([name, value]) => {
        const written = Array.isArray(value) ? value.join(' ') : String(value);
        must(!/^on/i.test(name) && name !== 'srcDoc', `There is ${name}="${written}".`);
        if (name === 'className') return classes(written);
        if (ADDRESSES.test(name)) return `${name}:${kindOfAddress(written)}`;
        if (!WORDS.test(name)) return `${name}=${written}`;
        texts.push(...withCitationsRead([written]));
        return name;
      });
      const isRefresh = 'httpEquiv' in properties;
      const inline = VERBATIM.test(tagName) ? inlineOf(node.children, properties['type'], read) : '';
      if (!INCIDENTAL.has(tagName))
        count(shape, `<${tagName} ${names.sort().join(' ')}>${isRefresh ? String(properties['content']) : inline}`);
      if (VERBATIM.test(tagName)) return;
      const code = tagName === 'code' ? wordsOf(node) : '';
      if (CITATION.test(code)) {
        text += withCitationsRead([code]).join('\n');
        return;
      }
      if (
        !/^(?:a|b|i|em|strong|code|span|wbr|del|small|q|cite|abbr|sup|sub|bdi|mark|kbd|samp|var|dfn|time|text|tspan)$/.test(
          tagName,
        )
      )
        text += '\n';
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk((isFragment ? fragment : page).parse(content));
  texts.push(
    ...text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    fold(text),
  );
  return read;
}

/** Classes as templates write them; those of code in colours are not counted. */
function classes(written: string): string {
  const names = written.split(' ').filter((name) => !/^(?:hljs.*|language-.*)$/.test(name));
  return `class=${names.join('.')}`;
}

/** The content of a script or a style: data is read, and anything else is a part of the shape. */
function inlineOf(children: readonly Nodes[], type: unknown, { texts, shape }: Read): string {
  const content = children.map((child) => ('value' in child ? child.value : '')).join('');
  if (type !== 'application/ld+json' && type !== 'application/json') return content.replace(/sha\d+-[\w+/=]+/g, 'HASH');
  const data = readJson(content);
  texts.push(...data.texts);
  for (const [name, number] of data.shape) count(shape, `json ${name}`, number);
  return 'data';
}

/** JSON: keys and kinds of values as the shape, and the texts that stand in HTML or Markdown as these are read. */
export function readJson(content: string): Read {
  const read: Read = { texts: [], shape: new Map() };
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const key = path.slice(path.lastIndexOf('.') + 1);
      const inside =
        key === 'html' || key === 'content_html'
          ? readHtml(value, true)
          : key === 'markdown'
            ? readMarkdownFile(value)
            : null;
      read.texts.push(...(inside ? inside.texts : [value]));
      if (inside) for (const [name, number] of inside.shape) count(read.shape, `${path} ${name}`, number);
    } else if (Array.isArray(value)) value.forEach((one) => walk(one, path));
    else if (value !== null && typeof value === 'object') {
      must(Object.getPrototypeOf(value) === Object.prototype, 'A key changed what an object is.');
      for (const [key, member] of Object.entries(value)) {
        count(read.shape, `${path}.${key}`);
        walk(member, `${path}.${key}`);
      }
    }
  };
  walk(JSON.parse(content), '');
  return read;
}

/** Markdown by an independent parser: no HTML but comments, and no address that runs. */
export function readMarkdownFile(content: string): Read {
  const read: Read = { texts: [], shape: new Map() };
  visit(markdown.parse(content), (node) => {
    if (node.type === 'html') must(/^<!--[^>]*-->$/.test(node.value), `There is HTML: ${node.value}`);
    const address = 'url' in node ? `:${kindOfAddress(node.url)}` : '';
    if (!['text', 'inlineCode', 'break'].includes(node.type)) count(read.shape, `${node.type}${address}`);
    if ('title' in node && node.title) read.texts.push(node.title);
    if (['paragraph', 'heading', 'tableCell', 'code', 'image'].includes(node.type))
      read.texts.push(...withCitationsRead([wordsOf(node)]));
  });
  return read;
}

/** XML: names of elements and attributes as the shape. */
export function readXml(content: string): Read {
  const read: Read = { texts: [], shape: new Map() };
  const walk = ({ name, attributes, text, children }: Xml): void => {
    must(!/^(?:\w+:)?(?:script|foreignObject|iframe|animate\w*|set|handler)$/i.test(name), `There is a ${name}.`);
    for (const [key, value] of Object.entries(attributes)) {
      must(!/^on/i.test(key), `There is ${key}="${value}".`);
      if (/(?:^|:)href$/.test(key)) kindOfAddress(value);
    }
    count(read.shape, `<${name} ${Object.keys(attributes).sort().join(' ')}>`);
    if (name === 'content:encoded' || attributes['type'] === 'html') read.texts.push(...readHtml(text, true).texts);
    else read.texts.push(text, ...Object.values(attributes));
    children.forEach(walk);
  };
  walk(parseXml(content));
  return read;
}

function readTable(content: string): Read {
  const rows = readCsv(content);
  must(new Set(rows.map((cells) => cells.length)).size === 1, 'A row has another number of cells.');
  const cells = rows.flat();
  for (const cell of cells)
    must(
      /^-\d+(?:\.\d+)?$/.test(cell) || !/(?:^|[;\t\r\n])["\s\p{Zs}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell),
      `This cell is a formula: ${cell}`,
    );
  return { texts: cells.map(textOfCell), shape: new Map([['row', rows.length]]) };
}

function readYaml(content: string): Read {
  const document = parseDocument(content);
  must(document.errors.length === 0 && document.warnings.length === 0, `This is no YAML: ${document.errors.join(' ')}`);
  return readJson(JSON.stringify(document.toJS()));
}

/** One entry of BibTeX: braces in pairs, none of them after a backslash, and fields a line each. */
function readBibtex(content: string): Read {
  const [, fields = ''] = /^@misc\{[a-z0-9.+-]+,\n((?: {2}[a-z]+ = \{[^\n]*\},\n)+)\}\n$/i.exec(content) ?? [];
  must(fields !== '', `This is no entry: ${content}`);
  let depth = 0;
  for (const line of fields.trimEnd().split('\n')) {
    for (const [at, sign] of line.split('').entries()) {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      must(depth > 0 || at < line.indexOf('{') || at >= line.length - 2, `A field ends too early: ${line}`);
    }
    must(depth === 0, `A field does not end: ${line}`);
  }
  return { texts: [], shape: new Map([['field', fields.split('\n').length]]) };
}

function readLines(content: string): Read {
  must(!/(?![\n\t])\p{Cc}/u.test(content), 'There is a control character.');
  return { texts: content.split('\n'), shape: new Map() };
}

const nothing =
  (check: (content: string) => unknown) =>
  (content: string): Read => {
    check(content);
    return readLines(content);
  };
const both =
  (check: (content: string) => unknown, read: (content: string) => Read) =>
  (content: string): Read => {
    check(content);
    return read(content);
  };

/** Readers by the end of a path; the first that fits. */
const READERS: readonly (readonly [end: RegExp, read: (content: string) => Read])[] = [
  [/\/_redirects$/, nothing(readRedirects)],
  [/\/_headers$/, nothing(readHeaders)],
  [/\/robots\.txt$/, nothing(readRobots)],
  [/sitemap\.xml$/, both(readSitemap, readXml)],
  [/feed\.xml$/, both(readAtom, readXml)],
  [/rss\.xml$/, both(readRss, readXml)],
  [/feed\.json$/, both(readJsonFeed, readJson)],
  [/\.html$/, (content) => readHtml(content)],
  [/\.json$/, readJson],
  [/\.(?:md|txt)$/, readMarkdownFile],
  [/\.(?:xml|svg)$/, readXml],
  [/\.csv$/, readTable],
  [/\.(?:cff|ya?ml)$/, readYaml],
  [/\.bib$/, readBibtex],
  [/./, readLines],
];

/** A published file as its reader has it. */
export function readOutput(path: string, content: string): Read {
  const [, read] = READERS.find(([end]) => end.test(path))!;
  return read(content);
}

/** White space folded, as a browser shows it. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
