import type { z } from 'zod';
import { ownValue } from '../../model/index.ts';
import type { Problem } from '../diagnostics.ts';
import { takes, valueAt, type Misfit } from '../misfit.ts';
import type { FlawRule } from '../rule.ts';
import { hasFreeKeys, isOptional, shapeOf } from '../shapes.ts';
import { findNear, findNearest, findOnlyNear, isSlip } from '../suggest.ts';

/** Every key is one that its kind of source takes. */
export const fmUnknownKey: FlawRule<'fm-unknown-key'> = {
  id: 'fm-unknown-key',
  severity: 'error',
  suppressible: false,
  what: 'Every key is one that its kind of source takes.',
  why: 'Nothing reads the value of an unknown key. Most unknown keys are misspelt, and their values would be missing from the page and from the data.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦roel: Helper',
    right: 'role: Helper',
  },
  mends:
    'A key with a slip in it is written right, where only one key that is not set yet is similar and takes the value.',
  explain: ({ range, key }) => ({ range, message: `Unknown key \`${key}\`.`, advice: 'Remove its line.' }),
};

/** The findings for the keys of one map that its schema does not know. */
export function explainUnknownKeys(keys: readonly string[], map: Misfit): Problem[] {
  const present = map.found as Record<string, unknown>;
  const shape = (map.part && shapeOf(map.part)) ?? {};
  const open = Object.keys(shape).filter((name) => !Object.hasOwn(present, name));
  const outside = keys.length > 1 ? findOutside(keys, open, map) : undefined;
  if (outside) return [outside];
  return keys.map((key) => {
    const range = map.yaml.keyRange([...map.path, key]);
    const message = `Unknown key \`${key}\`.`;
    const meant = findOnlyNear(key, open);
    const rivals = keys.filter(
      (other) => other !== key && meant !== undefined && findNear(other, open).includes(meant),
    );
    const isCertain =
      meant !== undefined && isSlip(key, meant) && rivals.length === 0 && takesUnder(ownValue(shape, meant)!, map, key);
    const advice = adviseKey(key, Object.keys(shape), open, map);
    return { rule: 'fm-unknown-key', range, message, advice, ...(isCertain ? { fix: [{ range, text: meant }] } : {}) };
  });
}

/** The missing keys of a map that its unknown keys are plainly meant to be: each of these is one mistake. */
export function meantKeys(map: Misfit): ReadonlySet<string> {
  const present = map.found as Record<string, unknown>;
  const shape = (map.part && shapeOf(map.part)) ?? {};
  const open = Object.keys(shape).filter((name) => !Object.hasOwn(present, name));
  const unknown = Object.keys(present).filter((key) => !Object.hasOwn(shape, key));
  return new Set(unknown.flatMap((key) => meantBy(key, open, map) ?? []));
}

/** The missing key that an unknown one is near to, or the only one that is required, where it is the only unknown one and fits. */
function meantBy(key: string, open: readonly string[], map: Misfit): string | undefined {
  const nearest = findNearest(key, open);
  if (nearest !== undefined) return nearest;
  const present = map.found as Record<string, unknown>;
  const shape = (map.part && shapeOf(map.part)) ?? {};
  const [wanted, ...others] = open.filter((name) => !isOptional(ownValue(shape, name)!));
  const isOnly = Object.keys(present).every((other) => other === key || Object.hasOwn(shape, other));
  return isOnly && wanted !== undefined && others.length === 0 && takesUnder(ownValue(shape, wanted)!, map, key)
    ? wanted
    : undefined;
}

/** The finding for ids of dimensions that belong together below a key with free keys, which is not there. */
function findOutside(keys: readonly string[], open: readonly string[], map: Misfit): Problem | undefined {
  const shape = (map.part && shapeOf(map.part)) ?? {};
  if (!keys.every((key) => /^D\d+$/i.test(key))) return undefined;
  const values = Object.fromEntries(keys.map((key) => [key, valueAt(map.yaml.value, [...map.path, key])]));
  const home = open.find((name) => {
    const part = ownValue(shape, name)!;
    return hasFreeKeys(part) && part.safeParse(values).success;
  });
  if (home === undefined) return undefined;
  return {
    rule: 'fm-unknown-key',
    range: map.yaml.keyRange([...map.path, keys[0]!]),
    message: `${keys.map((key) => `\`${key}\``).join(' and ')} stand outside of \`${home}\`.`,
    advice: `Indent them by two spaces, below a line \`${home}:\`.`,
  };
}

function takesUnder(part: z.ZodType, map: Misfit, key: string): boolean {
  const path = [...map.path, key];
  return takes({ ...map, path, part }, valueAt(map.yaml.value, path));
}

function adviseKey(key: string, known: readonly string[], open: readonly string[], map: Misfit): string {
  const meant = meantBy(key, open, map);
  if (meant) return `Did you mean \`${meant}\`?`;
  const twin = findNearest(key, known);
  if (twin) return `Remove its line: \`${twin}\` is already set.`;
  const names = open.map((name) => `\`${name}\``).join(', ');
  const isWhole = open.every((name) => isOptional(ownValue(shapeOf(map.part!), name)!));
  if (isWhole) return `Remove its line.${names ? ` Not set yet: ${names}.` : ''}`;
  return `Allowed: ${names}.`;
}
