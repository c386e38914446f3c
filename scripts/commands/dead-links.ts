/** The online check of links: asks for every web address in the sources, and writes what came back for checks that stay offline. */
import { join } from 'node:path';
import { collectAddresses, formatLinkStates, LINKS_PATH, type LinkStates } from '../content/index.ts';
import { readSources } from '../disk/files.ts';
import { readOrdinary } from '../disk/ordinary.ts';
import { alone } from '../disk/staging.ts';
import { commit, stageFile } from '../disk/transaction.ts';

/** What a check needs of `fetch`. */
export type Fetch = (
  url: string,
  options: { method: 'HEAD' | 'GET'; redirect: 'follow'; signal: AbortSignal },
) => Promise<{ readonly status: number; readonly url: string; readonly body?: { cancel(): Promise<void> } | null }>;

const CONCURRENCY = 4;
const TIMEOUT = 15_000;

/** What some servers say to HEAD although they would answer GET. */
const NO_HEAD: ReadonlySet<number> = new Set([403, 405, 501]);
/** What a server says of a page that is gone for good. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

/**
 * Asks for each https address, at most four at once and for at most fifteen seconds each. Only what a server says is gone is dead;
 * where it is busy or cannot be reached, nobody knows. Other addresses are left out. `today` is YYYY-MM-DD.
 */
export async function checkLinks(urls: readonly string[], fetch: Fetch, today: string): Promise<LinkStates> {
  const waiting = urls.filter((url) => url.startsWith('https://'));
  const states = new Map<string, LinkStates[string]>();
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      states.set(url, { ...(await ask(url, fetch)), checked: today });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return Object.fromEntries(states);
}

type Answer = Omit<LinkStates[string], 'checked'>;

async function ask(url: string, fetch: Fetch): Promise<Answer> {
  try {
    const head = await fetchOnce(url, 'HEAD', fetch);
    return toAnswer(NO_HEAD.has(head.status) ? await fetchOnce(url, 'GET', fetch) : head);
  } catch (error) {
    const { name } = error instanceof Error ? error : { name: '' };
    return { status: 'unknown', reason: name === 'TimeoutError' ? 'no answer in time' : 'not reached' };
  }
}

async function fetchOnce(url: string, method: 'HEAD' | 'GET', fetch: Fetch): Promise<{ status: number; url: string }> {
  const response = await fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT) });
  // The status says it all; a body that is left unread would hold the connection.
  await response.body?.cancel();
  return { status: response.status, url: response.url };
}

function toAnswer({ status, url }: { status: number; url: string }): Answer {
  if (GONE.has(status)) return { status: 'dead', reason: String(status) };
  if (status < 200 || status >= 300) return { status: 'unknown', reason: String(status) };
  return url !== '' && !url.startsWith('https://')
    ? { status: 'unknown', reason: 'leads to http' }
    : { status: 'alive' };
}

/** Checks every address in the sources under `root` and writes the lock file beside them; gives what it wrote. */
export async function updateDeadLinks(root: string, today: string, fetch: Fetch): Promise<LinkStates> {
  const path = join(root, LINKS_PATH);
  const before = (await readOrdinary(path, 'refuse'))?.toString() ?? '';
  const states = await checkLinks(collectAddresses(await readSources(root)), fetch, today);
  const text = formatLinkStates(states);
  if (before !== text)
    await alone(root, async ({ sources }) => {
      await stageFile(sources, LINKS_PATH, text);
      await commit(sources, root, { put: [LINKS_PATH], remove: [] });
    });
  return states;
}
