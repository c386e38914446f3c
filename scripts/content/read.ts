/** Sources to documents: everything that concerns one file at a time. */
import type { Collection, TerminologySource } from './collection.ts';
import { diagnose, FILE_START, type Diagnostic, type Problem } from './diagnostics.ts';
import { parseDocument, type SourceDocument } from './document.ts';
import { describePlaces, placeOf, SOURCE_FOLDER, terminologySchema, type Kind } from './kinds.ts';
import { decode, rangeAt, type SourceFile, type Text } from './source.ts';
import { validate } from './validate.ts';
import { isProblem } from './front-matter.ts';
import { parseYaml } from './yaml.ts';

/** The largest document and the largest picture, in bytes. The reader does not open anything larger. */
export const MAX_DOCUMENT_SIZE = 64 * 1024;
export const MAX_PICTURE_SIZE = 512 * 1024;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE_NAMES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/** Parses every source. Nothing a source holds makes this throw: what it says of one file never keeps another from being read. */
export function readCollection(files: readonly SourceFile[]): { collection: Collection; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const documents: SourceDocument[] = [];
  const unknown = new Set<string>();
  let terminology: TerminologySource | null = null;
  for (const file of files) {
    const read = guard(file, () => readFile(file));
    diagnostics.push(...read.diagnostics);
    if (read.document) documents.push(read.document);
    if (read.terminology) terminology = read.terminology;
    if (!read.document || read.document.data === null) unknown.add(file.path);
  }
  const paths = new Set(files.map(({ path }) => path));
  return { collection: { documents, paths, terminology, unknown }, diagnostics };
}

type Read = { document?: SourceDocument; terminology?: TerminologySource; diagnostics: Diagnostic[] };

/** A failure of our own on one file is that file's finding, so that all others are still reported. */
function guard(file: SourceFile, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    const message = `Reading this file failed inside the tool: ${error instanceof Error ? error.message : String(error)}.`;
    const problem: Problem = {
      rule: 'internal-error',
      range: FILE_START,
      message,
      advice: 'Please report this, with the file.',
    };
    return { diagnostics: [diagnose(file.path, null, problem)] };
  }
}

function readFile(file: SourceFile): Read {
  const place = placeOf(file.path);
  const problem = checkFile(file, place);
  if (problem) return { diagnostics: [diagnose(file.path, null, problem)] };
  if (place.type === 'picture' || place.type === 'unknown') return { diagnostics: [] };
  const text = decode(file.path, file.bytes!);
  if ('invalidAt' in text) {
    const range = { start: text.invalidAt, end: text.invalidAt };
    return {
      diagnostics: [
        diagnose(file.path, null, {
          rule: 'enc-utf8',
          range,
          message: 'This byte is not valid UTF-8.',
          advice: 'Save the file as UTF-8.',
        }),
      ],
    };
  }
  const control = findControl(text);
  if (control) return { diagnostics: [diagnose(file.path, text, control)] };
  return place.type === 'terminology' ? readTerminology(text) : readDocument(place.kind, text);
}

function readDocument(kind: Kind, text: Text): Read {
  const { document, problems } = parseDocument(kind, text);
  const diagnostics = problems.map((problem) => diagnose(text.path, text, problem));
  return { diagnostics, ...(document ? { document } : {}) };
}

function readTerminology(text: Text): Read {
  const yaml = parseYaml(text, 0, text.content.length);
  if (isProblem(yaml)) return { diagnostics: [diagnose(text.path, text, yaml)] };
  const { data, problems } = validate(terminologySchema, yaml);
  const diagnostics = problems.map((problem) => diagnose(text.path, text, problem));
  return { diagnostics, ...(data ? { terminology: { text, yaml, data } } : {}) };
}

/** What is wrong with a file before it is opened. */
function checkFile(file: SourceFile, place: ReturnType<typeof placeOf>): Problem | undefined {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const problem = (rule: Problem['rule'], message: string, advice: string): Problem => ({
    rule,
    range: FILE_START,
    message,
    advice,
  });
  if (file.isSymlink)
    return problem('file-symlink', 'This is a symbolic link or another special file.', 'Put a plain file here.');
  if (place.type === 'document' && place.kind === 'guide') return checkSize(file, MAX_DOCUMENT_SIZE, problem);
  if (DEVICE_NAMES.test(name.toLowerCase()))
    return problem('file-name', `\`${name}\` cannot be a file name on Windows.`, 'Rename it.');
  if (
    !file.path
      .slice(SOURCE_FOLDER.length + 1)
      .split('/')
      .every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?$/.test(part))
  ) {
    return problem(
      'file-name',
      `\`${name}\` is not a portable file name.`,
      'Use lower-case letters, digits and hyphens, and a lower-case ending.',
    );
  }
  if (place.type === 'unknown')
    return problem(
      'file-kind',
      'No kind of source stands at this path.',
      `Allowed in ${SOURCE_FOLDER}/: ${describePlaces()}.`,
    );
  if (place.type === 'document' && place.kind === 'dimension' && !/^d[1-9]\d*\.md$/.test(name)) {
    return problem('file-name', `\`${name}\` is not the file name of a dimension.`, 'Write d and its number: `d1.md`.');
  }
  return (
    checkSize(file, place.type === 'picture' ? MAX_PICTURE_SIZE : MAX_DOCUMENT_SIZE, problem) ??
    checkPicture(file, place, problem)
  );
}

type MakeProblem = (rule: Problem['rule'], message: string, advice: string) => Problem;

function checkSize(file: SourceFile, limit: number, problem: MakeProblem): Problem | undefined {
  const kib = (bytes: number): string => (bytes / 1024).toFixed(1).replace(/\.0$/, '');
  if (file.size > limit)
    return problem(
      'file-too-large',
      `${kib(file.size)} KiB is over the ${kib(limit)} KiB limit for one file.`,
      'Split it, or make it smaller.',
    );
  if (file.size === 0 || isBlank(file)) return problem('file-empty', 'This file is empty.', 'Write it, or remove it.');
  return undefined;
}

/** Only white space, with or without a byte order mark. */
function isBlank({ bytes }: SourceFile): boolean {
  return (
    bytes !== null &&
    bytes.every((byte, index) => (byte <= 0x20 && byte !== 0) || (index < 3 && [0xef, 0xbb, 0xbf][index] === byte))
  );
}

const SIGNATURES: Record<string, readonly number[]> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46],
};

function checkPicture(file: SourceFile, place: ReturnType<typeof placeOf>, problem: MakeProblem): Problem | undefined {
  if (place.type !== 'picture') return undefined;
  const ending = file.path.slice(file.path.lastIndexOf('.') + 1);
  const isGenuine = SIGNATURES[ending]!.every((byte, index) => file.bytes?.[index] === byte);
  return isGenuine
    ? undefined
    : problem(
        'asset-type',
        `This is not a ${ending.toUpperCase()} picture, whatever its name says.`,
        'Save it in the format of its ending.',
      );
}

/** A control character that no editor shows: in text it is damage or deceit. */
function findControl(text: Text): Problem | undefined {
  for (let at = 0; at < text.content.length; at += 1) {
    const code = text.content.charCodeAt(at);
    const isAllowed = code >= 0x20 ? code !== 0x7f : code === 0x09 || code === 0x0a;
    if (isAllowed) continue;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      rule: 'enc-control',
      range: rangeAt(text, at, at + 1),
      message: `${name} is a control character.`,
      advice: 'Remove it.',
    };
  }
  return undefined;
}
