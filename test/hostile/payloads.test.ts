/**
 * Payloads in every place that takes a text: what the checks accept is published as text and nothing else, by a strict reader of every
 * kind of file. `HOSTILE_ROUNDS` says how many payloads each place gets; 150 are all.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { check, compile, type Compiled, type Diagnostic, type SourceFile } from '../../scripts/content/index.ts';
import { diffModels, frameworkOf, type Model } from '../../scripts/model/index.ts';
import { releaseFiles } from '../../scripts/render/release-files.ts';
import { socialPictures } from '../../scripts/render/social-pictures.ts';
import { DIFFERENCE_FORMATS, FORMATS, report, reportDifference } from '../../scripts/report/index.ts';
import { HOMELESS, OPTIONS, UNPRINTABLE } from '../report/support.ts';
import { filled, PLACES, schemaName, stringsOfSchemas, type Place } from '../support/free-texts.ts';
import { fold, readOutput, type Read } from '../support/output-readers.ts';
import { LONG_PAYLOADS, PAYLOADS } from '../support/payloads.ts';
import { releaseOf } from '../support/releases.ts';
import { contextFor, renderCompiled } from '../support/site.ts';
import { SURROUNDINGS } from '../support/sources.ts';

const ROUNDS = Number(process.env['HOSTILE_ROUNDS'] ?? 12);
/** In every so many rounds releases and comparisons are made as well, which take long. */
const RELEASE_EVERY = 5;
/** After so many checks what is left is refused file by file. */
const MOST_CHECKS = 6;

const counts = { tried: 0, accepted: 0, outputs: 0, frameworks: 0 };

/** A text as a body can hold it: on one line, since lines mean something in Markdown whatever is escaped. */
function asText({ form }: Place, text: string): string {
  return form === 'text' || form === 'verbatim' ? text.replace(/\s*[\r\n]\s*/g, ' ') : text;
}

/** A text as it is written in a place so that it is the text and nothing else, wherever a place has a way to write that. */
function quoted({ form }: Place, text: string): string {
  if (form === 'yaml' || form === 'key') return JSON.stringify(text);
  if (form === 'text') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  if (form === 'address') return `https://example.org/${encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))}`;
  if (form === 'json') return JSON.stringify(text).slice(1, -1);
  if (form === 'xml') return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return text;
}

/** A text that stands in its place as it is; in YAML, where one breaks all others of the file, in single quotes. */
function bare({ form }: Place, text: string): string {
  return form === 'yaml' || form === 'key' ? `'${text.replaceAll("'", "''")}'` : text;
}

const markOf = (index: number): string => `Q${index}q`;

