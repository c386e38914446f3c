/** Light, dark or what the system wishes: chosen in the header, kept, and there before anything is painted. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, onPage, useSite } from './support.ts';

useSite();

const LIGHT = 'rgb(251, 250, 247)';
const DARK = 'rgb(16, 19, 23)';
const ground = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const control = (page: Page) => page.getByRole('combobox', { name: 'Colours' });

describe('colours', () => {
  it('follow the system until somebody chooses, also while the page is open', async () => {
    const test = async (page: Page): Promise<void> => {
      expect(await control(page).inputValue()).toBe('');
      expect(await ground(page)).toBe(DARK);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await ground(page)).toBe(LIGHT);
      await control(page).selectOption('Dark');
      expect(await ground(page)).toBe(DARK);
      await page.emulateMedia({ colorScheme: 'dark' });
      await control(page).selectOption('System');
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await ground(page)).toBe(LIGHT);
    };
    await onPage('', test, { colorScheme: 'dark' });
  });

  it('are chosen by keyboard, and stay on other pages and after a reload', async () => {
    await onPage('modes/', async (page) => {
      await control(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await control(page).inputValue()).toBe('dark');
      expect(await ground(page)).toBe(DARK);
      await page.reload();
      expect(await ground(page)).toBe(DARK);
      await page.goto(address('dimensions/d2/'));
      expect(await ground(page)).toBe(DARK);
      await expect.poll(() => control(page).inputValue()).toBe('dark');
    });
  });

  it('are there before the first paint', async () => {
    const test = async (page: Page, context: BrowserContext): Promise<void> => {
      await control(page).selectOption('Dark');
      // The script that comes later stays away, so that nothing but the page itself can have done it.
      await context.route('**/assets/site-*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await route.continue();
      });
      await page.addInitScript(() =>
        requestAnimationFrame(() => {
          const root = document.documentElement;
          root.title = getComputedStyle(root).backgroundColor;
        }),
      );
      await page.goto(address('framework/'), { waitUntil: 'commit' });
      await expect.poll(() => page.evaluate(() => document.documentElement.title)).toBe(DARK);
      expect(await control(page).inputValue()).toBe('');
      await page.waitForLoadState();
    };
    await onPage('', test);
  });

  it('are the same in two tabs', async () => {
    await onPage('', async (page, context) => {
      const other = await context.newPage();
      await other.goto(address('glossary/'));
      await control(other).selectOption('Dark');
      await expect.poll(() => ground(page)).toBe(DARK);
      expect(await control(page).inputValue()).toBe('dark');
      await control(page).selectOption('System');
      await expect.poll(() => ground(other)).toBe(LIGHT);
    });
  });

  it('hold for the page where nothing can be stored', async () => {
    await onPage('', async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      await page.reload();
      await control(page).selectOption('Dark');
      expect(await ground(page)).toBe(DARK);
      await page.reload();
      expect(await ground(page)).toBe(LIGHT);
    });
  });

  it('can be chosen with a finger, and are not offered where no script would answer', async () => {
    const phone = { viewport: { width: 360, height: 740 } };
    const size = async (page: Page): Promise<void> => {
      const box = (await control(page).boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    };
    await onPage('', size, phone);
    const hidden = async (page: Page): Promise<void> => expect(await control(page).isVisible()).toBe(false);
    await onPage('', hidden, { ...phone, javaScriptEnabled: false });
  });

  it('have more contrast for those who ask for it', async () => {
    const muted = async (page: Page): Promise<void> => {
      const colours = await page.evaluate(() =>
        ['.site-nav a', 'h1'].map((selector) => getComputedStyle(document.querySelector(selector)!).color),
      );
      expect(colours[0]).toBe(colours[1]);
    };
    await onPage('', muted, { contrast: 'more' });
  });
});
