/** Share links: what goes in comes out, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LIMITS,
  decodeLink,
  encodeLink,
  fromShared,
  isLink,
  readAssessment,
  shareable,
} from '../../scripts/model/index.ts';
import type { Shared } from '../../scripts/model/index.ts';
import { assessments } from '../support/assessments.ts';

const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const shared = assessments.map(shareable);

const sample: Shared = {
  framework: { version: '1.2.3-rc.1', digest: '0123456789abcdef' },
  view: 'individual',
  subsystems: [
    {
      name: 'Ledger & <b>',
      answers: {
        D1: { answer: 2.5, strength: 'asserted' },
        D2: { answer: 3, strength: 'recorded', date: '1999-12-31', answeredFor: '1.0.0' },
        D5: { answer: 'does-not-apply', reason: 'A library' },
        D10: { answer: 'not-sure' },
      },
    },
    { name: 'x', answers: {} },
  ],
};

/** A text with some bytes of a right length and check value, as somebody would make who knows the format. */
function forge(bytes: readonly number[]): string {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  const check = Buffer.alloc(4);
  check.writeUInt32BE(~crc >>> 0);
  return `s1.${Buffer.concat([Buffer.from(bytes), check]).toString('base64url')}`;
}

const HEAD = [0, 5, ...Buffer.from('1.0.0'), 1, 2, 3, 4, 5, 6, 7, 8];
const text = (value: string): number[] => [Buffer.byteLength(value), ...Buffer.from(value)];

describe('a link', () => {
  it('gives back exactly what it was made from', () => {
    fc.assert(
      fc.property(shared, (one) => {
        const link = encodeLink(one);
        expect(link).toMatch(/^s1\.[\w-]*[A-Za-z0-9]$/);
        expect(decodeLink(link)).toEqual({ shared: one });
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(shared, (one) => {
        const turned = one.subsystems.map(({ name, answers }) => ({
          name,
          answers: Object.fromEntries(Object.entries(answers).toReversed()),
        }));
        expect(encodeLink({ ...one, subsystems: turned })).toBe(encodeLink(one));
      }),
    );
  });

  it('leaves notes and addresses behind, and is an assessment of its own when it is opened', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const one = shareable(assessment);
        expect(JSON.stringify(one)).not.toMatch(/"(?:note|link)":/);
        const opened = fromShared(one);
        expect(readAssessment(opened)).toEqual({ data: opened });
        expect(shareable(opened)).toEqual(one);
      }),
    );
  });

  it('carries as many subsystems as an assessment holds', () => {
    const { subsystems } = sample;
    const many = { ...sample, subsystems: Array.from({ length: LIMITS.subsystems }, () => subsystems[0]!) };
    expect(decodeLink(encodeLink(many))).toEqual({ shared: many });
    const more = { ...sample, subsystems: [...many.subsystems, subsystems[0]!] };
    expect(decodeLink(encodeLink(more))).toEqual({ problem: 'damaged' });
  });

  it('takes markup in a name for text', () => {
    const name = '<script>alert("1")</script>';
    const one = { ...sample, subsystems: [{ name, answers: {} }] };
    expect(decodeLink(encodeLink(one))).toEqual({ shared: one });
  });

  it('is the same from one version of this code to the next', () => {
    expect(encodeLink(sample)).toMatchInlineSnapshot(
      `"s1.AQoxLjIuMy1yYy4xASNFZ4mrze8CDExlZGdlciAmIDxiPgQBAAUCGgYBBTEuMC4wBQQJQSBsaWJyYXJ5CgMBeAD1qiuD"`,
    );
  });
});

/** A link as it was made before its last sign was a letter or a figure. */
const older = 's1.AAoxLjAuMC1yYy4xDaEiT6hgtjwBCVRlYW0gMTA5NAEBAQcO0Df_';

/** What programs put right after an address that they find in a text, or send. */
const FOLLOWING =
  '. , ; : ! ? ) ] } > " \' * ** _ __ … ” ’ » | ` %22 %20 %3E %E2%80%A6 &utm_source=mail &amp; ?fbclid=1 #top =\n'
    .split(' ')
    .concat(' ', '\n', '.)', '_*', '_.', '\u200B', ').', '>,');

