/** The built site in a real browser, for tests. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { build } from '../../scripts/build.ts';
import { serve } from '../support/server.ts';
import { ROOT } from '../support/sources.ts';

/** The path below which the site is served: nothing may depend on standing at the root of a host. */
export const BASE = '/some/base/';

const root = mkdtempSync(join(tmpdir(), 'gradient-browser-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

/**
 * Builds the site and opens a browser before the tests of a file, and closes both after them. The sources are those of the
 * framework, or what `fill` puts into the folder that it is given.
 */
export function useSite(fill = fillWithFramework): void {
  beforeAll(() => openSite(fill));
  afterAll(closeSite);
}

function fillWithFramework(folder: string): void {
  for (const part of ['framework', 'CONTRIBUTING.md'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
}

async function openSite(fill: (folder: string) => void): Promise<void> {
  fill(root);
  writeFileSync(join(root, 'package.json'), JSON.stringify({ homepage: `https://gradient.example${BASE}` }));
  const { diagnostics } = await build(root, '2026-12-31', { draft: false, hasGit: false });
  expect(diagnostics).toEqual([]);
  server = await serve(join(root, 'dist'), BASE);
  const args = ['--disable-gpu', '--disable-background-networking', '--no-first-run'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  browser = await chromium.launch({ executablePath: inject('browserPath'), args });
}

async function closeSite(): Promise<void> {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
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
