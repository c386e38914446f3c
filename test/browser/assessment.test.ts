/** The assessment in a real browser: by keyboard alone, from the first answer to a file, a link, a print and back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseAssessment, type Assessment, type Model, type ScoreVectors } from '../../scripts/model/index.ts';
import { ROOT } from '../support/sources.ts';
import { address, onPage, servedFolder, useSite, violations } from './support.ts';

useSite();

/** Answers whose result is known: the loop is closed without a sandbox. */
const ANSWERS = [4, 4, 2, 2, 2, 2, 3, 2, 2, 3];

const headline = (page: Page): Promise<string | null> => page.locator('[data-part=headline]').textContent();
const message = (page: Page) => page.locator('[data-part=message]');

/** Moves the focus with Tab until it is on something that fits, at most so many steps. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab', steps = 120): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never reached ${selector}.`);
}

/** Chooses the answer `value` in the question that has the focus in its heading or before it. */
async function answer(page: Page, dimension: number, value: number): Promise<void> {
  await tabTo(page, `input[name=answer-D${dimension}]`);
  // The first press of Space takes the first choice where none is made; the arrows go round all of them.
  await page.keyboard.press('Space');
  const chosen = page.locator(`input[name=answer-D${dimension}]:checked`);
  for (let step = 0; step < 12 && (await chosen.getAttribute('value')) !== String(value); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await chosen.getAttribute('value')).toBe(String(value));
}

async function answerAll(page: Page): Promise<void> {
  for (const [index, value] of ANSWERS.entries()) {
    await answer(page, index + 1, value);
    if (index + 1 === ANSWERS.length) break;
    await tabTo(page, '[data-action=next]');
    await page.keyboard.press('Enter');
  }
}

/** Answers by script, where the keyboard is not what a test is about. */
async function fillIn(page: Page, values: readonly (number | string)[] = ANSWERS): Promise<void> {
  await page.locator('input[name=layout][value=all]').check();
  for (const [index, value] of values.entries()) {
    await page.locator(`input[name=answer-D${index + 1}][value="${value}"]`).check();
  }
}

async function stored(page: Page): Promise<Assessment> {
  const text = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('assessment:') && !name.includes('#'));
    return key === undefined ? '' : localStorage.getItem(key)!;
  });
  const parsed = parseAssessment(text);
  if (!('data' in parsed)) throw new Error(`What is stored is not an assessment: ${text.slice(0, 200)}`);
  return parsed.data;
}