describe('a link in a text', () => {
  it('opens though it was made when links could end in a sign', () => {
    expect(decodeLink(older)).toMatchObject({ shared: { subsystems: [{ name: 'Team 1094' }] } });
    const opened = decodeLink(older) as { shared: Shared };
    const now = encodeLink(opened.shared);
    expect(now).toMatch(/[A-Za-z0-9]$/);
    expect(decodeLink(now)).toEqual(opened);
    // Programs that find addresses leave the last sign out.
    expect(decodeLink(older.slice(0, -1))).toEqual({ problem: 'damaged' });
    expect(decodeLink(now.slice(0, -1))).toEqual({ problem: 'damaged' });
  });

  it.each(FOLLOWING)('opens with “%s” after it', (sign) => {
    const all = [older, encodeLink(sample), encodeLink({ ...sample, subsystems: [] })];
    for (const link of all) expect(decodeLink(link + sign)).toEqual(decodeLink(link));
  });

  it('opens whatever follows it that no link can contain', () => {
    fc.assert(
      fc.property(shared, fc.string({ unit: 'binary' }), (one, rest) => {
        const wrapped = encodeLink(one) + rest.replace(/^[\w-]+/, '');
        expect(decodeLink(wrapped)).toEqual({ shared: one });
      }),
    );
  });
});

describe('a damaged link', () => {
  const link = encodeLink(sample);

  it('is refused after any change of one sign', () => {
    expect.hasAssertions();
    for (let at = 3; at < link.length; at += 1) {
      for (const sign of [...ALPHABET, '=', '+', '/', ' ', '.', 'é', '\0']) {
        const changed = link.slice(0, at) + sign + link.slice(at + 1);
        if (changed !== link) expect(decodeLink(changed), changed).toEqual({ problem: 'damaged' });
      }
    }
  });

  it('is refused after any truncation, insertion, swap or change of case', () => {
    for (let at = 0; at < link.length; at += 1) {
      expect(decodeLink(link.slice(0, at))).toEqual({ problem: 'damaged' });
      if (at > 0) expect(decodeLink(link.slice(at))).toEqual({ problem: 'damaged' });
      if (at > 1)
        for (const sign of [...ALPHABET, '=', '\n']) {
          const inserted = link.slice(0, at) + sign + link.slice(at);
          // A digit before the full stop makes it the prefix of another version.
          if (/^s\d+\./.test(inserted) && !inserted.startsWith('s1.')) continue;
          expect(decodeLink(inserted), inserted).toEqual({ problem: 'damaged' });
        }
      const swapped = link.slice(0, at) + link.charAt(at + 1) + link.charAt(at) + link.slice(at + 2);
      if (swapped !== link) expect(decodeLink(swapped)).toEqual({ problem: 'damaged' });
      const sign = link.charAt(at);
      const turned = sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();
      if (turned !== sign) {
        expect(decodeLink(link.slice(0, at) + turned + link.slice(at + 1))).toEqual({ problem: 'damaged' });
      }
    }
    expect(decodeLink(link + link)).toEqual({ problem: 'damaged' });
    expect(decodeLink(link.toUpperCase())).toEqual({ problem: 'damaged' });
    expect(decodeLink(`#${link}`)).toEqual({ problem: 'damaged' });
  });

  it('is refused whatever it was made from and wherever it was changed', () => {
    expect.hasAssertions();
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('change', 'cut', 'insert', 'swap'),
      sign: fc.constantFrom(...ALPHABET),
    });
    fc.assert(
      fc.property(shared, edit, (one, { at: anywhere, kind, sign }) => {
        const whole = encodeLink(one);
        const at = 3 + (anywhere % (whole.length - 3));
        const [before, here, after] = [whole.slice(0, at), whole.charAt(at), whole.slice(at + 1)];
        const damaged = {
          change: before + sign + after,
          cut: before + after,
          insert: before + sign + here + after,
          swap: before + after.charAt(0) + here + after.slice(1),
        }[kind];
        if (damaged !== whole) expect(decodeLink(damaged)).toEqual({ problem: 'damaged' });
      }),
      { numRuns: 3000 },
    );
  });

  it('is told from one that a later version made', () => {
    expect(decodeLink(link.replace('s1.', 's2.'))).toEqual({ problem: 'newer' });
    expect(decodeLink('s10.x')).toEqual({ problem: 'newer' });
    for (const other of ['s0.x', 's01.x', 's1', 's.x', 'S2.x', ' s2.x', '', 'modes']) {
      expect(decodeLink(other), other).toEqual({ problem: 'damaged' });
    }
    expect([link, 's2.x', 's12.'].map(isLink)).toEqual([true, true, true]);
    expect(['', 'modes', 's.x', 'validated', 'S1.x'].map(isLink)).toEqual([false, false, false, false, false]);
  });
});

