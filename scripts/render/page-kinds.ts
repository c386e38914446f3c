/** The pages of the site from the catalogue of their kinds: each as HTML, and beside itself as Markdown. */
import { textIn } from '../body/index.ts';
import { activeDimensions, activeModes, listedNotes } from '../model/index.ts';
import type { Around, PageKind } from '../../templates/kind.ts';
import { frameworkKinds, siteKinds } from '../../templates/pages/index.ts';
import { fullAddress } from './addresses.ts';
import { alternateFile, llmsFile } from './alternates.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition, Editions } from './editions.ts';
import { feedLinks, noteFeeds } from './feeds.ts';
import { pageFile, pageMaker } from './pages.ts';
import { renderReleases } from './releases.ts';

/** Every page of the edition at `/` but the print edition, and the feeds and data beside them. */
export function* renderSite({ root, next }: Editions, context: RenderContext): Generator<Output> {
  yield* renderPages([...frameworkKinds, ...siteKinds], root, next && next.model.version, context);
  yield* noteFeeds(root, context.site);
  yield llmsFile(root, context);
  yield* renderReleases(root, context);
}

/** The pages of the framework alone, which every edition has. */
export function* renderFramework(edition: Edition, context: RenderContext): Generator<Output> {
  yield* renderPages(frameworkKinds, edition, null, context);
}

function* renderPages(
  kinds: readonly PageKind[],
  edition: Edition,
  draft: string | null,
  context: RenderContext,
): Generator<Output> {
  const make = pageMaker(edition, context);
  const around = aroundOf(edition, draft, context);
  for (const kind of kinds) {
    for (const source of kind(around)) {
      const page = make({ ...source.metadata, hasMarkdown: source.markdown !== undefined });
      const { synonyms } = source;
      yield { ...pageFile(page, source.html(page)), ...(synonyms ? { synonyms } : {}) };
      if (source.markdown) yield alternateFile(source, edition, context.site);
    }
  }
}

function aroundOf(edition: Edition, draft: string | null, context: RenderContext): Around {
  const { model, notes, facets, release, history, synonyms, assessment } = edition;
  const { site, releases, guide, security, rules } = context;
  return {
    model,
    modes: activeModes(model),
    dimensions: activeDimensions(model),
    allNotes: notes,
    notes: listedNotes(notes),
    facets,
    release,
    draft,
    history,
    synonyms,
    isAsked: assessment !== null,
    releases,
    guide,
    security,
    rules,
    repository: site.repository,
    fullAddress: (permalink) => fullAddress(site, permalink),
    feeds: (permalink, title, entries) => feedLinks(site, permalink, title, entries),
    textOf: textIn,
  };
}
