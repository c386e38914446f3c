/**
 * Names in the model that other sources speak against. What sources call a mode or a dimension, its id, and the newest release are
 * witnesses for one name or another. Where they outvote the source that declares it, that name is the mistake, and it is one.
 */
import { slug } from 'github-slugger';

/** A mode or a dimension as its own source declares it, and the name that the newest release gave to its id, if one did. */
export type Declared = {
  readonly label: string;
  readonly id: string;
  readonly name: string;
  readonly releasedName: string | null;
};

/** A label and the name that a source gives it: a mode's number with its name, a dimension's id with its name. */
export type Use = { readonly path: string; readonly label: string; readonly name: string };

/** The name that the witnesses give instead, and the paths of the sources among them. */
export type Outvoted = { readonly name: string; readonly paths: readonly string[] };

/** The declared names that are outvoted, by label. */
export function findOutvoted(declared: readonly Declared[], uses: readonly Use[]): ReadonlyMap<string, Outvoted> {
  const byLabel = new Map<string, Map<string, Set<string>>>();
  for (const { path, label, name } of uses) {
    const names = byLabel.get(label) ?? new Map<string, Set<string>>();
    byLabel.set(label, names.set(name, (names.get(name) ?? new Set()).add(path)));
  }
  const outvoted = new Map<string, Outvoted>();
  for (const one of declared) {
    const names = byLabel.get(one.label) ?? new Map<string, Set<string>>();
    const votes = (name: string): number => (names.get(name)?.size ?? 0) + witnessesOf(one, name);
    const others = [...names].filter(([name]) => name !== one.name).sort(([a], [b]) => votes(b) - votes(a));
    const [strongest] = others;
    if (!strongest) continue;
    const [name, paths] = strongest;
    // The declaration is one vote.
    if (votes(name) > votes(one.name) + 1) outvoted.set(one.label, { name, paths: [...paths] });
  }
  return outvoted;
}

function witnessesOf({ id, releasedName }: Declared, name: string): number {
  return Number(slug(name) === id) + Number(name === releasedName);
}
