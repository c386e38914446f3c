/** The built site in a real browser, for tests. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { build } from '../../scripts/build.ts';
import { release } from '../../scripts/commands/make-release.ts';
import { copyOf } from '../support/project.ts';
import { serve } from '../support/server.ts';
import { FULL } from '../support/sources.ts';

/** The path below which the site is served: nothing may depend on standing at the root of a host. */
export const BASE = '/some/base/';

/** A page of each kind that the site of the full framework has. */
export const KINDS: readonly string[] = [
  '',
  'framework/',
  'modes/',
  'modes/validated/',
  'dimensions/',
  'dimensions/d2/',
  'assessment/',
  'field-notes/',
  'field-notes/?mode=validated&direction=held',
  'field-notes/mode/validated/',
  'field-notes/dimension/d2/',
  'field-notes/justhtml-test-suite/',
  'glossary/',
  'releases/',
  'releases/1.0.0-rc.1/',
  'v/1.0.0-rc.1/',
  'v/1.0.0-rc.1/dimensions/d2/',
  'v/1.0.0-rc.1/modes/validated/',
  'contribute/',
  'contribute/rules/',
  'contribute/rules/link-text/',
  'print/',
  'no-such-page/',
];

const { root, remove } = copyOf(FULL);
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

/**
 * Builds a site and opens a browser before the tests of a file, and closes both after them. The site is that of the full framework, which
 * is released first, or of what `fill` puts into the folder that it is given.
 */
export function useSite(fill?: (folder: string) => void): void {
  beforeAll(() => openSite(fill));
  afterAll(closeSite);
}

async function openSite(fill?: (folder: string) => void): Promise<void> {
  writeFileSync(join(root, 'package.json'), JSON.stringify({ homepage: `https://gradient.example${BASE}` }));
  if (fill) {
    rmSync(join(root, 'framework'), { recursive: true });
    fill(root);
  } else await releaseFirst();
  const { diagnostics } = await build(root, '2026-12-31', { draft: false, hasGit: false, clean: false });
  expect(diagnostics).toEqual([]);
  server = await serve(join(root, 'dist'), BASE);
  const args = ['--disable-gpu', '--disable-background-networking', '--no-first-run'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  browser = await chromium.launch({ executablePath: inject('browserPath'), args });
}

async function releaseFirst(): Promise<void> {
  writeFileSync(
    join(root, 'framework/release-notes.md'),
    '---\nversion: 1.0.0-rc.1\nsummary: The first version.\n---\nAll of it is new.\n',
  );
  expect(await release(root, { date: '2026-10-01', browser: null })).toMatchObject({ version: '1.0.0-rc.1' });
}

async function closeSite(): Promise<void> {
  await browser?.close();
  await server?.close();
  remove();
}

/** Opens a page of the site, runs the test on it, and fails on any console error, failed request or request to another host. */
export async function onPage(
  path: string,
  test: (page: Page, context: BrowserContext) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const complaints: string[] = [];
  context.on('page', (page) => listen(page, complaints));
  const page = await context.newPage();
  await page.goto(address(path));
  await test(page, context);
  await context.close();
  expect(complaints).toEqual([]);
}

/** Opens no page yet: the test opens one that is meant to go wrong, and nobody complains. */
export async function onHostilePage(test: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await test(await context.newPage());
  await context.close();
}

/** The full address of a page of the site. */
export function address(path: string): string {
  return server.origin + BASE + path;
}

/** The folder that is served. */
export function servedFolder(): string {
  return join(root, 'dist');
}

function listen(page: Page, complaints: string[]): void {
  const isExpected = (url: string): boolean => url.endsWith('/no-such-page/') || url.endsWith('/favicon.ico');
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.location().url)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !/^(?:data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url()))
      complaints.push(`${response.status()} ${response.url()}`);
  });
}

/** What axe finds wrong, as rule and place. */
export async function violations(page: Page): Promise<string[]> {
  // Not as an element of the page: its policy allows no foreign script.
  await page.evaluate(axe.source);
  const result = await page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    return (window as unknown as { axe: Axe }).axe.run();
  });
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
