/** Sites for tests, rendered in memory. */
import { integrityOf } from '../../scripts/assets.ts';
import { publishedPictures } from '../../scripts/build.ts';
import { compile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/files.ts';
import type { Model, Notes, RuleDoc } from '../../scripts/model/index.ts';
import { readProject } from '../../scripts/project.ts';
import type { RenderContext } from '../../scripts/render/context.ts';
import { render } from '../../scripts/render/index.ts';

/** Stands in for bundled assets, so that goldens show what pages say and not what style sheets hash to. */
const ASSETS: RenderContext['assets'] = {
  stylesheet: { path: '/assets/site.css', content: '' },
  printStyles: '/* print */',
  landingStyles: '/* landing */',
  styles: {
    assessment: { path: '/assets/assessment.css', content: '' },
    releases: { path: '/assets/releases.css', content: '' },
    reading: { path: '/assets/reading.css', content: '' },
    rules: { path: '/assets/rules.css', content: '' },
    note: { path: '/assets/note.css', content: '' },
    notes: { path: '/assets/notes.css', content: '' },
  },
  fonts: [{ path: '/assets/text.woff2', content: '' }],
  scripts: {
    site: { path: '/assets/site.js', content: '' },
    landing: { path: '/assets/landing.js', content: '' },
    assessment: { path: '/assets/assessment.js', content: '' },
    dimension: { path: '/assets/dimension.js', content: '' },
    notes: { path: '/assets/notes.js', content: '' },
  },
  chunks: [],
};

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
};

/** A whole site in memory, with the model and notes it was made from. */
export type Site = PublishedSite & {
  readonly model: Model;
  readonly notes: Notes;
  /** The text of one file; throws where there is none. */
  text(path: string): string;
};

/** Renders the project at `root`; `homepage` replaces the one in its package.json, `given` the rules that stand in for the catalogue. */
export async function renderSite(
  root: string,
  homepage?: string,
  given: Partial<Pick<RenderContext, 'rules' | 'extraSchemas' | 'releases' | 'frozenPages' | 'draft' | 'site'>> = {},
): Promise<Site> {
  const sources = await readSources(root);
  const declared = await readProject(root);
  const address = new URL(homepage ?? declared.homepage ?? 'https://none.example/');
  const { compiled, diagnostics } = compile(sources, { today: '2026-12-31', homepage: address.href });
  if (!compiled) throw new Error(`The input has errors: ${JSON.stringify(diagnostics, null, 2)}`);
  const { model, notes, guide, synonyms } = compiled;
  const site = { origin: address.origin, base: address.pathname, repository: declared.repository };
  const files = new Map<string, string | Uint8Array>();
  for (const { path, content } of render(model, notes, {
    site,
    assets: ASSETS,
    guide,
    synonyms,
    rules: RULES,
    extraSchemas: {},
    releases: [],
    changed: new Map(),
    frozenPages: [],
    draft: false,
    images: publishedPictures(sources),
    integrity: integrityOf,
    ...given,
  })) {
    if (files.has(path)) throw new Error(`Two outputs at ${path}`);
    files.set(path, content);
  }
  const text = (path: string): string => {
    const content = files.get(path);
    if (typeof content !== 'string') throw new Error(`There is no text at ${path}`);
    return content;
  };
  return { model, notes, base: address.pathname, origin: address.origin, files, text };
}

/** The HTML pages of a site: path and markup. */
export function pagesOf(site: PublishedSite): [path: string, markup: string][] {
  return [...site.files].filter((file): file is [string, string] => file[0].endsWith('.html'));
}
