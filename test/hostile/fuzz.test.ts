/**
 * Damaged input of every kind, at random from a fixed seed: everything is read or refused, in bounded time, and what passes is published
 * as it should be. `HOSTILE_SEED` gives another seed, `HOSTILE_SECONDS` more or less time for all of it.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  check,
  compile,
  mend,
  parseYamlData,
  type Diagnostic,
  type SourceFile,
  type Surroundings,
} from '../../scripts/content/index.ts';
import { lineAt, toText } from '../../scripts/content/syntax/source.ts';
import { isFlaw, parseJson } from '../../scripts/disk/json.ts';
import {
  canonicalJson,
  decodeLink,
  encodeLink,
  exportCsv,
  frameworkOf,
  freeze,
  LIMITS,
  manifestSchema,
  parseAssessment,
  parseModel,
  printAssessment,
  readAssessment,
  resultMarkdown,
  shareable,
  type Assessment,
} from '../../scripts/model/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { strings } from '../../templates/strings.ts';
import { readCsv } from '../support/csv.ts';
import { filled } from '../support/free-texts.ts';
import { mangled, mangledBytes, shrunk } from '../support/mangle.ts';
import { chanceOf, type Chance } from '../support/markdown-samples.ts';
import { readHtml } from '../support/output-readers.ts';
import { releaseOf } from '../support/releases.ts';
import { renderCompiled } from '../support/site.ts';
import { FULL, ROOT, smallSources, sourceFile, SURROUNDINGS } from '../support/sources.ts';

const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_129);
const SECONDS = Number(process.env['HOSTILE_SECONDS'] ?? 40);
/** Far above what any file of the greatest size needs; only endless work takes longer. */
const MOST_MILLISECONDS = 20_000;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = ({ bytes }: SourceFile): string => decoder.decode(bytes ?? undefined);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
afterAll(() => console.log(`Seed ${SEED}: ${[...counts].map(([what, number]) => `${number} ${what}`).join(', ')}`));

/** Rounds until a share of the time is over, each from a seed of its own, so that one alone can be run again. */
function rounds(share: number, run: (chance: Chance, round: number) => void): void {
  const end = performance.now() + SECONDS * 1000 * share;
  const first = Number(process.env['HOSTILE_ROUND'] ?? 0);
  for (let round = first; round === first || performance.now() < end; round += 1)
    run(chanceOf(SEED + round * 7919), round);
}

/** Fails with the smallest input that still shows a flaw, and with what it takes to see it again. */
function fail(round: number, flaw: string, input: string, flawOf: (input: string) => string | undefined): never {
  const kind = flaw.slice(0, 24);
  const least = shrunk(input, (text) => flawOf(text)?.slice(0, 24) === kind);
  throw new Error(
    `HOSTILE_SEED=${SEED} HOSTILE_ROUND=${round}: ${flawOf(least) ?? flaw}\nof ${JSON.stringify(least.slice(0, 4000))}`,
  );
}

const small = smallSources();
const links = sourceFile(
  'framework/links.json',
  canonicalJson({ 'https://example.org/soil': { status: 'dead', checked: '2026-01-01', reason: '404' } }),
);
const bed = sourceFile(
  'framework/images/bed.svg',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A bed</title><g id="a" fill="#fff"><path d="M0 0h9"/></g><use href="#a"/></svg>\n',
);
const wide = filled(new Map()).sources;
const full = await readSources(FULL);
const released: Surroundings = {
  ...SURROUNDINGS,
  released: {
    releases: [releaseOf(compile(small, SURROUNDINGS).compiled!.model)],
    flaws: [],
    uncompared: null,
    unsigned: [],
  },
};
const projects = [[...small, links, bed], [...wide], [...full, links]];
const texts = [...new Set(projects.flat())].filter(({ path }) => /\.(?:md|ya?ml|json|svg)$/.test(path)).map(textOf);
const weights = [0.85, 0.95, 1];
/** Pages as they are without damage: these are not read again. */
const pages = new Set(
  projects.flatMap((project) =>
    [...renderCompiled(project, compile(project, SURROUNDINGS).compiled!)].flatMap(
      ([path, content]) => `${path}\n${String(content)}`,
    ),
  ),
);

