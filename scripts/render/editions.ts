/**
 * The editions of the framework that stand side by side: what `/` shows, the working tree where it differs, and every release at
 * an address of its own. All have the same renderers; what sets one apart is written here and nowhere else: where its pages stand,
 * where their links lead, and what they say of themselves.
 */
import {
  compareVersions,
  currentOf,
  freeze,
  historian,
  listedNotes,
  noteFacets,
  permalinks,
  RELEASE_FILES,
  releaseOf,
  versionsOf,
  type Facet,
  type Model,
  type Notes,
  type Release,
  type ReleaseRecord,
  type TellHistory,
} from '../model/index.ts';
import type { EditionNotice } from '../../templates/page.ts';
import { assessmentFile } from './assessment-file.ts';
import type { Output, RenderContext } from './context.ts';
import { counterpart, frameworkPages, isFrameworkPath, type FrameworkPages } from './framework-pages.ts';

/** One edition. Permalinks are those of its own model; places are site-absolute paths. */
export type Edition = {
  readonly model: Model;
  /** The release that its model is of, or null. */
  readonly release: ReleaseRecord | null;
  /** The notes that its pages list. */
  readonly notes: Notes;
  readonly pages: FrameworkPages;
  /** What its notes can be narrowed by; empty where it has no pages for that. */
  readonly facets: readonly Facet[];
  /** The place of its page of a permalink. */
  readonly placeOf: (permalink: string) => string;
  /** The place that an address of this site leads to from its page at `from`, where anchors are kept. */
  readonly target: (address: string, from: string | null) => string;
  /** The place that search engines are to know for its page of a permalink. */
  readonly canonical: (permalink: string) => string;
  /** What its page of a permalink says of the edition, links as places; null where the page is the one that readers should find. */
  readonly notice: (permalink: string) => EditionNotice | null;
  /** Whether the page of a permalink has a source in the working tree. */
  readonly isEditable: (permalink: string) => boolean;
  /** Whether the page of a permalink says what its source says today. */
  readonly isOfToday: (permalink: string) => boolean;
  /** Other words that lead to a term, by its id: of today, on the pages that readers are meant to find. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** The data that questions on its pages load, or null where they are not asked there. */
  readonly assessment: Output | null;
  readonly history: TellHistory;
};

/** The editions of a site. */
export type Editions = {
  /** What stands at `/`, and what the print edition, the data files and the assessment belong to. */
  readonly root: Edition;
  /** The working tree, where `/` shows a release that it differs from. */
  readonly next: Edition | null;
  /** Every release at its permanent address, the newest first. */
  readonly past: readonly Edition[];
};

/** What the parts of an edition are made from. */
type Surroundings = {
  readonly working: Model;
  readonly notes: Notes;
  readonly shown: Release | null;
  readonly root: { readonly model: Model; readonly pages: FrameworkPages };
  readonly hasNext: boolean;
  readonly workingPages: FrameworkPages;
  readonly historyOf: (release: Release | null) => TellHistory;
};

/** The release that stands at `/`, or null where the working tree does: without releases, and for a draft. */
export function shownRelease({ releases, draft }: Pick<RenderContext, 'releases' | 'draft'>): Release | null {
  return draft ? null : releaseOf(currentOf(versionsOf(releases)), releases);
}

/** The editions that a working tree and the releases make. */
export function editionsOf(working: Model, notes: Notes, { releases, draft, synonyms }: RenderContext): Editions {
  const newest = releaseOf(currentOf(versionsOf(releases)), releases);
  const shown = shownRelease({ releases, draft });
  const model = shown?.model ?? working;
  const hasNext = shown !== null && freeze(model) !== freeze(working);
  const tell = historian(releases);
  const workingPages = frameworkPages(working);
  const around: Surroundings = {
    working,
    notes,
    shown,
    hasNext,
    workingPages,
    root: { model, pages: shown ? frameworkPages(model) : workingPages },
    historyOf: (release) =>
      release
        ? tell.ofRelease(release.record.version)
        : newest
          ? tell.ofWorking(working, newest.record.version)
          : () => null,
  };
  return {
    root: { ...rootEdition(around), synonyms, assessment: assessmentFile(model, releases) },
    next: hasNext ? nextEdition(around) : null,
    past: releases.map((release) => pastEdition(release, around)),
  };
}

function rootEdition({
  notes,
  shown,
  root,
  hasNext,
  workingPages,
  historyOf,
}: Surroundings): Omit<Edition, 'assessment' | 'synonyms'> {
  const { model, pages } = root;
  const pictures = picturesOf(shown);
  const facets = noteFacets(model, listedNotes(notes));
  const note = noteOrIndex(notes, facets);
  // Notes and the guide are those of today: they may speak of what is not released yet.
  const ofFramework = (path: string): string =>
    counterpart(path, workingPages, pages) ??
    (hasNext && workingPages.current.has(path) ? permalinks.next(path) : path);
  return {
    model,
    release: shown && shown.record,
    notes,
    pages,
    facets,
    placeOf: (permalink) => permalink,
    target: (address, from) =>
      onPath(address, (path) => {
        if (isFrameworkPath(path)) return ofFramework(path);
        const picture = from !== null && isFrameworkPath(from) ? pictures.get(path) : undefined;
        return picture ?? note(path);
      }),
    canonical: (permalink) => permalink,
    notice: () => null,
    isEditable: (permalink) => !isFrameworkPath(permalink) || workingPages.current.has(permalink),
    isOfToday: (permalink) => !isFrameworkPath(permalink) || !hasNext,
    history: historyOf(shown),
  };
}

