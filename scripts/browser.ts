/** Finding an installed browser of the Chromium family. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
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
