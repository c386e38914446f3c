/** Advice that several rules give. */
import { findClearlyNearest } from '../syntax/suggest.ts';

/** Advice for a value that is not among the allowed ones: the nearest one, else the list (shortened when long). Where several are equally near, none is named. */
export function adviseChoice(given: string, allowed: readonly string[]): string {
  const nearest = findClearlyNearest(given, allowed);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  if (allowed.length === 0) return 'Remove it, because there is nothing that it could name.';
  const shown = inOrder(allowed)
    .slice(0, 12)
    .map((value) => `\`${value}\``);
  return `Allowed: ${shown.join(', ')}${allowed.length > shown.length ? ', …' : ''}.`;
}

/** Numbered names by their number, `D2` before `D10`; all others in the order in which they are given. */
function inOrder(names: readonly string[]): readonly string[] {
  const numberOf = (name: string): number => Number(/^[A-Za-z]+([1-9]\d*)$/.exec(name)?.[1] ?? Number.NaN);
  return names.every((name) => !Number.isNaN(numberOf(name)))
    ? [...names].sort((a, b) => numberOf(a) - numberOf(b))
    : names;
}
