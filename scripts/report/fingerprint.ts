/** Names of findings that stay the same while a file changes around them. */
import type { Diagnostic } from '../content/index.ts';

/**
 * A fingerprint for each finding, in their order: the hash of its path, its rule, the line it stands on with white space folded,
 * and how many findings before it agree in all of that. Lines added elsewhere do not change it, and no two are alike.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ path, rule, excerpt }) => {
    const key = JSON.stringify([path, rule, excerpt.trim().replace(/\s+/g, ' ')]);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return fnv1a64(`${key}${occurrence}`);
  });
}

/** The FNV-1a hash of a text in UTF-8, 64 bits, as 16 hexadecimal digits (Fowler, Noll and Vo; prime 2^40 + 0x1B3). */
export function fnv1a64(text: string): string {
  let high = 0xcb_f2_9c_e4;
  let low = 0x84_22_23_25;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    // Two halves of 32 bits: 2^40 shifts the low half by 8 bits into the high one.
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
