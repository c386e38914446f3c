/** Finding things in a real browser: the search by keyboard, and the list of field notes narrowed in place. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, onHostilePage, onPage, useSite, violations } from './support.ts';

useSite();

const looks: readonly [name: string, options: BrowserContextOptions][] = [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['at 320 px', { viewport: { width: 320, height: 640 } }],
];

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search this site' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search this site' });
const status = (page: Page) => dialog(page).getByRole('status');
const links = (page: Page) => dialog(page).getByRole('link');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function type(page: Page, term: string): Promise<void> {
  await page.keyboard.type(term);
  await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toContain(`“${term}”`);
}

describe('the search', () => {
  it('loads nothing before it is opened, and is opened by its button and by keys', async () => {
    await onPage('modes/validated/', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (/search|pagefind/.test(request.url())) asked.push(request.url());
      });
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);
      for (const open of [
        () => page.getByRole('button', { name: 'Search' }).click(),
        () => page.keyboard.press('/'),
        () => page.keyboard.press('Control+k'),
      ]) {
        await open();
        await dialog(page).waitFor();
        expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'hidden' });
      }
      expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
    });
  });

  it('gives the focus back to the button, and is not opened by a / that is typed', async () => {
    await onPage('assessment/', async (page) => {
      const button = page.getByRole('button', { name: 'Search', exact: true });
      await button.press('Enter');
      await dialog(page).waitFor();
      await page.keyboard.type('a/b');
      expect(await field(page).inputValue()).toBe('a/b');
      await page.keyboard.press('Escape');
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      const other = await page.evaluate(() => {
        const input = document.createElement('input');
        input.id = 'typed';
        document.querySelector('main')!.append(input);
        input.focus();
        return input.id;
      });
      await page.keyboard.press('/');
      expect(await page.locator(`#${other}`).inputValue()).toBe('/');
      expect(await dialog(page).count()).toBe(0);
    });
  });

  it('finds as one types, is walked by arrows, and is left by Enter', async () => {
    await onPage('', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      await type(page, 'rollback');
      expect(await status(page).textContent()).toMatch(/^\d+ results for “rollback”$/);
      expect(await links(page).first().textContent()).toMatch(/^Term Rollback/);
      expect(await dialog(page).locator('mark').first().textContent()).toMatch(/rollback/i);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toMatch(/^Term Rollback/);
      await page.keyboard.press('ArrowDown');
      const second = await focused(page);
      expect(second).toMatch(/^Dimension D8/);
      await page.keyboard.press('End');
      expect(await focused(page)).toBe('Show more results');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(address('dimensions/d8/'));
    });
  });

  it('opens the first result by Enter in the field, also where it stands on the same page', async () => {
    await onPage('glossary/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      await type(page, 'rollback');
      await page.keyboard.press('Enter');
      await dialog(page).waitFor({ state: 'hidden' });
      expect(page.url()).toBe(address('glossary/#rollback'));
    });
  });

  it('shows more, and goes on at the first of them', async () => {
    await onPage('', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      await type(page, 'authority');
      const before = await links(page).count();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect.poll(() => links(page).count()).toBeGreaterThan(before);
      expect(
        await links(page)
          .nth(before)
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
    });
  });

  it('helps where nothing is found, and takes what is typed on the list into the field', async () => {
    await onPage('dimensions/d2/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      await type(page, 'zzqqx');
      expect(await status(page).textContent()).toBe('Nothing was found for “zzqqx”.');
      expect(await links(page).count()).toBe(3);
      await page.keyboard.press('ArrowDown');
      expect(await links(page).first().getAttribute('href')).toBe('/some/base/glossary/');
      await page.keyboard.type('y');
      expect(await field(page).inputValue()).toBe('zzqqxy');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(address('glossary/'));
    });
  });

  it('says so where it cannot be loaded', async () => {
    // The browser complains of a script that is not the one that the page names.
    await onHostilePage(async (page) => {
      await page.goto(address(''));
      await page.route('**/pagefind.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw 0' }));
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      await page.keyboard.type('mode');
      await expect.poll(() => status(page).textContent()).toBe('The search could not be loaded.');
      expect(await links(page).count()).toBe(3);
    });
  });

  it('is offered on the error page, with the words of the address', async () => {
    await onPage('no-such-page/', async (page) => {
      await page.getByRole('button', { name: 'Search for it' }).click();
      await dialog(page).waitFor();
      expect(await field(page).inputValue()).toBe('no such page');
      await expect.poll(() => status(page).textContent()).toContain('“no such page”');
      await page.keyboard.type('validated');
      await expect.poll(() => status(page).textContent()).toContain('“validated”');
      expect(await links(page).first().getAttribute('href')).toMatch(/^\/some\/base\//);
    });
  });

  it('keeps its key to itself where that is turned off', async () => {
    await onPage('', async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('checkbox', { name: 'The key / opens the search' }).uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      expect(await dialog(page).isVisible()).toBe(false);
      await page.reload();
      await page.keyboard.press('/');
      expect(await dialog(page).count()).toBe(0);
      await page.keyboard.press('Control+k');
      await dialog(page).waitFor();
    });
  });

  it('works and looks as it should under the policy that pages and hosts have', async () => {
    await onPage('framework/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      await type(page, 'gate');
      expect(await links(page).count()).toBeGreaterThan(3);
      expect(await dialog(page).evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('1px');
    });
  });

  it('is not offered without a script', async () => {
    const test = async (page: Page): Promise<void> => {
      for (const button of await page.locator('[data-search]').all()) expect(await button.isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: 'Framework', exact: true }).isVisible()).toBe(true);
    };
    await onPage('', test, { javaScriptEnabled: false });
    await onPage('no-such-page/', test, { javaScriptEnabled: false });
  });

  it.each(looks)('is accessible %s, in every state', async (_name, options) => {
    const test = async (page: Page): Promise<void> => {
      await page.keyboard.press('/');
      await dialog(page).waitFor();
      expect(await violations(page)).toEqual([]);
      await type(page, 'rollback');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('ArrowDown');
      const outline = await links(page)
        .first()
        .evaluate((link) => getComputedStyle(link).outlineStyle);
      expect(outline).not.toBe('none');
      expect(await overflow(page)).toBe(0);
      await field(page).fill('');
      await field(page).focus();
      await type(page, 'zzqqx');
      expect(await violations(page)).toEqual([]);
    };
    await onPage('modes/validated/', test, options);
  });
});

