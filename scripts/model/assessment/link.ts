/**
 * Share links: answers, evidence strength and dates, subsystem names and the framework's version and digest, in the fragment of an
 * address, which browsers never send anywhere. Notes and the addresses of evidence stay behind.
 *
 * The text is `s1.` and base64url of: view, version, digest, the subsystems with their answers, and the CRC-32 of all that. It never
 * ends in `-` or `_`, which programs that find addresses in a text leave out: where it would, a byte of 0 stands before the CRC-32.
 * What does not encode back to exactly the text that was given, with or without that byte, is refused.
 */
import { STRENGTHS } from '../enumerations.ts';
import { isLink } from './link-start.ts';
import type { Pin } from './framework.ts';
import { ASSESSMENT_FORMAT, LIMITS, readAssessment } from './saved.ts';
import type { Answer, Answers, Assessment } from './saved.ts';

/** What a link carries. */
export type Shared = {
  readonly framework: Pin;
  readonly view: Assessment['view'];
  readonly subsystems: readonly { readonly name: string; readonly answers: Answers }[];
};

/** Why a text is not a link that can be opened: damaged, or made by a later version of this format. */
export type LinkProblem = 'damaged' | 'newer';

const PREFIX = `s${ASSESSMENT_FORMAT}.`;

/** The fragment, without `#`, for what a link can carry of an assessment. It ends in a letter or a figure. */
export function encodeLink(shared: Shared): string {
  const text = write(shared, []);
  // With a byte more the last sign stands for two bits, and those are letters.
  return /[-_]$/.test(text) ? write(shared, [0]) : text;
}

function write({ framework, view, subsystems }: Shared, filler: readonly number[]): string {
  const out: number[] = [];
  writeNumber(out, view === 'individual' ? 1 : 0);
  writeText(out, framework.version);
  for (let at = 0; at < 16; at += 2) out.push(Number.parseInt(framework.digest.slice(at, at + 2), 16));
  writeNumber(out, subsystems.length);
  for (const { name, answers } of subsystems) {
    writeText(out, name);
    const given = Object.entries(answers).sort(([a], [b]) => numberOf(a) - numberOf(b));
    writeNumber(out, given.length);
    for (const [dimension, answer] of given) {
      writeNumber(out, numberOf(dimension));
      writeAnswer(out, answer);
    }
  }
  out.push(...filler);
  const check = crc32(out);
  out.push(check >>> 24, (check >>> 16) & 255, (check >>> 8) & 255, check & 255);
  return PREFIX + toBase64(out);
}

/**
 * What the fragment (without `#`) carries, or why it cannot be opened. What follows a link and cannot belong to it, such as the signs
 * of the sentence around it, is left out. A damaged link is refused, never guessed at.
 */
export function decodeLink(fragment: string): { readonly shared: Shared } | { readonly problem: LinkProblem } {
  if (!fragment.startsWith(PREFIX)) return { problem: isLink(fragment) ? 'newer' : 'damaged' };
  const [text] = /^s\d+\.[\w-]*/.exec(fragment)!;
  // Older links may end in these signs, and emphasis may have put more of them there.
  const ends = /[-_]*$/.exec(text)![0].length;
  for (let left = 0; left <= Math.min(ends, 3); left += 1) {
    const shared = read(text.slice(0, text.length - left));
    if (shared) return { shared };
  }
  return { problem: 'damaged' };
}

function read(text: string): Shared | null {
  try {
    const shared = readShared(fromBase64(text.slice(PREFIX.length)));
    return text === encodeLink(shared) || text === write(shared, []) ? shared : null;
  } catch {
    // Whatever went wrong while reading, the link is not what was made.
    return null;
  }
}

/** What a link would carry of an assessment: the same without notes and addresses of evidence. */
export function shareable({ framework, view, subsystems }: Assessment): Shared {
  return {
    framework,
    view,
    subsystems: subsystems.map(({ name, answers }) => ({
      name,
      answers: Object.fromEntries(
        Object.entries(answers).map(([dimension, answer]) => [dimension, withoutNotes(answer)]),
      ),
    })),
  };
}

/** An assessment of its own from what a link carries. */
export function fromShared({ framework, view, subsystems }: Shared): Assessment {
  const numbered = subsystems.map(({ name, answers }, index) => ({ id: `s${index + 1}`, name, answers }));
  return { formatVersion: ASSESSMENT_FORMAT, framework, view, subsystems: numbered, snapshots: [] };
}

function withoutNotes(answer: Answer): Answer {
  if (answer.answer === 'not-sure') return { answer: 'not-sure' };
  const { note: _note, ...rest } = answer;
  if (!('link' in rest)) return rest;
  const { link: _link, ...kept } = rest;
  return kept;
}

function numberOf(dimension: string): number {
  return Number(dimension.slice(1));
}