function nextEdition({ working, notes, root, workingPages, historyOf }: Surroundings): Edition {
  const files = new Map([['/model.json', permalinks.next('/model.json')]]);
  return {
    model: working,
    release: null,
    notes,
    pages: workingPages,
    facets: [],
    placeOf: permalinks.next,
    target: (address) =>
      onPath(address, (path) => (workingPages.current.has(path) ? permalinks.next(path) : (files.get(path) ?? path))),
    canonical: permalinks.next,
    notice: (permalink) => ({
      kind: 'draft',
      version: working.version,
      date: null,
      current: currentPage(counterpart(permalink, workingPages, root.pages), root.model),
    }),
    isEditable: () => true,
    isOfToday: () => true,
    synonyms: new Map(),
    assessment: null,
    history: historyOf(null),
  };
}

function pastEdition(release: Release, { notes, shown, root, historyOf }: Surroundings): Edition {
  const {
    record: { version, date },
    model,
  } = release;
  const pages = frameworkPages(model);
  const placeOf = (permalink: string): string => permalinks.edition(version, permalink);
  const files = new Map([...picturesOf(release), ...filesOf(release)]);
  const note = noteOrIndex(notes);
  const today = (permalink: string): string | null => counterpart(permalink, pages, root.pages);
  return {
    model,
    release: release.record,
    notes: notesOf(release, notes),
    pages,
    facets: [],
    placeOf,
    target: (address) =>
      onPath(address, (path) => {
        if (pages.current.has(path)) return placeOf(path);
        return files.get(path) ?? note(path);
      }),
    canonical: (permalink) => today(permalink) ?? placeOf(permalink),
    notice: (permalink) => ({
      kind: release === shown ? 'permanent' : compareVersions(version, root.model.version) > 0 ? 'newer' : 'older',
      version,
      date,
      current: currentPage(today(permalink), root.model),
    }),
    isEditable: () => false,
    isOfToday: () => false,
    synonyms: new Map(),
    assessment: null,
    history: historyOf(release),
  };
}

/** The page at `/` to go to: the same one, or home where that is gone. */
function currentPage(place: string | null, { version }: Model): EditionNotice['current'] {
  return { version, href: place ?? permalinks.home, isSamePage: place !== null };
}

/** The notes of a release, as its framework reads them, that are still to be read today. */
function notesOf({ notes: frozen }: Release, notes: Notes): Notes {
  const readable = new Set(notes.records.filter(({ status }) => status !== 'withdrawn').map(({ slug }) => slug));
  return { records: frozen.filter(({ slug }) => readable.has(slug)), booklet: [], body: (slug) => notes.body(slug) };
}

/**
 * The address of the page of a note or of a list of notes, or of all of them where there is no such page any more; other addresses,
 * also of files beside these pages, as they are.
 */
function noteOrIndex({ records }: Notes, facets: readonly Facet[] = []): (path: string) => string {
  const known = new Set([
    ...records.map(({ slug }) => permalinks.fieldNote(slug)),
    ...facets.flatMap(({ name, values }) => values.map(({ id }) => permalinks.noteFacet(name, id))),
  ]);
  const { fieldNotes } = permalinks;
  const isPage = (path: string): boolean => path.startsWith(fieldNotes) && path.endsWith('/');
  return (path) => (isPage(path) && !known.has(path) ? fieldNotes : path);
}

/** The pictures of a release, by the addresses that bodies have for them. */
function picturesOf(release: Release | null): Map<string, string> {
  const folder = permalinks.image('').slice(1);
  const paths = release?.files.map(({ path }) => path).filter((path) => path.startsWith(folder)) ?? [];
  return new Map(paths.map((path) => [`/${path}`, permalinks.releaseFile(release!.record.version, path)]));
}

/** The files of a release that stand for pages and files of the site. */
function filesOf({ record: { version }, files }: Release): [string, string][] {
  const stand: [string, string][] = [
    [permalinks.print, RELEASE_FILES.booklet],
    ['/model.json', RELEASE_FILES.model],
  ];
  return stand
    .filter(([, file]) => files.some(({ path }) => path === file))
    .map(([address, file]) => [address, permalinks.releaseFile(version, file)]);
}

/** Changes the path of an address and keeps its anchor. */
function onPath(address: string, change: (path: string) => string): string {
  const [path, anchor] = address.split(/(?=#)/, 2) as [string, string?];
  return change(path) + (anchor ?? '');
}