async function downloaded(page: Page, kind: string): Promise<{ name: string; text: string; path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-kind=${kind}]`).click()]);
  return readDownload(file);
}

async function readDownload(file: Download): Promise<{ name: string; text: string; path: string }> {
  const path = await file.path();
  return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
}

/** Data as a file that somebody chooses. */
function fileOf(data: object): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(data)) };
}

async function linkOf(page: Page): Promise<string> {
  await page.locator('[data-action=share]').click();
  await expect.poll(() => message(page).textContent()).toMatch(/link was copied/);
  return page.evaluate(() => navigator.clipboard.readText());
}

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('answering', () => {
  it('is possible with the keyboard alone, and axe finds nothing at any step', async () => {
    await onPage(
      'assessment/',
      async (page) => {
        expect(await headline(page)).toBe('Nothing has been answered yet');
        expect(await violations(page)).toEqual([]);
        await tabTo(page, '#step-D1');
        await page.keyboard.press('Enter');
        await answer(page, 1, 4);
        expect(await page.locator('[data-part=summary]').textContent()).toContain('1 of 10 answered');
        expect(await violations(page)).toEqual([]);
        await tabTo(page, '#step-D1', 'Shift+Tab');
        await page.keyboard.press('Enter');
        await answerAll(page);
        expect(await headline(page)).toBe('At Integrated; the gate: not crossed');
        expect(await violations(page)).toEqual([]);

        await tabTo(page, '[data-action=add]', 'Shift+Tab');
        await page.keyboard.press('Enter');
        expect(await violations(page)).toEqual([]);
        await page.keyboard.type('Billing');
        await page.keyboard.press('Enter');
        await expect.poll(() => page.locator('input[name=subsystem]:checked').count()).toBe(1);
        expect(await page.locator('.subsystems').textContent()).toContain('Billing');
        expect(await headline(page)).toBe('Nothing has been answered yet');
        await tabTo(page, '#step-D2');
        await page.keyboard.press('Enter');
        await answer(page, 2, 2.5);
        expect(await page.locator('#distribution').isVisible()).toBe(true);
        expect(await violations(page)).toEqual([]);

        await tabTo(page, '[data-action=share]');
        await page.keyboard.press('Enter');
        await expect.poll(() => message(page).textContent()).toMatch(/link was copied/);
        await tabTo(page, '[data-action=snapshot]', 'Shift+Tab');
        await page.keyboard.press('Enter');
        expect(await page.locator('[data-part=history] tbody tr').count()).toBe(2);
        expect(await violations(page)).toEqual([]);
      },
      CLIPBOARD,
    );
  });

  it('survives a reload, and goes on where a question is named in the address', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      await page.reload();
      expect(await headline(page)).toBe('At Integrated; the gate: not crossed');
      await page.goto(`${address('assessment/')}#question-d7`);
      await expect.poll(() => page.locator('#question-d7').isVisible()).toBe(true);
      expect(await page.locator('input[name=answer-D7]:checked').getAttribute('value')).toBe('3');
    });
  });

  it('keeps evidence, notes and reasons, and says what cannot be stored yet', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page, [3, 3, 3, 3, 'not-sure']);
      const card = page.locator('#question-d2');
      await card.locator('summary').click();
      await card.locator('input[value=recorded]').check();
      await card.locator('input[type=date]').fill('2226-01-31');
      await expect.poll(() => card.locator('[data-part=problem]').textContent()).toMatch(/^2226-01-31 lies ahead/);
      await card.locator('input[type=date]').fill('2026-01-31');
      await card.locator('input[type=url]').fill('javascript:alert(1)');
      await expect.poll(() => card.locator('[data-part=problem]').textContent()).toMatch(/https:\/\//);
      await card.locator('input[type=url]').fill('https://example.org/policy');
      await card.locator('textarea').fill('As agreed.\nSee the log.');
      await card.locator('textarea').blur();
      const exempt = page.locator('#question-d6');
      await exempt.locator('input[value=does-not-apply]').check();
      await expect.poll(() => exempt.locator('[data-part=problem]').textContent()).toMatch(/reason/);
      await exempt.locator('input[name=reason-D6]').fill('A library.');
      await exempt.locator('input[name=reason-D6]').blur();
      await expect.poll(() => exempt.locator('[data-part=problem]').textContent()).toBe('');
      const [{ answers }] = (await stored(page)).subsystems as [Assessment['subsystems'][number]];
      expect(answers['D2']).toEqual({
        answer: 3,
        strength: 'recorded',
        date: '2026-01-31',
        link: 'https://example.org/policy',
        note: 'As agreed.\nSee the log.',
      });
      expect(answers['D5']).toEqual({ answer: 'not-sure' });
      expect(answers['D6']).toEqual({ answer: 'does-not-apply', reason: 'A library.' });
      // A control can be left out only together with its authority.
      expect(await page.locator('#question-d7 input[value=does-not-apply]').isDisabled()).toBe(true);
      expect(await page.locator('#question-d8 input[value=does-not-apply]').isDisabled()).toBe(false);
    });
  });

  it('words the questions for the chosen view, and scores both alike', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      const before = await headline(page);
      await page.locator('input[name=view][value=individual]').check();
      expect(await page.locator('#question-d2 [data-view=enterprise]').isVisible()).toBe(false);
      expect(await page.locator('#question-d2 [data-view=individual]').isVisible()).toBe(true);
      expect(await headline(page)).toBe(before);
      expect((await stored(page)).view).toBe('individual');
    });
  });

  it('renames, duplicates and deletes subsystems, and undoes what was deleted or cleared', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      await page.locator('[data-action=duplicate]').click();
      await expect
        .poll(async () => (await stored(page)).subsystems.map(({ name }) => name))
        .toEqual(['Subsystem 1', 'Copy of Subsystem 1']);
      await page.locator('[data-action=rename]').click();
      await page.locator('dialog[open] input').fill('<img src=x onerror=alert(1)>');
      await page.locator('dialog[open] button[value=save]').click();
      await expect.poll(() => page.locator('.subsystems').textContent()).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('main img').count()).toBe(0);
      await page.locator('[data-action=remove]').click();
      expect((await stored(page)).subsystems).toHaveLength(1);
      await page.locator('[data-action=undo]').click();
      expect((await stored(page)).subsystems).toHaveLength(2);
      await page.locator('[data-action=clear]').click();
      expect(await headline(page)).toBe('Nothing has been answered yet');
      await page.locator('[data-action=undo]').click();
      expect((await stored(page)).subsystems).toHaveLength(2);
    });
  });

  it('draws four subsystems in lanes, and more of them as a table of numbers', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      for (let copy = 0; copy < 3; copy += 1) await page.locator('[data-action=duplicate]').click();
      expect(await page.locator('#profile ~ div .scale--lanes').count()).toBe(10);
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-action=duplicate]').click();
      expect(await page.locator('.scale--lanes').count()).toBe(0);
      expect(await page.locator('.result-table__heat').count()).toBe(50);
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('sharing and keeping', () => {
  it('opens a link elsewhere to be read, and copies it when asked', async () => {
    let link = '';
    await onPage(
      'assessment/',
      async (page) => {
        await fillIn(page);
        link = await linkOf(page);
      },
      CLIPBOARD,
    );
    const fragment = link.slice(link.indexOf('#'));
    await onPage(`assessment/${fragment}`, async (page) => {
      await expect.poll(() => headline(page)).toBe('At Integrated; the gate: not crossed');
      expect(await page.locator('[data-part=banner]').textContent()).toContain('Your own is untouched');
      expect(await page.locator('input[name=answer-D1]:not(:disabled)').count()).toBe(0);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-action=copy-shared]').click();
      await expect.poll(() => message(page).textContent()).toMatch(/added to yours/);
      expect((await stored(page)).subsystems.some(({ answers }) => Object.keys(answers).length === 10)).toBe(true);
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3), /damaged/],
    ['with one sign changed', (text: string) => text.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')), /damaged/],
    ['of a later version', (text: string) => text.replace('s1.', 's9.'), /later version/],
    ['without content', () => 's1.', /damaged/],
    ['with a script', () => 's1.<script>alert(1)</script>', /damaged/],
    ['that is huge', () => `s1.${'A'.repeat(200_000)}`, /damaged/],
  ])('refuses a link %s, and changes nothing', async (_name, damage, expected) => {
    await onPage(
      'assessment/',
      async (page) => {
        await fillIn(page);
        const before = await stored(page);
        const text = new URL(await linkOf(page)).hash.slice(1);
        await page.evaluate((hash) => {
          location.hash = hash;
        }, damage(text));
        await expect.poll(() => message(page).textContent()).toMatch(expected);
        expect(await stored(page)).toEqual(before);
        expect(await headline(page)).toBe('At Integrated; the gate: not crossed');
      },
      CLIPBOARD,
    );
  });

  it('exports everything, and imports it elsewhere after a look at it', async () => {
    let path = '';
    let original: Assessment | undefined;
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      await page.locator('[data-action=snapshot]').click();
      original = await stored(page);
      const json = await downloaded(page, 'json');
      path = join(servedFolder(), '..', 'exported.json');
      writeFileSync(path, json.text);
      expect(json.name).toMatch(/^assessment-\d{4}-\d{2}-\d{2}\.json$/);
      expect((await downloaded(page, 'csv')).text).toContain('Subsystem 1,D2,Validation Authority,4,Asserted');
      expect((await downloaded(page, 'markdown')).text).toContain('At Integrated');
      const picture = await downloaded(page, 'svg');
      expect(picture.text).toMatch(/^<svg[^>]*>[\s\S]*D10[\s\S]*<\/svg>\s*$/);
    });
    await onPage('assessment/', async (page) => {
      await fillIn(page, [1, 1]);
      const before = await stored(page);
      await page.locator('input[type=file]').setInputFiles(path);
      await expect
        .poll(() => page.locator('dialog[open]').textContent())
        .toContain('subsystems 1, answers 10, snapshots 1');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await stored(page)).toEqual(before);
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('dialog[open] button[value=merge]').click();
      await expect.poll(async () => (await stored(page)).subsystems.length).toBe(2);
      await page.locator('[data-action=undo]').click();
      expect(await stored(page)).toEqual(before);
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('dialog[open] button[value=replace]').click();
      await expect.poll(() => stored(page)).toEqual(original);
    });
  });

  it.each([
    ['text that is no JSON', 'This is not it', /not JSON/],
    ['an unknown field', '{"formatVersion":1,"framwork":{}}', /framwork/],
    ['a later format', '{"formatVersion":9}', /newer/],
    ['a polluted prototype', '{"formatVersion":1,"__proto__":{"view":"enterprise"}}', /__proto__/],
    ['endless nesting', '['.repeat(100_000) + ']'.repeat(100_000), /nested/],
    ['a huge file', ' '.repeat(9_000_000), /larger/],
  ])('refuses %s, and changes nothing', async (_name, text, expected) => {
    await onPage('assessment/', async (page) => {
      await fillIn(page, [2, 2, 2]);
      const before = await stored(page);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect.poll(() => message(page).textContent()).toMatch(expected);
      expect(await message(page).textContent()).toContain('nothing was changed');
      expect(await stored(page)).toEqual(before);
    });
  });

  it('keeps what years of snapshots amount to, and reads it again', async () => {
    const { framework } = JSON.parse(readFileSync(join(servedFolder(), 'assessment/data.json'), 'utf8')) as {
      framework: { version: string; digest: string };
    };
    const note = { strength: 'recorded', date: '2026-01-31', link: 'https://log.example/a/place' } as const;
    const answers = Object.fromEntries(ANSWERS.map((value, index) => [`D${index + 1}`, { answer: value, ...note }]));
    const subsystems = Array.from({ length: 20 }, (_, index) => ({
      id: `s${index}`,
      name: `Service ${index}`,
      answers,
    }));
    const { version, digest } = framework;
    const snapshot = { date: '2026-01-31', framework: { version, digest }, subsystems };
    const whole = {
      formatVersion: 1,
      framework: { version, digest },
      view: 'enterprise',
      subsystems,
      snapshots: Array.from({ length: 60 }, () => snapshot),
    };
    await onPage('assessment/', async (page) => {
      await page.locator('input[type=file]').setInputFiles(fileOf(whole));
      await page.locator('dialog[open] button[value=replace]').click();
      await expect.poll(async () => (await stored(page)).snapshots.length).toBe(60);
      await page.reload();
      expect(await headline(page)).toBe('At Integrated; the gate: not crossed');
      expect(await stored(page)).toEqual(whole);
    });
  });

  it('refuses answers of another version where their snapshot has no room', async () => {
    const pin = { version: '0.0.1', digest: '0123456789abcdef' };
    const answers = { D1: { answer: 1, strength: 'asserted' } };
    const subsystems = [{ id: 's1', name: 'A', answers }];
    const snapshots = Array.from({ length: 200 }, () => ({ date: '2026-01-31', framework: pin, subsystems }));
    const full = { formatVersion: 1, framework: pin, view: 'enterprise', subsystems, snapshots };
    await onPage('assessment/', async (page) => {
      await fillIn(page, [2, 2, 2]);
      const before = await stored(page);
      await page.locator('input[type=file]').setInputFiles(fileOf(full));
      await expect.poll(() => message(page).textContent()).toMatch(/no more fit into one assessment/);
      expect(await stored(page)).toEqual(before);
    });
  });

  it('compares the links of several people, the widest disagreement first', async () => {
    await onPage(
      'assessment/',
      async (page) => {
        await fillIn(page);
        const one = await linkOf(page);
        await page.locator('input[name=answer-D7][value="1"]').check();
        const other = await linkOf(page);
        await page.locator('textarea[name=people]').fill(`${one}\n${other}\nnonsense`);
        await page.locator('[data-action=people]').click();
        const rows = page.locator('[data-part=people] tbody tr');
        await expect.poll(() => rows.first().textContent()).toContain('D7');
        expect(await page.locator('[data-part=people]').textContent()).toContain('not links, or are damaged: 3');
        expect(await violations(page)).toEqual([]);
      },
      CLIPBOARD,
    );
  });
});

