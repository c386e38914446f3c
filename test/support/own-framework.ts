/** What is asked of a framework that passes the strict check, whatever its texts, names, numbers and versions are. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { contextOf } from '../../scripts/build.ts';
import { compile } from '../../scripts/content/index.ts';
import { bundleAssets } from '../../scripts/disk/assets.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { readSurroundings, releaseOutputs } from '../../scripts/disk/releases.ts';
import { freeze, parseModel, score, type Model, type Notes, type ScoreVectors } from '../../scripts/model/index.ts';
import { render } from '../../scripts/render/index.ts';
import { socialPictures } from '../../scripts/render/social-pictures.ts';
import { htmlFlaws } from './html.ts';
import { brokenLinks } from './links.ts';
import { pagesOf, type PublishedSite } from './site.ts';

/** Under a base path, wherever the project says that its site stands. */
const PLACE = { origin: 'https://gradient.example', base: '/some/base/' };

/** The framework of a project, its site, and the paths of what is published beside that. */
export type OwnFramework = {
  readonly model: Model;
  readonly notes: Notes;
  readonly site: PublishedSite;
  readonly beside: ReadonlySet<string>;
};

/** Reads and renders the framework of the project at `root`. Throws where it has errors. */
export async function readFramework(root: string): Promise<OwnFramework> {
  const surroundings = await readSurroundings(root, '2999-12-31');
  const sources = await readSources(root);
  const { compiled, diagnostics } = compile(sources, surroundings);
  if (!compiled) throw new Error(`The framework has errors; run npm run check. ${JSON.stringify(diagnostics)}`);
  const { model, notes } = compiled;
  const context = contextOf(
    { ...surroundings, project: { ...surroundings.project, ...PLACE } },
    sources,
    await bundleAssets(),
    compiled,
    { draft: false, changed: new Map() },
  );
  const files = new Map([...render(model, notes, context)].map(({ path, content }) => [path, content]));
  const beside = [...releaseOutputs(surroundings.released), ...socialPictures(model, context)];
  return { model, notes, site: { ...PLACE, files }, beside: new Set(beside.map(({ path }) => path)) };
}

/** A page for everything in it, of valid HTML, with links that resolve. */
export async function expectPages({ model, notes, site, beside }: OwnFramework): Promise<void> {
  const paths = pagesOf(site).map(([path]) => path);
  const wanted = [
    ...model.modes.map(({ id }) => `/modes/${id}/index.html`),
    ...model.dimensions.map(({ id }) => `/dimensions/${id.toLowerCase()}/index.html`),
    ...notes.records.map(({ slug }) => `/field-notes/${slug}/index.html`),
  ];
  // What is new or changed stands below /next/ until it is released.
  expect(wanted.filter((path) => !paths.includes(path) && !paths.includes(`/next${path}`))).toEqual([]);
  expect(brokenLinks(site, beside)).toEqual([]);
  // Pages of rules are the same for every framework, and other editions are made by the same templates.
  const own = pagesOf(site).filter(([path]) => !/^\/(?:contribute\/rules|next|v)\//.test(path));
  const flaws: string[] = [];
  for (const [path, markup] of own) flaws.push(...(await htmlFlaws(path, markup)));
  expect(flaws).toEqual([]);
}

/** Data that its published schemas accept, and that is read back as it was. */
export function expectData({ model, site }: OwnFramework): void {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const json = (path: string): unknown => JSON.parse(String(site.files.get(path)));
  for (const [data, schema] of [
    ['/model.json', '/schema/model-1.json'],
    ['/field-notes.json', '/schema/field-notes-1.json'],
    ['/score-vectors.json', '/schema/score-vectors-1.json'],
  ] as const) {
    const validate = ajv.compile(json(schema) as object);
    validate(json(data));
    expect([data, validate.errors]).toEqual([data, null]);
  }
  expect(parseModel(freeze(model))).toEqual(model);
  const { scoring, vectors } = json('/score-vectors.json') as ScoreVectors;
  for (const { name, answers, asOf, result } of vectors) expect(score(scoring, answers, asOf), name).toEqual(result);
}
