/** What keeps a page from running what it did not come with: its policy, Trusted Types and the digests of scripts, in a real browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { forgeRelease } from '../support/forge.ts';
import { copyOf, gradient } from '../support/project.ts';
import { address, KINDS, onHostilePage, onPage, servedFolder, useSite } from './support.ts';

useSite();

type Marks = { refused: string[]; ran: string[] };

/** Runs in the page before anything else: notes what its policy refuses. */
function watch(): void {
  const { refused } = Object.assign(window, { refused: [] as string[] });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    refused.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
}

const refusedOn = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Marks).refused);

/** Opens a page that says what it refuses. */
async function watched(page: Page, path: string): Promise<void> {
  page.setDefaultTimeout(5000);
  await page.addInitScript(watch);
  await page.goto(address(path), { waitUntil: 'networkidle' });
}

/** Opens the search and waits for what it finds. */
async function search(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('rollback');
  await page.locator('dialog mark').first().waitFor();
}

/** Answers a question, shares the answer, keeps it as a file, reads the file and then the link. */
async function assess(page: Page): Promise<void> {
  await page.locator('input[name=layout][value=all]').check();
  await page.locator('input[name=answer-D1][value="4"]').check();
  await page.locator('[data-part=summary]').getByText('1 of 10 answered').waitFor();
  await page.locator('[data-action=share]').click();
  await page.locator('[data-part=message]').getByText('link was copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-kind=json]').click()]);
  await page.locator('input[type=file]').setInputFiles(await file.path());
  await page.locator('dialog[open] button[value=merge]').click();
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await page.locator('[data-part=banner]').getByText('Your own is untouched').waitFor();
}

/** Comes to the question on a dimension’s page, and answers it. */
async function ask(page: Page): Promise<void> {
  await page.locator('dimension-question').hover();
  await page.locator('input[name=answer-D2]').first().check();
  await page.waitForFunction(() => localStorage.length > 0);
}

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const nothing = (): Promise<void> => Promise.resolve();

/** What readers do; together it loads every script of the site. */
const WALKS: readonly (readonly [path: string, walk: (page: Page) => Promise<void>])[] = [
  ['', search],
  ['field-notes/', nothing],
  ['modes/validated/', nothing],
  ['assessment/', assess],
  ['dimensions/d2/', ask],
];

describe('Trusted Types', () => {
  it.each(KINDS)('let /%s be as it is, and nothing else make markup or load a script', async (path) => {
    await onHostilePage(async (page) => {
      await watched(page, path);
      expect(await refusedOn(page)).toEqual([]);
      const attempts = await page.evaluate(() => {
        type Types = { createPolicy(name: string, rules: object): unknown };
        const { trustedTypes } = window as unknown as { trustedTypes: Types };
        const rules = { createHTML: (text: string) => text };
        const element = document.createElement('div');
        const all: Record<string, () => unknown> = {
          innerHTML: () => (element.innerHTML = '<b>x</b>'),
          insertAdjacentHTML: () => element.insertAdjacentHTML('beforeend', '<b>x</b>'),
          parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
          script: () => (document.createElement('script').src = '/x.js'),
          worker: () => new Worker('/x.js'),
          policy: () => trustedTypes.createPolicy('other', rules),
          fallback: () => trustedTypes.createPolicy('default', rules),
        };
        return Object.entries(all).filter(([, attempt]) => {
          try {
            attempt();
            return true;
          } catch (error) {
            return !(error instanceof TypeError);
          }
        });
      });
      expect(attempts.map(([name]) => name)).toEqual([]);
    });
  });

  it.each(KINDS.filter((path) => path !== 'print/'))('let /%s be searched', async (path) => {
    await onPage(path, async (page) => {
      await watched(page, path);
      await search(page);
      expect(await refusedOn(page)).toEqual([]);
    });
  });

  it.each(WALKS)('let /%s be used', async (path, walk) => {
    const use = async (page: Page): Promise<void> => {
      await watched(page, path);
      await walk(page);
      expect(await refusedOn(page)).toEqual([]);
    };
    await onPage(path, use, CLIPBOARD);
  });

  it('know one policy, which the scripts of the assessment have taken', async () => {
    await onHostilePage(async (page) => {
      await watched(page, 'assessment/');
      const error = await page.evaluate(() => {
        type Types = { createPolicy(name: string, rules: object): unknown };
        try {
          (window as unknown as { trustedTypes: Types }).trustedTypes.createPolicy('gradient', {});
          return '';
        } catch (error) {
          return (error as Error).message;
        }
      });
      expect(error).toMatch(/already exists/);
    });
  });
});

