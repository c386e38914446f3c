/** The search, by the words that people type: those that stand nowhere, those that others use, and the beginnings of words. */
import { cpSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/sources.ts';
import { address, onPage, useSite, violations } from './support.ts';

useSite((folder) => cpSync(SMALL, folder, { recursive: true }));

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search this site' });
const links = (page: Page) => dialog(page).getByRole('link');
const status = (page: Page) => dialog(page).getByRole('status');

async function search(page: Page, term: string): Promise<string[]> {
  if (!(await dialog(page).isVisible())) await page.keyboard.press('Control+k');
  await dialog(page).getByRole('searchbox').fill(term);
  await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toContain(`“${term}”`);
  const none = (await status(page).textContent())!.startsWith('Nothing was found');
  return none ? [] : links(page).evaluateAll((all) => all.map((one) => one.textContent.trim().replace(/\s+/g, ' ')));
}

describe('the search', () => {
  it('finds nothing for words that stand nowhere, though shorter ones do', async () => {
    await onPage('', async (page) => {
      for (const term of ['waterfall', 'potash', 'api', 'DORA', 'gateway', 'modesty', 'timetable'])
        expect([term, await search(page, term)]).toEqual([term, []]);
      expect(await links(page).first().getAttribute('href')).toBe('/some/base/glossary/');
    });
  });

  it('finds words by their beginnings, in other forms, with accents and in any case', async () => {
    await onPage('', async (page) => {
      for (const term of ['wat', 'watered', 'WATERING', 'wätering', 'deleg', 'garden', 'D2'])
        expect([term, (await search(page, term)).length > 0]).toEqual([term, true]);
    });
  });

  it('says which of several words stands nowhere, and searches for the others', async () => {
    await onPage('', async (page) => {
      expect(await search(page, 'watering workshop')).toEqual([]);
      expect(await dialog(page).textContent()).toContain('Not on this site: “workshop”.');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Search for “watering”' }).press('Enter');
      await expect.poll(() => status(page).textContent()).toMatch(/^\d+ results? for “watering”$/);
      const field = dialog(page).getByRole('searchbox');
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    });
  });

  it('leads from a word that others use to the term, first of all and once', async () => {
    await onPage('', async (page) => {
      for (const term of ['planter', 'flower box', 'plant']) {
        const found = await search(page, term);
        expect(found[0], term).toMatch(/^Term Pot /);
        expect(found.filter((one) => one.startsWith('Term Pot '))).toHaveLength(1);
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(address('glossary/#pot'));
      expect(await page.locator('.term', { has: page.locator('#pot') }).textContent()).toContain(
        'Others may say “planter” and “flower box”.',
      );
    });
  });
});
