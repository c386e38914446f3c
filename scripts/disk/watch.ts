/** Calls something again whenever sources change. */
import { join } from 'node:path';
import { watch } from 'chokidar';
import { GUIDE_PATHS, SOURCE_FOLDER } from '../content/index.ts';

/** How long the file system has to be quiet, in milliseconds: editors save in several steps. */
const QUIET = 80;

/** Runs `work` once, and again after changes below `root`, never twice at a time. Ends when `signal` is aborted. */
export async function watchSources(root: string, work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const watcher = watch(
    [SOURCE_FOLDER, ...GUIDE_PATHS, 'package.json'].map((path) => join(root, path)),
    {
      ignoreInitial: true,
      followSymlinks: false,
    },
  );
  let timer: NodeJS.Timeout | undefined;
  let running = work();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(work)), QUIET);
  });
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  clearTimeout(timer);
  await watcher.close();
  await running;
}
