/** Every release as data and as a feed, and the address that leads to the current one. The files of releases are copied by others. */
import {
  canonicalJson,
  currentOf,
  permalinks,
  RELEASE_FORMAT,
  RELEASE_INDEX_SCHEMA_PATH,
  releaseIndexSchema,
  releaseOf,
  toJsonSchema,
  versionsOf,
} from '../model/index.ts';
import type { Model, ReleaseIndex } from '../model/index.ts';
import { redirectPage } from '../../templates/pages/redirect/page.ts';
import { releaseName, shownRelease } from '../../templates/parts/release.ts';
import type { ShownRelease, ShownSignature } from '../../templates/parts/release.ts';
import { strings } from '../../templates/strings.ts';
import { baseHref, fullAddress, outputPath, relativeHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { feedFiles } from './feeds.ts';

type Site = RenderContext['site'];

/** Once there is a release: `/releases/latest/`, `/releases.json` with its schema, and feeds where the site has a known origin. */
export function* renderReleases({ model }: Edition, { site, releases }: RenderContext): Generator<Output> {
  const shown = releases.map(shownRelease);
  const current = releaseOf(currentOf(versionsOf(releases)), shown);
  if (!current) return;
  yield latest(site, model, current);
  yield { path: permalinks.releaseIndex, content: canonicalJson(indexOf(site, shown, current)) };
  const schema = toJsonSchema(releaseIndexSchema, fullAddress(site, RELEASE_INDEX_SCHEMA_PATH));
  yield { path: RELEASE_INDEX_SCHEMA_PATH, content: canonicalJson(schema) };
  yield* feed(site, model, shown);
}

/** An address that stays, and leads to the current release. */
function latest(site: Site, model: Model, { record, address }: ShownRelease): Output {
  const target = { href: relativeHref(permalinks.latest, address), canonical: fullAddress(site, address) };
  const words = { title: strings.releases.latest, link: releaseName(record) };
  return { path: outputPath(permalinks.latest), content: redirectPage(model, target, words).markup };
}

function* feed(site: Site, model: Model, shown: readonly ShownRelease[]): Generator<Output> {
  if (site.origin === null) return;
  const entries = shown.map(({ record, address: page }) => ({
    title: releaseName(record),
    address: fullAddress(site, page)!,
    date: record.date,
    updated: record.date,
    summary: record.summary,
  }));
  const { title, about: description } = strings.releases;
  yield* feedFiles(site, model, { permalink: permalinks.releases, title, description, entries });
}

function indexOf(site: Site, shown: readonly ShownRelease[], current: ShownRelease): ReleaseIndex {
  const urlOf = (address: string): string => fullAddress(site, address) ?? baseHref(site, address);
  return {
    formatVersion: RELEASE_FORMAT,
    current: current.record.version,
    releases: shown.map(
      ({ record: { version, date, stage, previous }, isPrerelease, address, pages, files, signature }, index) => ({
        version,
        date,
        stage,
        isPrerelease,
        isLatest: shown[index] === current,
        previous,
        page: urlOf(address),
        pages: urlOf(pages),
        ...(signature && { signature: signatureOf(signature, urlOf) }),
        files: files.map(({ path, bytes, sha256, address: file }) => ({ path, bytes, sha256, url: urlOf(file) })),
      }),
    ),
  };
}

function signatureOf(
  { path, bytes, sha256, keyId, key, address }: ShownSignature,
  urlOf: (address: string) => string,
): ReleaseIndex['releases'][number]['signature'] {
  return { path, bytes, sha256, url: urlOf(address), keyId, key };
}
