/** Which of several names was meant. */
import { distance } from 'fastest-levenshtein';
import { compareText } from '../../model/index.ts';

/** The candidates near to `given`, the nearest first: case does not count, and at most a third of the letters differ, or two in a word of four or five: that is one swap. */
export function findNear(given: string, candidates: Iterable<string>): string[] {
  return rank(given, candidates).map(({ candidate }) => candidate);
}

/** The candidate nearest to `given`, or undefined where none is near. */
export function findNearest(given: string, candidates: Iterable<string>): string | undefined {
  return findNear(given, candidates)[0];
}

/** The candidate that is nearer to `given` than all others, or undefined where none or several are. */
export function findClearlyNearest(given: string, candidates: Iterable<string>): string | undefined {
  const [nearest, next] = rank(given, candidates);
  return nearest?.edits === next?.edits ? undefined : nearest?.candidate;
}

/** The one candidate that is near to `given`, or differs from it in case only; undefined where there is none or more than one: then only a person can decide. */
export function findOnlyNear(given: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = rank(given, candidates);
  const isSame = first?.edits === 0 && second?.edits !== 0;
  return isSame || second === undefined ? first?.candidate : undefined;
}

type Ranked = { readonly candidate: string; readonly edits: number };

function rank(given: string, candidates: Iterable<string>): Ranked[] {
  const wanted = given.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= tolerance(Math.max(wanted.length, candidate.length)))
    .sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate));
}

/** Whether one is the other with one slip of a key in it: a letter too many, missing, wrong, or two exchanged. Case does not count. */
export function isSlip(given: string, candidate: string): boolean {
  const [one, other] = [given.toLowerCase(), candidate.toLowerCase()];
  return distance(one, other) <= 1 || isExchange(one, other);
}

/** Whether two neighbours have changed places. */
function isExchange(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other;
}

/** Whether two texts differ in nothing but the case of letters. */
export function isSameButCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function tolerance(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
}
