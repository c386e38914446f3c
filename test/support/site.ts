/** Sites for tests, rendered in memory. */
import { integrityOf } from '../../scripts/disk/assets.ts';
import { publishedPictures } from '../../scripts/build.ts';
import { compile, type Compiled, type SourceFile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import type { Model, Notes, RuleDoc } from '../../scripts/model/index.ts';
import { readProject } from '../../scripts/disk/project.ts';
import type { Output, RenderContext } from '../../scripts/render/context.ts';
import { render } from '../../scripts/render/index.ts';
import { socialPictures } from '../../scripts/render/social-pictures.ts';
import { INLINE_STYLES, SCRIPTS, STYLES } from '../../templates/assets.ts';
import { SMALL, smallSources } from './sources.ts';

/** Stands in for bundled assets, so that goldens show what pages say and not what style sheets hash to. */
const ASSETS: RenderContext['assets'] = {
  styles: byName(STYLES, (name) => ({
    path: `/assets/${name}.css`,
    content: INLINE_STYLES.some((inline) => inline === name) ? `/* ${name} */` : '',
  })),
  fonts: [{ path: '/assets/text.woff2', content: '' }],
  scripts: byName(SCRIPTS, (name) => ({ path: `/assets/${name}.js`, content: '' })),
  chunks: [{ path: '/assets/chunk.js', content: '' }],
  loads: new Map([['/assets/site.js', [{ path: '/assets/chunk.js', content: '' }]]]),
};

function byName<Name extends string>(names: Readonly<Record<Name, string>>, output: (name: Name) => Output) {
  const entries = (Object.keys(names) as Name[]).map((name) => [name, output(name)] as const);
  return Object.fromEntries(entries) as Record<Name, Output>;
}

/** Stand in for the catalogue, so that goldens show what pages say and not how rules are worded. */
const RULES: readonly RuleDoc[] = [
  {
    id: 'some-pair',
    severity: 'error',
    what: 'A name agrees with its `number`.',
    why: 'A reader who knows one of them expects the other.',
    mends: 'Where the number is right, the name is put in.',
    suppressible: true,
    wrong: { text: 'Mode 2: <Manual>', language: 'markdown' },
    right: { text: 'Mode 1: Manual', language: 'markdown' },
    family: 'Names and numbers',
  },
  {
    id: 'some-path',
    severity: 'warning',
    what: 'Paths hold nothing that cannot be seen.',
    why: 'Nobody can type what nobody can see.',
    mends: null,
    suppressible: false,
    wrong: { text: 'framework/a<U+200B>b.md', language: 'text' },
    right: { text: '', language: 'text' },
    family: 'Files',
  },
  {
    id: 'bare',
    severity: 'info',
    what: 'This rule has no example.',
    why: '',
    mends: null,
    suppressible: false,
    wrong: null,
    right: null,
    family: 'Names and numbers',
  },
];

/** The files of a site, and where it stands. */
export type PublishedSite = {
  readonly base: string;
  readonly origin: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Pictures that whoever writes the site draws, by their paths. */
  readonly drawn?: ReadonlySet<string>;
};

/** A whole site in memory, with the model and notes it was made from. */
export type Site = PublishedSite & {
  readonly model: Model;
  readonly notes: Notes;
  /** The text of one file; throws where there is none. */
  text(path: string): string;
};

/** What a test may set of a site. */
type Given = Partial<
  Pick<RenderContext, 'assets' | 'rules' | 'extraSchemas' | 'releases' | 'frozenStyles' | 'draft' | 'site' | 'changed'>
>;

/** Renders the project at `root`, or `sources` of it; `homepage` replaces the one in its package.json, `given` what else is given here. */
export async function renderSite(
  root: string,
  homepage?: string,
  { sources, ...given }: Given & { readonly sources?: SourceFile[] } = {},
): Promise<Site> {
  const declared = await readProject(root);
  const address = homepage ?? declared.homepage ?? 'https://none.example/';
  const site = siteAt(address, declared.repository);
  return renderSources(sources ?? (await sourcesOf(root)), address, { site, ...given });
}

/** Those of the small framework are read once, and so are parsed once. */
async function sourcesOf(root: string): Promise<readonly SourceFile[]> {
  return root === SMALL ? smallSources() : readSources(root);
}

const sites = new Map<string, Promise<Site>>();

/** The site of a project that no test changes, rendered once for all of them. */
export function siteOf(root: string): Promise<Site> {
  const site = sites.get(root) ?? renderSite(root);
  sites.set(root, site);
  return site;
}

/** Renders sources that are already read, as a site at `homepage`. */
export function renderSources(sources: readonly SourceFile[], homepage: string, given: Given = {}): Site {
  const { compiled, diagnostics } = compile(sources, { today: '2026-12-31', homepage });
  if (!compiled) throw new Error(`The input has errors: ${JSON.stringify(diagnostics, null, 2)}`);
  const { model, notes } = compiled;
  const context = contextFor(sources, compiled, { site: siteAt(homepage, null), ...given });
  const files = renderInto(compiled, context);
  const drawn = new Set(socialPictures(model, context).map(({ path }) => path));
  const text = (path: string): string => {
    const content = files.get(path);
    if (typeof content !== 'string') throw new Error(`There is no text at ${path}`);
    return content;
  };
  const { origin, pathname: base } = new URL(homepage);
  return { model, notes, base, origin, files, drawn, text };
}

function siteAt(homepage: string, repository: string | null): RenderContext['site'] {
  const { origin, pathname } = new URL(homepage);
  return { origin, base: pathname, repository };
}

/** The files of a site made of sources that are compiled. Throws where two have one path. */
export function renderCompiled(
  sources: readonly SourceFile[],
  compiled: Compiled,
  given: Given = {},
): Map<string, string | Uint8Array> {
  return renderInto(compiled, contextFor(sources, compiled, given));
}

/** What renderers are given for sources that are compiled. */
export function contextFor(
  sources: readonly SourceFile[],
  { guide, security, synonyms }: Compiled,
  given: Given,
): RenderContext {
  return {
    site: { origin: 'https://small.example', base: '/some/base/', repository: null },
    assets: ASSETS,
    guide,
    security,
    synonyms,
    rules: RULES,
    extraSchemas: {},
    releases: [],
    changed: new Map(),
    frozenStyles: [],
    draft: false,
    images: publishedPictures(sources),
    integrity: integrityOf,
    ...given,
  };
}

function renderInto({ model, notes }: Compiled, context: RenderContext): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const { path, content } of render(model, notes, context)) {
    if (files.has(path)) throw new Error(`Two outputs at ${path}`);
    files.set(path, content);
  }
  return files;
}

/** The HTML pages of a site: path and markup. */
export function pagesOf(site: PublishedSite): [path: string, markup: string][] {
  return [...site.files].filter((file): file is [string, string] => file[0].endsWith('.html'));
}
