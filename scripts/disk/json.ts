/**
 * JSON to values and exact places, by the rules of JSON alone. `@humanwhocodes/momoa` accepts control characters inside texts and keys
 * that stand twice, says of most mistakes only which token it met, and runs out of stack where a file nests too deep.
 */

/** From an offset up to, not including, another. */
export type Span = readonly [start: number, end: number];

/** A value with its place. Members and items are there where it is an object or a list. */
export type JsonNode = {
  readonly value: unknown;
  readonly span: Span;
  readonly members?: ReadonlyMap<string, { readonly key: Span; readonly node: JsonNode }>;
  readonly items?: readonly JsonNode[];
};

/** Why a text cannot be read, and where: in a sentence, or a key that is set twice with the place of the first. */
export type JsonFlaw = { readonly span: Span } & (
  | { readonly code: 'not-json' | 'too-deep'; readonly reason: string }
  | { readonly code: 'repeated-key'; readonly key: string; readonly first: Span }
);

/** Deeper than anything here nests, and shallow enough for recursion. */
const MAX_DEPTH = 32;

type Reader = { readonly text: string; at: number };

/** Thrown from anywhere in a text, and caught where reading began. */
class Flaw extends Error {
  readonly flaw: JsonFlaw;
  constructor(flaw: JsonFlaw) {
    super(flaw.code);
    this.flaw = flaw;
  }
}

/** The value of a JSON text with the places of its parts, or the first flaw. `JSON.parse` accepts whatever is accepted here. */
export function parseJson(text: string): JsonNode | JsonFlaw {
  const reader: Reader = { text, at: 0 };
  try {
    const node = readValue(reader, 1);
    skipSpace(reader);
    if (reader.at < text.length) throw unexpected(reader, 'The value has already ended.');
    return node;
  } catch (error) {
    if (error instanceof Flaw) return error.flaw;
    throw error;
  }
}

/** Whether a text could not be read. */
export function isFlaw(read: JsonNode | JsonFlaw): read is JsonFlaw {
  return 'code' in read;
}

function readValue(reader: Reader, depth: number): JsonNode {
  skipSpace(reader);
  const { text, at } = reader;
  if (depth > MAX_DEPTH) throw new Flaw({ code: 'too-deep', reason: 'Nested too deep.', span: [at, at + 1] });
  const sign = text[at];
  if (sign === '{') return readObject(reader, depth);
  if (sign === '[') return readList(reader, depth);
  if (sign === '"') {
    const value = readString(reader);
    return { value, span: [at, reader.at] };
  }
  return readWord(reader);
}

function readObject(reader: Reader, depth: number): JsonNode {
  const start = reader.at;
  const members = new Map<string, { key: Span; node: JsonNode }>();
  reader.at += 1;
  let isFirst = true;
  while (!takes(reader, '}')) {
    if (!isFirst && !takes(reader, ',')) throw unexpected(reader, 'Expected a comma or }.');
    skipSpace(reader);
    const from = reader.at;
    if (reader.text[from] !== '"') throw unexpected(reader, keyExpected(reader, isFirst));
    const name = readString(reader);
    const key: Span = [from, reader.at];
    const first = members.get(name)?.key;
    if (first) throw new Flaw({ code: 'repeated-key', key: name, span: key, first });
    if (!takes(reader, ':')) throw unexpected(reader, 'Expected a colon after the key.');
    members.set(name, { key, node: readValue(reader, depth + 1) });
    isFirst = false;
  }
  // Defines what it is given, `__proto__` too, and sets nothing else.
  const value = Object.fromEntries([...members].map(([name, { node }]) => [name, node.value]));
  return { value, span: [start, reader.at], members };
}

function keyExpected({ text, at }: Reader, isFirst: boolean): string {
  if (text[at] === '}' && !isFirst) return 'JSON has no comma before }.';
  return 'Expected a key in double quotes.';
}

function readList(reader: Reader, depth: number): JsonNode {
  const start = reader.at;
  const items: JsonNode[] = [];
  reader.at += 1;
  while (!takes(reader, ']')) {
    if (items.length > 0) {
      if (!takes(reader, ',')) throw unexpected(reader, 'Expected a comma or ].');
      skipSpace(reader);
      if (reader.text[reader.at] === ']') throw unexpected(reader, 'JSON has no comma before ].');
    }
    items.push(readValue(reader, depth + 1));
  }
  return { value: items.map(({ value }) => value), span: [start, reader.at], items };
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function readString(reader: Reader): string {
  const { text, at: start } = reader;
  reader.at += 1;
  for (let sign = text[reader.at]; sign !== '"'; sign = text[reader.at]) {
    if (sign === undefined || sign < ' ') throw unclosed(reader, start);
    ESCAPE.lastIndex = reader.at;
    if (sign === '\\' && !ESCAPE.test(text)) throw unexpected(reader, 'JSON has no such escape.');
    reader.at = sign === '\\' ? ESCAPE.lastIndex : reader.at + 1;
  }
  reader.at += 1;
  return JSON.parse(text.slice(start, reader.at)) as string;
}

/** A text that is not ended on its line is wrong where it begins; any other control character where it stands. */
function unclosed(reader: Reader, start: number): Flaw {
  const sign = reader.text[reader.at];
  if (sign !== undefined && sign !== '\n') {
    return unexpected(reader, 'Inside a text, control characters are written as escapes, such as \\t.');
  }
  return new Flaw({ code: 'not-json', reason: 'This quotation mark is never closed.', span: [start, start + 1] });
}

const WORD = /[^\s[\]{},:"]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function readWord(reader: Reader): JsonNode {
  const { text, at } = reader;
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) throw unexpected(reader, at < text.length ? 'Expected a value.' : 'The text ends too early.');
  reader.at += word.length;
  const span: Span = [at, reader.at];
  if (CONSTANTS.has(word)) return { value: CONSTANTS.get(word), span };
  if (NUMBER.test(word)) return { value: Number(word), span };
  throw new Flaw({ code: 'not-json', reason: 'Expected a value; texts stand in double quotes.', span });
}

/** Whether `sign` comes next; goes beyond it then. */
function takes(reader: Reader, sign: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== sign) return false;
  reader.at += 1;
  return true;
}

function skipSpace(reader: Reader): void {
  while (/^[ \t\n\r]/.test(reader.text[reader.at] ?? '')) reader.at += 1;
}

function unexpected({ text, at }: Reader, reason: string): Flaw {
  const said = at < text.length ? reason : 'The text ends too early.';
  return new Flaw({ code: 'not-json', reason: said, span: [at, at + 1] });
}
