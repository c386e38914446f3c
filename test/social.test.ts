/** Sharing pictures: one for every subject, the same bytes everywhere, and all text inside the frame, whatever it says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../scripts/render/context.ts';
import { socialPath } from '../scripts/render/social.ts';
import { socialPictures } from '../scripts/render/social-pictures.ts';
import { drawPictures } from '../scripts/disk/draw-pictures.ts';
import { socialPicture, type SocialSubject } from '../templates/social.ts';
import { drawable, shorten, widthOf, wrap } from '../templates/text-width.ts';
import { pagesOf, renderSite } from './support/site.ts';
import { FULL, ROOT } from './support/sources.ts';
import { readUnreleased } from './support/unreleased.ts';

const caches = mkdtempSync(join(tmpdir(), 'gradient-pictures-'));
const { model, context } = await readUnreleased(FULL, 'https://gradient.example/');
const drawings = socialPictures(model, context);
let pictures: Output[];

beforeAll(async () => {
  pictures = await drawPictures(drawings, join(caches, 'first'));
});
afterAll(() => rmSync(caches, { recursive: true }));

/** The width and height that a PNG file says of itself. */
function sizeOf({ content }: Output): [number, number] {
  const bytes = Buffer.from(content as Uint8Array);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the pictures of a site', () => {
  it('are one for each mode, dimension and section, and the icon of home screens', () => {
    const sections = ['home', 'framework', 'field-notes', 'assessment', 'releases', 'glossary'];
    const modes = model.modes.map(({ id }) => `mode-${id}`);
    const dimensions = model.dimensions.map(({ id }) => `dimension-${id.toLowerCase()}`);
    const names = [...sections, ...modes, ...dimensions].map((name) => `/social/${name}.png`);
    expect(new Set(pictures.map(({ path }) => path))).toEqual(new Set([...names, '/apple-touch-icon.png']));
    for (const picture of pictures) {
      expect(sizeOf(picture)).toEqual(picture.path.startsWith('/social/') ? [1200, 630] : [180, 180]);
      expect(picture.content.length).toBeLessThan(150_000);
    }
  });

  it('are there for every page that names one', async () => {
    const there = new Set(pictures.map(({ path }) => path));
    const site = await renderSite(FULL, 'https://gradient.example/');
    const named = pagesOf(site).flatMap(
      ([, markup]) => /property="og:image" content="([^"]+)"/.exec(markup)?.[1] ?? [],
    );
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((address) => !there.has(new URL(address).pathname))).toEqual([]);
    expect(there.has(socialPath(null))).toBe(true);
  });

  it('are the same in another folder, and when they were drawn before', async () => {
    const bytes = (outputs: Output[]) =>
      outputs.map(({ content }) => Buffer.from(content as Uint8Array).toString('hex'));
    expect(bytes(await drawPictures(drawings, join(caches, 'second')))).toEqual(bytes(pictures));
    expect(bytes(await drawPictures(drawings, join(caches, 'first')))).toEqual(bytes(pictures));
  });

  it('are kept only while they are of use', async () => {
    const cache = join(caches, 'third');
    await drawPictures(drawings.slice(0, 2), cache);
    await drawPictures(drawings.slice(1, 2), cache);
    expect(readdirSync(join(cache, 'pictures'))).toHaveLength(1);
  });

  it('are drawn again where something else has come to the place of one that was kept', async () => {
    const cache = join(caches, 'fourth');
    const [first] = await drawPictures(drawings.slice(0, 1), cache);
    const [name] = readdirSync(join(cache, 'pictures'));
    rmSync(join(cache, 'pictures', name!));
    execFileSync('mkfifo', [join(cache, 'pictures', name!)]);
    expect(await drawPictures(drawings.slice(0, 1), cache)).toEqual([first]);
  });

  it('say the name with the number, and where the subject stands', () => {
    const mode = model.modes[2]!;
    const { svg } = drawings.find(({ path }) => path === `/social/mode-${mode.id}.png`)!;
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining([model.title, `Version ${model.version}`, 'Mode 3 of 5', '3', mode.name]),
    );
    // In the middle of five.
    expect(svg).toContain('<rect x="596" y="468" width="8"');
  });
});

const fontBuffers = readdirSync(join(ROOT, 'templates/fonts'))
  .filter((name) => name.endsWith('.ttf'))
  .sort((one, other) => (one < other ? 1 : -1))
  .map((name) => readFileSync(join(ROOT, 'templates/fonts', name)));

