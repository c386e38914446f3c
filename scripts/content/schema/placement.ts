/** What a file is meant to be, by its keys and its name, and the path that it should then have. */
import { ownValue } from '../../model/index.ts';
import { FOLDERS, kinds, nameOf, placeOf, SINGLE_FILES, SOURCE_FOLDER, stemOf, type Kind } from './kinds.ts';
import { isOptional, shapeOf } from './shapes.ts';
import { endingByContent } from '../syntax/pictures/index.ts';
import type { SourceFile } from '../syntax/source.ts';

/** The keys that a kind of source takes, and those of them that it cannot be without. */
type Keys = { readonly known: ReadonlySet<string>; readonly required: readonly string[] };

const KEYS = new Map(
  [...Object.values(SINGLE_FILES), ...Object.values(FOLDERS)].map((kind): [Kind, Keys] => {
    const shape = shapeOf(kinds[kind].schema)!;
    const required = Object.keys(shape).filter((key) => !isOptional(ownValue(shape, key)!));
    return [kind, { known: new Set(Object.keys(shape)), required }];
  }),
);

/** The keys that a kind of source cannot be without. */
export function requiredKeys(kind: Kind): readonly string[] {
  return KEYS.get(kind)?.required ?? [];
}

/** A path with names that work on every system, and with the endings that sources have. */
export function portablePath(path: string): string {
  if (!path.startsWith(`${SOURCE_FOLDER}/`)) return path;
  const parts = path.slice(SOURCE_FOLDER.length + 1).split('/');
  return [SOURCE_FOLDER, ...parts.map((part) => portableName(part))].join('/');
}

/** Whether a part of a path is a name that works on every system. */
export function isPortable(part: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?$/.test(part);
}

/** A name in lower-case letters, digits and single hyphens: `Shared.md` is meant as `shared.md`, `d04.md` as `d4.md`. */
function portableName(name: string): string {
  const [, stem = name, ending = ''] = /^(.+?)((?:\.[A-Za-z]\w{0,8})*)$/.exec(name) ?? [];
  return slug(stem).replace(/^d0+(?=[1-9]\d*$)/, 'd') + endingOf(ending.toLowerCase());
}

/** What programs add to the name of a copy: “ (1)”, “ copy 2”, “ - Copy”, “~”, “.bak”. */
const COPY_MARK =
  /(?:\s*\(\d+\)|[\s_]+(?:-\s+)?copy(?:[\s_]*\d+)?|~|\.(?:bak|orig|old|tmp|swp))(?=(?:\.[A-Za-z]\w{0,8})*$)/i;

/** The path without what programs add to the names of copies. */
function withoutCopyMarks(path: string): string {
  const name = nameOf(path);
  const plain = name.replace(COPY_MARK, '').replace(COPY_MARK, '');
  return plain === '' ? path : path.slice(0, -name.length) + plain;
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function endingOf(ending: string): string {
  if (/^\.(?:markdown|mdown|mkdn?|md(?:\.(?:txt|md))?)$/.test(ending)) return '.md';
  return ending === '.yml' ? '.yaml' : ending;
}

/** Bytes from the beginning of a file in which its keys are looked for: as many as front matter may have. */
const MOST_BYTES = 16 * 1024;

/** The keys of the block at the beginning of a file with their values, as far as they can be told without parsing it. */
function readKeys({ bytes }: SourceFile): ReadonlyMap<string, string> {
  const text = bytes ? new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)) : '';
  return text.startsWith('---') ? keysIn(text.split(/\r\n?|\n/).slice(1)) : new Map();
}

/** Whether the lines of a block are the front matter of a kind of source. */
export function isSourceBlock(lines: readonly string[]): boolean {
  return kindByKeys(keysIn(lines)) !== undefined;
}

function keysIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const line of lines) {
    if (line.startsWith('---')) break;
    const [, key, value] = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (key !== undefined) keys.set(key, value!);
  }
  return keys;
}

/** How many of these keys a kind does not take, and how many of its own are missing. */
function countFlaws(kind: Kind, keys: ReadonlyMap<string, string>): { unknown: number; all: number } {
  const { known, required } = KEYS.get(kind)!;
  const unknown = [...keys.keys()].filter((key) => !known.has(key)).length;
  return { unknown, all: unknown + required.filter((key) => !keys.has(key)).length };
}

/** Keys from which on one that is unknown or missing does not hide which kind they are of. */
const MANY_KEYS = 6;