/** The errors among findings; that a version is too small for its changes keeps nothing from being built. */
function errorsIn(sources: readonly SourceFile[]): Diagnostic[] {
  const found = check(sources, SURROUNDINGS);
  expect(found.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  return found.filter(({ severity }) => severity === 'error');
}

/** Texts in places without those that the checks refuse, which have what stood there before. */
function accepted(
  start: ReadonlyMap<Place, string>,
  texts: ReadonlyMap<Place, string>,
): { taken: Map<Place, string>; refused: Diagnostic[] } {
  const taken = new Map(texts);
  const refused: Diagnostic[] = [];
  for (let round = 0; ; round += 1) {
    const { sources, lines } = filled(new Map([...start, ...taken]));
    const errors = errorsIn(sources);
    if (errors.length === 0) return { taken, refused };
    refused.push(...errors);
    const guilty = [...taken.keys()].filter((place) =>
      errors.some(
        ({ path, range }) =>
          path === place.path &&
          (lines.get(place) ?? []).some(([first, last]) => range.start.line <= last && range.end.line >= first),
      ),
    );
    const paths = new Set(errors.flatMap(({ path, related }) => [path, ...(related ? [related.path] : [])]));
    const inFiles = [...taken.keys()].filter(({ path }) => paths.has(path));
    if (taken.size === 0) throw new Error(JSON.stringify(errors, null, 1));
    // An error in another file than that of its cause says what the cause is.
    const told = errors.map(({ message, advice }) => `${message} ${advice}`).join('\n');
    const named = [...taken].flatMap(([place, text]) =>
      told.includes(text.replace(/^['"]|['"]$/g, '')) ? [place] : [],
    );
    const suspects = [round < MOST_CHECKS ? guilty : [], inFiles, named, [...taken.keys()]];
    for (const place of suspects.find(({ length }) => length > 0)!) taken.delete(place);
  }
}

/** Where any text may stand: a place that takes words with a mark by which they are found again. */
const words = new Map(PLACES.map((place, index) => [place, quoted(place, `plain ${markOf(index)}`)] as const));
const { taken: plain } = accepted(new Map(), words);
/** What is code in Markdown is said as it is; anything else there that takes no escapes means something. */
const isMeaningful = ({ form, name }: Place): boolean => form === 'verbatim' && !/\bcode\b/.test(name);
const free = PLACES.filter((place) => plain.has(place) && !isMeaningful(place));
const bound = PLACES.filter((place) => !plain.has(place));

/** Every file that is made of a framework. */
function outputsOf(sources: readonly SourceFile[], isWhole: boolean, older: Model | null): Map<string, string> {
  const { compiled, diagnostics } = compile(sources, SURROUNDINGS);
  if (!compiled) throw new Error(JSON.stringify(diagnostics, null, 1));
  const texts = [...renderCompiled(sources, compiled), ...(isWhole ? releaseOutputs(sources, compiled, older) : [])];
  return new Map(
    texts.filter((one): one is [string, string] => typeof one[1] === 'string' && !one[0].startsWith('/schema/')),
  );
}

function* releaseOutputs(
  sources: readonly SourceFile[],
  compiled: Compiled,
  older: Model | null,
): Generator<[string, string]> {
  const { model, notes, releaseNotes } = compiled;
  const previous = { ...(older ?? model), version: '0.1.0' };
  const { version, title, stage, licence } = model;
  const released = releaseOf(model, { previous: '0.1.0', notes: notes.records });
  const record = {
    ...released.record,
    version,
    title,
    stage,
    licence,
    digest: frameworkOf(model).digest,
    summary: releaseNotes!.summary,
    notes: releaseNotes!.body,
  };
  const releases = [{ ...released, record }, releaseOf(previous, { date: '2026-01-01' })];
  const context = contextFor(sources, compiled, { releases, draft: true });
  for (const [path, content] of renderCompiled(sources, compiled, { releases, draft: true }))
    if (typeof content === 'string') yield [`/released${path}`, content];
  for (const { path, content } of releaseFiles(model, notes, context, record, previous, '{}\n'))
    if (typeof content === 'string' && !path.endsWith('.schema.json')) yield [`/release/${path}`, content];
  for (const { path, svg } of socialPictures(model, context)) yield [`${path}.svg`, svg];
  if (!older) return;
  const difference = diffModels(older, { ...model, version: '0.3.0' });
  const ends = { text: 'log', markdown: 'md', html: 'html', json: 'json' } as const;
  for (const format of DIFFERENCE_FORMATS)
    yield [`/difference.${ends[format]}`, reportDifference(difference, format, { color: false })];
}

/** Files as strict readers have them. What was read before is not read again. */
function readAll(
  files: ReadonlyMap<string, string>,
  known?: { files: ReadonlyMap<string, string>; read: ReadonlyMap<string, Read> },
): Map<string, Read> {
  return new Map(
    [...files].map(([path, content]) => {
      if (known?.files.get(path) === content) return [path, known.read.get(path)!];
      counts.outputs += 1;
      try {
        return [path, readOutput(path, content)];
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
      }
    }),
  );
}

const base = (() => {
  const { sources } = filled(plain);
  const { model } = compile(sources, SURROUNDINGS).compiled!;
  const files = outputsOf(sources, true, null);
  return { model, files, read: readAll(files) };
})();

/** What runs, loads, sends or looks like a part of the site, of the shape of a page. */
const POWERFUL =
  /^(?:json )?<(?:script|style|link|meta|form|button|input(?! .*type=checkbox)|svg|template|select|textarea|dialog|noscript|header|main|footer|body|html|head|title|[a-z]+-)/;
const powerfulIn = ({ shape }: Read): Map<string, number> =>
  new Map([...shape].filter(([name]) => POWERFUL.test(name)));

/** How often each mark stands in a file with the text that it was put beside, by its number. */
function marksIn({ texts }: Read, textOf: (index: number) => string | undefined): Map<number, number> {
  const found = new Map<number, number>();
  const all = texts.map(fold).join('\n');
  for (const { 0: mark, 1: number, index: at } of all.matchAll(/Q(\d+)q/g)) {
    const index = Number(number);
    const text = textOf(index) ?? `plain ${mark}`;
    const start = at - (text.length - text.lastIndexOf(mark) === mark.length ? text.length - mark.length : 0);
    if (all.startsWith(text, start)) found.set(index, (found.get(index) ?? 0) + 1);
  }
  return found;
}

/** Which payload stands where in a round, and whether before its mark or behind it. */
function payloadsOf(places: readonly Place[], round: number, list: readonly string[]): Map<Place, string> {
  return new Map(places.map((place, index) => [place, list[(round * 7 + index * 5) % list.length]!] as const));
}

function differences(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])]
    .filter((name) => (found.get(name) ?? 0) !== (wanted.get(name) ?? 0))
    .map((name) => `${name}: ${found.get(name) ?? 0}, not ${wanted.get(name) ?? 0}`);
}

/** What printers of findings make of what was refused. */
function printFindings(refused: readonly Diagnostic[]): void {
  for (const format of FORMATS) {
    for (const options of [OPTIONS, HOMELESS]) {
      const printed = report(refused.slice(0, 60), format, options);
      counts.outputs += 1;
      expect(UNPRINTABLE.exec(printed)?.[0], format).toBeUndefined();
      if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) JSON.parse(printed);
      if (format === 'github')
        for (const line of printed.trimEnd().split('\n').slice(0, -1))
          expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    }
  }
}