describe('the digests of scripts', () => {
  const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1)!;
  const isScript = (url: string): boolean => new URL(url).pathname.endsWith('.js');
  /** Which walk loads which script. */
  const loaded = new Map<string, (typeof WALKS)[number]>();

  beforeAll(async () => {
    for (const one of WALKS) {
      const [path, walk] = one;
      const use = async (page: Page): Promise<void> => {
        page.on('request', (request) => {
          if (isScript(request.url()) && !loaded.has(nameOf(request.url()))) loaded.set(nameOf(request.url()), one);
        });
        await page.reload();
        await walk(page);
      };
      await onPage(path, use, CLIPBOARD);
    }
  });

  const published = (): string[] => [
    ...readdirSync(join(servedFolder(), 'assets')).filter((name) => name.endsWith('.js')),
    'pagefind.js',
  ];

  /** Walks where a script is not what it was when the site was built; says whether it was asked for, and what of it ran. */
  async function ranWhenChanged(name: string, strip = (html: string): string => html): Promise<[boolean, boolean]> {
    const [path, walk] = loaded.get(name)!;
    let wasAsked = false;
    let ran = false;
    const change = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      wasAsked = true;
      await route.fulfill({ response, body: `globalThis.changed = true;${await response.text()}` });
    };
    await onHostilePage(async (page) => {
      await page.context().grantPermissions(CLIPBOARD.permissions);
      await page.route((url) => nameOf(url.href) === name, change);
      await page.route(address(path), async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: strip(await response.text()) });
      });
      await page.goto(address(path), { waitUntil: 'networkidle' });
      page.setDefaultTimeout(1000);
      // What the script was for does not work any more.
      await walk(page).catch(() => null);
      ran = await page.evaluate(() => 'changed' in globalThis);
    });
    return [wasAsked, ran];
  }

  it('are known for every script, also for those that are loaded later', { timeout: 300_000 }, async () => {
    expect([...loaded.keys()].toSorted()).toEqual(published().toSorted());
    for (const name of published()) expect([name, ...(await ranWhenChanged(name))]).toEqual([name, true, false]);
  });

  it('are what keeps a changed script from running', { timeout: 300_000 }, async () => {
    const strip = (html: string): string =>
      html.replace(/<script type="importmap">.*?<\/script>/, '').replaceAll(/ integrity="[^"]*"/g, '');
    for (const name of published()) expect([name, ...(await ranWhenChanged(name, strip))]).toEqual([name, true, true]);
  });
});

describe('a release that was forged with its manifest and its check sums', () => {
  it('is named by the check, and not built', () => {
    const { root, remove } = copyOf(join(servedFolder(), '..'));
    const releases = join(root, 'framework/releases');
    const version = '1.0.0-rc.1';
    const model = `${version}/model.json`;
    const read = (): string[] =>
      [model, `${version}/SHA256SUMS`, 'manifest.json'].map((path) => readFileSync(join(releases, path), 'utf8'));
    const before = read();
    const [definition] = /"definition": \{\s+"html": "/.exec(before[0]!)!;
    const script = '<script>window.forged = true</script>';
    forgeRelease(releases, version, 'model.json', [definition, definition + script]);
    expect(read().map((text, index) => text === before[index])).toEqual([false, false, false]);
    for (const command of ['check', 'build']) {
      const { code, stdout } = gradient([command, '--root', root]);
      expect([code, stdout]).toEqual([1, expect.stringContaining(`framework/releases/${model}:`)]);
      expect(stdout.replace(/\s+/g, ' ')).toContain(script);
    }
    expect(existsSync(join(root, 'dist'))).toBe(false);
    remove();
  });
});

/** What somebody would write into a page who could. */
const PLANTED = `<script>window.forged = true</script>
<img src="data:," onerror="window.forged = true">
<svg onload="window.forged = true"></svg>
<iframe srcdoc="<script>top.forged = true</script>"></iframe>
<a id="planted" href="javascript:void(window.forged = true)">Read on</a>`;

describe('a page that holds scripts nobody has refused', () => {
  const without = (html: string): string => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  type Walls = { readonly inPage: boolean; readonly byHost: boolean };

  /** Opens a page with what was planted in its body, follows the planted link, and says whether any of it ran. */
  async function runs(path: string, { inPage, byHost }: Walls): Promise<boolean> {
    let ran = false;
    const plant = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      const html = await response.text();
      const planted = html.replace(/<main[^>]*>/, (main) => main + PLANTED);
      const headers = Object.entries(response.headers()).filter(
        ([name]) => byHost || name !== 'content-security-policy',
      );
      await route.fulfill({
        status: response.status(),
        headers: Object.fromEntries(headers),
        body: inPage ? planted : without(planted),
      });
    };
    await onHostilePage(async (page) => {
      await page.route(address(path), plant);
      await page.goto(address(path), { waitUntil: 'networkidle' });
      expect(await page.locator('#planted').count()).toBe(1);
      const hasRun = (): Promise<boolean> => page.evaluate(() => 'forged' in window);
      ran = await hasRun();
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('#planted')!.click();
      });
      await page.waitForTimeout(200);
      ran ||= await hasRun();
    });
    return ran;
  }

  const paths = ['', 'modes/validated/', 'assessment/', 'field-notes/justhtml-test-suite/', 'print/'];

  it.each(paths)('runs none of them on /%s, by what the page says or by what the host says', async (path) => {
    expect(await runs(path, { inPage: true, byHost: true })).toBe(false);
    expect(await runs(path, { inPage: true, byHost: false })).toBe(false);
    expect(await runs(path, { inPage: false, byHost: true })).toBe(false);
    // What was planted is what would run.
    expect(await runs(path, { inPage: false, byHost: false })).toBe(true);
  });
});
