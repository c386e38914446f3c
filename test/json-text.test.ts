/** JSON with places: the same values as JSON.parse, and the place of the first thing that is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFlaw, parseJson, type JsonNode } from '../scripts/disk/json.ts';
import { positioned } from './support/sources.ts';

/** Texts that are nearly JSON. */
const nearly = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', '"', ',', '{', ']', ':', '\\', '0', '-', ' ', '\n', 'e', '\u00A0'),
  )
  .map(([text, at, sign]) => {
    const cut = at % (text.length + 1);
    return text.slice(0, cut) + sign + text.slice(cut + 1);
  });

function parsesAsJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('gives what JSON.parse gives, however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = parseJson(text);
        expect(isFlaw(read) ? read : read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, and beside that only keys that stand twice', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const read = parseJson(text);
        const isRepeated = isFlaw(read) && read.code === 'repeated-key';
        expect(isRepeated || isFlaw(read) === !parsesAsJson(text), text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows where every part stands', () => {
    const text = '{ "a": [1, {"b\\u0062": "x"}], "a\\"": null }';
    const root = parseJson(text) as JsonNode;
    const shown = ({ span: [start, end] }: JsonNode): string => text.slice(start, end);
    const list = root.members!.get('a')!;
    expect(shown(root)).toBe(text);
    expect(text.slice(...list.key)).toBe('"a"');
    expect(list.node.items!.map(shown)).toEqual(['1', '{"b\\u0062": "x"}']);
    expect(shown(list.node.items![1]!.members!.get('bb')!.node)).toBe('"x"');
    expect(shown(root.members!.get('a"')!.node)).toBe('null');
  });

  it.each([
    ['', '1:1', 'The text ends too early.'],
    ['{"a": 1⟦', '1:8', 'The text ends too early.'],
    ['{"a": 1,\n ⟦}', '2:2', 'JSON has no comma before }.'],
    ['[1,\n ⟦]', '2:2', 'JSON has no comma before ].'],
    ['[1 ⟦2]', '1:4', 'Expected a comma or ].'],
    ['{"a": 1 ⟦"b": 2}', '1:9', 'Expected a comma or }.'],
    ["{⟦'a': 1}", '1:2', 'Expected a key in double quotes.'],
    ['{"a" ⟦1}', '1:6', 'Expected a colon after the key.'],
    ['[⟦yes]', '1:2', 'Expected a value; texts stand in double quotes.'],
    ['[⟦01]', '1:2', 'Expected a value; texts stand in double quotes.'],
    ['[⟦,1]', '1:2', 'Expected a value.'],
    ['{} ⟦{}', '1:4', 'The value has already ended.'],
    ['[⟦"open\n]', '1:2', 'This quotation mark is never closed.'],
    ['["a⟦\tb"]', '1:4', 'Inside a text, control characters are written as escapes, such as \\t.'],
    ['["a⟦\\x"]', '1:4', 'JSON has no such escape.'],
  ])('%j is wrong at %s', (marked, place, reason) => {
    const { text } = marked.includes('⟦') ? positioned(marked) : { text: marked };
    const read = parseJson(text);
    if (!isFlaw(read) || read.code === 'repeated-key') throw new Error(text);
    const before = text.slice(0, read.span[0]).split('\n');
    expect([`${before.length}:${before.at(-1)!.length + 1}`, read.reason]).toEqual([place, reason]);
  });

  it('keeps a prototype as a key, names a key that stands twice, and stops where it nests too deep', () => {
    const read = parseJson('{"__proto__": 1}') as JsonNode;
    expect(Object.keys(read.value as object)).toEqual(['__proto__']);
    expect(parseJson('{"a": 1, "a": 2}')).toEqual({ code: 'repeated-key', key: 'a', span: [9, 12], first: [1, 4] });
    expect(parseJson('['.repeat(100_000))).toMatchObject({ code: 'too-deep', span: [32, 33] });
  });
});
