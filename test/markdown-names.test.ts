/** Names and other texts in Markdown that is written: whatever they are, they are text there and nothing else. */
import { describe, expect, it } from 'vitest';
import { check, compile, type SourceFile } from '../scripts/content/index.ts';
import { diffModels, frameworkOf, markdownText, resultMarkdown, type Assessment } from '../scripts/model/index.ts';
import { headingMarkdown, linkMarkdown, plainMarkdown } from '../templates/markdown.ts';
import { releaseNotes, releaseReadMe } from '../scripts/render/release-texts.ts';
import { reportDifference } from '../scripts/report/index.ts';
import { strings } from '../templates/strings.ts';
import { small } from './diff/support.ts';
import { casesOf } from './support/cases.ts';
import { HOSTILE_NAMES, readMarkdown } from './support/hostile-names.ts';
import { releaseOf } from './support/releases.ts';
import { renderCompiled } from './support/site.ts';
import { smallText, SURROUNDINGS, withFile } from './support/sources.ts';

const words = strings.assessment;

/** What is read where a name stands, and what has to be: what is read where a plain word does, with the name for the word. */
function readBoth(write: (name: string) => string, name: string): Record<'found' | 'wanted', unknown> {
  const [found, wanted] = [write(name), write('plain')].map(readMarkdown);
  const lines = wanted!.lines.map((line) => line.replaceAll('plain', () => name));
  return { found: [write(name), found], wanted: [write(name), { ...wanted, lines }] };
}

const contexts: Readonly<Record<string, (text: string) => string>> = {
  'a paragraph': (text) => `Above.\n\n${text}\n\nBelow.`,
  'the start of a paragraph': (text) => `${text} and more.`,
  'the end of a paragraph': (text) => `It is ${text}`,
  'bold letters': (text) => `**${text}**: more, **${text}**.`,
  'an entry': (text) => `- ${text}\n- ${text}: more\n- more: ${text}`,
  'an entry above another list': (text) => `- ${text}\n  - ${text}`,
  'a quotation': (text) => `> ${text} and more.`,
  'parentheses and a list of words': (text) => `More (${text}; ${text}, ${text}).`,
};

describe.each(HOSTILE_NAMES)('%j', (name) => {
  it.each(Object.entries(contexts))('is text in %s', (_context, around) => {
    for (const write of [plainMarkdown, markdownText]) {
      const { found, wanted } = readBoth((text) => around(write(text)), name);
      expect(found).toEqual(wanted);
    }
  });

  it('is text in headings', () => {
    for (const write of [headingMarkdown, markdownText]) {
      const { found, wanted } = readBoth((text) => `# ${write(text)}\n\n## ${write(`More, ${text}`)}\n\nText.`, name);
      expect(found).toEqual(wanted);
    }
  });

  it('is text in a link', () => {
    const links = (text: string): string =>
      `${linkMarkdown(text, '/a/')} and - ${linkMarkdown(`More ${text}`, '/a_(b)/')}.`;
    const { found, wanted } = readBoth(links, name);
    expect(found).toEqual(wanted);
  });

  it('is text in a table', () => {
    const table = (text: string): string =>
      `| ${markdownText(text)} | More |\n| --- | --- |\n| **${markdownText(text)}** | |\n| x | ${markdownText(text)} |`;
    const { found, wanted } = readBoth(table, name);
    expect(found).toEqual(wanted);
  });
});

/** A place in a source of the small framework where any text may stand, in front matter or as part of a body. */
type Place = readonly [path: string, from: string, to: (text: string) => string];

