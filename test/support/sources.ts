/** Sources for tests: the small framework, with edits. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, type Diagnostic, type SourceFile, type Surroundings } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';

/** The project's root. Its own framework is read by the tests in `test/project/` only: editors change it every day. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A framework as large as one that is in use: five modes and ten dimensions, with sections, a glossary and field notes. */
export const FULL = fileURLToPath(new URL('../full', import.meta.url));
/** A framework with three modes and four dimensions. */
export const SMALL = fileURLToPath(new URL('../input/small', import.meta.url));
/** A day after every date in the test inputs. */
export const TODAY = '2026-06-30';

export const SURROUNDINGS: Surroundings = { today: TODAY, homepage: 'https://small.example/some/base/' };

const small = await readSources(SMALL);

/** The sources of the small framework. */
export function smallSources(): SourceFile[] {
  return [...small];
}

/** The text of one source of the small framework; the path is relative to `framework/`. */
export function smallText(path: string): string {
  return readFileSync(`${SMALL}/framework/${path}`, 'utf8');
}

/** A field note like the second one, with a title and a text of its own. */
export function thirdNote(): string {
  return smallText('field-notes/second-note.md')
    .replace('title: A second note, first-hand', 'title: A third note, first-hand')
    .replace('The timer ran dry once.', 'The timer ran dry in the third week.');
}

/** One file with these bytes or this text. */
export function sourceFile(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, isSymlink: false, bytes };
}

/** The small framework with one file put in place of, or beside, its own. The path is relative to `framework/`. */
export function withFile(path: string, content: string | Uint8Array, base = small): SourceFile[] {
  const full = `framework/${path}`;
  return [...base.filter((file) => file.path !== full), sourceFile(full, content)];
}

/** The small framework without one file. */
export function withoutFile(path: string): SourceFile[] {
  return small.filter((file) => file.path !== `framework/${path}`);
}

/** Findings as `path:line:col rule`, with the path relative to `framework/`. */
export function findings(files: SourceFile[], surroundings = SURROUNDINGS): string[] {
  return check(files, surroundings).map(formatFinding);
}

function formatFinding({ path, range, rule }: Diagnostic): string {
  return `${path.replace('framework/', '')}:${range.start.line}:${range.start.column} ${rule}`;
}

/** The marker that tests put in front of the place a finding should point to. */
export const MARK = '⟦';

/** A text without its marker, and where the marker stood. */
export function positioned(marked: string): { text: string; place: string } {
  const at = marked.indexOf(MARK);
  if (at === -1 || marked.indexOf(MARK, at + 1) !== -1) throw new Error('A test text needs exactly one marker.');
  const before = marked.slice(0, at).split('\n');
  return { text: before.join('\n') + marked.slice(at + 1), place: `${before.length}:${before.at(-1)!.length + 1}` };
}
