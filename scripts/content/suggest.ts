/** Did you mean. */
import { distance } from 'fastest-levenshtein';
import { compareText } from './diagnostics.ts';

/** The candidate nearest to `given`, or undefined where none is near: case does not count, and at most a third of the letters differ, or two in a word of four or five: that is one swap. */
export function findNearest(given: string, candidates: Iterable<string>): string | undefined {
  return findAllNear(given, candidates)[0];
}

/** All candidates that are near to `given`, the nearest first. */
export function findAllNear(given: string, candidates: Iterable<string>): string[] {
  const wanted = given.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= tolerance(Math.max(wanted.length, candidate.length)))
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

/** Whether one is the other with a slip of a key or two in it: near enough to be certain. */
export function isSlip(given: string, candidate: string): boolean {
  return distance(given.toLowerCase(), candidate.toLowerCase()) <= (candidate.length < 6 ? 1 : 2);
}

function tolerance(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

/** Advice for a value that is not among the allowed ones: the nearest one, else the list (shortened when long). */
export function adviseChoice(given: string, allowed: readonly string[]): string {
  const nearest = findNearest(given, allowed);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  const shown = allowed.slice(0, 12).map((value) => `\`${value}\``);
  return `Allowed: ${shown.join(', ')}${allowed.length > shown.length ? ', …' : ''}.`;
}
