/** The pages of the site, each from its template. */
import {
  newestUpdate,
  notesAtMode,
  notesOnDimension,
  ownValue,
  permalinks,
  placeOnGradient,
  updatedOn,
  withdrawnNotes,
} from '../model/index.ts';
import type { Dimension, Mode } from '../model/index.ts';
import type { NavigationLink, Page } from '../../templates/page.ts';
import { assessmentPage } from '../../templates/pages/assessment.ts';
import { contributePage, securityPage } from '../../templates/pages/contribute.ts';
import { dimensionIndexPage } from '../../templates/pages/dimension-index.ts';
import { dimensionPage } from '../../templates/pages/dimension.ts';
import { frameworkPage } from '../../templates/pages/framework.ts';
import { glossaryPage } from '../../templates/pages/glossary.ts';
import { landingPage } from '../../templates/pages/landing.ts';
import { modeIndexPage } from '../../templates/pages/mode-index.ts';
import { modePage } from '../../templates/pages/mode.ts';
import { notFoundPage } from '../../templates/pages/not-found.ts';
import { noteFacetPage } from '../../templates/pages/note-facet.ts';
import { noteIndexPage } from '../../templates/pages/note-index.ts';
import { notePage } from '../../templates/pages/note.ts';
import { ruleIndexPage } from '../../templates/pages/rule-index.ts';
import { rulePage } from '../../templates/pages/rule.ts';
import { currentSummary, noteTitle } from '../../templates/parts/note-changes.ts';
import { facetTitle } from '../../templates/parts/note-facets.ts';
import { strings } from '../../templates/strings.ts';
import { noteCitation } from './cite.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition, Editions } from './editions.ts';
import { feedLinks, noteFeeds } from './feeds.ts';
import { pageFile, pageMaker } from './pages.ts';
import type { PageFacts } from './pages.ts';
import { renderReleases } from './releases.ts';
import {
  dimensionData,
  dimensionsData,
  frameworkData,
  glossaryData,
  modeData,
  modesData,
  noteData,
  siteData,
} from './structured-data.ts';
import { renderOtherTwins, renderTwins } from './twins.ts';

type MakePage = (facts: PageFacts) => Page;

/** Where the sources of pages stand, from the project's root. */
const SOURCES = {
  framework: 'framework/framework.md',
  scoring: 'framework/scoring.md',
  glossary: 'framework/glossary.md',
  terminology: 'framework/terminology.yaml',
  guide: 'CONTRIBUTING.md',
  security: '.github/SECURITY.md',
  section: ({ id }: { readonly id: string }) => `framework/sections/${id}.md`,
  mode: ({ id }: { readonly id: string }) => `framework/modes/${id}.md`,
  dimension: ({ id }: { readonly id: string }) => `framework/dimensions/${id.toLowerCase()}.md`,
  note: ({ slug }: { readonly slug: string }) => `framework/field-notes/${slug}.md`,
};

const HOME: NavigationLink = { title: strings.site.home, permalink: permalinks.home };

/** Every page of the edition at `/` but the print edition. */
export function* renderSite({ root: edition, next }: Editions, context: RenderContext): Generator<Output> {
  const make = pageMaker(edition, context);
  yield* frameworkPages(edition, make, context);
  yield* otherPages(edition, make, context);
  yield* notePages(edition, make, context);
  yield* noteFacetPages(edition, make, context);
  yield* noteFeeds(edition, context.site);
  yield* renderOtherTwins(edition, context);
  yield* rulePages(make, context);
  yield* renderReleases(make, edition, next && next.model, context);
}

/** The pages of the framework alone, which every edition has. */
export function* renderFramework(edition: Edition, context: RenderContext): Generator<Output> {
  yield* frameworkPages(edition, pageMaker(edition, context), context);
}

function* frameworkPages(edition: Edition, make: MakePage, context: RenderContext): Generator<Output> {
  const makeTwin: MakePage = (facts) => make({ ...facts, hasMarkdown: true });
  yield* overviews(edition, makeTwin, context);
  yield* modePages(edition, makeTwin);
  yield* dimensionPages(edition, makeTwin, context);
  yield* renderTwins(edition, context);
}

function* overviews({ model, synonyms }: Edition, make: MakePage, { assets }: RenderContext): Generator<Output> {
  const { title, summary: description, glossary } = model;
  const landing = make({
    permalink: permalinks.home,
    title,
    description,
    source: SOURCES.framework,
    otherSources: model.modes.map(SOURCES.mode),
    scripts: [assets.scripts.landing],
    inlineStyles: assets.landingStyles,
    describes: (address) => siteData(model, address),
  });
  yield pageFile(landing, landingPage(landing));

  const framework = make({
    permalink: permalinks.framework,
    title: strings.framework.title,
    description,
    source: SOURCES.framework,
    otherSources: [
      SOURCES.scoring,
      ...model.sections.map(SOURCES.section),
      ...model.modes.map(SOURCES.mode),
      ...model.dimensions.map(SOURCES.dimension),
    ],
    breadcrumbs: [HOME],
    describes: (address) => frameworkData(model, address),
    found: 'section',
  });
  yield pageFile(framework, frameworkPage(framework));

  const terms = make({
    permalink: permalinks.glossary,
    title: glossary.title,
    description: glossary.summary,
    source: SOURCES.glossary,
    otherSources: [SOURCES.terminology],
    breadcrumbs: [HOME],
    describes: (address) => glossaryData(glossary, model.language, address),
    found: 'term',
  });
  const leads = glossary.terms.flatMap(({ id, term }) => {
    const words = synonyms.get(id);
    return words ? [{ anchor: id, title: term, words }] : [];
  });
  yield { ...pageFile(terms, glossaryPage(terms, synonyms)), synonyms: leads };
}