/** Where a finding stands, held against its file. */
function placeFlaw(
  { path, range: { start, end }, rule, message, fix }: Diagnostic,
  files: readonly SourceFile[],
): string | undefined {
  if (rule === 'internal-error') return `internal-error: ${message}`;
  if (message.trim() === '') return `${rule} says nothing`;
  const file = files.find((one) => one.path === path);
  if (!file)
    return start.line === 1 && start.column === 1 ? undefined : `${rule} stands in ${path}, which is not there`;
  const text = toText(path, textOf(file));
  const edits = typeof fix === 'object' ? fix.map(({ range }) => range) : [];
  for (const range of [{ start, end }, ...edits]) {
    const isOrdered =
      range.start.line < range.end.line ||
      (range.start.line === range.end.line && range.start.column <= range.end.column);
    if (!isOrdered) return `${rule} ends before it begins`;
    for (const { line, column } of [range.start, range.end]) {
      const isThere =
        line >= 1 &&
        column >= 1 &&
        line <= Math.max(1, text.lineStarts.length) &&
        column <= lineAt(text, line).length + 1;
      if (!isThere) return `${rule} stands outside its file at ${line}:${column}`;
    }
  }
  return undefined;
}

const keyOf = ({ path, rule, severity }: Diagnostic): string => `${severity} ${rule} in ${path}`;

/** What is wrong with how sources are judged and published; undefined where nothing is. */
function flawOfSources(files: readonly SourceFile[], surroundings: Surroundings): string | undefined {
  const started = performance.now();
  const { compiled, diagnostics } = compile(files, surroundings);
  if (performance.now() - started > MOST_MILLISECONDS) return `slow: ${Math.round(performance.now() - started)} ms`;
  for (const diagnostic of diagnostics) {
    const flaw = placeFlaw(diagnostic, files);
    if (flaw) return flaw;
  }
  const judge = (some: readonly SourceFile[]): Diagnostic[] => check(some, surroundings);
  if (diagnostics.some(({ fix }) => fix !== undefined)) {
    const once = mend(files, judge, () => true);
    const twice = mend(once.files, judge, () => true);
    if (twice.mended.length > 0) return `not idempotent: ${twice.mended.map(({ path }) => path).join(', ')}`;
    if (once.mended.length > 0) count('mended');
    // What hid other mistakes can go, and they come to light; nothing may be worse that was right.
    const before = new Set(diagnostics.map(keyOf));
    const isReadable = !diagnostics.some(({ rule }) => /^(?:enc|yaml|md|file|fm)-/.test(rule));
    const added = once.diagnostics.find((one) => one.severity === 'error' && !before.has(keyOf(one)));
    if (isReadable && added && once.diagnostics.length > diagnostics.length)
      return `mending added ${keyOf(added)}: ${added.message}`;
  }
  if (!compiled) return undefined;
  count('published');
  const rendered = renderCompiled(files, compiled);
  for (const [path, content] of rendered) {
    if (typeof content !== 'string' || !path.endsWith('.html') || pages.has(`${path}\n${content}`)) continue;
    for (const name of readHtml(content).shape.keys())
      if (name.startsWith('<script') && /src:(?!own)/.test(name)) return `${path} has ${name}`;
  }
  return undefined;
}

/** The same, with what is thrown as a flaw. */
function flawOf(files: readonly SourceFile[], surroundings: Surroundings): string | undefined {
  try {
    return flawOfSources(files, surroundings);
  } catch (error) {
    return `thrown: ${messageOf(error)} ${(error as Error).stack?.split('\n')[1]?.trim() ?? ''}`;
  }
}

describe('damaged sources', () => {
  it('are judged, mended and published, or refused', () => {
    rounds(0.75, (chance, round) => {
      const kind = chance();
      const project = projects[weights.findIndex((weight) => kind < weight)]!;
      const surroundings = chance() < 0.3 ? released : SURROUNDINGS;
      const file = project[Math.floor(chance() * project.length)]!;
      const isText = /\.(?:md|ya?ml|json|svg)$/.test(file.path);
      const others = project.filter((one) => one !== file);
      count('sources');
      if (!isText || chance() < 0.15) {
        const flaw = flawOf(
          [...others, sourceFile(file.path, mangledBytes(file.bytes ?? new Uint8Array(), chance))],
          surroundings,
        );
        if (flaw) throw new Error(`HOSTILE_SEED=${SEED} HOSTILE_ROUND=${round}: ${flaw}\nof bytes of ${file.path}`);
        return;
      }
      const put = (text: string): string | undefined => flawOf([...others, sourceFile(file.path, text)], surroundings);
      const damaged = mangled(textOf(file), texts, chance);
      const flaw = put(damaged);
      if (flaw)
        fail(round, `${file.path}: ${flaw}`, damaged, (text) => {
          const found = put(text);
          return found && `${file.path}: ${found}`;
        });
    });
    expect(counts.get('sources')).toBeGreaterThan(0);
  });
});