describe('the places', () => {
  it('are all that schemas know', () => {
    const known = new Set(PLACES.filter(({ form }) => form === 'yaml').map(schemaName));
    expect(stringsOfSchemas().filter((name) => !known.has(name))).toEqual([]);
    expect(free.length).toBeGreaterThan(bound.length);
  });
});

/** How many rounds stand in one test. */
const TOGETHER = 6;
const GROUPS = Array.from({ length: Math.ceil(ROUNDS / TOGETHER) }, (_, group) =>
  Array.from({ length: Math.min(TOGETHER, ROUNDS - group * TOGETHER) }, (_one, index) => group * TOGETHER + index),
);

/** Checks and renders the framework with these texts; what of it is refused has what stood there before. */
function render(
  texts: ReadonlyMap<Place, string>,
  round: number,
  older: Model | null,
): { taken: ReadonlyMap<Place, string>; read: ReadonlyMap<string, Read> } {
  const { taken, refused } = accepted(plain, texts);
  counts.tried += texts.size;
  counts.accepted += taken.size;
  counts.frameworks += 1;
  printFindings(refused);
  const { sources } = filled(new Map([...plain, ...taken]));
  return { taken, read: readAll(outputsOf(sources, round % RELEASE_EVERY === 0, older), base) };
}

/** What is another one in a framework whose places hold other texts, each as text. */
function flawsOfQuoted(round: number): string[] {
  const payloads = payloadsOf(free, round, PAYLOADS);
  const whole = new Map(
    [...payloads].map(([place, payload], index) => {
      const mark = markOf(PLACES.indexOf(place));
      return [place, asText(place, (round + index) % 2 === 0 ? `${payload} ${mark}` : `${mark} ${payload}`)] as const;
    }),
  );
  const { taken, read } = render(
    new Map([...whole].map(([place, text]) => [place, quoted(place, text)] as const)),
    round,
    null,
  );
  const textOf = (index: number): string | undefined => {
    const place = PLACES[index]!;
    return taken.has(place) && place.form !== 'address' ? fold(whole.get(place)!) : undefined;
  };
  return [...read].flatMap(([path, one]) => {
    const wanted = base.read.get(path);
    if (one === wanted) return [];
    if (!wanted) return [`${path} is new`];
    const [there, due] = [marksIn(one, textOf), marksIn(wanted, () => undefined)];
    const lost = [...taken.keys()].flatMap((place) => {
      const index = PLACES.indexOf(place);
      const [is, was] = [there.get(index) ?? 0, due.get(index) ?? 0];
      if (is === was || place.form === 'address' || !isShownAsText(path, place)) return [];
      return [
        `${JSON.stringify(whole.get(place))} of ${place.path} ${place.name} stands there ${is} times, not ${was}`,
      ];
    });
    // An address in running text is a link to it, also where its signs are escaped, and a heading with a link is none to itself. Where
    // a text had become a link, it would be lost as text.
    const moved = (path.startsWith('/social/') ? [] : differences(one.shape, wanted.shape)).filter(
      (name) => !/^(?:[.\w]+ )?(?:<a (?:class=self )?href:|link:)(?:https?|mailto|own)/.test(name),
    );
    return [...moved, ...lost].map((flaw) => `${round} ${path}: ${flaw}`);
  });
}

