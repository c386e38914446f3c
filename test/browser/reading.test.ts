/** Aids for reading in a real browser: contents that follow the text, headings and code that can be copied, pages that can be cited. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, onPage, useSite, violations } from './support.ts';

useSite();

const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('[role=status]', { hasText: 'Copied.' });

describe('contents', () => {
  it('mark the part that is being read', async () => {
    await onPage('framework/', async (page) => {
      const current = page.locator('.contents [aria-current]');
      expect(await current.count()).toBe(0);
      for (const id of ['dimensions', 'thesis', 'modes']) {
        const entry = page.locator(`.contents a[href="#${id}"]`);
        if ((await entry.count()) === 0) continue;
        await page.locator(`#${id}`).evaluate((heading) => {
          heading.scrollIntoView({ block: 'start', behavior: 'instant' });
        });
        await expect.poll(() => entry.getAttribute('aria-current')).toBe('true');
        expect(await current.count()).toBe(1);
      }
    });
  });
});

describe('the contents of a long page', () => {
  it('mark the last part where the page ends, and no more than one', async () => {
    for (const place of ['contribute/', 'field-notes/curl-security-reports/', 'glossary/']) {
      await onPage(place, async (page) => {
        const last = page.locator('.contents li:last-child a');
        await page.evaluate(() => {
          scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        });
        await expect.poll(() => last.getAttribute('aria-current')).toBe('true');
        expect(await page.locator('.contents [aria-current]').count()).toBe(1);
        const { top, bottom } = await last.evaluate((entry) => entry.getBoundingClientRect().toJSON() as DOMRect);
        expect([top >= 0, bottom <= 800]).toEqual([true, true]);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
});

describe('an entry of the contents', () => {
  it('shows the whole ring around it when it has the focus', async () => {
    await onPage('contribute/', async (page) => {
      const entry = page.locator('.contents li:first-child a');
      await entry.focus();
      const room = await entry.evaluate((link) => {
        const [inner, outer] = [link, link.closest('nav')!].map((element) => element.getBoundingClientRect());
        const { outlineWidth, outlineOffset } = getComputedStyle(link);
        return inner!.left - outer!.left - parseFloat(outlineWidth) - parseFloat(outlineOffset);
      });
      expect(room).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('a heading', () => {
  it.each([
    ['modes/validated/#entry-conditions', 'page:entry-conditions'],
    ['dimensions/d2/#anchor-3', 'page:anchor-3'],
    ['dimensions/d2/#anchors', 'anchors'],
  ])('is found by the address that it had: %s', async (path, id) => {
    await onPage(path, async (page) => {
      await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
    });
  });

  it('gives its address away by keyboard, and says so', async () => {
    await onPage(
      'modes/validated/',
      async (page) => {
        const link = page.locator('[id="page:entry-conditions"] .self');
        await link.focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => said(page).count()).toBe(1);
        expect(await copied(page)).toBe(`${address('modes/validated/')}#page:entry-conditions`);
        expect(new URL(page.url()).hash).toBe('#page:entry-conditions');
      },
      CLIPBOARD,
    );
  });
});

describe('code', () => {
  it('can be copied by keyboard, in every block of a page', async () => {
    await onPage(
      'contribute/rules/link-text/',
      async (page) => {
        const block = page.locator('.code').first();
        await block.locator('.copy').focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => said(page).isVisible()).toBe(true);
        const box = await said(page).boundingBox();
        expect(box!.height).toBeGreaterThan(20);
        expect(await copied(page)).toBe(await block.locator('pre').textContent());
        expect(await page.locator('.code').count()).toBe(await page.locator('.copy').count());
        expect(await violations(page)).toEqual([]);
        await expect.poll(() => said(page).count(), { timeout: 5000 }).toBe(0);
      },
      CLIPBOARD,
    );
  });
});

describe('a page of a release', () => {
  it.each(['dark', 'light'] as const)('says how it is cited, folded away, %s', async (colorScheme) => {
    await onPage(
      'dimensions/d2/',
      async (page) => {
        const details = page.locator('.cite details');
        await details.locator('summary').focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => details.getAttribute('open')).not.toBeNull();
        expect(await details.textContent()).toMatch(/\/v\/[\d.a-z-]+\/dimensions\/d2\//);
        expect(await violations(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});
