/** Characters that hide, deceive or differ from machine to machine, and the bytes they are made of. `⟦` marks each finding. */
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/content/index.ts';
import { findings, MARK, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/one-change.md';
const ANCHOR = 'A timer watered it';

/** The findings of a text in the body of a note, and what its marks say they are. */
function judge(rule: string, marked: string, replaces = ANCHOR): { found: string[]; expected: string[] } {
  const parts = smallText(NOTE)
    .replace(replaces, () => marked)
    .split(MARK);
  const expected = parts.slice(1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${NOTE}:${lines.length}:${lines.at(-1)!.length + 1} ${rule}`;
  });
  return { found: findings(withFile(NOTE, parts.join(''))), expected };
}

const WRONG: readonly (readonly [rule: string, text: string])[] = [
  ['enc-bidi', 'It ⟦\u202Eran\u202C dry.'],
  ['enc-bidi', 'It ⟦\u2066ran\u2069 and ⟦\u2067ran.'],
  ['enc-bidi', '`It ⟦\u202Eran`'],
  ['enc-bidi', 'It ran⟦\u200F.'],
  ['enc-bidi', 'It ⟦&#x202e;ran, ⟦&#8238; and ⟦&rlm;ran.'],
  ['enc-bidi', 'It ran.⟦\u2069'],
  ['enc-invisible', 'ti⟦\u200Bmer'],
  ['enc-invisible', 'ti⟦\u200B\u200B\u2060mer'],
  ['enc-invisible', 'co⟦\u00ADoperate'],
  ['enc-invisible', 'a⟦\u200Db'],
  ['enc-invisible', 'a⟦\uFE0Fb and 1⟦\uFE0F'],
  ['enc-invisible', 'a⟦\u{E0041}\u{E0042}b'],
  ['enc-invisible', 'a⟦\uFEFFb ⟦\u3164'],
  ['enc-invisible', 'a⟦\u2028b'],
  ['enc-invisible', 'a⟦&shy;b, a⟦&zwj;b, a⟦&#8203;b'],
  ['enc-invisible', '```sh\na⟦\u200Bb\n```\n'],
  ['enc-homoglyph', 'The ⟦tim\u0435r ran.'],
  ['enc-homoglyph', '`⟦v\u0430r`'],
  ['enc-homoglyph', 'A ⟦p\u03BFt, and ⟦\u03A4he pot.'],
  ['enc-homoglyph', '⟦\u{1D41B}\u{1D428}\u{1D425}\u{1D41D} words'],
  ['enc-homoglyph', 'a ⟦\uFF56alidated pot'],
  ['enc-nbsp', 'It⟦\u00A0ran⟦\u202F\u2003dry.'],
  ['enc-nbsp', 'It⟦\u3000ran.'],
  ['enc-nfc', 'caf⟦e\u0301 and r⟦e\u0301sume\u0301'],
  ['enc-nfc', '5 ⟦\u212B'],
  ['enc-control', 'a⟦\u0007b⟦\u0085c'],
  ['enc-control', 'a⟦\uE000\uF8FFb and a⟦\u{F0000}b'],
  ['enc-control', '⟦\uF0B7 an item\n'],
  ['enc-control', 'a⟦&#xE000;b, a⟦&#7;b and a⟦&#x85;b'],
  ['enc-nbsp', 'It⟦&nbsp;ran⟦&#160;dry,⟦&#x202F;twice⟦&ensp;a⟦&emsp;day.'],
  ['enc-nbsp', '| Ten⟦&#xA0;litres |\n| --- |\n\n'],
  ['enc-homoglyph', 'The ⟦tim&#1077;r ran.'],
  ['conflict-marker', '⟦<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n'],
  [
    'conflict-marker',
    '⟦<<<<<<< HEAD\na\n||||||| base\nc\n=======\nb\n>>>>>>> x\n\n⟦<<<<<<< HEAD\n=======\n>>>>>>> x\n',
  ],
  ['conflict-marker', 'The end.\n⟦>>>>>>> main\n'],
  ['conflict-marker', '```\n⟦<<<<<<< HEAD\n=======\n>>>>>>> main\n```\n'],
];

describe('characters that are wrong', () => {
  it.each(WRONG)('%s in %j', (rule, text) => {
    const { found, expected } = judge(rule, `${text} ${ANCHOR}`);
    expect(found).toEqual(expected);
  });

  it.each([
    ['enc-nbsp', 'title:⟦\u00A0On soil'],
    ['enc-homoglyph', 'title: On ⟦s\u043Eil'],
    ['enc-invisible', 'title: On ⟦\u200Bsoil'],
    ['conflict-marker', '⟦<<<<<<< HEAD\ntitle: On soil\n=======\ntitle: Off\n>>>>>>> main'],
  ])('%s in front matter: %j', (rule, text) => {
    const replaces = text.includes('<<<') ? /^title: .*$/m.exec(smallText(NOTE))![0] : 'title: On soil';
    const { found, expected } = judge(rule, text, replaces);
    expect(found).toEqual(expected);
  });
});

describe('characters that are right', () => {
  it.each([
    '👩\u200D👩\u200D👧\u200D👦 ❤\uFE0F\u200D🔥 🏳\uFE0F\u200D🌈 1\uFE0F\u20E3 ☎\uFE0E 🧑🏽\u200D🌾',
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'می\u200Cخواهم, क्\u200Dष, 葛\u{E0100}',
    'таймер, IT-специалист, χρόνος',
    'Δt, 5 µs, 5 μs, πr², αx, ρg, kΩ, α-particle',
    'naïve café, Łódź, Straße, Việt Nam',
    '日本\u3000語, Ａｂ',
    '`&rlm;` and \\&rlm; and &amp;rlm;',
    '👩&zwj;🌾 and a&middot;b',
    'x\u0301 q\u0323\u0307',
    '> > > > > > > deep\n\n',
    '>>>>>>>\n\n',
  ])('%s', (text) => {
    expect(judge('', `${text} ${ANCHOR}`).found).toEqual([]);
  });
});

describe('the form in which a file is saved', () => {
  const text = smallText(NOTE);

  it.each([
    ['LF', text],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
  ])('%s throughout passes', (_name, content) => {
    expect(findings(withFile(NOTE, content))).toEqual([]);
  });

  it.each([
    ['1:4 enc-eol', text.replace('\n', '\r\n')],
    ['1:4 enc-eol', text.replaceAll('\n', '\r\n').replace('\r\n', '\n')],
    ['48:8 enc-control', text.replace('A timer watered', 'A timer\rwatered')],
    ['1:1 enc-bom', `\uFEFF${text}`],
    ['1:1 enc-bom', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['1:1 enc-invisible', `\uFEFF\uFEFF${text}`],
  ])('%s', (place, content) => {
    expect(findings(withFile(NOTE, content))).toEqual([`${NOTE}:${place}`]);
  });

  it.each([
    ['3:2', Buffer.concat([Buffer.from('---\ra: b\rc'), Buffer.from([0xff])])],
    ['2:4', Buffer.concat([Buffer.from('\uFEFF---\r\nx\uFFFDé'), Buffer.from([0xc3, 0x28])])],
    ['1:2', Buffer.from([0x61, 0xc0, 0xaf])],
    ['2:1', Buffer.from([0x61, 0x0a, 0xed, 0xa0, 0x80])],
    ['1:2', Buffer.from([0x61, 0xf4, 0x90, 0x80, 0x80])],
    ['57:1', Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])])],
    ['1:1', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['1:1', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['1:1', Buffer.from(text, 'utf16le')],
  ])('bytes that are not UTF-8 are found at %s', (place, bytes) => {
    expect(findings(withFile(NOTE, bytes))).toEqual([`${NOTE}:${place} enc-utf8`]);
  });

  it('many of one kind are told twenty times, and the last says how many there are', () => {
    const found = check(withFile(NOTE, text.replace(ANCHOR, `${'a\u00A0b '.repeat(50)}${ANCHOR}`)), SURROUNDINGS);
    expect(found.map(({ rule }) => rule)).toEqual(Array.from({ length: 20 }, () => 'enc-nbsp'));
    expect(found.at(-1)!.message).toContain('30 more findings of this rule');
    expect(found.at(-1)!.fix).toHaveLength(31);
  });
});
