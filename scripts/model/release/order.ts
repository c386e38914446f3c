/** Releases in the order of their versions: which one is shown, and which one another is compared with. */
import semver from 'semver';

/** Whatever stands for a release, by its version. */
type OfVersion = { readonly record: { readonly version: string } };

/** Whether a text is a semantic version. */
export function isVersion(text: string): boolean {
  return semver.valid(text) === text;
}

/** Whether a version is a pre-release, which promises nothing to the next. */
export function isPrerelease(version: string): boolean {
  return semver.prerelease(version) !== null;
}

/** Compares two versions, for sorting: the older one first. */
export function compareVersions(one: string, other: string): number {
  return semver.compare(one, other);
}

/** The versions of some releases, in the order of these. */
export function versionsOf(releases: readonly OfVersion[]): string[] {
  return releases.map(({ record }) => record.version);
}

/** The release of a version; null where there is none, and for no version at all. */
export function releaseOf<Found extends OfVersion>(version: string | null, releases: readonly Found[]): Found | null {
  return releases.find(({ record }) => record.version === version) ?? null;
}

/** The newest of some versions, and the newest final one; null where there is none. In any order. */
export function newestOf(versions: readonly string[]): { newest: string | null; final: string | null } {
  const sorted = semver.rsort([...versions]);
  return { newest: sorted[0] ?? null, final: sorted.find((version) => !isPrerelease(version)) ?? null };
}

/**
 * Why a version cannot be released after some others, as a sentence; null where it can. It is greater than all of them, and after a
 * final release it skips no number: what leads to 1.2.0, 2.0.0 or 1.1.1 follows 1.1.0.
 */
export function whyNotNext(version: string, released: readonly string[]): string | null {
  const { newest, final } = newestOf(released);
  if (released.includes(version))
    return `${version} is released already. Another release takes a greater version in framework/framework.md.`;
  if (newest && semver.lt(version, newest)) return `${version} is older than ${newest}, which is released already.`;
  const { major, minor, patch } = new semver.SemVer(version);
  const next = (['patch', 'minor', 'major'] as const).map((part) => final && semver.inc(final, part));
  if (!final || next.includes(`${major}.${minor}.${patch}`)) return null;
  return `${version} skips numbers: after ${final} comes ${next.join(', ')}, or a pre-release of one of them.`;
}

/** The version that stands at `/`: the newest final one, else the newest; null where there is none. */
export function currentOf(versions: readonly string[]): string | null {
  const { newest, final } = newestOf(versions);
  return final ?? newest;
}

/**
 * The release that `version` is compared with: a final one with the newest final one before it, since a pre-release promises
 * nothing; else with the newest before it. Null where there is none.
 */
export function previousOf(version: string, versions: readonly string[]): string | null {
  const before = semver.rsort(versions.filter((other) => semver.lt(other, version)));
  const final = isPrerelease(version) ? undefined : before.find((other) => !isPrerelease(other));
  return final ?? before[0] ?? null;
}
