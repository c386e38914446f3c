/**
 * What a template knows about the site around it. The renderer computes all of it before a template runs; templates only read.
 */
import type {
  Citation,
  Dimension,
  Facet,
  Mode,
  Model,
  NoteFacet,
  NoteRecord,
  Phrase,
  Prose,
} from '../scripts/model/index.ts';
import type { Html } from './html.ts';

/** How a body is fitted into a page. */
export type ProseOptions = {
  /** Put before every id in the body as `<owner>--`, where several bodies share a page. */
  readonly owner?: string;
  /** Put before the ids of footnotes alone, where a page shows several bodies of one source and keeps their other ids. */
  readonly part?: string;
  /** The level of the heading that the body stands under (default 1): its own headings begin one level below, whatever they are in the source. */
  readonly under?: number;
  /** How an address in the body is written, where not as everywhere on the page. */
  readonly href?: (address: string) => string;
};

/** A style sheet or script beside the page, with the digest that browsers hold it against. */
export type LinkedFile = { readonly href: string; readonly integrity: string };

/** What a search result is: a page of its own kind, or a part of a page that holds sections or terms. */
export type SearchKind = 'mode' | 'dimension' | 'note' | 'section' | 'term' | 'rule' | 'page';

/** A part of a page: the id and the words of its heading. */
export type Heading = { readonly id: string; readonly title: string };

/** A link as navigation shows it. */
export type NavigationLink = { readonly title: string; readonly permalink: string };

/** The same or the news of a page in another form: its address within the site, and its media type. */
export type Alternate = NavigationLink & { readonly type: string };

/** The address of everything that has one, as seen from one page. `anchor` is an id on the page that is linked to. */
export type Destinations = {
  readonly home: string;
  readonly framework: string;
  readonly scoring: string;
  readonly modes: string;
  readonly dimensions: string;
  readonly fieldNotes: string;
  readonly glossary: string;
  readonly assessment: string;
  readonly contribute: string;
  readonly security: string;
  readonly rules: string;
  readonly releases: string;
  readonly print: string;
  mode(id: string, anchor?: string): string;
  dimension(id: string, anchor?: string): string;
  fieldNote(slug: string, anchor?: string): string;
  noteFacet(facet: NoteFacet, value: string): string;
  rule(id: string): string;
};

/** What a page says of the edition that it belongs to, where that is not the one that readers are meant to find. */
export type EditionNotice = {
  /** Older or newer than the current version; the current one at the address that stays its own; or not released. */
  readonly kind: 'older' | 'newer' | 'permanent' | 'draft';
  readonly version: string;
  /** The day of the release, or null where there was none. */
  readonly date: string | null;
  /** The page to read instead: the same one in the current version, or home where that is gone. */
  readonly current: { readonly version: string; readonly href: string; readonly isSamePage: boolean };
};

/** One page: where it stands, what stands around it, and the functions that fit model text and addresses into it. */
export type Page = {
  readonly model: Model;
  /** What the scripts of an assessment load, and the site's root, both as seen from this page; null where nothing is asked. */
  readonly assessment: { readonly data: string; readonly root: string } | null;
  /** The modes in use, in order, and the dimensions in use, in numeric order. */
  readonly modes: readonly Mode[];
  readonly dimensions: readonly Dimension[];
  /** The notes that lists show (withdrawn ones stand apart from them), newest first. */
  readonly notes: readonly NoteRecord[];
  /** What these notes can be narrowed by, each value a page of its own; empty where the edition has no such pages. */
  readonly facets: readonly Facet[];
  /** The permalink of this page, the same in every edition; `null` for the error page, which is served at any address. */
  readonly permalink: string | null;
  /** Where this page stands, as a site-absolute address: its permalink within its edition. */
  readonly place: string | null;
  readonly title: string;
  readonly description: string;
  /** The full address of the page or of the one to know it by, or `null` where package.json names no homepage. */
  readonly canonical: string | null;
  /** What is said above it of its edition; `null` on the pages that readers are meant to find. */
  readonly notice: EditionNotice | null;
  /** The Markdown source on the project's host, for the edit link. */
  readonly editUrl: string | null;
  /** The day on which the source of the page was last changed, or `null` where nobody knows, or the page says what it said before. */
  readonly changedOn: string | null;
  /** How the page is cited at its permanent address, or `null` where it has none. */
  readonly citation: Citation | null;
  /** Whether the site has a page about security. */
  readonly hasSecurity: boolean;
  /** The project's repository on its host, or `null` where package.json names none. */
  readonly repositoryUrl: string | null;
  readonly breadcrumbs: readonly NavigationLink[];
  readonly previous: NavigationLink | null;
  readonly next: NavigationLink | null;
  /** Where on the gradient the page's subject stands: 0 is the first mode, 1 the last; empty for pages without a place. */
  readonly places: readonly number[];
  /** What readers find who find this page by search; null where they are not meant to. */
  readonly found: SearchKind | null;
  readonly icon: string;
  /** The icon for home screens; null where the page stands alone. */
  readonly touchIcon: string | null;
  /** The feeds that go with this page. */
  readonly feeds: readonly Alternate[];
  /** The link to this page as Markdown, where it has that form. */
  readonly markdown: string | null;
  /** Whether search engines are to leave this page out. Those that they are to know by another one are not: a canonical address says that. */
  readonly isHidden: boolean;
  /** Whether this page is on the list of the site's pages for search engines. */
  readonly isListed: boolean;
  /** The picture that is shown where a link to this page is shared, with its full address; `null` where package.json names no homepage. */
  readonly image: {
    readonly address: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  /** The day on which this page was published, where it is an article. */
  readonly published: string | null;
  /** The day from which what this page says is, or `null` where nobody knows. */
  readonly modified: string | null;
  /** What this page says as data for search engines, a JSON-LD document; `null` where there is nothing to say. */
  readonly structuredData: object | null;
  /** Styles for a page that has to stand alone, or null. */
  readonly inlineStyles: string | null;
  readonly stylesheets: readonly LinkedFile[];
  /** The addresses of fonts that the first screen shows. */
  readonly fonts: readonly string[];
  readonly scripts: readonly LinkedFile[];
  /** What these scripts load: by it, browsers hold each file against its digest. An import map; empty where there is no script. */
  readonly importMap: string;
  /** Addresses by kind, ready to write. */
  readonly to: Destinations;
  /** The address to write for a permalink (with or without `#anchor`) or a file of the site, as seen from this page. */
  href(permalink: string): string;
  /** A body, with its links and ids fitted to this page. */
  prose(prose: Prose, options?: ProseOptions): Html;
  /** The parts of a body that is fitted without an owner, for the contents of a page. */
  headings(prose: Prose): readonly Heading[];
  /** Code of a language, in its colours where the page has any. */
  code(text: string, language: string): Html;
  /** Running text, with its links fitted to this page. */
  phrase(phrase: Phrase): Html;
};
