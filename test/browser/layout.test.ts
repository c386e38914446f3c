/** Every kind of page with words of any length, and with bodies that hold everything: in a narrow window, in a wide one, on paper. */
import { cpSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillFramework, releaseFilled } from '../support/hard-framework.ts';
import { SMALL } from '../support/sources.ts';
import { address, onPage, servedFolder, useSite } from './support.ts';

const WORD = 'Rechtsschutzversicherungsgesellschaftenbetriebsverwaltungsratsvor';

useSite((folder) => {
  const filling = { word: WORD, headings: 3 };
  cpSync(SMALL, folder, { recursive: true });
  fillFramework(folder, filling);
  releaseFilled(folder, filling);
});

/** Every page of the site but those of most rules, whose texts are the same everywhere, and copies of other pages. */
function pagesServed(): string[] {
  const isShown = (path: string): boolean =>
    path.endsWith('.html') &&
    !/^releases\/latest\/(?!booklet)|^contribute\/rules\/(?!link-text|yaml-colon|index)/.test(path);
  return readdirSync(servedFolder(), { recursive: true, encoding: 'utf8' })
    .filter(isShown)
    .map((path) => path.replace(/index\.html$/, ''));
}

/** Runs in the page: what makes it wider than its window, what sticks out of it, and blocks of text that are hardly wider than a letter. */
function misfits(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`scrolls: ${scrollWidth} in ${clientWidth}`] : [];
  const isCut = (element: Element): boolean => {
    const { overflowX, clipPath } = getComputedStyle(element);
    return overflowX !== 'visible' || clipPath !== 'none';
  };
  const isWithinCut = (element: Element): boolean => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
      if (isCut(one)) return true;
    return false;
  };
  const describe = (element: Element, what: string): string =>
    `${what}: ${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 20)}”`;
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width === 0 || element.closest('svg > *') || getComputedStyle(element).clipPath !== 'none') continue;
    if ((right > clientWidth + 0.5 || left < -0.5) && !isWithinCut(element))
      found.push(describe(element, 'sticks out'));
    const isText =
      element.matches('p, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote') && element.textContent.length > 15;
    if (isText && width < 80) found.push(describe(element, `${Math.round(width)} px wide`));
  }
  return found.slice(0, 5);
}

describe('a site of long words, whose bodies hold everything', () => {
  const shapes: readonly [name: string, width: number, media: 'screen' | 'print'][] = [
    ['a window of 320 px', 320, 'screen'],
    ['a window of 360 px', 360, 'screen'],
    ['a window of 800 px', 800, 'screen'],
    ['a window of 1280 px', 1280, 'screen'],
    ['paper, as wide as A4 between its margins', 642, 'print'],
  ];

  it.each(shapes)('fits %s on every page', async (_name, width, media) => {
    const paths = pagesServed();
    expect(paths.length).toBeGreaterThan(30);
    const problems: Record<string, string[]> = {};
    const walk = async (page: Page): Promise<void> => {
      await page.emulateMedia({ media });
      for (const path of paths) {
        await page.goto(address(path));
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        const found = await page.evaluate(misfits);
        if (found.length > 0) problems[path] = found;
      }
    };
    await onPage('', walk, { viewport: { width, height: 740 } });
    expect(problems).toEqual({});
  });
});
