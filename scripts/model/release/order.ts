/** Releases in the order of their versions: which one is shown, and which one another is compared with. */
import semver from 'semver';

/** Whether a version is a pre-release, which promises nothing to the next. */
export function isPrerelease(version: string): boolean {
  return semver.prerelease(version) !== null;
}

/** Compares two versions, for sorting: the older one first. */
export function compareVersions(one: string, other: string): number {
  return semver.compare(one, other);
}

/** The version that stands at `/`: the newest final one, else the newest; null where there is none. */
export function currentOf(versions: readonly string[]): string | null {
  const sorted = semver.rsort([...versions]);
  return sorted.find((version) => !isPrerelease(version)) ?? sorted[0] ?? null;
}

/**
 * The release that `version` is compared with: a final one with the newest final one before it, since a pre-release promises
 * nothing; else with the newest before it. Null where there is none.
 */
export function previousOf(version: string, versions: readonly string[]): string | null {
  const before = semver.rsort(versions.filter((other) => semver.lt(other, version)));
  const final = before.find((other) => !isPrerelease(other));
  return (isPrerelease(version) ? undefined : final) ?? before[0] ?? null;
}
