/** What checking and building a thousand field notes cost, next to bare unified on the same sources in the same run. */
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { contextOf } from '../../scripts/build.ts';
import { check, compile, type SourceFile } from '../../scripts/content/index.ts';
import { bundleAssets } from '../../scripts/disk/assets.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { readSurroundings } from '../../scripts/disk/releases.ts';
import { render } from '../../scripts/render/index.ts';
import { withNotes } from './corpus.ts';

const NOTES = Number(process.env['BENCH_NOTES'] ?? 1000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

/** What is timed, each next to another: its name, what it is held against, and the ratio that it has to stay below. */
type Contest = { readonly work: string; readonly yardstick: string; readonly limit: number };

const CONTESTS: readonly Contest[] = [
  { work: 'check', yardstick: 'parse', limit: 1.15 },
  { work: 'build', yardstick: 'unified', limit: 3 },
];

/**
 * Prints the CPU time of each work, round by round, and the ratios, for the framework of the project at `root` with many notes. `parse` is
 * the Markdown parse alone, `unified` parse, HTML and printing; `build` is checking, compiling and every file of the site but its
 * pictures and its search.
 */
export async function run(root: string): Promise<void> {
  const files = withNotes(await readSources(root), NOTES);
  const texts = files.flatMap(({ path, bytes }) => (path.endsWith('.md') ? [new TextDecoder().decode(bytes!)] : []));
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
  const whole = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkRehype).use(rehypeStringify);
  const surroundings = await readSurroundings(root, '2026-12-31');
  const assets = await bundleAssets();
  // What is known of a file from an earlier round would cost nothing: each round has files of its own.
  const unread = (): SourceFile[] => files.map((file) => ({ ...file }));
  const buildAll = (): number => {
    const { compiled, diagnostics } = compile(unread(), surroundings);
    if (!compiled) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
    const { model, notes } = compiled;
    const context = contextOf(surroundings, files, assets, compiled, { draft: false, changed: new Map() });
    let bytes = 0;
    for (const { content } of render(model, notes, context)) bytes += content.length;
    return bytes;
  };
  const works: Readonly<Record<string, () => unknown>> = {
    parse: () => texts.forEach((text) => parser.parse(text)),
    check: () => check(unread(), surroundings),
    unified: () => texts.forEach((text) => whole.processSync(text)),
    build: buildAll,
  };
  console.log(
    `${NOTES} field notes, ${texts.length} files, ${kib(texts.join('').length)}; ${check(files, surroundings).length} findings; ${kib(buildAll())} of site`,
  );
  const { parse, run, stringify } = counted(buildAll);
  console.log(`a build: ${parse} parses of ${texts.length} sources; ${run} bodies to HTML, ${stringify} prints`);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => timeAll(round + 1, works));
  for (const { work, yardstick, limit } of CONTESTS) {
    const ratios = rounds.map((times) => times[work]! / times[yardstick]!).sort((a, b) => a - b);
    const [least, median, most] = [ratios[0]!, ratios[ROUNDS >> 1]!, ratios.at(-1)!].map((ratio) => ratio.toFixed(3));
    console.log(`${work} / ${yardstick}: median ${median}, from ${least} to ${most}; the limit is ${limit}`);
  }
  console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** How often unified parses, converts and prints while work is done, whoever asks for it. */
function counted(work: () => unknown): Record<'parse' | 'run' | 'stringify', number> {
  const counts = { parse: 0, run: 0, stringify: 0 };
  const all = Object.getPrototypeOf(unified()) as Record<'parse' | 'run' | 'stringify', (...given: never) => unknown>;
  const own = { parse: all.parse, run: all.run, stringify: all.stringify };
  for (const name of ['parse', 'run', 'stringify'] as const)
    all[name] = function (this: unknown, ...given) {
      counts[name] += 1;
      return own[name].apply(this, given);
    };
  work();
  Object.assign(all, own);
  return counts;
}

function timeAll(round: number, works: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const times = Object.fromEntries(Object.entries(works).map(([name, work]) => [name, cpuMilliseconds(work)]));
  if (round === 1) console.log(['round', ...Object.keys(times)].map((cell) => cell.padStart(8)).join('  '));
  console.log([round, ...Object.values(times).map(Math.round)].map((cell) => String(cell).padStart(8)).join('  '));
  return times;
}

/** The time of all cores together. */
function cpuMilliseconds(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function kib(bytes: number): string {
  return `${Math.round(bytes / 1024)} KiB`;
}
