/** Before any browser test: a browser has to be there. Without one the run ends with exit code 3 and says how to install it. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/disk/browser.ts';
import { CliError } from '../../scripts/disk/errors.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
  }
}

/** Tells the tests where the browser is. */
export default async function setup(project: TestProject): Promise<void> {
  try {
    project.provide('browserPath', await findBrowser(process.env, chromium.executablePath()));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
}
