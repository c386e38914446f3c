/**
 * Names that every object answers to, in every place where content gives a name: they are judged, compiled and shown as any other
 * name of their shape is.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCommandLine } from '../scripts/commands/index.ts';
import { compile, findRule, type SourceFile } from '../scripts/content/index.ts';
import { CliError } from '../scripts/disk/errors.ts';
import { exportCsv, frameworkOf, resultMarkdown } from '../scripts/model/index.ts';
import { readAssessmentFile } from '../scripts/disk/read-assessment.ts';
import { strings } from '../templates/strings.ts';
import { casesOf } from './support/cases.ts';
import { renderCompiled } from './support/site.ts';
import { smallSources, smallText, sourceFile, SURROUNDINGS, withFile } from './support/sources.ts';

const NAMES = Object.getOwnPropertyNames(Object.prototype);
/** Every name, or the one that is also an id and one more. */
const namesAt = (index: number): readonly string[] =>
  [...new Set(['constructor', NAMES[index % NAMES.length]!, ...NAMES])].slice(0, casesOf(2, NAMES.length));

/** Another name of the same shape, to which no object answers. */
function twinOf(name: string): string {
  return name.replace(/[a-z](?=[^a-z]*$)/i, (letter) => (letter < 'a' ? 'Q' : 'q'));
}

type Place = (name: string) => SourceFile[];

const NOTE = 'field-notes/one-change.md';
const SECOND = 'field-notes/second-note.md';

/** The small framework with a text of one file replaced. */
const instead =
  (path: string, from: string, to: (name: string) => string): Place =>
  (name) => {
    const text = smallText(path);
    if (!text.includes(from)) throw new Error(`${path} holds no “${from}”.`);
    return withFile(
      path,
      text.replace(from, () => to(name)),
    );
  };
const after = (path: string, line: string, to: (name: string) => string): Place =>
  instead(path, line, (name) => `${line}${to(name)}`);
const atEnd =
  (path: string, to: (name: string) => string): Place =>
  (name) =>
    withFile(path, `${smallText(path).trimEnd()}\n\n${to(name)}\n`);
const file =
  (path: (name: string) => string, content: (name: string) => string | Uint8Array): Place =>
  (name) =>
    withFile(path(name), content(name));
const both =
  (...places: readonly Place[]): Place =>
  (name) => {
    const base = new Map(smallSources().map((one) => [one.path, one]));
    const changed = places.flatMap((place) => place(name).filter((one) => base.get(one.path) !== one));
    return [...new Map([...base, ...changed.map((one) => [one.path, one] as const)]).values()];
  };

const FIRST_LINE: Readonly<Record<string, string>> = {
  'framework.md': 'title: Small Gradient\n',
  'modes/shared.md': 'id: shared\n',
  'dimensions/d2.md': 'id: D2\n',
  'sections/why.md': 'id: why\n',
  'scoring.md': 'gate: shared\n',
  'glossary.md': 'title: Glossary\n',
  [NOTE]: 'view: individual\n',
  'terminology.yaml': '',
};

const keys = Object.entries(FIRST_LINE).flatMap(([path, line]): [string, Place][] => [
  [`key of ${path}`, after(path, line, (name) => `${name}: x\n`)],
  [`key with a map, ${path}`, after(path, line, (name) => `${name}: {a: 1}\n`)],
  [`key with a list, ${path}`, after(path, line, (name) => `${name}: [yes, 012]\n`)],
  [`key with a number, ${path}`, after(path, line, (name) => `${name}: 012\n`)],
]);

