/** Doing what the advice of a finding says, to the letter: the text in its backquotes, at the place of the finding. */
import { posix } from 'node:path';
import type { Diagnostic, SourceFile } from '../../scripts/content/index.ts';
import { toText, offsetAt } from '../../scripts/content/syntax/source.ts';
import { sourceFile } from './sources.ts';

/** What sources become by an advice; several where it leaves a choice, none where it gives no text to write. */
export function follow(finding: Diagnostic, files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const advice = finding.advice ?? '';
  const moved = movedTo(finding, advice);
  if (moved !== undefined) return [moveFile(files, finding.path, moved)];
  if (/\bRemove (?:this file|one of the two files)\b/.test(advice))
    return [files.filter(({ path }) => path !== finding.path)];
  const placed = edit(finding, files, (content, start, end) => {
    if (advice.startsWith('Remove everything from this line on')) return [content.slice(0, start)];
    if (/^(?:Keep one of them|Remove its line)/.test(advice)) return [withoutLine(content, start)];
    if (advice.startsWith('Remove that line'))
      return [content.slice(0, content.lastIndexOf('\n', end - 1)) + content.slice(end)];
    if (advice.startsWith('Keep one definition')) return [content.slice(0, start) + content.slice(end)];
    const line = /^Add a line `---` after line (\d+)/.exec(advice)?.[1];
    if (line !== undefined) return [content.split('\n').toSpliced(Number(line), 0, '---').join('\n')];
    const footnote = /^Add `(\[\^[^`]+\]: text)`/.exec(advice)?.[1];
    if (footnote !== undefined) return [`${content.trimEnd()}\n\n${footnote}.\n`];
    return withSection(content, start, advice);
  });
  if (placed.length > 0) return placed;
  return textsIn(advice).flatMap((text) => write(finding, text, files));
}

function movedTo({ path }: Diagnostic, advice: string): string | undefined {
  const whole = /^Move (?:it|the file) to `([^`]+)`/.exec(advice)?.[1];
  const name = /^Name (?:it|the file) `([^`]+)`/.exec(advice)?.[1];
  return whole ?? (name === undefined ? undefined : posix.join(posix.dirname(path), name));
}

/** The texts that an advice offers to write; the empty one where it says to remove what is there. */
function textsIn(advice: string): string[] {
  if (/^Remove (?:it|this heading|the second entry)[.;]/.test(advice)) return [''];
  if (!/^(?:Write|Did you mean|Allowed|Put it in quotes|Write a list)\b/.test(advice) || advice.includes('…'))
    return [];
  const [sentence = ''] = advice.split(/(?<=[`.?])\s+(?=[A-Z])/, 1);
  if (/^Write (?!`|a list: `)/.test(sentence)) return [];
  // Text with backquotes of its own stands between two of them.
  const texts = [...sentence.matchAll(/`` (.+?) ``|`([^`]+)`/g)].map(([, long, short]) => long ?? short!);
  // A form with words that stand for others is no text to write, and neither is the beginning of an address.
  return sentence.endsWith(' instead.') ? [] : texts.filter((text) => !/^\S*:$/.test(text));
}

function edit(
  finding: Diagnostic,
  files: readonly SourceFile[],
  change: (content: string, start: number, end: number) => string[],
): SourceFile[][] {
  const file = files.find(({ path }) => path === finding.path);
  if (!file?.bytes) return [];
  const text = toText(file.path, new TextDecoder().decode(file.bytes));
  const [start, end] = [offsetAt(text, finding.range.start), offsetAt(text, finding.range.end)];
  return change(text.content, start, end).map((edited) =>
    files.map((other) => (other === file ? sourceFile(file.path, edited) : other)),
  );
}

function withoutLine(content: string, at: number): string {
  return content.slice(0, content.lastIndexOf('\n', at) + 1) + content.slice(content.indexOf('\n', at) + 1);
}

const ANCHOR = '. It is so.\n\n   What you would see: a pot.\n\n';
/** What a contributor might write under a heading: prose, entries, questions, anchors. */
const TEXTS = [
  'Text.\n\n',
  '- **A pot**: It is seen.\n\n',
  '- **Enterprise view**: Who decides?\n- **Individual view**: Do you decide?\n\n',
  [1, 2, 3].map((number) => number + ANCHOR).join(''),
];

/** A heading where an advice puts it: above the text that is there, or with one of its own. */
function withSection(content: string, start: number, advice: string): string[] {
  const [, heading, place] = /^Add `(## [^`]+)` with its (?:text|signals) (before this|at the end)/.exec(advice) ?? [];
  if (heading === undefined) return [];
  const sections = ['', ...TEXTS].map((text) => `${heading}\n\n${text}`);
  return sections.map((section) =>
    place === 'at the end'
      ? `${content.trimEnd()}\n\n${section}`
      : content.slice(0, start) + section + content.slice(start),
  );
}

/** The sources with a text in the place of a finding; none where the text is not one for that place. */
function write(finding: Diagnostic, text: string, files: readonly SourceFile[]): SourceFile[][] {
  return edit(finding, files, (content, start, end) => {
    const found = content.slice(start, end);
    const key = /^([\w-]+): /.exec(text)?.[1];
    // A heading, a link or a footnote is given whole; a name, an address or an anchor stands in more.
    const isPart =
      !/^!?[#[]/.test(text) && (finding.advice!.startsWith('Did you mean') || /^(?:link|image)-/.test(finding.rule));
    const wrong = isPart ? named(finding, found) : undefined;
    if (wrong) return [content.slice(0, start) + found.replace(wrong, text) + content.slice(end)];
    if (finding.rule === 'yaml-comment') {
      // The place is that of the comment, and the text that of the value with it.
      const value = content.lastIndexOf(': ', start) + 2;
      return [content.slice(0, value) + text + content.slice(end)];
    }
    if (key === undefined || found.startsWith(key)) return [content.slice(0, start) + text + content.slice(end)];
    // The line with the key, where the place is that of its value.
    const line = content.lastIndexOf('\n', start) + 1;
    const from = content.slice(line, start).indexOf(`${key}:`);
    return from === -1 ? [] : [content.slice(0, line + from) + text + content.slice(content.indexOf('\n', start))];
  });
}

/** What a message names and its place holds among other text, such as the address in a link. */
function named({ message }: Diagnostic, found: string): string | undefined {
  const names = [...message.matchAll(/`#?([^`]+)`|“([^”]+)”/g)].map(([, code, quoted]) => code ?? quoted!);
  return names.find((name) => found !== name && found.includes(name));
}

/** A file at another path, and the links to it as they are then. */
function moveFile(files: readonly SourceFile[], from: string, to: string): SourceFile[] {
  return files.map((file) => {
    if (file.path === from) return { ...file, path: to };
    if (!file.bytes || !/\.md$/i.test(file.path)) return file;
    const relative = (path: string): string => posix.relative(posix.dirname(file.path), path);
    const text = new TextDecoder().decode(file.bytes);
    const linked = [relative(from), encodeURI(relative(from))].reduce(
      (edited, address) =>
        [')', '#'].reduce(
          (one, end) => one.replaceAll(`](${address}${end}`, `](${relative(to)}${end}`),
          edited.replaceAll(`](<${address}>`, `](${relative(to)}`),
        ),
      text,
    );
    return linked === text ? file : sourceFile(file.path, linked);
  });
}
