/** The pages about releases, and every release as data and as a feed. The files of releases are copied by others. */
import {
  canonicalJson,
  currentOf,
  diffModels,
  groupChanges,
  isPrerelease,
  permalinks,
  publishedSchemas,
  RELEASE_FORMAT,
  RELEASE_INDEX_SCHEMA_PATH,
  releaseIndexSchema,
  releaseOf,
  toJsonSchema,
  versionsOf,
} from '../model/index.ts';
import type { Model, Release, ReleaseIndex } from '../model/index.ts';
import type { Alternate, NavigationLink, Page } from '../../templates/page.ts';
import { redirectPage } from '../../templates/pages/redirect.ts';
import { releasePage } from '../../templates/pages/release.ts';
import type { Comparison } from '../../templates/pages/release.ts';
import { noReleasesPage, releasesPage } from '../../templates/pages/releases.ts';
import type { SchemaLink } from '../../templates/pages/releases.ts';
import { releaseName } from '../../templates/parts/release.ts';
import type { ShownRelease, ShownSignature } from '../../templates/parts/release.ts';
import { strings } from '../../templates/strings.ts';
import { baseHref, fullAddress, outputPath, relativeHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { feedFiles, feedLinks } from './feeds.ts';
import { pageFile } from './pages.ts';
import type { PageFacts } from './pages.ts';
import { citationOf } from './cite.ts';
import { noReleasesTwin, releasesTwin, releaseTwin } from './release-twins.ts';
import type { ReleaseOverview } from './release-twins.ts';
import { releaseData } from './structured-data.ts';
import { twinFile } from './twins.ts';

type MakePage = (facts: PageFacts) => Page;
type Site = RenderContext['site'];

const HOME: NavigationLink = { title: strings.site.home, permalink: permalinks.home };
const OVERVIEW: NavigationLink = { title: strings.releases.title, permalink: permalinks.releases };

/**
 * `/releases/`; and once there is a release, the page of each, `/releases/latest/`, `/releases.json` with its schema, and feeds
 * where the site has a known origin. `edition` is the one at `/`, `draft` the one at `/next/`, if there is one.
 */
export function* renderReleases(
  make: MakePage,
  edition: Edition,
  draft: Model | null,
  context: RenderContext,
): Generator<Output> {
  const { site, releases } = context;
  const { model } = edition;
  const makeTwin = (facts: PageFacts): Page => make({ ...facts, hasMarkdown: true });
  const shown = releases.map(shownOf);
  const current = releaseOf(currentOf(versionsOf(releases)), shown);
  if (!current) {
    const schemas = schemaLinks();
    yield noReleases(makeTwin, schemas);
    yield twinFile(noReleasesTwin(schemas), edition, site);
    return;
  }
  const feeds = feedLinks(site, permalinks.releases, strings.releases.title, shown.length);
  const makeWithFeeds = (facts: PageFacts): Page =>
    makeTwin({ ...facts, feeds, styles: [context.assets.styles.releases] });
  const overview = overviewOf(shown, current, draft, feeds);
  yield overviewPage(makeWithFeeds, overview);
  yield twinFile(releasesTwin(overview), edition, site);
  for (const index of releases.keys()) yield* onePage(makeWithFeeds, edition, context, shown, index);
  yield latest(site, model, current);
  yield { path: permalinks.releaseIndex, content: canonicalJson(indexOf(site, shown, current)) };
  const schema = toJsonSchema(releaseIndexSchema, fullAddress(site, RELEASE_INDEX_SCHEMA_PATH));
  yield { path: RELEASE_INDEX_SCHEMA_PATH, content: canonicalJson(schema) };
  yield* feed(site, model, shown);
}

function noReleases(make: MakePage, schemas: readonly SchemaLink[]): Output {
  const { title, description } = strings.releases;
  const page = make({ title, description, permalink: permalinks.releases, breadcrumbs: [HOME] });
  return pageFile(page, noReleasesPage(page, schemas));
}

function overviewOf(
  shown: readonly ShownRelease[],
  current: ShownRelease,
  draft: Model | null,
  feeds: readonly Alternate[],
): ReleaseOverview {
  return {
    current,
    others: shown.filter((release) => release !== current),
    schemas: [...schemaLinks(), schemaLink(RELEASE_INDEX_SCHEMA_PATH, releaseIndexSchema)],
    draft: draft && draft.version,
    feeds,
  };
}

function overviewPage(make: MakePage, { current, others, schemas, draft }: ReleaseOverview): Output {
  const { title, about: description } = strings.releases;
  const modified = [current, ...others]
    .map(({ record }) => record.date)
    .sort()
    .at(-1)!;
  const page = make({ title, description, permalink: permalinks.releases, breadcrumbs: [HOME], modified });
  return pageFile(page, releasesPage(page, current, others, schemas, draft));
}

/** The page of the release at `index`, and its twin; the one before it in time stands after it. */
function* onePage(
  make: MakePage,
  edition: Edition,
  { site, releases }: RenderContext,
  shown: readonly ShownRelease[],
  index: number,
): Generator<Output> {
  const release = releases[index]!;
  const { record } = release;
  const [older, newer] = [shown[index + 1], shown[index - 1]];
  const page = make({
    title: releaseName(record),
    description: record.summary,
    permalink: permalinks.release(record.version),
    breadcrumbs: [HOME, OVERVIEW],
    previous: older ? linkTo(older) : null,
    next: newer ? linkTo(newer) : null,
    modified: record.date,
    describes: (address) => releaseData(shown[index]!, releaseName(record), address),
  });
  const citation = citationOf(site, record);
  const comparison = comparisonOf(release, releases);
  yield pageFile(page, releasePage(page, shown[index]!, comparison, citation));
  yield twinFile(releaseTwin(shown[index]!, comparison, citation), edition, site);
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

function shownOf({ record, files, signature }: Release): ShownRelease {
  const { version } = record;
  return {
    record,
    isPrerelease: isPrerelease(version),
    address: permalinks.release(version),
    pages: permalinks.edition(version),
    files: files.map((file) => ({ ...file, address: permalinks.releaseFile(version, encodePath(file.path)) })),
    signature: signature && { ...signature, address: permalinks.releaseFile(version, signature.path) },
  };
}

/** Any path as a part of an address; what UTF-8 cannot hold is replaced. */
function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function comparisonOf({ record, model }: Release, releases: readonly Release[]): Comparison | null {
  const version = record.previous;
  if (version === null) return null;
  const previous = releaseOf(version, releases);
  if (!previous) return { version, since: null };
  const groups = groupChanges(diffModels(previous.model, model));
  return { version, since: { address: permalinks.release(version), groups } };
}

function schemaLinks(): SchemaLink[] {
  return publishedSchemas.map(({ path, schema }) => schemaLink(path, schema));
}

function schemaLink(path: string, schema: { meta(): { title?: string | undefined } | undefined }): SchemaLink {
  return { path, title: schema.meta()?.title ?? path };
}

function linkTo({ record, address }: ShownRelease): NavigationLink {
  return { title: releaseName(record), permalink: address };
}