const quoted = JSON.stringify;
/** The text as Markdown: a backslash takes the meaning of every sign that could have one. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const [FRAMEWORK, MODE, DIMENSION, SCORING, GLOSSARY, NOTE, WHY] = [
  'framework.md',
  'modes/shared.md',
  'dimensions/d2.md',
  'scoring.md',
  'glossary.md',
  'field-notes/one-change.md',
  'sections/why.md',
] as const;

const PLACES: readonly Place[] = [
  [FRAMEWORK, 'title: Small Gradient', (text) => `title: ${quoted(text)}`],
  [FRAMEWORK, 'stage: test model', (text) => `stage: ${quoted(text)}`],
  [FRAMEWORK, 'question: Who waters the plants?', (text) => `question: ${quoted(text)}`],
  [FRAMEWORK, 'tagline: Three modes & four "dimensions".', (text) => `tagline: ${quoted(text)}`],
  [
    FRAMEWORK,
    'summary: A framework of three modes and four dimensions, used to test the generator.',
    (text) => `summary: ${quoted(text)}`,
  ],
  [MODE, 'name: Shared', (text) => `name: ${quoted(text)}`],
  [MODE, 'role: Helper', (text) => `role: ${quoted(text)}`],
  [MODE, '**Shared Log**', (text) => `**${escaped(text)}**`],
  [DIMENSION, 'name: Soil', (text) => `name: ${quoted(text)}`],
  [DIMENSION, '**Soil and weather**', (text) => `**${escaped(text)}**`],
  [SCORING, 'name: Containment', (text) => `name: ${quoted(text)}`],
  [SCORING, 'meaning: What holds a decision in its bounds.', (text) => `meaning: ${quoted(text)}`],
  [SCORING, 'when: work in the open', (text) => `when: ${quoted(text)}`],
  [GLOSSARY, 'title: Glossary', (text) => `title: ${quoted(text)}`],
  [GLOSSARY, 'summary: The words of the small framework.', (text) => `summary: ${quoted(text)}`],
  [GLOSSARY, '## Pot', (text) => `## ${escaped(text)}\n\nA thing.\n\n## Pot`],
  [WHY, 'title: Why three', (text) => `title: ${quoted(text)}`],
  [WHY, 'summary: Three modes are enough to tell them apart.', (text) => `summary: ${quoted(text)}`],
  [NOTE, 'title: "One change: a timer"', (text) => `title: ${quoted(text)}`],
  [NOTE, 'summary: A timer took over the watering of one pot.', (text) => `summary: ${quoted(text)}`],
  [NOTE, 'context: One person, one pot', (text) => `context: ${quoted(text)}`],
  [NOTE, 'scope: Choice of soil', (text) => `scope: ${quoted(text)}`],
  [NOTE, 'authors: [Small Gradient editors]', (text) => `authors: [${quoted(text)}]`],
  [NOTE, 'author: A. Gardener', (text) => `author: ${quoted(text)}`],
  [NOTE, 'title: Timers & pots', (text) => `title: ${quoted(text)}`],
  [NOTE, 'publisher: Pot Weekly', (text) => `publisher: ${quoted(text)}`],
  [NOTE, 'remark: Only a summary was read.', (text) => `remark: ${quoted(text)}`],
  [NOTE, 'what: The pot was of clay.', (text) => `what: ${quoted(text)}`],
];

const CORRECTED = smallText(NOTE).replace(
  'status: published',
  'status: corrected\ncorrections:\n  - date: 2026-04-01\n    what: The pot was of clay.',
);
const start = withFile(NOTE, CORRECTED);

function put(files: readonly SourceFile[], [path, from, to]: Place, text: string): SourceFile[] {
  const file = files.find((one) => one.path === `framework/${path}`)!;
  const content = new TextDecoder().decode(file.bytes!);
  expect(content.split(from), from).toHaveLength(2);
  return withFile(
    path,
    content.replace(from, () => to(text)),
    [...files],
  );
}

const isFine = (files: readonly SourceFile[]): boolean =>
  check([...files], SURROUNDINGS).every(({ severity, rule }) => severity !== 'error' || rule === 'release-bump');

/** Every file of Markdown, with what an older release, a release and a comparison are beside the pages. */
function markdownOf(files: SourceFile[]): Map<string, string> {
  const { compiled, diagnostics } = compile(files, SURROUNDINGS);
  if (!compiled) throw new Error(JSON.stringify(diagnostics, null, 1));
  const { model, notes } = compiled;
  const site = { origin: 'https://small.example', base: '/some/base/', repository: null };
  const releases = [
    releaseOf(model, { previous: '0.1.0', notes: notes.records }),
    releaseOf({ ...small, version: '0.1.0' }, { date: '2026-01-01' }),
  ];
  const written = [...renderCompiled(files, compiled, { releases, draft: true })].filter(
    ([path]) => /\.(?:md|txt)$/.test(path) && path !== '/robots.txt',
  );
  const record = { ...releases[0]!.record, summary: model.summary };
  const framework = frameworkOf(model);
  const answers = Object.fromEntries(
    model.dimensions.map(({ id }) => [id, { answer: 2, strength: 'example' as const }]),
  );
  const subsystems = [{ id: 'one', name: model.title, answers }];
  const { version, digest } = framework;
  const assessment: Assessment = {
    formatVersion: 1,
    framework: { version, digest },
    view: 'enterprise',
    subsystems,
    snapshots: [],
  };
  return new Map([
    ...written.map(([path, content]): [string, string] => [path, content as string]),
    ['NOTES.md', releaseNotes(model, site, record, small)],
    ['README.md', releaseReadMe(site, record, true)],
    ['difference', reportDifference(diffModels(small, model), 'markdown', { color: false })],
    ['result', resultMarkdown(framework, assessment, '2026-06-30', words)],
  ]);
}

describe('a framework whose texts are all hostile', () => {
  /** Something of its own in each place, so that every one is found, and none is repeated. */
  const named = (place: number, name: string, isLast = false): string =>
    isLast ? `Q${place}q ${name}` : `${name} Q${place}q`;
  const plain = new Map(
    [...markdownOf(PLACES.reduce((files, place, index) => put(files, place, named(index, 'plain')), start))].map(
      ([path, markdown]) => [path, readMarkdown(markdown)],
    ),
  );
  let [tried, accepted] = [0, 0];

  /** A text that the checks accept in a place; of those that they refuse, nothing is published. */
  function acceptedIn(index: number, round: number): string {
    for (let step = round * 11 + index * 7; ; step += 1) {
      const text = named(index, HOSTILE_NAMES[step % HOSTILE_NAMES.length]!, (round + index) % 2 === 0);
      tried += 1;
      if (!isFine(put(start, PLACES[index]!, text))) continue;
      accepted += 1;
      return text;
    }
  }

  it.each(Array.from({ length: casesOf(4, 12) }, (_, index) => index))('says them as text, round %i', (round) => {
    const texts = PLACES.map((_place, index) => acceptedIn(index, round));
    const hostile = markdownOf(PLACES.reduce((files, place, index) => put(files, place, texts[index]!), start));
    expect([...hostile.keys()]).toEqual([...plain.keys()]);
    const flaws = [...hostile].flatMap(([path, markdown]) => {
      const [found, wanted] = [readMarkdown(markdown), plain.get(path)!];
      expect([path, found.kinds]).toEqual([path, wanted.kinds]);
      const count = (lines: readonly string[], text: string): number => lines.join('\n').split(text).length - 1;
      return texts.flatMap((text, index) => {
        const [there, due] = [count(found.lines, text), count(wanted.lines, named(index, 'plain'))];
        return there === due ? [] : [`${path}: ${text} stands there ${there} times, not ${due}`];
      });
    });
    expect(flaws).toEqual([]);
  });

  it('is one that the checks accept in most places', () => {
    console.log(`${accepted} of ${tried} hostile texts were accepted by the checks`);
    expect(accepted / tried).toBeGreaterThan(0.5);
  });
});
