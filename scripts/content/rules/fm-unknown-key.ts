import type { z } from 'zod';
import { ownValue } from '../../model/index.ts';
import type { Problem } from '../diagnostics.ts';
import { takes, valueAt, type Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import { shapeOf } from '../shapes.ts';
import { findNear, findNearest, findOnlyNear, isSlip } from '../suggest.ts';

/** Every key is one that its kind of source takes. */
export const fmUnknownKey: Rule = {
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
};

/** The findings for the keys of one map that its schema does not know. */
export function explainUnknownKeys(keys: readonly string[], map: Misfit): Problem[] {
  const present = map.found as Record<string, unknown>;
  const shape = (map.part && shapeOf(map.part)) ?? {};
  const open = Object.keys(shape).filter((name) => !Object.hasOwn(present, name));
  return keys.map((key) => {
    const range = map.yaml.keyRange([...map.path, key]);
    const message = `Unknown key \`${key}\`.`;
    const meant = findOnlyNear(key, open);
    const rivals = keys.filter(
      (other) => other !== key && meant !== undefined && findNear(other, open).includes(meant),
    );
    const isCertain =
      meant !== undefined && isSlip(key, meant) && rivals.length === 0 && takesUnder(ownValue(shape, meant)!, map, key);
    const advice = adviseKey(key, Object.keys(shape), open);
    return { rule: 'fm-unknown-key', range, message, advice, ...(isCertain ? { fix: [{ range, text: meant }] } : {}) };
  });
}

function takesUnder(part: z.ZodType, map: Misfit, key: string): boolean {
  const path = [...map.path, key];
  return takes({ ...map, path, part }, valueAt(map.yaml.value, path));
}

function adviseKey(key: string, known: readonly string[], open: readonly string[]): string {
  const nearest = findNearest(key, open);
  if (nearest) return `Did you mean \`${nearest}\`?`;
  const twin = findNearest(key, known);
  if (twin) return `Remove it: \`${twin}\` is already set.`;
  if (open.length === 0) return 'Remove it.';
  return `Allowed: ${known.map((name) => `\`${name}\``).join(', ')}.`;
}