/** Whether anything is drawn inside a part of a picture. */
function isDrawn(svg: string, [left, top, right, bottom]: readonly [number, number, number, number]): boolean {
  const image = new Resvg(svg, { font: { fontBuffers } }).render();
  const { pixels, width } = image;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      if (pixels[at] !== 0xfb || pixels[at + 1] !== 0xfa || pixels[at + 2] !== 0xf7) return true;
    }
  }
  return false;
}

const site = { title: 'Autonomy Gradient', version: '1.0.0', modes: 5 };
const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const subjects: readonly (readonly [name: string, subject: SocialSubject, of: Partial<typeof site>])[] = [
  ['a short title', { title: 'I' }, {}],
  ['the widest letters', { title: 'W'.repeat(400) }, {}],
  ['a long word', { title: word, kind: word, mark: { text: '5', isBoxed: true }, places: [1] }, {}],
  ['many words', { title: 'Authority to decide what is done next '.repeat(20), kind: 'Dimensions' }, {}],
  ['capitals with accents', { title: 'ÅÉÎÕÜ ŘŤĚŠČŘŽÝÁÍÉ '.repeat(8), mark: { text: 'D10', isBoxed: false } }, {}],
  ['a long name of the site', { title: 'Modes' }, { title: word.repeat(3), version: `1.0.0-${'alpha.'.repeat(30)}1` }],
  ['nine modes', { title: 'Ninth', mark: { text: '9', isBoxed: true }, places: [0, 0.5, 1] }, { modes: 9 }],
  ['a hundred modes', { title: 'Hundredth', mark: { text: '100', isBoxed: true } }, { modes: 100 }],
  ['one mode', { title: 'Only', mark: { text: '1', isBoxed: true }, places: [0] }, { modes: 1 }],
  ['another script', { title: '検証済み', kind: 'Режим 3', mark: { text: '3', isBoxed: true }, places: [0.5] }, {}],
];

describe('a picture', () => {
  it.each(subjects)('keeps %s inside its frame', (_name, subject, of) => {
    const svg = socialPicture(subject, { ...site, ...of }).markup;
    expect(isDrawn(svg, [0, 0, 72, 630])).toBe(false);
    expect(isDrawn(svg, [1128, 0, 1200, 630])).toBe(false);
    expect(isDrawn(svg, [0, 0, 1200, 60])).toBe(false);
    // Between the title and the gradient with its ticks, and below.
    expect(isDrawn(svg, [0, 448, 1200, 466])).toBe(false);
    expect(isDrawn(svg, [0, 580, 1200, 630])).toBe(false);
    // Between the line of the site and the title.
    expect(isDrawn(svg, [0, 124, 1200, 134])).toBe(false);
    expect(isDrawn(svg, [72, 60, 1128, 448])).toBe(true);
  });

  it('leaves out a title that its fonts cannot draw, and keeps the number', () => {
    const svg = socialPicture({ title: '検証済み', mark: { text: '3', isBoxed: true } }, site).markup;
    expect(svg).not.toContain('検');
    expect(svg).toContain('>3</text>');
  });

  it('escapes what it is given', () => {
    const svg = socialPicture({ title: '<b> & "c"' }, site).markup;
    expect(svg).toContain('&lt;b&gt; &amp; &quot;c&quot;');
  });
});

describe('text in pictures', () => {
  const face = 'source-serif-4';

  it('is measured, wrapped between words and broken inside those that are too wide', () => {
    expect(widthOf('', face)).toBe(0);
    expect(widthOf('WW', face)).toBeCloseTo(2 * widthOf('W', face));
    const lines = wrap(`A ${word} and more words after it`, face, 8);
    for (const line of lines) expect(widthOf(line, face)).toBeLessThanOrEqual(8);
    expect(lines.join('').replaceAll(' ', '')).toBe(`A${word}andmorewordsafterit`);
    expect(wrap('one two', face, 100)).toEqual(['one two']);
  });

  it('is shortened only where it has to be', () => {
    expect(shorten('Validated', face, 10)).toBe('Validated');
    expect(shorten('Validated', face, 3)).toMatch(/^Val.*…$/);
    expect(widthOf(shorten('Validated', face, 3), face)).toBeLessThanOrEqual(3);
  });

  it.each([
    ['Plain', 'Plain'],
    ['Łódź Ţară e\u0301te\u0301', 'Łódź Ţară été'],
    ['🎉 Party ☀️ time', 'Party time'],
    ['  two\n lines ', 'two lines'],
    ['Проверено', null],
    ['Half 検証', null],
    ['🎉', null],
    ['', null],
  ])('draws %j as %j', (text, drawn) => {
    expect(drawable(text, face)).toBe(drawn);
  });
});