/** What the site has once, whatever its editions are. */
function* otherPages(
  { model, release }: Edition,
  make: MakePage,
  { assets, guide, security }: RenderContext,
): Generator<Output> {
  const breadcrumbs = [HOME];
  const assessment = make({
    title: strings.assessmentPage.title,
    description: strings.assessmentPage.description,
    permalink: permalinks.assessment,
    otherSources: [SOURCES.scoring, ...model.modes.map(SOURCES.mode), ...model.dimensions.map(SOURCES.dimension)],
    ...(release ? { modified: release.date } : {}),
    breadcrumbs,
    hasMarkdown: true,
    scripts: [assets.scripts.assessment],
    styles: [assets.styles.assessment],
  });
  yield pageFile(assessment, assessmentPage(assessment));

  const contribute = make({
    ...strings.contribute,
    permalink: permalinks.contribute,
    breadcrumbs,
    hasMarkdown: true,
    styles: [assets.styles.rules],
    ...(guide ? { source: SOURCES.guide } : {}),
  });
  yield pageFile(contribute, contributePage(contribute, guide));

  if (security) {
    const page = make({
      ...strings.security,
      permalink: permalinks.security,
      breadcrumbs: [HOME, { title: strings.contribute.title, permalink: permalinks.contribute }],
      hasMarkdown: true,
      styles: [assets.styles.rules],
      source: SOURCES.security,
    });
    yield pageFile(page, securityPage(page, security));
  }

  const notFound = make({ ...strings.notFound, permalink: null });
  yield pageFile(notFound, notFoundPage(notFound));
}

function* modePages({ model, history }: Edition, make: MakePage): Generator<Output> {
  const { title } = strings.modes;
  const description = strings.modes.description(countActive(model.modes));
  const index = make({
    permalink: permalinks.modes,
    title,
    description,
    otherSources: model.modes.map(SOURCES.mode),
    breadcrumbs: [HOME],
    describes: (address) => modesData(model, description, address),
  });
  yield pageFile(index, modeIndexPage(index));
  for (const mode of model.modes) {
    const page = make({
      permalink: permalinks.mode(mode.id),
      title: strings.mode.title(mode.order, mode.name),
      description: mode.definition.text,
      source: SOURCES.mode(mode),
      found: 'mode',
      breadcrumbs: [HOME, { title, permalink: permalinks.modes }],
      places: mode.status === 'active' ? [placeOnGradient(mode.order, index.modes.length)] : [],
      describes: (address) => modeData(mode, address),
      ...neighbours(index.modes, mode, modeLink),
    });
    const told = history({ type: 'mode', id: mode.id });
    yield pageFile(page, modePage(page, mode, notesAtMode(page.notes, mode.order), told));
  }
}

function* dimensionPages(edition: Edition, make: MakePage, { assets }: RenderContext): Generator<Output> {
  const { model, assessment, history } = edition;
  const { title } = strings.dimensions;
  const description = strings.dimensions.description(countActive(model.dimensions));
  const index = make({
    permalink: permalinks.dimensions,
    title,
    description,
    otherSources: model.dimensions.map(SOURCES.dimension),
    breadcrumbs: [HOME],
    describes: (address) => dimensionsData(model, description, address),
  });
  yield pageFile(index, dimensionIndexPage(index));
  for (const dimension of model.dimensions) {
    const { id, name, question } = dimension;
    const page = make({
      permalink: permalinks.dimension(id),
      title: strings.dimension.title(id, name),
      description: question.enterprise.text,
      source: SOURCES.dimension(dimension),
      found: 'dimension',
      breadcrumbs: [HOME, { title, permalink: permalinks.dimensions }],
      places: conditionPlaces(index.modes, id),
      ...(dimension.status === 'active' && assessment
        ? { scripts: [assets.scripts.dimension], styles: [assets.styles.assessment] }
        : {}),
      describes: (address) => dimensionData(dimension, address),
      ...neighbours(index.dimensions, dimension, dimensionLink),
    });
    const told = history({ type: 'dimension', id });
    yield pageFile(page, dimensionPage(page, dimension, notesOnDimension(page.notes, id), told));
  }
}

