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

describe('the print edition of such a site', () => {
  const inPrint = (test: (page: Page) => Promise<void>) =>
    onPage('print/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      await test(page);
    });

  it('takes no more paper than its texts need', async () => {
    await inPrint(async (page) => {
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThan(70);
    });
  });

  it('has an outline without gaps, in which no heading looks stronger than one above it', async () => {
    await inPrint(async (page) => {
      const headings = await page.locator(':is(h1, h2, h3, h4, h5, h6):not(.hidden)').evaluateAll((all) =>
        all.map((one) => {
          const { fontSize, fontWeight } = getComputedStyle(one);
          const level = Number(one.getAttribute('aria-level') ?? one.tagName.slice(1));
          return {
            level,
            size: Number.parseFloat(fontSize),
            weight: Number(fontWeight),
            isTerm: one.closest('.term') !== null,
          };
        }),
      );
      const gaps = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
      expect(gaps).toEqual([]);
      // Terms are many and short, so that their headings are smaller than others of their level.
      const looks = (at: number) => headings.filter(({ level, isTerm }) => level === at && !isTerm);
      const deepest = Math.max(...headings.map(({ level }) => level));
      expect(deepest).toBeGreaterThan(5);
      for (let level = 2; level <= deepest; level += 1) {
        const above = looks(level - 1);
        const [size, weight] = [Math.min(...above.map((one) => one.size)), Math.min(...above.map((one) => one.weight))];
        const stronger = looks(level).filter((one) => one.size > size || one.weight > weight);
        expect([level, stronger]).toEqual([level, []]);
      }
    });
  });

  it('has every fact of a note in the column of the facts', async () => {
    await inPrint(async (page) => {
      const columns = await page.locator('.facts').evaluateAll((all) =>
        all.map((facts) => ({
          terms: facts.querySelectorAll('dt').length,
          lefts: [...facts.querySelectorAll('dd')].map((one) => Math.round(one.getBoundingClientRect().left)),
        })),
      );
      expect(columns.length).toBe(2);
      for (const { terms, lefts } of columns) {
        // Each of the notes has two moves, which makes one fact more than there are terms.
        expect(lefts.length).toBe(terms + 1);
        expect(new Set(lefts).size).toBe(1);
      }
    });
  });
});

describe('the result of an assessment of subsystems with long names', () => {
  /** Answers every question of the subsystem that is shown, from `first` on and round the anchors. */
  async function answerAll(page: Page, first: number): Promise<void> {
    for (const dimension of [1, 2, 3, 4])
      await page.locator(`input[name=answer-D${dimension}][value="${((first + dimension) % 3) + 1}"]`).check();
  }

  async function addSubsystem(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Add a subsystem' }).click();
    await page.locator('dialog[open] input[name=name]').fill(name);
    await page.locator('dialog[open] button[value=save]').click();
    await page.locator('.subsystems label').filter({ hasText: name }).waitFor();
  }

  it.each([320, 360])('is whole in a window of %i px: up to four subsystems, and each step to them', async (width) => {
    const test = async (page: Page): Promise<void> => {
      await page.locator('.assessment[data-live]').waitFor();
      expect(await page.evaluate(misfits)).toEqual([]);
      await page.locator('input[name=layout][value=all]').check();
      await answerAll(page, 0);
      for (const count of [1, 2, 3, 4]) {
        if (count > 1) {
          await addSubsystem(page, `${count} ${WORD.slice(0, 70)}`);
          await answerAll(page, count);
        }
        await expect.poll(() => page.locator('#profile ~ div .scale--lanes').count()).toBe(4);
        const cut = await page
          .locator('.block:has(#profile, #distribution) .scroll')
          .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
        expect([count, cut, await page.evaluate(misfits)]).toEqual([count, 0, []]);
      }
    };
    await onPage('assessment/', test, { viewport: { width, height: 740 } });
  });
});

describe('the slider', () => {
  const range = (page: Page) => page.locator('gradient-slider input[type=range]');

  it('has a tick in whole pixels for every stop', async () => {
    await onPage('', async (page) => {
      const ticks = page.locator('.track__ticks rect');
      for (const view of ['Enterprise view', 'Individual view']) {
        await page.getByRole('radio', { name: view }).check();
        expect(await ticks.count()).toBe(Number(await range(page).getAttribute('max')) + 1);
      }
      const drawn = await ticks.evaluateAll((all) =>
        all.map((one) => [one.getAttribute('width'), getComputedStyle(one).shapeRendering]),
      );
      for (const tick of drawn) expect(tick).toEqual(['1', 'crispedges']);
    });
  });

  it('shows where the focus is, and covers no words with it', async () => {
    await onPage('', async (page) => {
      const words = [page.locator('.track__ends'), ...(await page.locator('.track__zones .mark').all())];
      const look = () => Promise.all(words.map(async (one) => (await one.screenshot()).toString('base64')));
      const thumb = () => page.locator('.track__range').screenshot();
      const [before, thumbBefore] = [await look(), await thumb()];
      await page.getByRole('radio', { name: 'Enterprise view' }).focus();
      await page.keyboard.press('Tab');
      expect(await range(page).evaluate((one) => one.matches(':focus-visible'))).toBe(true);
      expect(await look()).toEqual(before);
      expect((await thumb()).equals(thumbBefore)).toBe(false);
    });
  });
});

describe('the parts of a page', () => {
  const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!;

  it('leave no gap below the footer where they are shorter than the window', async () => {
    const test = async (page: Page): Promise<void> => {
      const footer = await boxOf(page, '.site-footer');
      expect(footer.y + footer.height).toBe(1600);
    };
    await onPage('no-such-page/', test, { viewport: { width: 1280, height: 1600 } });
  });

  it('keep the moves of a note apart', async () => {
    await onPage('field-notes/second-note/', async (page) => {
      const moves = page.locator('.facts dd:has(.scale)');
      const [first, second] = [(await moves.nth(0).boundingBox())!, (await moves.nth(1).boundingBox())!];
      expect(second.y - first.y - first.height).toBeGreaterThan(10);
    });
  });

  it.each(['', 'assessment/'])('begin every choice in one column in a narrow window: /%s', async (path) => {
    const test = async (page: Page): Promise<void> => {
      const legend = await boxOf(page, '.views-toggle legend');
      const label = await boxOf(page, '.views-toggle label');
      expect([label.x, label.y >= legend.y + legend.height]).toEqual([legend.x, true]);
    };
    await onPage(path, test, { viewport: { width: 360, height: 740 } });
  });

  it('let the anchors of a mode go on from page to page of paper', async () => {
    await onPage('modes/shared/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      // A term beside its description would take the next row along, and that the one after it.
      const breaks = await page
        .locator('.anchor-rows dt')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter));
      expect([...new Set(breaks)]).toEqual(['auto']);
    });
  });

  it('keep the words of a signal off the edge of its box', async () => {
    await onPage('', async (page) => {
      const ends = await page
        .locator('.signals li')
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).paddingInlineEnd)));
      expect(ends.length).toBeGreaterThan(0);
      expect(Math.min(...ends)).toBeGreaterThan(0);
    });
  });
});