const nestedKeys: [string, Place][] = [
  ['entry condition', after('modes/shared.md', 'entry:\n', (name) => `  ${name}: 2\n`)],
  ['the only entry condition', instead('modes/shared.md', '  D1: 2\n  D2: 2\n', (name) => `  ${name}: 2\n`)],
  ['key of a move', after(NOTE, '    from: 1\n', (name) => `    ${name}: 1\n`)],
  ['key of a source', after(NOTE, '    author: B. Writer\n', (name) => `    ${name}: yes\n`)],
  ['key of an aspect', after('scoring.md', '    name: Authority\n', (name) => `    ${name}: {b: 1:30}\n`)],
  ['key of the intervals', after('scoring.md', 'intervals:\n', (name) => `  ${name}: [0, 0]\n`)],
  ['key of the shelf life', after('scoring.md', 'shelf-life:\n', (name) => `  ${name}: 1\n`)],
  ['key of a pair', after('scoring.md', '    control: D2\n', (name) => `    ${name}: D1\n`)],
  ['key of what may be left out', after('scoring.md', '  - dimension: D3\n', (name) => `    ${name}: D1\n`)],
  ['key of a term', after('terminology.yaml', '  - term: bounded work\n', (name) => `    ${name}: x\n`)],
  ['key of a pattern', after('terminology.yaml', '    kind: rank\n', (name) => `    ${name}: {c: 0x1}\n`)],
  ['map of a list', instead(NOTE, 'tags: [timer]', (name) => `tags: [{${name}: 1}]`)],
  ['map of a text', instead(NOTE, 'title: "One change: a timer"', (name) => `title: {${name}: 1}`)],
  ['key of a key', after('modes/shared.md', 'id: shared\n', (name) => `status: {${name}: {${name}: 1}}\n`)],
];

const values: [string, Place][] = [
  ['tag', instead(NOTE, 'tags: [timer]', (name) => `tags: [${name}]`)],
  [
    'tag twice',
    both(
      instead(NOTE, '[timer]', (name) => `[${name}]`),
      instead(SECOND, '[timer]', (name) => `[${name}]`),
    ),
  ],
  ['source', both(instead(NOTE, 'id: undated', (name) => `id: ${name}`))],
  [
    'cited source',
    (name) =>
      withFile(
        NOTE,
        smallText(NOTE).replaceAll('undated', () => name),
      ),
  ],
  ['view', instead(NOTE, 'view: individual', (name) => `view: ${name}`)],
  ['actor', instead(NOTE, 'actor: automation', (name) => `actor: ${name}`)],
  ['direction', instead(NOTE, 'direction: held', (name) => `direction: ${name}`)],
  ['origin', instead(NOTE, 'origin: published-account', (name) => `origin: ${name}`)],
  ['reading', instead(NOTE, 'read: whole', (name) => `read: ${name}`)],
  ['dimension of a move', instead(NOTE, '[D2]', (name) => `[${name}]`)],
  ['version', instead(NOTE, 'written-for: 0.2.0', (name) => `written-for: ${name}`)],
  ['author', instead(NOTE, '[Small Gradient editors]', (name) => `[${name}]`)],
  ['title', instead(NOTE, 'title: "One change: a timer"', (name) => `title: ${name}`)],
  ['context', instead(NOTE, 'context: One person, one pot', (name) => `context: ${name}`)],
  ['licence', instead('framework.md', 'licence: CC0-1.0', (name) => `licence: ${name}`)],
  ['language', instead('framework.md', 'language: en-GB', (name) => `language: ${name}`)],
  ['script', instead('framework.md', 'direction: ltr', (name) => `direction: ${name}`)],
  ['name of the framework', instead('framework.md', 'Small Gradient', (name) => name)],
  ['note of the booklet', instead('framework.md', 'summary: A', (name) => `booklet-notes: [${name}]\nsummary: A`)],
  ['gate', instead('scoring.md', 'gate: shared', (name) => `gate: ${name}`)],
  ['authority', instead('scoring.md', 'authority: D1', (name) => `authority: ${name}`)],
  ['aspect', instead('dimensions/d2.md', 'aspect: containment', (name) => `aspect: ${name}`)],
  [
    'aspect of both',
    both(
      instead('dimensions/d2.md', 'aspect: containment', (name) => `aspect: ${name}`),
      instead('scoring.md', 'id: containment', (name) => `id: ${name}`),
    ),
  ],
  ['status', instead('modes/shared.md', 'status: active', (name) => `status: ${name}`)],
  ['former id', instead('modes/shared.md', 'status: active', (name) => `status: active\nformerly: [${name}]`)],
  ['former dimension', instead('dimensions/d2.md', 'status: active', (name) => `status: active\nformerly: [${name}]`)],
  ['id', instead('modes/shared.md', 'id: shared', (name) => `id: ${name}`)],
  ['name of a mode', instead('modes/shared.md', 'name: Shared', (name) => `name: ${name}`)],
  ['kind of a pattern', instead('terminology.yaml', 'kind: rank', (name) => `kind: ${name}`)],
  ['scope', instead('terminology.yaml', 'scope: [enterprise-view', (name) => `scope: [${name}`)],
  ['pattern', instead('terminology.yaml', '{revolutionary,game-changing}', (name) => `{${name},game-changing}`)],
  ['preferred term', instead('terminology.yaml', 'term: bounded work', (name) => `term: ${name}`)],
];