function* notePages(edition: Edition, make: MakePage, context: RenderContext): Generator<Output> {
  const { model, notes } = edition;
  const { title, description } = strings.notes;
  const feeds = feedLinks(context.site, permalinks.fieldNotes, title, notes.records.length);
  const index = make({
    permalink: permalinks.fieldNotes,
    title,
    description,
    breadcrumbs: [HOME],
    feeds,
    hasMarkdown: true,
    modified: newestUpdate(notes.records),
    scripts: [context.assets.scripts.notes],
    styles: [context.assets.styles.notes],
  });
  yield pageFile(index, noteIndexPage(index, withdrawnNotes(notes)));
  const modes = countActive(model.modes);
  for (const note of notes.records) {
    const positions = new Set(note.moves.flatMap(({ from, to }) => [from, to]));
    const page = make({
      permalink: permalinks.fieldNote(note.slug),
      title: noteTitle(note),
      description: note.status === 'withdrawn' ? currentSummary(note) : note.summary,
      source: SOURCES.note(note),
      found: 'note',
      breadcrumbs: [HOME, { title, permalink: permalinks.fieldNotes }],
      feeds,
      styles: [context.assets.styles.note],
      hasMarkdown: true,
      published: note.date,
      modified: updatedOn(note),
      citation: noteCitation(context.site, model, note),
      describes: (address) => noteData(note, model, address),
      places: [...positions].sort((a, b) => a - b).map((position) => placeOnGradient(position, modes)),
      ...neighbours(index.notes, note, (other) => ({
        title: other.title,
        permalink: permalinks.fieldNote(other.slug),
      })),
    });
    yield pageFile(page, notePage(page, note, notes.body(note.slug)));
  }
}

/** A page for each value that a note has. What stands around it is made once, for the names of the values. */
function* noteFacetPages({ facets }: Edition, make: MakePage, { assets }: RenderContext): Generator<Output> {
  const all: NavigationLink = { title: strings.notes.title, permalink: permalinks.fieldNotes };
  const around = make({ ...all, description: strings.notes.description });
  for (const { name: facet, values } of facets) {
    for (const { id, notes } of values) {
      const title = facetTitle(around, { facet, id });
      const mode = facet === 'mode' ? around.modes.find((candidate) => candidate.id === id) : undefined;
      const page = make({
        permalink: permalinks.noteFacet(facet, id),
        title,
        description: strings.noteFacet.description(title, notes.length),
        found: null,
        breadcrumbs: [HOME, all],
        hasMarkdown: true,
        modified: newestUpdate(notes),
        places: mode ? [placeOnGradient(mode.order, around.modes.length)] : [],
        styles: [assets.styles.notes],
      });
      yield pageFile(page, noteFacetPage(page, { facet, id }, notes));
    }
  }
}

function* rulePages(make: MakePage, { rules, assets }: RenderContext): Generator<Output> {
  const styles = [assets.styles.rules];
  const { title, description } = strings.rules;
  const breadcrumbs = [HOME, { title: strings.contribute.title, permalink: permalinks.contribute }];
  const index = make({ permalink: permalinks.rules, title, description, breadcrumbs, hasMarkdown: true, styles });
  yield pageFile(index, ruleIndexPage(index, rules));
  for (const rule of rules) {
    const page = make({
      permalink: permalinks.rule(rule.id),
      title: strings.rule.title(rule.id),
      description: rule.what,
      found: 'rule',
      breadcrumbs: [...breadcrumbs, { title, permalink: permalinks.rules }],
      hasMarkdown: true,
      // Help for contributors, who come from a finding or from the list of rules; search engines know what to prefer.
      isUnlisted: true,
      styles,
      ...neighbours(rules, rule, ({ id }) => ({ title: id, permalink: permalinks.rule(id) })),
    });
    yield pageFile(page, rulePage(page, rule));
  }
}

function countActive(entries: readonly { status: 'active' | 'retired' }[]): number {
  return entries.filter(({ status }) => status === 'active').length;
}

/** Where the modes stand that name this dimension as an entry condition. */
function conditionPlaces(modes: readonly Mode[], id: string): number[] {
  return modes
    .filter(({ entry }) => ownValue(entry, id) !== undefined)
    .map(({ order }) => placeOnGradient(order, modes.length));
}

function neighbours<Entry>(
  entries: readonly Entry[],
  entry: Entry,
  link: (entry: Entry) => NavigationLink,
): Pick<PageFacts, 'previous' | 'next'> {
  const index = entries.indexOf(entry);
  const [previous, next] = index < 0 ? [] : [entries[index - 1], entries[index + 1]];
  return { previous: previous ? link(previous) : null, next: next ? link(next) : null };
}

function modeLink({ id, order, name }: Mode): NavigationLink {
  return { title: strings.gradient.numbered(order, name), permalink: permalinks.mode(id) };
}

function dimensionLink({ id, name }: Dimension): NavigationLink {
  return { title: `${id} ${name}`, permalink: permalinks.dimension(id) };
}
