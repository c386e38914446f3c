/**
 * The project's own framework, whatever it is: nothing here knows its texts, names, numbers or versions. What is asked holds for every
 * framework that `check` passes, so that whoever follows the contributors' guide breaks nothing.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { bundleAssets } from '../../scripts/disk/assets.ts';
import { contextOf } from '../../scripts/build.ts';
import { compile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import { freeze, parseModel, score, type ScoreVectors } from '../../scripts/model/index.ts';
import { readSurroundings, releaseOutputs } from '../../scripts/disk/releases.ts';
import { render } from '../../scripts/render/index.ts';
import { socialPictures } from '../../scripts/render/social-pictures.ts';
import { htmlFlaws } from '../support/html.ts';
import { brokenLinks } from '../support/links.ts';
import { gradient } from '../support/project.ts';
import { pagesOf, type PublishedSite } from '../support/site.ts';
import { ROOT } from '../support/sources.ts';

/** Under a base path, wherever the project says that its site stands. */
const PLACE = { origin: 'https://gradient.example', base: '/some/base/' };

const surroundings = await readSurroundings(ROOT, '2999-12-31');
const sources = await readSources(ROOT);
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
const site: PublishedSite = {
  ...PLACE,
  files: new Map([...render(model, notes, context)].map(({ path, content }) => [path, content])),
};
const beside = new Set(
  [...releaseOutputs(surroundings.released), ...socialPictures(model, notes, context)].map(({ path }) => path),
);

it('passes the strict check', () => {
  // Findings that depend on the day are shown, and do not fail.
  const { code, stdout, stderr } = gradient(['check', '--strict'], { cwd: ROOT });
  expect([code, stderr], stdout).toEqual([0, '']);
});

it('has a page for everything in it, of valid HTML, with links that resolve', async () => {
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
});

it('is data that its published schemas accept, and that is read back as it was', () => {
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
});