describe('storage', () => {
  it('is shared by two tabs, and by the question on a dimension’s page', async () => {
    await onPage('assessment/', async (page, context) => {
      await fillIn(page);
      const other = await context.newPage();
      await other.goto(address('assessment/'));
      await other.locator('input[name=layout][value=all]').check();
      await other.locator('input[name=answer-D3][value="3"]').check();
      await expect.poll(() => headline(page)).toBe('Between Integrated and Validated; the gate: cannot tell yet');
      await page.locator('input[name=answer-D4][value="4"]').check();
      const { answers } = (await stored(page)).subsystems[0]!;
      expect([answers['D3']?.answer, answers['D4']?.answer]).toEqual([3, 4]);
      const dimension = await context.newPage();
      await dimension.goto(address('dimensions/d1/'));
      await expect.poll(() => dimension.locator('input[name=answer-D1]:checked').getAttribute('value')).toBe('4');
      await dimension.locator('input[name=answer-D1][value="2"]').check();
      await expect.poll(() => page.locator('input[name=answer-D1]:checked').getAttribute('value')).toBe('2');
      expect(await violations(dimension)).toEqual([]);
    });
  });

  it('keeps what is chosen on a dimension’s page before its script has come', async () => {
    await onPage('dimensions/d1/', async (page) => {
      let letThrough = (): void => undefined;
      const gate = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route('**/dimension-question*.js', async (route) => {
        await gate;
        await route.continue();
      });
      await page.locator('input[name=answer-D1][value="2"]').check();
      await page.locator('input[name=answer-D1][value="3.5"]').check();
      await page.getByText('Evidence and note').click();
      await page.locator('input[name=strength-D1][value=example]').check();
      letThrough();
      await expect.poll(() => page.locator('[data-part=status]').textContent()).toContain('Saved');
      expect((await stored(page)).subsystems[0]!.answers['D1']).toEqual({ answer: 3.5, strength: 'example' });
      expect(await page.locator('input[name=answer-D1]:checked').getAttribute('value')).toBe('3.5');
    });
  });

  it.each(['full', 'refused'])('that is %s loses nothing while the page is open, and is told of', async (how) => {
    await onPage('assessment/', async (page) => {
      await page.addInitScript((kind) => {
        const refuse = (): never => {
          throw new DOMException('no', kind === 'full' ? 'QuotaExceededError' : 'SecurityError');
        };
        Storage.prototype.setItem = refuse;
        if (kind === 'refused') Storage.prototype.getItem = refuse;
      }, how);
      await page.reload();
      await fillIn(page);
      expect(await page.locator('[data-part=status]').textContent()).toContain('Not saved');
      expect(await headline(page)).toBe('At Integrated; the gate: not crossed');
      const { text } = await downloaded(page, 'json');
      expect('data' in parseAssessment(text)).toBe(true);
    });
  });

  it('that cannot be read is set aside, not overwritten', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page, [2]);
      const key = await page.evaluate(() => Object.keys(localStorage)[0]!);
      await page.evaluate((name) => localStorage.setItem(name, '{"formatVersion": 7}'), key);
      await page.reload();
      expect(await page.locator('[data-part=banner]').textContent()).toContain('cannot be read');
      await fillIn(page, [3]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-action=download-unreadable]').click(),
      ]);
      expect((await readDownload(file)).text).toBe('{"formatVersion": 7}');
    });
  });

  it('of another version is not scored by this one until it is brought here', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      const key = await page.evaluate(() => Object.keys(localStorage)[0]!);
      await page.evaluate((name) => {
        const saved = JSON.parse(localStorage.getItem(name)!) as { framework: object };
        saved.framework = { version: '0.9.0', digest: '0123456789abcdef' };
        localStorage.setItem(name, JSON.stringify(saved));
      }, key);
      await page.reload();
      expect(await page.locator('[data-part=banner]').textContent()).toContain('version 0.9.0');
      expect(await page.locator('input[name=answer-D1]:not(:disabled)').count()).toBe(0);
      await page.locator('[data-action=migrate]').click();
      await expect.poll(() => message(page).textContent()).toContain('To confirm: 10');
      await page.locator('input[name=layout][value=all]').check();
      expect(await violations(page)).toEqual([]);
      await page.locator('#question-d1 [data-action=confirm]').click();
      const { subsystems, snapshots } = await stored(page);
      expect(subsystems[0]!.answers['D1']).toEqual({ answer: 4, strength: 'asserted' });
      expect(subsystems[0]!.answers['D2']).toMatchObject({ answeredFor: '0.9.0' });
      expect(snapshots[0]!.framework.version).toBe('0.9.0');
    });
  });
});

