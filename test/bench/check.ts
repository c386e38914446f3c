/** How long checking a thousand field notes takes, next to the Markdown parse that any tool would need. */
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { check, type SourceFile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';

const NOTES = 1000;
const ROUNDS = 7;

/** Prints the times of both, round by round, and their ratio, for the framework of the project at `root` with many notes. */
export async function run(root: string): Promise<void> {
  const files = manyNotes(await readSources(root));
  const texts = files.flatMap(({ path, bytes }) => (path.endsWith('.md') ? [new TextDecoder().decode(bytes!)] : []));
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
  const surroundings = { today: '2026-12-31', homepage: 'https://gradient.example/' };
  const findings = check(files, surroundings);
  console.log(
    `${NOTES} field notes, ${texts.length} files, ${Math.round(texts.join('').length / 1024)} KiB; ${findings.length} findings`,
  );
  console.log('round   parse ms   check ms   ratio');
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const parse = time(() => texts.forEach((text) => parser.parse(text)));
    const checked = time(() => check(files, surroundings));
    // The first round warms both up.
    if (round === 0) continue;
    ratios.push(checked / parse);
    console.log(
      [round, parse.toFixed(0), checked.toFixed(0), (checked / parse).toFixed(3)]
        .map((cell) => String(cell).padStart(8))
        .join('  '),
    );
  }
  ratios.sort((a, b) => a - b);
  console.log(
    `ratio: median ${ratios[ROUNDS >> 1]!.toFixed(3)}, from ${ratios[0]!.toFixed(3)} to ${ratios.at(-1)!.toFixed(3)}; the limit is 1.15`,
  );
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The sources with a thousand notes in place of their own: copies that differ in name, in title and in a sentence. */
function manyNotes(files: readonly SourceFile[]): SourceFile[] {
  const notes = files.filter(({ path }) => path.startsWith('framework/field-notes/'));
  const others = files.filter((file) => !notes.includes(file));
  const copies = Array.from({ length: NOTES }, (_, index): SourceFile => {
    const note = new TextDecoder().decode(notes[index % notes.length]!.bytes!);
    const text = note.replace(/^title:.*$/m, `title: Copy ${index}`);
    const bytes = new TextEncoder().encode(`${text.trimEnd()}\n\nThis is copy ${index}.\n`);
    return { path: `framework/field-notes/copy-${index}.md`, size: bytes.length, isSymlink: false, bytes };
  });
  return [...others, ...copies];
}