/** The kinds of answer: the strengths in order, then these. Added to it: 8 for a date, 16 for an older wording. */
const [NOT_SURE, DOES_NOT_APPLY, DATED, OLDER] = [3, 4, 8, 16];
/** Days are counted from here, so that most take two bytes. */
const FIRST_DAY = Date.parse('2000-01-01') / 86_400_000;

function writeAnswer(out: number[], answer: Answer): void {
  if (answer.answer === 'not-sure') return void out.push(NOT_SURE);
  const older = answer.answeredFor === undefined ? 0 : OLDER;
  if (answer.answer === 'does-not-apply') {
    out.push(DOES_NOT_APPLY + older);
    writeText(out, answer.reason);
  } else {
    out.push(STRENGTHS.indexOf(answer.strength) + (answer.date === undefined ? 0 : DATED) + older);
    writeNumber(out, answer.answer * 2);
    if (answer.date !== undefined) writeSigned(out, Date.parse(answer.date) / 86_400_000 - FIRST_DAY);
  }
  if (answer.answeredFor !== undefined) writeText(out, answer.answeredFor);
}

/** Where reading has come to. Reading past the end throws. */
type Reader = { readonly bytes: readonly number[]; at: number };

function readShared(all: readonly number[]): Shared {
  const bytes = all.slice(0, -4);
  const reader: Reader = { bytes, at: 0 };
  const expected = all.slice(-4).reduce((sum, byte) => sum * 256 + byte, 0);
  if (all.length < 5 || crc32(bytes) !== expected) throw new RangeError('check value');
  const view = readNumber(reader) === 1 ? 'individual' : 'enterprise';
  const version = readText(reader);
  const digest = Array.from({ length: 8 }, () => readByte(reader).toString(16).padStart(2, '0')).join('');
  const subsystems = Array.from({ length: readCount(reader, LIMITS.subsystems) }, () => {
    const name = readText(reader);
    const answers = Array.from({ length: readCount(reader, LIMITS.dimensions) }, () => [
      `D${readNumber(reader)}`,
      readAnswer(reader),
    ]);
    return { name, answers: Object.fromEntries(answers) as Answers };
  });
  const shared: Shared = { framework: { version, digest }, view, subsystems };
  // The same limits and forms hold for links as for files.
  if ('problems' in readAssessment(fromShared(shared))) throw new RangeError('content');
  return shared;
}

function readAnswer(reader: Reader): Answer {
  const kind = readByte(reader);
  const older = (): { answeredFor?: string } => (kind & OLDER ? { answeredFor: readText(reader) } : {});
  const base = kind & 7;
  if (base === NOT_SURE) return { answer: 'not-sure' };
  if (base === DOES_NOT_APPLY) {
    const reason = readText(reader);
    return { answer: 'does-not-apply', reason, ...older() };
  }
  const answer = readNumber(reader) / 2;
  const date = kind & DATED ? { date: readDate(reader) } : {};
  // Whether recorded evidence has its date is for the schema to say.
  return { answer, strength: STRENGTHS[base]!, ...date, ...older() } as Answer;
}

function readDate(reader: Reader): string {
  return new Date((readSigned(reader) + FIRST_DAY) * 86_400_000).toISOString().slice(0, 10);
}

/** Seven bits a byte, the lowest first. */
function writeNumber(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  out.push(rest);
}

function writeSigned(out: number[], value: number): void {
  writeNumber(out, value < 0 ? -2 * value - 1 : 2 * value);
}

function writeText(out: number[], text: string): void {
  const bytes = new TextEncoder().encode(text);
  writeNumber(out, bytes.length);
  out.push(...bytes);
}

function readByte(reader: Reader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined) throw new RangeError('end');
  reader.at += 1;
  return byte;
}

function readNumber(reader: Reader): number {
  let [value, scale] = [0, 1];
  for (let byte = 128; byte > 127; scale *= 128) {
    byte = readByte(reader);
    value += (byte & 127) * scale;
    if (scale > 128 ** 4) throw new RangeError('number');
  }
  return value;
}

function readSigned(reader: Reader): number {
  const value = readNumber(reader);
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** A number of things that follow, each of which takes a byte at least. */
function readCount(reader: Reader, most = Infinity): number {
  const count = readNumber(reader);
  if (count > Math.min(most, reader.bytes.length - reader.at)) throw new RangeError('count');
  return count;
}

function readText(reader: Reader): string {
  const length = readCount(reader);
  reader.at += length;
  const bytes = reader.bytes.slice(reader.at - length, reader.at);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
}

function toBase64(bytes: readonly number[]): string {
  const binary = bytes.map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): number[] {
  return Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

/** CRC-32 as in ISO 3309 and gzip: finds every change of up to 32 neighbouring bits, and all but one in 2^32 of the others. */
function crc32(bytes: readonly number[]): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~crc >>> 0;
}