describe('a forged link', () => {
  const decoded = (...parts: number[]): unknown => decodeLink(forge([...HEAD, ...parts]));

  it('is opened where what it says is what this code would have written', () => {
    expect(decoded(1, ...text('a'), 1, 2, 0, 6)).toEqual({
      shared: {
        framework: { version: '1.0.0', digest: '0102030405060708' },
        view: 'enterprise',
        subsystems: [{ name: 'a', answers: { D2: { answer: 3, strength: 'asserted' } } }],
      },
    });
  });

  it.each([
    ['a name with a control character', [1, ...text('a\u0007b'), 0]],
    ['a name with a mark that reorders text', [1, ...text('a\u202Eb'), 0]],
    ['an empty name', [1, 0, 0]],
    ['a name that is too long', [1, 81, ...Buffer.from('a'.repeat(81)), 0]],
    ['a name that is not UTF-8', [1, 2, 0xc3, 0x28, 0]],
    ['a name that ends beyond the text', [1, 90, 65]],
    ['more subsystems than there is text', [0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['more answers than there is text', [1, ...text('a'), 0xff, 0x7f]],
    ['a number of too many bytes', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]],
    ['a number written longer than it is', [0x81, 0x00, ...text('a'), 0]],
    ['something after the end', [1, ...text('a'), 0, 0]],
    ['nothing after the head', []],
    ['the same dimension twice', [1, ...text('a'), 2, 2, 0, 6, 2, 0, 6]],
    ['dimensions out of order', [1, ...text('a'), 2, 3, 0, 6, 2, 0, 6]],
    ['a dimension of number 0', [1, ...text('a'), 1, 0, 0, 6]],
    ['an answer below the first anchor', [1, ...text('a'), 1, 2, 0, 1]],
    ['an answer beyond every gradient', [1, ...text('a'), 1, 2, 0, 0xff, 0x01]],
    ['recorded evidence without a date', [1, ...text('a'), 1, 2, 2, 6]],
    ['a kind of answer that does not exist', [1, ...text('a'), 1, 2, 5, 6]],
    ['a kind of answer with bits that mean nothing', [1, ...text('a'), 1, 2, 32, 6]],
    ['a day beyond the calendar', [1, ...text('a'), 1, 2, 10, 6, 0xfe, 0xff, 0xff, 0xff, 0x0f]],
    ['a date of no answer', [1, ...text('a'), 1, 2, 11, 2]],
    ['something left out without a reason', [1, ...text('a'), 1, 5, 4, 0]],
    ['an older wording of no version', [1, ...text('a'), 1, 2, 16, 6, 1, 65]],
  ])('is refused for %s', (_what, parts) => {
    expect(decoded(...parts)).toEqual({ problem: 'damaged' });
  });

  it('is refused for a view or a version that does not exist', () => {
    expect(decodeLink(forge([2, ...HEAD.slice(1), 0]))).toEqual({ problem: 'damaged' });
    expect(decodeLink(forge([0, ...text('one'), ...HEAD.slice(7), 0]))).toEqual({ problem: 'damaged' });
  });

  it('is refused, or is what it says, whatever bytes it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const link = forge([...HEAD, ...bytes]);
        const result = decodeLink(link);
        if ('shared' in result) expect(encodeLink(result.shared)).toBe(link);
        else expect(result).toEqual({ problem: 'damaged' });
      }),
      { numRuns: 2000 },
    );
  });

  it('of a megabyte is refused', () => {
    const size = 750_000;
    const count = [0x80 + (300_000 % 128), 0x80 + (Math.floor(300_000 / 128) % 128), Math.floor(300_000 / 128 ** 2)];
    const fragments = [
      `s1.${'A'.repeat(1_000_000)}`,
      `s2.${'A'.repeat(1_000_000)}`,
      `s1.${'é'.repeat(1_000_000)}`,
      forge(Array.from({ length: size }, () => 0)),
      // So many subsystems without a name.
      forge([...HEAD, ...count, ...Array.from({ length: 600_000 }, () => 0)]),
      // So many that have one.
      forge([...HEAD, ...count, ...Array.from({ length: 300_000 }, () => [1, 65, 0]).flat()]),
    ];
    for (const fragment of fragments) {
      expect(decodeLink(fragment)).toHaveProperty('problem');
    }
  });
});
