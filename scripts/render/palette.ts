/**
 * The colours of the modes. The tokens hold five stops from human to machine hands; a framework with another number of modes
 * gets its colours between them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { placeOnGradient } from '../model/index.ts';

/** How many `--stop-<i>` and `--tint-<i>` the tokens of the style sheet define. */
const STOPS = 5;

/**
 * A style sheet with a class for each mode, `.mode-1` to `.mode-<modes>`, that sets its ink and its tint, in the layer of the tokens. Like all assets it has a
 * name made from its content, so that browsers may keep it for ever.
 */
export function modeStylesheet(modes: number): { path: string; content: string } {
  const rules = Array.from({ length: modes }, (_, index) => {
    const place = placeOnGradient(index + 1, modes);
    return `.mode-${index + 1} { --mode-ink: ${mix('stop', place)}; --mode-tint: ${mix('tint', place)}; }\n`;
  });
  const content = `@layer tokens {\n${rules.join('')}}\n`;
  return { path: `/assets/modes-${bytesToHex(sha256(utf8ToBytes(content))).slice(0, 8)}.css`, content };
}

function mix(name: 'stop' | 'tint', place: number): string {
  const exact = place * (STOPS - 1);
  const lower = Math.min(Math.floor(exact), STOPS - 1);
  const share = Math.round((exact - lower) * 10000) / 100;
  if (share === 0) return `var(--${name}-${lower + 1})`;
  return `color-mix(in oklab, var(--${name}-${lower + 1}), var(--${name}-${lower + 2}) ${share}%)`;
}
