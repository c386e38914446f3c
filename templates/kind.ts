/** What a kind of page is: which pages there are of it, and what each of them says in every form. */
import type {
  Citation,
  Dimension,
  Facet,
  Mode,
  Model,
  NoteRecord,
  Notes,
  Prose,
  Release,
  ReleaseRecord,
  RuleDoc,
  TellHistory,
} from '../scripts/model/index.ts';
import type { ScriptName, StyleName } from './assets.ts';
import type { Address, Node } from './data.ts';
import type { Html } from './html.ts';
import type { Writer } from './markdown.ts';
import type { Alternate, NavigationLink, Page, SearchKind } from './page.ts';

/** What pages are made of: an edition, and what the site has beside it. Addresses are permalinks. */
export type Around = {
  readonly model: Model;
  readonly modes: readonly Mode[];
  readonly dimensions: readonly Dimension[];
  /** Every note, and those that lists show. */
  readonly allNotes: Notes;
  readonly notes: readonly NoteRecord[];
  readonly facets: readonly Facet[];
  /** The release that the edition is, or null. */
  readonly release: ReleaseRecord | null;
  /** The version at `/next/`, or null where there is none. */
  readonly draft: string | null;
  readonly history: TellHistory;
  /** Other words that lead to a term, by its id. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Whether questions on pages of the edition can be answered there. */
  readonly isAsked: boolean;
  readonly releases: readonly Release[];
  readonly guide: Prose | null;
  readonly security: Prose | null;
  readonly rules: readonly RuleDoc[];
  readonly repository: string | null;
  /** The full address of a permalink, or null where the site has none. */
  readonly fullAddress: (permalink: string) => string | null;
  /** The feeds beside a page that bring so many entries. */
  readonly feeds: (permalink: string, title: string, entries: number) => Alternate[];
  /** A text as a reader sees it, on one line. */
  readonly textOf: (prose: Prose) => string;
};

/** What sets one page of an edition apart. A permalink of null is the error page. */
export type PageMetadata = {
  readonly permalink: string | null;
  readonly title: string;
  readonly description: string;
  /** The source of the page, relative to the project's root, where it has one. */
  readonly source?: string;
  /** Other sources that what it says comes from. */
  readonly otherSources?: readonly string[];
  readonly breadcrumbs?: readonly NavigationLink[];
  readonly previous?: NavigationLink | null;
  readonly next?: NavigationLink | null;
  readonly places?: readonly number[];
  readonly feeds?: readonly Alternate[];
  /** The day on which an article was published. */
  readonly published?: string;
  /** The day from which what the page says is, where not that of its sources or of its release; null where nobody knows. */
  readonly modified?: string | null;
  /** Whether the list of pages for search engines leaves it out, though it may be found. */
  readonly isUnlisted?: boolean;
  /** What the page is cited by, where not as a page of its release. */
  readonly citation?: Citation;
  /** What the page says as data, where it stands at its permalink and has a full address. */
  readonly describes?: (address: Address) => readonly Node[];
  /** Whether the page stands alone: it has no script. */
  readonly isAlone?: boolean;
  /** What search finds it as, where not as a page like any other; null where it does not. */
  readonly found?: SearchKind | null;
  /** Styles that stand inside the page in place of the site's style sheets. */
  readonly inlineStyles?: StyleName;
  /** Scripts beside the one that every page has. */
  readonly scripts?: readonly ScriptName[];
  /** Style sheets beside the site's own. */
  readonly styles?: readonly StyleName[];
};

/** One page: what is said of it, and what it says. */
export type PageSource = {
  readonly metadata: PageMetadata;
  readonly html: (page: Page) => Html;
  /** The blocks below its title, where it stands beside itself as Markdown. */
  readonly markdown?: (writer: Writer) => readonly string[];
  /** What the search of the site leads to on this page by other words than those of its text. */
  readonly synonyms?: readonly { readonly anchor: string; readonly title: string; readonly words: readonly string[] }[];
};

/** A kind of page: all pages of it in an edition, in the order in which they follow one another. */
export type PageKind = (around: Around) => Iterable<PageSource>;

/** The entries before and after one, as links. */
export function neighbours<Entry>(
  entries: readonly Entry[],
  entry: Entry,
  link: (entry: Entry) => NavigationLink,
): Pick<PageMetadata, 'previous' | 'next'> {
  const index = entries.indexOf(entry);
  const [previous, next] = index < 0 ? [] : [entries[index - 1], entries[index + 1]];
  return { previous: previous ? link(previous) : null, next: next ? link(next) : null };
}
