/** Keys that a map does not know, and the missing ones that they were meant to be. */
import type { z } from 'zod';
import { ownValue } from '../../model/index.ts';
import { takes, valueAt, type Misfit } from './misfit.ts';
import { hasFreeKeys, isOptional, shapeOf } from './shapes.ts';
import { findNear, findNearest, findOnlyNear, isSlip } from '../syntax/suggest.ts';
import type { SchemaFlaw } from './flaw.ts';

/** The keys of one map that its schema does not know, as flaws. */
export function findUnknownKeys(keys: readonly string[], map: Misfit): SchemaFlaw[] {
  const present = map.found as Record<string, unknown>;
  const shape = (map.part && shapeOf(map.part)) ?? {};
  const open = Object.keys(shape).filter((name) => !Object.hasOwn(present, name));
  const outside = keys.length > 1 ? findOutside(keys, open, map) : undefined;
  if (outside) return [outside];
  const isWhole = open.every((name) => isOptional(ownValue(shape, name)!));
  return keys.map((key) => {
    const range = map.yaml.keyRange([...map.path, key]);
    const near = findOnlyNear(key, open);
    const rivals = keys.filter((other) => other !== key && near !== undefined && findNear(other, open).includes(near));
    const isCertain =
      near !== undefined && isSlip(key, near) && rivals.length === 0 && takesUnder(ownValue(shape, near)!, map, key);
    return {
      code: 'fm-unknown-key',
      range,
      form: 'unknown',
      key,
      meant: meantBy(key, open, map),
      twin: findNearest(key, Object.keys(shape)),
      open,
      isWhole,
      edits: isCertain ? [{ range, text: near }] : [],
    };
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

/** Ids of dimensions that belong together below a key with free keys, which is not there. */
function findOutside(keys: readonly string[], open: readonly string[], map: Misfit): SchemaFlaw | undefined {
  const shape = (map.part && shapeOf(map.part)) ?? {};
  if (!keys.every((key) => /^D\d+$/i.test(key))) return undefined;
  const values = Object.fromEntries(keys.map((key) => [key, valueAt(map.yaml.value, [...map.path, key])]));
  const home = open.find((name) => {
    const part = ownValue(shape, name)!;
    return hasFreeKeys(part) && part.safeParse(values).success;
  });
  if (home === undefined) return undefined;
  const range = map.yaml.keyRange([...map.path, keys[0]!]);
  return { code: 'fm-unknown-key', range, form: 'outside', keys, home };
}

function takesUnder(part: z.ZodType, map: Misfit, key: string): boolean {
  const path = [...map.path, key];
  return takes({ ...map, path, part }, valueAt(map.yaml.value, path));
}
