/**
 * Nothing that is accepted is lost or printed raw: every text of a source, by a reading of its own, is on its page, in the page's
 * Markdown, in the booklet and in the data. `ORACLE_CASES` gives another number of generated texts.
 */
import type { Element, Nodes as HastNodes } from 'hast';
import type { Nodes } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { check, type SourceFile } from '../scripts/content/index.ts';
import { casesOf } from './support/cases.ts';
import { chanceOf, definitionsFor, lineOf, sampleOf, writerOf, type Chance } from './support/markdown-samples.ts';
import { renderSources, type Site } from './support/site.ts';
import { smallSources, smallText, SURROUNDINGS, withFile } from './support/sources.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? casesOf(150, 600));
const ROUNDS = Math.ceil(CASES / 40);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_260_101);
/** How many notes stand in one framework. */
const TOGETHER = 150;

const markdown = unified().use(remarkParse).use(remarkGfm);
const html = unified().use(rehypeParse);

/** The words of a Markdown text that a reader is to see: text, code and descriptions of pictures. */
function wordsOfMarkdown(source: string): string[] {
  const words: string[] = [];
  const inline = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'image' || node.type === 'imageReference') words.push(...wordsIn(node.alt ?? ''));
    if (('title' in node && node.title) as boolean) words.push(...wordsIn((node as { title: string }).title));
    return 'children' in node ? (node.children as Nodes[]).map(inline).join('') : ' ';
  };
  const block = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      words.push(...wordsIn(inline(node)));
    else if (node.type === 'code') words.push(...wordsIn(node.value));
    else if ('children' in node) (node.children as Nodes[]).forEach(block);
  };
  block(markdown.parse(source));
  return words;
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

type Seen = { readonly all: string; readonly outsideCode: string };

/** What is to be seen of HTML: all of it, and what is no code. */
function seenIn(source: string, within?: string): Seen {
  let all = '';
  // What stands beside the text, not in it.
  let aside = '';
  let outsideCode = '';
  const walk = (node: HastNodes, isCode: boolean): void => {
    if (node.type === 'text') {
      all += node.value;
      outsideCode += isCode ? 'x' : node.value;
    }
    if (node.type === 'element') {
      if (['script', 'style', 'head', 'template'].includes(node.tagName)) return;
      const { alt, title } = node.properties;
      aside += ` ${alt ?? ''} ${title ?? ''}`;
      if (/^(?:p|li|h\d|td|th|pre|div|blockquote|br|section|sup)$/.test(node.tagName)) outsideCode += '\n';
    }
    const isVerbatim = isCode || (node.type === 'element' && isCodeOrAddress(node));
    if ('children' in node) node.children.forEach((child) => walk(child, isVerbatim));
  };
  walk(html.parse(within ?? source), false);
  return { all: all + aside, outsideCode };
}

/** Whether an element holds code, or an address that stands for itself: neither is running text. */
function isCodeOrAddress({ tagName, properties, children: [first] }: Element): boolean {
  const isAddress = tagName === 'a' && first?.type === 'text' && String(properties['href']).endsWith(first.value);
  return isAddress || ['code', 'pre', 'kbd'].includes(tagName);
}

