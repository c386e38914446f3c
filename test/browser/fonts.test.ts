/** Fonts that arrive late: the text is there before them, and nothing moves when they come. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, onPage, useSite } from './support.ts';

useSite();

const PAGES = ['', 'framework/', 'modes/validated/', 'dimensions/d2/', 'field-notes/justhtml-test-suite/', 'glossary/'];

/** How much of the window moved, as browsers count it. */
const shift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const moves = list.getEntries() as unknown as { value: number }[];
          resolve(moves.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );

describe('fonts', () => {
  it.each(PAGES.flatMap((path) => [1280, 360].map((width) => [path, width] as const)))(
    'move nothing on /%s at %i px when they come late',
    async (path, width) => {
      let release = (): void => {};
      const test = async (page: Page, context: BrowserContext): Promise<void> => {
        const wait = new Promise<void>((resolve) => (release = resolve));
        await context.route('**/*.woff2', async (route) => {
          await wait;
          await route.continue();
        });
        await page.goto('about:blank');
        await page.goto(address(path), { waitUntil: 'domcontentloaded' });
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        // What is painted now is painted without them.
        const early = await page.evaluate(
          () => [...document.fonts].filter(({ status }) => status === 'loading').length,
        );
        expect(early).toBe(2);
        release();
        await page.evaluate(() => document.fonts.ready);
        // One line in a long text may break elsewhere; a tenth counts as good.
        expect(await shift(page)).toBeLessThan(0.01);
      };
      await onPage(path, test, { viewport: { width, height: 800 } });
    },
  );

  it('are both used, and asked for once', async () => {
    await onPage('modes/', async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const used = await page.evaluate(() => {
        const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
        const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
        return { loaded, asked: asked.length };
      });
      expect(used.loaded).toEqual(expect.arrayContaining(['Source Serif 4', 'Atkinson Hyperlegible Next']));
      expect(used.asked).toBe(2);
    });
  });
});