const MODE = (name: string): string =>
  smallText('modes/shared.md')
    .replace(
      /id: shared[^]*?---\n/,
      `id: ${name}\norder: 9\nname: Old\nrole: Gone\nstatus: retired\nsince: 0.1.0\nreplaced-by: shared\n---\n`,
    )
    .replace(/\*\*Shared/g, '**Old');

const files: [string, Place][] = [
  [
    'document',
    file(
      (name) => `${name}.md`,
      () => smallText('glossary.md'),
    ),
  ],
  [
    'folder',
    file(
      (name) => `${name}/one.md`,
      () => smallText(SECOND),
    ),
  ],
  [
    'file without an ending',
    file(
      (name) => name,
      () => 'x',
    ),
  ],
  [
    'note',
    file(
      (name) => `field-notes/${name}.md`,
      () => smallText(SECOND).replace('The second', 'The third'),
    ),
  ],
  ['mode', file((name) => `modes/${name}.md`, MODE)],
  [
    'dimension',
    file(
      (name) => `dimensions/${name}.md`,
      () => smallText('dimensions/d4.md'),
    ),
  ],
  [
    'section',
    file(
      (name) => `sections/${name}.md`,
      (name) => smallText('sections/why.md').replace('id: why\norder: 1', `id: ${name}\norder: 3`),
    ),
  ],
  [
    'picture',
    file(
      (name) => `images/${name}.svg`,
      () => '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
    ),
  ],
  [
    'picture of a strange kind',
    file(
      (name) => `images/pots.${name}`,
      () => 'x',
    ),
  ],
  [
    'address in links.json',
    (name) => [
      ...smallSources(),
      sourceFile('framework/links.json', `{"${name}": {"status": "dead", "checked": "2026-01-01"}}`),
    ],
  ],
  [
    'key in links.json',
    (name) => [...smallSources(), sourceFile('framework/links.json', `{"https://example.org/": {"${name}": "dead"}}`)],
  ],
];