describe('an earlier version that the site has', () => {
  it('says what carries over, and shows older texts beside the new ones', async () => {
    await onPage('', async (page, context) => {
      const model = JSON.parse(readFileSync(join(servedFolder(), 'model.json'), 'utf8')) as Model;
      const digest = '0123456789abcdef';
      const older = structuredClone(model);
      older.version = '0.9.0';
      older.dimensions[1]!.question.enterprise.text = 'Who closed the loop, formerly?';
      older.dimensions[1]!.anchors[3]!.statement.text = 'AI closed it everywhere.';
      await context.route('**/assessment/data.json*', async (route) => {
        const response = await route.fetch();
        const data = (await response.json()) as object;
        await route.fulfill({ json: { ...data, editions: { '0.9.0': { digest, model: '/older.json' } } } });
      });
      await context.route('**/older.json', (route) => route.fulfill({ json: older }));
      await page.goto(address('assessment/'));
      await fillIn(page);
      await page.evaluate((pinned) => {
        const [key] = Object.keys(localStorage);
        const saved = JSON.parse(localStorage.getItem(key!)!) as object;
        localStorage.setItem(key!, JSON.stringify({ ...saved, framework: { version: '0.9.0', digest: pinned } }));
      }, digest);
      await page.reload();
      await page.locator('[data-action=migrate]').click();
      await expect.poll(() => message(page).textContent()).toContain('Carried over: 9. To confirm: 1.');
      await page.locator('input[name=layout][value=all]').check();
      const notice = page.locator('#question-d2 [data-part=confirm]');
      await expect.poll(() => notice.textContent()).toContain('Who closed the loop, formerly?');
      expect(await notice.textContent()).toContain('4. AI closed it everywhere.');
      const [kept] = (await stored(page)).snapshots;
      expect(kept?.results?.[0]).toMatchObject({ low: 2, high: 2.5, gate: 'not-crossed' });
    });
  });
});

