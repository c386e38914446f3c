/** The online check of links, with answers that are made up. */
import { cp, mkdtemp, readFile } from 'node:fs/promises';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectAddresses } from '../../scripts/content/index.ts';
import { checkLinks, updateDeadLinks, type Fetch } from '../../scripts/commands/dead-links.ts';
import { smallSources, SMALL, TODAY } from '../support/sources.ts';

type Answers = Record<string, number | Error | { HEAD: number; GET: number }>;

function fetchFrom(answers: Answers, asked: string[] = []): Fetch {
  return async (url, { method }) => {
    asked.push(`${method} ${url}`);
    const answer = answers[url] ?? 200;
    if (answer instanceof Error) throw answer;
    return { status: typeof answer === 'number' ? answer : answer[method], url };
  };
}

const A = 'https://a.example/';

describe('checkLinks', () => {
  it.each([
    [200, 'alive'],
    [204, 'alive'],
    [404, 'dead'],
    [410, 'dead'],
    [429, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
    [401, 'unknown'],
    [new TypeError('fetch failed'), 'unknown'],
    [new DOMException('late', 'TimeoutError'), 'unknown'],
    [{ HEAD: 405, GET: 200 }, 'alive'],
    [{ HEAD: 403, GET: 404 }, 'dead'],
    [{ HEAD: 501, GET: 403 }, 'unknown'],
  ] as const)('takes %s as %s', async (answer, status) => {
    const states = await checkLinks([A], fetchFrom({ [A]: answer }), TODAY);
    expect(states[A]).toMatchObject({ status, checked: TODAY });
  });

  it('asks with HEAD, and only for https', async () => {
    const asked: string[] = [];
    await checkLinks(['http://b.example/', A, 'file:///etc/passwd'], fetchFrom({}, asked), TODAY);
    expect(asked).toEqual([`HEAD ${A}`]);
  });

  it('asks four at once', async () => {
    let running = 0;
    let most = 0;
    const slow: Fetch = async (url) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      return { status: 200, url };
    };
    const urls = Array.from({ length: 20 }, (_, index) => `https://a.example/${index}`);
    expect(Object.keys(await checkLinks(urls, slow, TODAY))).toHaveLength(20);
    expect(most).toBe(4);
  });
});

it('collects links, definitions and sources once each, without fragments', () => {
  expect(collectAddresses(smallSources())).toEqual([
    'https://example.org/a?b=1&c=2',
    'https://example.org/soil',
    'https://example.org/timers?a=1&b=2',
  ]);
});

it('writes the lock file sorted, and the same twice', async () => {
  const root = await mkdtemp(join(tmpdir(), 'links-'));
  await cp(SMALL, root, { recursive: true });
  const fetch = fetchFrom({ 'https://example.org/soil': 404 });
  await updateDeadLinks(root, TODAY, fetch);
  const first = await readFile(join(root, 'framework/links.json'), 'utf8');
  await updateDeadLinks(root, TODAY, fetch);
  expect(await readFile(join(root, 'framework/links.json'), 'utf8')).toBe(first);
  expect(Object.keys(JSON.parse(first) as object)).toEqual(collectAddresses(smallSources()));
  expect(first).toContain('"reason": "404"');
});