const bodies: [string, (name: string) => string][] = [
  ['word', (name) => `The word ${name} stands here, and \`${name}\`, and **${name}**.`],
  ['heading', (name) => `## ${name}\n\nText.\n\n### ${name} again\n\nText, see [there](#${name.toLowerCase()}).`],
  ['heading twice', (name) => `## ${name}\n\nText.\n\n## ${name}\n\nText.`],
  ['link', (name) => `See [it](${name}.md), [it](#${name}), [it](../${name}/x.md#${name}), [it](${name}).`],
  ['scheme', (name) => `See [it](${name}:x) and <${name}:x>.`],
  ['reference', (name) => `See [it][${name}] and [that][${name}].\n\n[${name}]: https://example.org/`],
  ['reference to nothing', (name) => `See [it][${name}].`],
  ['footnote', (name) => `See.[^${name}] Again.[^${name}]\n\n[^${name}]: A note.`],
  ['footnote of nothing', (name) => `See.[^${name}]`],
  ['callout', (name) => `> [!${name}]\n> Text.`],
  ['code', (name) => `\`\`\`${name}\nx\n\`\`\``],
  ['entity', (name) => `A sign: &${name}; here.`],
  ['tag', (name) => `A <${name}>tag</${name}> here, and <${name}/>.`],
  ['picture', (name) => `![A picture of a pot](../images/${name}.png) ![A pot](${name}.svg)`],
  ['comment', (name) => `<!-- disable-next-line ${name} -- a reason -->\nText.`],
  ['list entry', (name) => `- **${name}**: A sentence.`],
  ['template', (name) => `{{ ${name} }} and {% ${name} %}`],
  ['term', (name) => `A [\`${name}\`](../glossary.md#${name.toLowerCase()}) is used.`],
];

const inBodies = bodies.map(([label, text], index): [string, Place] => [
  label,
  atEnd(['glossary.md', 'sections/why.md', NOTE][index % 3]!, text),
]);

const shapes: [string, Place][] = [
  ['heading of a mode', instead('modes/shared.md', '## Human role', (name) => `## ${name}`)],
  ['signal', instead('modes/shared.md', 'Shared Log', (name) => name)],
  ['question', instead('dimensions/d2.md', '- **Enterprise view**: W', (name) => `- **${name}**: W`)],
  ['confusion', instead('dimensions/d2.md', 'Soil and weather', (name) => name)],
  ['dimension', instead('dimensions/d2.md', 'name: Soil', (name) => `name: ${name}`)],
  ...['g', 'rect id', 'g fill', 'use href', 'style'].map((shape, index): [string, Place] => [
    `part of a picture: ${shape}`,
    file(
      () => 'images/pots.svg',
      (name) =>
        [
          `<svg xmlns="http://www.w3.org/2000/svg"><${name}/></svg>`,
          `<svg xmlns="http://www.w3.org/2000/svg" ${name}="1"><rect id="${name}"/></svg>`,
          `<svg xmlns="http://www.w3.org/2000/svg"><g fill="url(#${name})"/></svg>`,
          `<svg xmlns="http://www.w3.org/2000/svg"><use href="#${name}"/></svg>`,
          `<svg xmlns="http://www.w3.org/2000/svg"><g fill="&${name};" style="${name}: 1"/></svg>`,
        ][index]!,
    ),
  ]),
];

const places: readonly [string, Place][] = [...keys, ...nestedKeys, ...values, ...files, ...inBodies, ...shapes];

/** A text with every form of a name replaced by a word, and without check sums, which differ with every text. */
function without(name: string, text: string): string {
  const forms = [name, name.replaceAll('_', '')].map((form) => form.replaceAll('_', '(?:_|\\\\_)'));
  return text
    .replace(new RegExp(forms.join('|'), 'gi'), 'NAME')
    .replace(/sha\d+-[\w+/=]+|\b[0-9a-f]{12,}\b|(?<=\.json\?)[\w%-]+/g, 'HASH');
}

type Outcome = { readonly findings: readonly string[]; readonly site: ReadonlyMap<string, string> | null };

/** What becomes of sources that hold a name. */
function outcomeOf(sources: readonly SourceFile[], name: string): Outcome {
  const { compiled, diagnostics } = compile(sources, SURROUNDINGS);
  const findings = diagnostics.map(({ path, range: { start }, rule, message, advice = '' }) =>
    without(name, `${path}:${start.line}:${start.column} ${rule} ${message} ${advice}`),
  );
  const rendered = compiled && [...renderCompiled(sources, compiled)];
  const texts = rendered?.map(([path, content]) => [path, typeof content === 'string' ? content : ''] as const);
  const site = texts && new Map(texts.map(([path, text]) => [without(name, path), without(name, text)]));
  return { findings: findings.sort(), site: site ?? null };
}