const { model } = compile(small, SURROUNDINGS).compiled!;
const framework = frameworkOf(model);
const saved: Assessment = {
  formatVersion: 1,
  framework: { version: framework.version, digest: framework.digest },
  view: 'enterprise',
  subsystems: [
    {
      id: 'one',
      name: 'Ledger & <b>',
      answers: {
        D1: {
          answer: 2.5,
          strength: 'recorded',
          date: '2026-06-01',
          link: 'https://example.org/a',
          note: 'Two\nlines',
        },
        D2: { answer: 1, strength: 'asserted' },
        D3: { answer: 'does-not-apply', reason: 'A library' },
        D4: { answer: 'not-sure' },
      },
    },
    { id: 'two', name: 'x', answers: {} },
  ],
  snapshots: [],
};
const withHistory: Assessment = {
  ...saved,
  snapshots: [
    {
      date: '2026-01-01',
      framework: saved.framework,
      subsystems: saved.subsystems,
      results: [{ subsystem: 'one', position: 1.5, low: 1, high: 2, gate: 'crossed' }],
    },
  ],
};
const manifest = readFileSync(`${ROOT}/framework/releases/manifest.json`, 'utf8');
const words = strings.assessment;

/** Readers of text: each gives what it read, written again, or null where it refused; both are right, and anything thrown is not. */
const READERS: Readonly<
  Record<string, { readonly start: readonly string[]; readonly read: (text: string) => string | null }>
> = {
  assessments: {
    start: [printAssessment(withHistory), printAssessment(saved)],
    read: (text) => {
      const parsed = parseAssessment(text);
      if ('problems' in parsed) {
        if (parsed.problems.length === 0) throw new Error('It is refused without a reason.');
        return null;
      }
      readCsv(exportCsv(framework, parsed.data, words));
      resultMarkdown(framework, parsed.data, '2026-06-30', words);
      encodeLink(shareable(parsed.data));
      return printAssessment(parsed.data);
    },
  },
  'assessments as YAML': {
    start: [
      printAssessment(withHistory),
      'formatVersion: 1\nframework: {version: 0.2.0, digest: "0123456789abcdef"}\nview: enterprise\nsubsystems:\n  - id: a\n    name: A\n    answers:\n      D1: { answer: 2, strength: example }\nsnapshots: []\n',
    ],
    read: (text) => {
      const yaml = parseYamlData(toText('a.yaml', text));
      if ('rule' in yaml) return null;
      const parsed = readAssessment(yaml.value);
      return 'problems' in parsed ? null : printAssessment(parsed.data);
    },
  },
  'JSON with places': {
    start: [printAssessment(withHistory), freeze(model)],
    read: (text) => {
      const node = parseJson(text);
      return isFlaw(node) ? null : canonicalJson(JSON.parse(text));
    },
  },
  'share links': {
    start: [encodeLink(shareable(saved)), encodeLink({ ...shareable(saved), subsystems: [] })],
    read: (text) => {
      const decoded = decodeLink(text);
      return 'problem' in decoded ? null : encodeLink(decoded.shared);
    },
  },
  models: { start: [freeze(model)], read: (text) => refusedOr(() => freeze(parseModel(text))) },
  manifests: {
    start: [manifest],
    read: (text) => refusedOr(() => canonicalJson(manifestSchema.parse(JSON.parse(text)))),
  },
};

/** What was read, or null where it was refused with a reason; what only happens to break is no refusal. */
function refusedOr(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || messageOf(error) === '') throw error;
    return null;
  }
}

describe('damaged data', () => {
  const names = Object.keys(READERS);
  it.each(names)('%s are read, and written again as they were, or refused', (name) => {
    const { start, read } = READERS[name]!;
    const flaw = (text: string): string | undefined => {
      try {
        const started = performance.now();
        const written = read(text);
        if (performance.now() - started > MOST_MILLISECONDS) return 'slow';
        if (written === null || written.length > LIMITS.characters) return undefined;
        count(`${name} read`);
        return read(written) === written ? undefined : `not the same again: ${written.slice(0, 200)}`;
      } catch (error) {
        return `thrown: ${(error as Error).name} ${messageOf(error)} ${(error as Error).stack?.split('\n')[1]?.trim() ?? ''}`;
      }
    };
    for (const text of start) expect(flaw(text)).toBeUndefined();
    rounds(0.25 / names.length, (chance, round) => {
      const damaged = mangled(start[Math.floor(chance() * start.length)]!, [...start, ...texts], chance);
      count(name);
      const found = flaw(damaged);
      if (found) fail(round, found, damaged, flaw);
    });
  });
});