describe('without a script, and on paper', () => {
  it('shows every question whole, and the sheet to compute with', async () => {
    await onPage(
      'assessment/',
      async (page) => {
        expect(await page.locator('.question:visible').count()).toBe(10);
        expect(await page.locator('#question-d10 .choice').count()).toBeGreaterThan(9);
        expect(await page.locator('#worksheet').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  it('shows the form where the script never gets what it needs', async () => {
    await onPage('', async (page, context) => {
      // An answer that never comes.
      await context.route('**/assessment/data.json*', () => undefined);
      await page.goto(address('assessment/'));
      await expect.poll(() => page.locator('.question:visible').count(), { timeout: 10_000 }).toBe(10);
      expect(await page.locator('.no-script').isVisible()).toBe(true);
    });
  });

  it('prints all questions with their answers, whatever is on the screen', async () => {
    await onPage('assessment/', async (page) => {
      await fillIn(page);
      await page.locator('input[name=layout][value=one]').check();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.question:visible').count()).toBe(10);
      expect(await page.locator('button:visible').count()).toBe(0);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(50_000);
    });
  });

  it('leaves no trace of itself where nothing was answered', async () => {
    await onPage('assessment/', async (page) => {
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });
});

describe('the built bundle', () => {
  it.each([
    ['five modes and ten dimensions', () => join(servedFolder(), 'score-vectors.json')],
    ['three modes and four dimensions', () => join(ROOT, 'test/output/small/score-vectors.json')],
  ])('scores the vectors of %s as the source does', async (_name, path) => {
    await onPage('assessment/', async (page) => {
      const { scoring, vectors } = JSON.parse(readFileSync(path(), 'utf8')) as ScoreVectors;
      const src = await page.locator('script[src*="/assessment-"]').getAttribute('src');
      const given = JSON.stringify({ scoring, inputs: vectors.map(({ answers, asOf }) => ({ answers, asOf })) });
      // As text: the test runner would put its own loader in place of an import.
      const results = await page.evaluate<unknown[]>(
        `import(new URL(${JSON.stringify(src)}, location.href)).then(({ score }) => {
          const { scoring, inputs } = ${given};
          return inputs.map(({ answers, asOf }) => score(scoring, answers, asOf));
        })`,
      );
      expect(vectors.length).toBeGreaterThan(50);
      for (const [index, { name, result }] of vectors.entries()) expect(results[index], name).toEqual(result);
    });
  });
});

describe('a window of 320 px', () => {
  it('holds questions, results, profile and history without scrolling sideways', async () => {
    await onPage(
      'assessment/',
      async (page) => {
        await fillIn(page);
        await page.locator('[data-action=rename]').click();
        await page.locator('dialog[open] input').fill('AVeryLongNameWithoutAnySpaceThatGoesOnAndOnForever');
        await page.locator('dialog[open] button[value=save]').click();
        for (let copy = 0; copy < 2; copy += 1) await page.locator('[data-action=duplicate]').click();
        await page.locator('[data-action=snapshot]').click();
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow).toBe(0);
        expect(await violations(page)).toEqual([]);
      },
      { viewport: { width: 320, height: 740 } },
    );
  });
});