let cases = 0;
let built = 0;

describe('a name that every object has is a name like any other', () => {
  it.each(places.map(([label, place], index) => [label, place, index] as const))('%s', (_label, place, index) => {
    for (const name of namesAt(index)) {
      const found = outcomeOf(place(name), name);
      cases += 1;
      if (found.site) built += 1;
      // No schema could see this key: it is refused before any looks.
      if (found.findings.some((one) => one.endsWith('Unknown key `NAME`. Remove its line.'))) continue;
      // Markdown takes the signs of `__proto__`: that is told of it, as of every name that programs write so.
      if (name.startsWith('__') && found.findings.some((one) => one.includes(' markup-taken '))) continue;
      expect(found, name).toEqual(outcomeOf(place(twinOf(name)), twinOf(name)));
    }
  });

  afterAll(() => {
    console.info(`${cases} names in places, ${built} of them on a site`);
  });
});

describe('outside the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-names-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const framework = frameworkOf(compile(smallSources(), SURROUNDINGS).compiled!.model);
  const words = strings.assessment;

  /** What is said of a saved assessment with a name at a place; its exports, where nothing is. */
  async function judgeSaved(text: (name: string) => string, name: string): Promise<string> {
    const path = join(folder, 'saved.yaml');
    writeFileSync(path, text(name));
    const read = await readAssessmentFile(path, { problems: words, files: strings.score });
    if (!('assessment' in read)) return without(name, read.map(({ rule, message }) => `${rule} ${message}`).join('\n'));
    const { assessment } = read;
    return without(
      name,
      exportCsv(framework, assessment, words) + resultMarkdown(framework, assessment, '2026-06-30', words),
    );
  }

  const saved = (more: string): string =>
    `formatVersion: 1\nframework: {version: 0.2.0, digest: ${framework.digest}}\nview: enterprise\n${more}\nsnapshots: []\n`;

  it.each<[string, (name: string) => string]>([
    ['key', (name) => saved(`${name}: {a: 1}\nsubsystems: []`)],
    ['key of a subsystem', (name) => saved(`subsystems: [{id: a, name: A, ${name}: 1, answers: {}}]`)],
    [
      'dimension',
      (name) => saved(`subsystems: [{id: a, name: A, answers: {${name}: {answer: 1, strength: example}}}]`),
    ],
    ['key of an answer', (name) => saved(`subsystems: [{id: a, name: A, answers: {D1: {answer: 1, ${name}: 1}}}]`)],
    ['answer', (name) => saved(`subsystems: [{id: a, name: A, answers: {D1: {answer: ${name}, strength: ${name}}}}]`)],
    ['name', (name) => saved(`subsystems: [{id: a, name: ${name}, answers: {D1: {answer: not-sure}}}]`)],
    ['id', (name) => saved(`subsystems: [{id: ${name}, name: A, answers: {}}]`)],
  ])('an assessment: %s', async (_label, text) => {
    for (const name of NAMES) {
      if (name === '__proto__') continue;
      expect(await judgeSaved(text, name), name).toBe(await judgeSaved(text, twinOf(name)));
    }
  });

  it('the command line', () => {
    for (const name of NAMES) {
      for (const args of [
        [name],
        ['check', '--format', name],
        ['diff', '--format', name],
        ['score', name, '--format', name],
      ])
        expect(() => readCommandLine(args, '0.0.0'), args.join(' ')).toThrow(CliError);
      expect(() => readCommandLine([name, '--strict'], '0.0.0')).toThrow(CliError);
      expect(() => readCommandLine(['check', `--${name}`], '0.0.0')).toThrow(CliError);
      expect(findRule(name)).not.toHaveProperty('doc');
    }
  });
});
