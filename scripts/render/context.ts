/** What a renderer is given beside the model, and what it gives back. */
import type { Model, Notes, Prose, Release, RuleDoc } from '../model/index.ts';
import type { ScriptName, StyleName } from '../../templates/assets.ts';

/** One file of `dist/`: a site-absolute path that names a file (`/modes/index.html`), and its content. */
export type Output = {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What a list of the site's pages for search engines says of this one, where it is on it. */
  readonly listed?: ListedPage;
  /** What the search of the site leads to on this page by other words than those of its text. */
  readonly synonyms?: readonly Synonyms[];
  /** What the templates have put into a page; its policy allows this and no other script or style inside it. */
  readonly inline?: Inline;
};

/** The scripts and styles inside a page, as they stand there. */
export type Inline = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** A page for search engines: its permalink, and the day from which its text is, YYYY-MM-DD, or null where nobody knows. */
export type ListedPage = { readonly permalink: string; readonly modified: string | null };

/** A term on a page: its id there, its name, and the other words that lead to it. */
export type Synonyms = { readonly anchor: string; readonly title: string; readonly words: readonly string[] };

/** Everything that may change without the model changing. */
export type RenderContext = {
  /** Where the site will stand. `origin` (`https://example.org`) is null where package.json names no homepage; `base` begins and ends with `/`. */
  readonly site: { readonly origin: string | null; readonly base: string; readonly repository: string | null };
  /** Bundled style sheets and scripts, by name. */
  readonly assets: {
    readonly styles: Readonly<Record<StyleName, Output>>;
    /** The fonts that the style sheet of every page names. The first screen of every page shows all of them. */
    readonly fonts: readonly Output[];
    readonly scripts: Readonly<Record<ScriptName, Output>>;
    /** What scripts load when it is needed: published, and linked from no page. */
    readonly chunks: readonly Output[];
    /** By the path of a script: every other script that it can come to load, at once or later. Published by whoever makes each of them. */
    readonly loads: ReadonlyMap<string, readonly Output[]>;
  };
  /** The integrity attribute for a file with this content: browsers refuse the file if it is another. */
  integrity(content: Output['content']): string;
  /** Every release, the newest first. Their files are copied by whoever writes the site. */
  readonly releases: readonly Release[];
  /** The style sheets inside booklets of releases, which are published as they are. Headers hold for these files, too. */
  readonly frozenStyles: readonly string[];
  /** Whether the working tree stands at `/` although there are releases. */
  readonly draft: boolean;
  /** The day on which each source was last changed, YYYY-MM-DD, by its path; without those of which nobody knows. */
  readonly changed: ReadonlyMap<string, string>;
  /** The contributors' guide, or null where the project has none. */
  readonly guide: Prose | null;
  /** What the project promises of security, and how to report a flaw, or null where it does not say. */
  readonly security: Prose | null;
  /** Other words that lead to a term of the glossary, by its id. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** The rules that sources are checked against, in the order in which their pages follow one another. */
  readonly rules: readonly RuleDoc[];
  /** JSON Schemas to publish beside those of the model: by path below `/schema/` (`name.json`), without their `$id`. */
  readonly extraSchemas: Readonly<Record<string, object>>;
  /** The pictures that the sources refer to, published under `/images/`. */
  readonly images: readonly Output[];
};

/** The model of the working tree to files, one by one: no file system, no clock, no environment, no randomness. */
export type Renderer = (model: Model, notes: Notes, context: RenderContext) => Iterable<Output>;
