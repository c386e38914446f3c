/** A framework with as many field notes as a benchmark asks for. */
import type { SourceFile } from '../../scripts/content/index.ts';

/** The sources with `count` notes beside their own: copies of these that differ in name, in title and in a sentence. */
export function withNotes(files: readonly SourceFile[], count: number): SourceFile[] {
  const notes = files.filter(({ path }) => path.startsWith('framework/field-notes/'));
  const copies = Array.from({ length: count }, (_, index): SourceFile => {
    const note = new TextDecoder().decode(notes[index % notes.length]!.bytes!);
    const text = note.replace(/^title:.*$/m, `title: Copy ${index}`);
    const bytes = new TextEncoder().encode(`${text.trimEnd()}\n\nThis is copy ${index}.\n`);
    return { path: `framework/field-notes/copy-${index}.md`, size: bytes.length, isSymlink: false, bytes };
  });
  return [...files, ...copies];
}