describe('the list of field notes', () => {
  const shown = (page: Page) => page.locator('.note-list > li:visible').count();
  const state = (page: Page) => page.locator('note-filter [role=status]').textContent();
  const choice = (page: Page, name: RegExp) => page.getByRole('button', { name });
  const query = (page: Page) => new URL(page.url()).search;

  it('is narrowed by keyboard, tells how many notes are left, and keeps the choice in the address', async () => {
    await onPage('field-notes/', async (page) => {
      const all = await shown(page);
      expect(await state(page)).toBe(`${all} notes`);
      const validated = choice(page, /^3 Validated/);
      const number = Number(/\d+(?= notes)/.exec((await validated.textContent())!)![0]);
      await validated.press('Space');
      expect(await validated.getAttribute('aria-pressed')).toBe('true');
      expect(await shown(page)).toBe(number);
      expect(await state(page)).toBe(`${number} of ${all} notes`);
      expect(query(page)).toBe('?mode=validated');
      await choice(page, /^held/).press('Enter');
      expect(query(page)).toBe('?mode=validated&direction=held');
      const both = await shown(page);
      expect(both).toBeLessThan(number);
      expect(both).toBe(Number(/\d+(?= note)/.exec((await choice(page, /^held/).textContent())!)![0]));
      await page.goBack();
      expect([query(page), await shown(page)]).toEqual(['?mode=validated', number]);
      await page.goForward();
      expect([query(page), await shown(page)]).toEqual(['?mode=validated&direction=held', both]);
      await page.getByRole('button', { name: 'Clear all' }).press('Enter');
      expect([query(page), await shown(page), await state(page)]).toEqual(['', all, `${all} notes`]);
      expect(await focused(page)).toBe('Narrow the list');
    });
  });

  it('shows more where two values of one facet are chosen, and unfolds what is chosen', async () => {
    await onPage('field-notes/?view=individual&dimension=d2&mode=none', async (page) => {
      const one = await shown(page);
      expect(one).toBeGreaterThan(0);
      expect(await choice(page, /^D2 /).isVisible()).toBe(true);
      await choice(page, /^Enterprise view/).click();
      expect(await shown(page)).toBeGreaterThan(one);
      expect(query(page)).toContain('view=enterprise&view=individual');
    });
  });

  it('helps where nothing is left', async () => {
    await onPage('field-notes/?mode=assisted&tag=migration', async (page) => {
      expect(await shown(page)).toBe(0);
      expect(await state(page)).toMatch(/^0 of \d+ notes$/);
      expect(await page.getByText('No note has all of this.').isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Clear all' }).click();
      expect(await page.getByText('No note has all of this.').isVisible()).toBe(false);
    });
  });

  it('is reached from the page of a value with that value chosen', async () => {
    await onPage('field-notes/direction/regressed/', async (page) => {
      const there = await shown(page);
      await page.getByRole('link', { name: 'Combine this with other choices' }).click();
      await page.waitForURL(address('field-notes/?direction=regressed'));
      expect(await shown(page)).toBe(there);
    });
  });

  it('keeps what it can be narrowed by in a fold on a narrow window, and tells how much is chosen in it', async () => {
    const narrow = { viewport: { width: 360, height: 740 } };
    const test = async (page: Page): Promise<void> => {
      expect(await choice(page, /^3 Validated/).isVisible()).toBe(false);
      await page.getByText('By mode, dimension, view, direction, origin and topic').press('Enter');
      await choice(page, /^3 Validated/).press('Space');
      await choice(page, /^held/).press('Space');
      await page.reload();
      expect(await choice(page, /^3 Validated/).isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'Narrow the list' }).textContent()).toMatch(/2 chosen$/);
    };
    await onPage('field-notes/', test, narrow);
  });

  it('is links to pages without a script', async () => {
    const test = async (page: Page): Promise<void> => {
      expect(await page.getByRole('button', { name: 'Clear all' }).isVisible()).toBe(false);
      await page.getByRole('link', { name: /^regressed/ }).click();
      await page.waitForURL(address('field-notes/direction/regressed/'));
      expect(await shown(page)).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'All field notes' }).click();
      await page.waitForURL(address('field-notes/'));
    };
    await onPage('field-notes/', test, { javaScriptEnabled: false });
  });

  it.each(looks)('is accessible %s, narrowed and not', async (_name, options) => {
    const test = async (page: Page): Promise<void> => {
      const all = page.getByText('By mode, ');
      if (await all.isVisible()) await all.click();
      await page.getByText('10 to choose from').click();
      expect(await violations(page)).toEqual([]);
      await choice(page, /^3 Validated/).click();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      const heights = await page
        .locator('.facets :is(button, summary):visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    };
    await onPage('field-notes/', test, options);
  });
});