/** The kind whose keys these are; undefined where they are those of no kind. */
function kindByKeys(keys: ReadonlyMap<string, string>): Kind | undefined {
  const most = keys.size < MANY_KEYS ? 0 : 1;
  const fitting = [...KEYS.keys()].filter((kind) => keys.size > 0 && countFlaws(kind, keys).all <= most);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The kind of a file whose keys are plainly those of another kind than belongs at its path; undefined where they are not. */
export function findOtherKind(file: SourceFile): Kind | undefined {
  const place = placeOf(file.path);
  if (place.type !== 'document' || !KEYS.has(place.kind)) return undefined;
  const keys = readKeys(file);
  const own = countFlaws(place.kind, keys);
  if (own.all === 0) return undefined;
  const kind = kindByKeys(keys);
  if (kind === undefined || kind === place.kind) return undefined;
  if (ownValue(SINGLE_FILES, nameOf(file.path)) === kind) return kind;
  // One of this kind that is half written knows no other keys, and one with a slip or two has most of its own.
  return own.unknown > 0 && own.all >= countFlaws(kind, keys).all + 3 ? kind : undefined;
}

/**
 * The path that a file with a wrong path is meant to have, by its keys, its content, its ending and its name; undefined where they do
 * not tell.
 */
export function intendedPath(file: SourceFile): string | undefined {
  const portable = portablePath(withoutCopyMarks(file.path));
  const picture = picturePath(file, portable);
  if (picture !== undefined) return picture;
  const other = findOtherKind(file);
  const place = placeOf(portable);
  if (place.type === 'document' && place.kind === 'dimension' && !other) return dimensionPath(file, portable);
  // What has no keys at all is hardly a source that only has the wrong name.
  if (place.type === 'document' && !other && readKeys(file).size === 0) return undefined;
  if (place.type !== 'unknown' && !other) return portable;
  const single = other ? undefined : singlePath(portable);
  if (single !== undefined) return single;
  const kind = other ?? kindByKeys(readKeys(file));
  if (kind === undefined) return undefined;
  const path = pathOf(kind, `${plainStem(portable)}.md`);
  return kind === 'dimension' ? dimensionPath(file, path) : path;
}

/** Where a picture belongs, with the ending of its format; undefined for what is no picture, by its content or by its name. */
function picturePath({ bytes }: SourceFile, portable: string): string | undefined {
  const ending = bytes ? endingByContent(bytes) : undefined;
  const named = `${SOURCE_FOLDER}/images/${nameOf(portable)}`;
  const isNamed = placeOf(named).type === 'picture';
  if (ending === undefined) return isNamed ? named : undefined;
  const isRight = isNamed && nameOf(named).replace(/^.*\./, '').replace('jpeg', 'jpg') === ending;
  return isRight ? named : `${SOURCE_FOLDER}/images/${plainStem(portable)}.${ending}`;
}

/** The path of a source of which there is one, by its name without an ending: `scoring.yaml` is meant as `scoring.md`. */
function singlePath(portable: string): string | undefined {
  const stem = plainStem(portable);
  const name = [...Object.keys(SINGLE_FILES), 'terminology.yaml'].find((one) => plainStem(one) === stem);
  const isAtTop = portable === `${SOURCE_FOLDER}/${nameOf(portable)}`;
  return isAtTop && name !== undefined ? `${SOURCE_FOLDER}/${name}` : undefined;
}

/** The last part of a path without any ending. */
function plainStem(path: string): string {
  return nameOf(path).replace(/\..*$/, '');
}

/** The path of a source of a kind; a kind of which there is one source gives it its name. */
export function pathOf(kind: Kind, name: string): string {
  const [single] = Object.entries(SINGLE_FILES).find(([, one]) => one === kind) ?? [];
  const [folder] = Object.entries(FOLDERS).find(([, one]) => one === kind) ?? [];
  return `${SOURCE_FOLDER}/${single ?? `${folder}/${name}`}`;
}

/** The file of a dimension is named after its number, which its name or its id tells. */
function dimensionPath(file: SourceFile, path: string): string | undefined {
  const folder = path.slice(0, -nameOf(path).length);
  const number =
    /^d?-?0*([1-9]\d*)$/.exec(stemOf(path))?.[1] ??
    /^["']?D0*([1-9]\d*)["']?\s*$/i.exec(readKeys(file).get('id') ?? '')?.[1];
  return number === undefined ? undefined : `${folder}d${number}.md`;
}
