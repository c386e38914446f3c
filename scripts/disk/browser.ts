/** Finding an installed browser of the Chromium family. */
import { execFile } from 'node:child_process';
import { access, constants, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { CliError, EXIT } from './errors.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Where to look, as the environment says it. */
export type BrowserPlaces = { readonly CHROMIUM_PATH?: string | undefined; readonly PATH?: string | undefined };

/**
 * The path of a browser: the one that `CHROMIUM_PATH` names, else the first of Chromium, Chrome and Edge on `PATH`, else the one
 * given as `fallback`. Throws a CliError that says how to install one where there is none.
 */
export async function findBrowser({ CHROMIUM_PATH, PATH = '' }: BrowserPlaces, fallback?: string): Promise<string> {
  const onPath = PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (CHROMIUM_PATH) {
    if (await isExecutable(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new CliError(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which cannot be run.`, EXIT.missing);
  }
  for (const path of [...onPath, ...(fallback ? [fallback] : [])]) if (await isExecutable(path)) return path;
  throw new CliError(
    'No browser was found. Install one, for example with "apt-get install chromium" or "npx playwright-core install chromium", or set CHROMIUM_PATH.',
    EXIT.missing,
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** How long a browser may take to print. */
const TIMEOUT = 120_000;

/**
 * The PDF that a browser prints of one HTML page that needs no other file. `folder` holds the files of the work and is there. Throws a
 * CliError where the browser fails.
 */
export async function printPdf(html: Uint8Array, folder: string, browser: string): Promise<Uint8Array> {
  const [source, target] = [join(folder, 'booklet.html'), join(folder, 'booklet.pdf')];
  await writeFile(source, html);
  // A browser refuses to run as root inside its sandbox.
  const isRoot = process.getuid?.() === 0;
  const args = ['--headless', '--disable-gpu', '--no-pdf-header-footer', ...(isRoot ? ['--no-sandbox'] : [])];
  try {
    await promisify(execFile)(browser, [...args, `--print-to-pdf=${target}`, pathToFileURL(source).href], {
      timeout: TIMEOUT,
    });
    return await readFile(target);
  } catch (error) {
    throw new CliError(`${browser} made no PDF: ${(error as Error).message.split('\n', 1)[0]}`, EXIT.missing);
  } finally {
    await Promise.all([source, target].map((path) => rm(path, { force: true })));
  }
}
