/** The built site in a real browser: accessible, quiet, operable by keyboard, whole without a script, and fit for paper. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { KINDS, onPage, useSite, violations } from './support.ts';

useSite();

const looks: readonly [name: string, options: BrowserContextOptions][] = [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['at 360 px', { viewport: { width: 360, height: 740 } }],
];

type Shifted = { shifts: string[] };

/** Runs in the page: notes what the browser counts as a layout shift. */
function observeShifts(): void {
  const { shifts } = Object.assign(window, { shifts: [] as string[] });
  const note = (entry: PerformanceEntry): void => {
    const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Element | null }[] };
    shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName).join(' ')}`);
  };
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type: 'layout-shift', buffered: true });
}

describe.each(KINDS)('/%s', (path) => {
  it.each(looks)('has no axe violation %s', async (_name, options) => {
    await onPage(path, async (page) => expect(await violations(page)).toEqual([]), options);
  });

  it('is there without a script, and offers nothing that would need one', async () => {
    const look = async (page: Page): Promise<void> => {
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
      expect(await page.locator(':is(button, select):visible').count()).toBe(0);
    };
    await onPage(path, look, { javaScriptEnabled: false });
  });

  it.each([1280, 360, 320])('fits a window of %i px', async (width) => {
    const measure = async (page: Page): Promise<void> => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    };
    await onPage(path, measure, { viewport: { width, height: 740 } });
  });

  it.each([1280, 412])('moves nothing while it loads into a window of %i px', async (width) => {
    const measure = async (page: Page): Promise<void> => {
      await page.addInitScript(observeShifts);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.evaluate(() => (window as unknown as Shifted).shifts)).toEqual([]);
    };
    await onPage(path, measure, { viewport: { width, height: 823 } });
  });

  it('can be walked by keyboard, and shows where the focus is', async () => {
    await onPage(path, async (page) => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      // The print edition has no navigation to skip; its first link leads back to the site.
      expect(first).toBe(path === 'print/' ? '../' : '#page:main');
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body) return 'none left';
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
          return outlineStyle === 'none' && boxShadow === 'none' ? `${focused.outerHTML} has no outline` : outlineWidth;
        });
        if (outline === 'none left') break;
        expect(outline).not.toMatch(/no outline/);
      }
    });
  });
});

const SLIDER = 'gradient-slider input[type=range]';

describe('the slider', () => {
  const valueText = (page: Page) => page.locator(SLIDER).getAttribute('aria-valuetext');
  const visiblePanels = (page: Page) =>
    page
      .locator('gradient-slider section[id^="mode-"]')
      .evaluateAll((panels) =>
        panels
          .filter((panel) => getComputedStyle(panel).visibility === 'visible' && panel.getClientRects().length > 0)
          .map(({ id }) => id),
      );

  it('has a stop for each signal and moves by signal, by mode and to both ends', async () => {
    await onPage('', async (page) => {
      const slider = page.locator(SLIDER);
      await slider.focus();
      expect(await valueText(page)).toBe('Mode 1 of 5, Assisted: Prompted Assistance');
      await page.keyboard.press('ArrowRight');
      expect(await valueText(page)).toBe('Mode 1 of 5, Assisted: Template Support');
      await page.keyboard.press('PageUp');
      expect(await valueText(page)).toBe('Mode 2 of 5, Integrated: Guided Execution');
      await page.keyboard.press('PageUp');
      expect(await valueText(page)).toBe('Mode 3 of 5, Validated: Validated Delivery');
      expect(await visiblePanels(page)).toEqual(['mode-validated']);
      await page.keyboard.press('PageDown');
      expect(await valueText(page)).toMatch(/^Mode 2 of 5, Integrated: /);
      await page.keyboard.press('End');
      expect(await valueText(page)).toBe('Mode 5 of 5, Self-Optimizing: Continuous Self-Optimization');
      expect(await slider.inputValue()).toBe('11');
      await page.keyboard.press('Home');
      expect(await slider.inputValue()).toBe('0');
    });
  });

  it('keeps its place when the view changes, and shows one view', async () => {
    await onPage('', async (page) => {
      await page.locator(SLIDER).focus();
      for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
      expect(await valueText(page)).toBe('Mode 3 of 5, Validated: Managed Autonomy');
      await page.getByRole('radio', { name: 'Individual view' }).check();
      expect(await page.locator(SLIDER).inputValue()).toBe('6');
      expect(await valueText(page)).toBe('Mode 3 of 5, Validated: Local Red-to-Green');
      expect(await page.locator('#managed-autonomy').isVisible()).toBe(false);
      expect(await page.locator('#local-red-to-green').isVisible()).toBe(true);
    });
  });

  it('follows addresses of modes and signals, and keeps the address up to date', async () => {
    await onPage('#mode-autonomous', async (page) => {
      expect(await visiblePanels(page)).toEqual(['mode-autonomous']);
      await page.locator(SLIDER).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => new URL(page.url()).hash).toBe('#adaptive-operations');
      await page.evaluate(() => {
        location.hash = '#local-red-to-green';
      });
      await expect.poll(() => valueText(page)).toBe('Mode 3 of 5, Validated: Local Red-to-Green');
    });
  });

  it('shifts nothing when it moves', async () => {
    await onPage('', async (page) => {
      const below = () =>
        page.evaluate(() => document.querySelector('footer')!.getBoundingClientRect().top + window.scrollY);
      await page.locator(SLIDER).focus();
      const before = await below();
      for (let step = 0; step < 11; step += 1) {
        await page.keyboard.press('ArrowRight');
        expect(await below()).toBe(before);
      }
    });
  });

  it('is plain sections with both views without a script, and the toggle still works', async () => {
    const test = async (page: Page): Promise<void> => {
      expect(await page.locator(SLIDER).count()).toBe(0);
      expect(await visiblePanels(page)).toHaveLength(5);
      expect(await page.locator('#managed-autonomy').isVisible()).toBe(true);
      expect(await page.locator('#local-red-to-green').isVisible()).toBe(true);
      await page.getByRole('radio', { name: 'Individual view' }).check();
      expect(await page.locator('#managed-autonomy').isVisible()).toBe(false);
      expect(await page.locator('#local-red-to-green').isVisible()).toBe(true);
    };
    await onPage('', test, { javaScriptEnabled: false });
  });
});

describe('the content security policy', () => {
  it('is sent by hosts as well, and lets pages of releases keep the styles that they carry', async () => {
    await onPage('releases/latest/booklet.html', async (page) => {
      const response = await page.request.get(page.url());
      expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      const rules = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
      expect(rules).toHaveLength(1);
      expect(rules[0]).toBeGreaterThan(5);
    });
  });

  it('keeps a page from running a script that it did not come with', async () => {
    await onPage('', async (page, context) => {
      const quiet = await context.newPage();
      quiet.removeAllListeners('console');
      await quiet.goto(page.url());
      const refused = await quiet.evaluate(async () => {
        const violation = new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        });
        const script = document.createElement('script');
        script.append('document.title = "changed"');
        document.body.append(script);
        return [await violation, document.title];
      });
      expect(refused).toEqual(['require-trusted-types-for', await page.title()]);
    });
  });
});

describe('print', () => {
  it.each(['A4', 'Letter'])('fits %s paper, with each mode on a new page', async (format) => {
    const test = async (page: Page): Promise<void> => {
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      expect(pdf.length).toBeGreaterThan(50_000);
      await page.emulateMedia({ media: 'print' });
      const breaks = await page.evaluate(() => {
        const before = (element: Element): string => getComputedStyle(element).breakBefore;
        const after = (element: Element): string => getComputedStyle(element).breakAfter;
        const inside = (element: Element): string => getComputedStyle(element).breakInside;
        const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
        return {
          // The first mode begins the page of its part.
          modes: all('h3[id^="mode-"]').map((heading, index) =>
            before(heading.closest(index === 0 ? '.part' : 'section')!),
          ),
          headings: all('h2, h3, h4')
            .filter((heading) => heading.getClientRects().length > 0)
            .map(after),
          rows: all('tr').map(inside),
        };
      });
      expect(breaks.modes).toHaveLength(5);
      expect(new Set(breaks.modes)).toEqual(new Set(['page']));
      expect(new Set(breaks.headings)).toEqual(new Set(['avoid']));
      for (const row of breaks.rows) expect(row).toBe('avoid');
    };
    await onPage('print/', test);
  });

  it('prints the address of links that lead elsewhere', async () => {
    const test = async (page: Page): Promise<void> => {
      await page.emulateMedia({ media: 'print' });
      const printed = await page.evaluate(() => {
        const link = document.querySelector('main a[href^="https://"]')!;
        return { href: link.getAttribute('href'), after: getComputedStyle(link, '::after').content };
      });
      expect(printed.after).toContain(printed.href);
    };
    await onPage('print/', test);
  });
});
