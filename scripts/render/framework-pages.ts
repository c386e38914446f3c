/** The pages that a model has, by permalink, and which page of one model is which of another. */
import { permalinks } from '../model/index.ts';
import type { Model } from '../model/index.ts';

/** The pages of the framework of one model. */
export type FrameworkPages = {
  /** Their permalinks, without those of ids that entries had before. */
  readonly current: ReadonlySet<string>;
  /** Today's permalinks by those of former ids. None of these is a page as well. */
  readonly former: ReadonlyMap<string, string>;
};

/** Every page of the framework that stands in a model: home, overviews, modes, dimensions, glossary. */
export function frameworkPages({ modes, dimensions }: Model): FrameworkPages {
  const { home, framework, glossary } = permalinks;
  const entries = [
    ...modes.map(({ id, formerly = [] }) => ({ id, formerly, permalink: permalinks.mode })),
    ...dimensions.map(({ id, formerly = [] }) => ({ id, formerly, permalink: permalinks.dimension })),
  ];
  const current = new Set<string>([
    home,
    framework,
    permalinks.modes,
    permalinks.dimensions,
    glossary,
    ...entries.map(({ id, permalink }) => permalink(id)),
  ]);
  const former = new Map<string, string>();
  for (const { id, formerly, permalink } of entries) {
    for (const old of formerly.map(permalink)) {
      if (!current.has(old) && !former.has(old)) former.set(old, permalink(id));
    }
  }
  return { current, former };
}

/** Whether a path is that of a page of some framework: one that every edition has for itself. */
export function isFrameworkPath(path: string): boolean {
  const { home, framework, modes, dimensions, glossary } = permalinks;
  return path === home || [framework, modes, dimensions, glossary].some((root) => path.startsWith(root));
}

/** The page of `to` that says what the page at `permalink` says in `from`, across a change of ids either way; null where there is none. */
export function counterpart(permalink: string, from: FrameworkPages, to: FrameworkPages): string | null {
  if (to.current.has(permalink)) return permalink;
  const now = to.former.get(permalink);
  if (now !== undefined) return now;
  const before = [...from.former].find(([old, today]) => today === permalink && to.current.has(old));
  return before ? before[0] : null;
}