/** Runs of marks that nobody writes for their own sake. */
const RAW = /\*\*|\b__.*__\b|~~|`|\]\(|^[ \t]*#{1,6}[ \t]|^[ \t]*#{2,}|\|[ \t]*:?-{2,}|^[ \t]*[-+*] |^[ \t]*\[[ x]\] /m;

const SLOT = 'One change makes a note worth writing.';

function noteWith(text: string, index: number): SourceFile {
  const note = smallText('field-notes/second-note.md')
    .replace('title: A second note, first-hand', `title: A made note ${index}`)
    .replace('One pot stood in a window.[^pot]\n\n[^pot]: A clay pot.', () => `${text}\n\n${SLOT}`);
  const path = `field-notes/made-${index}.md`;
  return withFile(path, note, []).at(-1)!;
}

/** Those of the notes that the checker has nothing to say about. */
function accepted(files: readonly SourceFile[]): SourceFile[] {
  const refused = new Set(check([...smallSources(), ...files], SURROUNDINGS).map(({ path }) => path));
  return files.filter(({ path }) => !refused.has(path));
}

function siteWith(files: readonly SourceFile[]): Site {
  const slugs = files.map(({ path }) => path.replace(/^.*\/|\.md$/g, ''));
  const titlePage = smallText('framework.md').replace('\nlicence:', `\nbooklet-notes: [${slugs.join(', ')}]\nlicence:`);
  return renderSources([...withFile('framework.md', reorder(titlePage)), ...files], 'https://small.example/base/');
}

/** Keys have an order; this one comes after the tagline. */
function reorder(titlePage: string): string {
  const [line] = /^booklet-notes: .*\n/m.exec(titlePage)!;
  return titlePage.replace(line, '').replace(/^summary:/m, `${line}summary:`);
}

function bodyOf(file: SourceFile): string {
  return new TextDecoder().decode(file.bytes!).replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Words of the source that are missing from a text, callouts' marks left aside. */
function missing(words: readonly string[], text: string): string[] {
  return words.filter((word) => !/^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/.test(word) && !text.includes(word));
}

/** Where a document of the framework takes a sentence, and the pages that show it. */
const PLACES: readonly (readonly [file: string, page: string, sentences: readonly string[]])[] = [
  [
    'modes/shared.md',
    '/modes/shared/',
    [
      'Shared means that plants & pots are cared for in the *shared* way.',
      'The helper answers for what happens in the Shared mode.',
      'The organization keeps a log.',
      'You water by `habit`.',
      'They agree on [bounded work](../glossary.md#bounded-work).',
      'Nobody writes the log, as [one note](../field-notes/one-change.md#what-changed) tells.',
    ],
  ],
  [
    'dimensions/d2.md',
    '/dimensions/d2/',
    [
      'This asks who decides about soil.',
      'Who decides about soil in the organization?',
      'Do you decide about soil?',
      'A person and a timer decide about soil.',
      'a watering can.',
      'a note beside it',
      'Weather is outside this dimension.',
      'Read about [D1](d1.md#anchors) first.',
      'Staying is sound where plants thrive.',
    ],
  ],
  ['sections/limits.md', '/framework/', ['It has a picture:']],
  ['framework.md', '/framework/', ['An introduction with a']],
  ['scoring.md', '/framework/', ['A position comes from entry conditions.']],
  ['glossary.md', '/glossary/', ['Two terms.', 'Work with an end.', 'Bounded.']],
];

/** A document with sentences in place of its own, or as it is where the checker objects to them. */
function filled(file: string, sentences: readonly string[], name: string, chance: Chance): SourceFile {
  const writer = writerOf(chance, name);
  const text = sentences.reduce((done, sentence) => {
    if (!done.includes(sentence)) throw new Error(`${file} lacks “${sentence}”.`);
    return done.replace(sentence, () => `${lineOf(writer)}.`);
  }, smallText(file));
  const whole = [text.trimEnd(), ...definitionsFor(text, writer)].join('\n\n');
  const files = withFile(file, `${whole}\n`);
  const isRight = check(files, SURROUNDINGS).length === 0;
  return (isRight ? files : withFile(file, smallText(file))).at(-1)!;
}

it(`every word of ${ROUNDS} made frameworks is in every form`, () => {
  const chance = chanceOf(SEED + 1);
  const faults: string[] = [];
  let passed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const made = PLACES.map(([file, , sentences], index) => filled(file, sentences, `r${round}p${index}`, chance));
    const paths = new Set(made.map(({ path }) => path));
    const site = renderSources(
      [...smallSources().filter(({ path }) => !paths.has(path)), ...made],
      'https://small.example/base/',
    );
    const booklet = seenIn(site.text('/print/index.html')).all;
    const data = textsOf(JSON.parse(site.text('/model.json')));
    for (const [index, [, page]] of PLACES.entries()) {
      const source = bodyOf(made[index]!);
      const words = wordsOfMarkdown(source).filter((word) => word.includes(`r${round}p${index}w`));
      passed += words.length > 0 ? 1 : 0;
      const forms = {
        page: seenIn(site.text(`${page}index.html`)).all,
        twin: wordsOfMarkdown(site.text(`${page}index.md`)).join(' '),
        booklet,
        'data as HTML': data.html,
        'data as Markdown': data.markdown,
      };
      faults.push(...faultsIn(words, forms, source));
    }
  }
  console.log(`${ROUNDS} frameworks, ${passed} of ${ROUNDS * PLACES.length} documents accepted.`);
  expect(faults).toEqual([]);
  expect(passed).toBeGreaterThan(ROUNDS);
});

/** All texts of a model: what its HTML shows, and what its Markdown says. */
function textsOf(value: unknown): { html: string; markdown: string } {
  const found = { html: '', markdown: '' };
  const walk = (member: unknown, key: string): void => {
    if (typeof member === 'string' && key === 'html') found.html += ` ${seenIn(member).all}`;
    else if (typeof member === 'string' && key === 'markdown')
      found.markdown += ` ${wordsOfMarkdown(member).join(' ')}`;
    else if (member !== null && typeof member === 'object')
      Object.entries(member).forEach(([name, below]) => walk(below, name));
  };
  walk(value, '');
  return found;
}

function faultsIn(words: readonly string[], forms: Record<string, string>, source: string): string[] {
  return Object.entries(forms).flatMap(([form, text]) => {
    const lost = missing(words, text);
    return lost.length > 0 ? [`${form} lacks ${JSON.stringify(lost.slice(0, 5))} of ${JSON.stringify(source)}`] : [];
  });
}

it(`every word of ${CASES} made texts is in every form, and no mark is printed`, () => {
  const chance = chanceOf(SEED);
  const texts = Array.from({ length: CASES }, (_, index) => sampleOf(chance, `n${index}`));
  const faults: string[] = [];
  let passed = 0;
  for (let from = 0; from < texts.length; from += TOGETHER) {
    const made = texts.slice(from, from + TOGETHER).map((text, index) => noteWith(text, from + index));
    const files = accepted(made);
    passed += files.length;
    const site = siteWith(files);
    const booklet = seenIn(site.text('/print/index.html')).all;
    for (const file of files) {
      const slug = file.path.replace(/^.*\/|\.md$/g, '');
      const source = bodyOf(file);
      const words = wordsOfMarkdown(source);
      const page = seenIn(site.text(`/field-notes/${slug}/index.html`));
      const data = JSON.parse(site.text(`/field-notes/${slug}.json`)) as { body: { html: string; markdown: string } };
      const forms: Record<string, string> = {
        page: page.all,
        booklet,
        twin: wordsOfMarkdown(site.text(`/field-notes/${slug}/index.md`)).join(' '),
        'data as HTML': seenIn(data.body.html).all,
        'data as Markdown': wordsOfMarkdown(data.body.markdown).join(' '),
      };
      faults.push(...faultsIn(words, forms, source));
      const raw = /[\\&]/.test(source) ? null : RAW.exec(seenIn(data.body.html).outsideCode);
      if (raw) faults.push(`${JSON.stringify(raw[0])} is printed of ${JSON.stringify(source.split(SLOT)[0])}`);
    }
  }
  console.log(`${CASES} texts, ${passed} accepted.`);
  expect(faults).toEqual([]);
  expect(passed).toBeGreaterThan(CASES / 5);
});
