/** Which version number a difference needs. */
import semver from 'semver';
import { greatestBump, type Difference } from './change.ts';
import type { Bump } from './fields.ts';
import { describeChange, nameChange } from './words.ts';

/** The least version that may come after a release. */
export type LeastVersion = {
  /** The part of the number that rises; null where nothing has changed, and the version may stay. */
  readonly bump: Bump | 'prerelease' | null;
  readonly version: string;
  /** The changes that need no less than that, each with its reason, as sentences. */
  readonly reasons: readonly string[];
};

/**
 * The least version after `released` that a difference from it allows. Semantic Versioning promises nothing in 0.y.z, so nothing
 * there needs 1.0.0; but as patch releases carry saved answers over, all that is more than a patch needs the next minor version.
 * Pre-releases promise nothing to each other: after one, the next will do.
 */
export function leastVersion(released: string, difference: Pick<Difference, 'changes'>): LeastVersion {
  const { changes } = difference;
  const needed = greatestBump(changes);
  if (needed === null) return { bump: null, version: released, reasons: [] };
  const bump = bumpAfter(released, needed);
  const decisive = changes.filter((change) => bumpAfter(released, change.bump) === bump);
  const reasons = decisive.map((change) => `${describeChange(change)} ${change.reason}`);
  return { bump, version: semver.inc(released, bump)!, reasons };
}

function bumpAfter(released: string, needed: Bump): Bump | 'prerelease' {
  if (semver.prerelease(released)) return 'prerelease';
  return semver.major(released) === 0 && needed === 'major' ? 'minor' : needed;
}

/** What is wrong with a declared version, what to do, and the version that would be right. */
export type VersionProblem = { readonly message: string; readonly advice: string; readonly version: string };

/** What differs from the newest release of all, and from the newest final one; null where there is none yet. */
export type SinceRelease = { readonly newest: Difference | null; readonly final: Difference | null };

/**
 * What is wrong with the version that a working tree declares; null where nothing is. Changes are counted from the newest final
 * release, and a pre-release of the version that they need is enough. Before the first final release any greater version will do.
 * A version never goes backwards, and what has changed since a release has another version than it.
 */
export function judgeVersion(declared: string, { newest, final }: SinceRelease): VersionProblem | null {
  if (!newest) return null;
  const least = final && leastVersion(final.from, final);
  if (final && least && semver.lt(finalOf(declared), least.version) && least.bump !== null) {
    return problem(tooSmall(declared, final, least), alike(declared, least.version), newest);
  }
  if (semver.lt(declared, newest.from)) {
    const message = `The version says ${declared}, but ${newest.from} is released already.`;
    return problem(message, alike(declared, least?.version ?? newest.from), newest);
  }
  if (declared !== newest.from || newest.changes.length === 0) return null;
  const message = `${declared} is released already, and the framework has changed since then.`;
  return problem(message, newest.from, newest);
}

/** Says what to write: `wanted`, or the next version where that has been passed. */
function problem(message: string, wanted: string, newest: Difference): VersionProblem {
  const version = semver.gt(wanted, newest.from) ? wanted : leastVersion(newest.from, newest).version;
  return { message, advice: `Write \`version: ${version}\`.`, version };
}

function tooSmall(declared: string, { changes }: Difference, { bump, version }: LeastVersion): string {
  const top = greatestBump(changes);
  const [first, ...rest] = changes.filter((change) => change.bump === top);
  const others = rest.length === 0 ? '' : ` and ${rest.length} more change${rest.length === 1 ? '' : 's'}`;
  const verb = rest.length === 0 ? 'needs' : 'need';
  return `${nameChange(first!)}${others} ${verb} a ${bump} version (${version}); the version says ${declared}.`;
}

/** The version that a pre-release leads to. */
function finalOf(version: string): string {
  const { major, minor, patch } = new semver.SemVer(version);
  return `${major}.${minor}.${patch}`;
}

/** The first pre-release of `version` where the declared one is a pre-release, else `version`. */
function alike(declared: string, version: string): string {
  const stage = semver.prerelease(declared);
  if (!stage || semver.prerelease(version)) return version;
  const first = stage.map((part, index) => (index === stage.length - 1 && typeof part === 'number' ? 1 : part));
  return `${version}-${first.join('.')}`;
}