/** Whether a file shows a text as it is: tables hold bodies as Markdown, and pictures break names into lines. */
function isShownAsText(path: string, { form }: Place): boolean {
  return !path.startsWith('/social/') && (!path.endsWith('.csv') || form === 'yaml');
}

/** What of a framework runs or loads something that it did not, where its places hold texts as they are. */
function flawsOfBare(round: number): string[] {
  const list = [...PAYLOADS, ...LONG_PAYLOADS];
  const payloads = [...payloadsOf(PLACES, round, list)];
  const files = [...new Set(PLACES.map(({ path }) => path))];
  // One value of each file stands there without quotes: the first that is wrong is all that YAML tells.
  const bareOnes = new Set(
    files.map((path) => {
      const own = PLACES.filter((place) => place.path === path && place.form === 'yaml');
      return own[round % Math.max(1, own.length)];
    }),
  );
  const texts = payloads.map(([place, text]) => [place, bareOnes.has(place) ? text : bare(place, text)] as const);
  const { read } = render(new Map(texts), round, base.model);
  return [...read].flatMap(([path, one]) => {
    const wanted = base.read.get(path);
    if (!wanted || one === wanted) return [];
    const [is, was] = [powerfulIn(one), powerfulIn(wanted)];
    // A value that YAML takes for another one can take a question away; nothing can bring one.
    const more = new Map([...is].filter(([name, number]) => number > (was.get(name) ?? 0)));
    return differences(more, was)
      .filter((flaw) => !/: 0, not/.test(flaw))
      .map((flaw) => `${round} ${path}: ${flaw}`);
  });
}

describe('what is accepted is text and nothing else', () => {
  it.each(GROUPS)('where it is written as one, from round %i', (...rounds) => {
    expect(rounds.flatMap(flawsOfQuoted).slice(0, 40)).toEqual([]);
  });

  it.each(GROUPS)('as it is, from round %i', (...rounds) => {
    expect(rounds.flatMap(flawsOfBare).slice(0, 40)).toEqual([]);
  });
});

afterAll(() => {
  const sum = `${PAYLOADS.length + LONG_PAYLOADS.length} payloads in ${PLACES.length} places`;
  console.log(
    `${sum}: ${counts.tried} tried, ${counts.accepted} accepted in ${counts.frameworks} frameworks, ${counts.outputs} outputs read`,
  );
});
