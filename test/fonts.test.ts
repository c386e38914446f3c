/** The fonts that are kept with the templates: made by one script, whole, and stood in for without a jump. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { bundleAssets } from '../scripts/disk/assets.ts';
import { readSources } from '../scripts/disk/files.ts';
import { FULL, ROOT } from './support/sources.ts';

const FOLDER = join(ROOT, 'templates/fonts');
const open = (name: string) => {
  const font = create(readFileSync(join(FOLDER, name)));
  if (font.isCollection) throw new Error(`${name} holds several fonts.`);
  return font;
};
const siteFonts = readdirSync(FOLDER).filter((name) => /^[^.]+\.woff2$/.test(name));

describe('fonts', () => {
  it('are what the script makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gradient-fonts-'));
    execFileSync(process.execPath, [join(ROOT, 'scripts/make-fonts.mjs'), folder]);
    expect(readdirSync(folder)).toEqual(readdirSync(FOLDER));
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(FOLDER, name))), name).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });

  it('come with their licences', () => {
    for (const name of siteFonts) {
      const licence = readFileSync(join(FOLDER, name.replace('.woff2', '.LICENSE.txt')), 'utf8');
      expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
      expect(licence).toContain(open(name).copyright);
    }
  });

  it.each(siteFonts)('%s has every character of the full framework and its notes', async (name) => {
    const has = new Set(open(name).characterSet);
    const sources = (await readSources(FULL)).filter(({ path }) => /^framework\/.*\.md$/.test(path));
    const text = sources.map(({ bytes }) => new TextDecoder().decode(bytes!)).join('');
    const missing = [...new Set(text)].filter((one) => one > ' ' && !has.has(one.codePointAt(0)!));
    expect(missing).toEqual([]);
  });

  it('are published under names that follow their content, and named by the style sheet', async () => {
    const { fonts, styles } = await bundleAssets();
    const plain = fonts.map(({ path }) => path.replace(/-[A-Z0-9]{8}\./, '.'));
    expect(plain.sort()).toEqual(siteFonts.map((name) => `/assets/${name}`));
    for (const { path } of fonts) expect(styles.site.content).toContain(`url("./${path.split('/').at(-1)}")`);
    // The print edition is to stand alone.
    expect([...String(styles.print.content).matchAll(/url\("?(?!data:font\/woff2;base64,)/g)]).toEqual([]);
    expect(String(styles.print.content)).toContain('data:font/woff2');
  });
});

/** The descriptors of every face of the site. */
const faces = readFileSync(join(FOLDER, 'fonts.css'), 'utf8')
  .split('@font-face')
  .slice(1)
  .map((rule) => Object.fromEntries([...rule.matchAll(/([a-z-]+): (.+);/g)].map(([, name, value]) => [name!, value!])));

describe('fallbacks', () => {
  const own = faces.filter(({ src }) => src!.startsWith('url('));
  const fallbacks = faces.filter(({ src }) => src!.startsWith('local('));

  it('stand beside each font, which never hides the text', () => {
    expect(own.map((face) => face['font-display'])).toEqual(['swap', 'swap']);
    expect(fallbacks.length).toBeGreaterThanOrEqual(6);
  });

  it('are as high as the fonts they stand for', () => {
    const heights = siteFonts.map((name) => {
      const { ascent, descent, unitsPerEm } = open(name);
      return [ascent / unitsPerEm, -descent / unitsPerEm] as const;
    });
    for (const face of fallbacks) {
      const size = parseFloat(face['size-adjust']!) / 100;
      const [ascent, descent] = heights[face['font-family']!.includes('Text') ? 1 : 0]!;
      expect((parseFloat(face['ascent-override']!) / 100) * size).toBeCloseTo(ascent, 2);
      expect((parseFloat(face['descent-override']!) / 100) * size).toBeCloseTo(descent, 2);
    }
  });
});
