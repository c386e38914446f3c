/** Ids on pages: those that pages add never meet those of texts, and every link to a place on a page leads to it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { slug } from 'github-slugger';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../scripts/content/index.ts';
import { readSources } from '../scripts/disk/files.ts';
import { elementsOf } from './support/html.ts';
import { brokenLinks } from './support/links.ts';
import { pagesOf, renderSite, siteOf, type Site } from './support/site.ts';
import { SMALL, SURROUNDINGS } from './support/sources.ts';

/** Names that Markdown's own machinery gives, and some that hosts and other programs do. */
const MACHINERY = [
  'footnote-label',
  'fn-1',
  'fnref-1',
  'fnref-1-2',
  'user-content-fn-1',
  'user-content-main',
  'fn-a',
  'search',
  'top',
];

/** Every id that pages of the small framework have, and what stands behind the first part of it. */
async function idsInUse(): Promise<string[]> {
  const site = await siteOf(SMALL);
  const found = pagesOf(site).flatMap(([, markup]) => elementsOf(markup).map(({ properties }) => properties['id']));
  const ids = found.filter((id): id is string => typeof id === 'string');
  const parts = ids.flatMap((id) => [id, ...id.split(':'), ...id.split('--'), id.replace(/^.*?--/, '')]);
  return [...new Set([...parts.map((part) => slug(part)), ...MACHINERY])]
    .filter((id) => id !== '' && slug(id) === id)
    .sort();
}

/** Footnotes whose marks would have one id, were it made of the name and a number. */
const NOTES: Readonly<Record<string, string>> = { '1': 'First', '1-2': 'Second', a: 'Third', 'ref-1': 'Fourth' };
const MARKS = 'Seen[^1], seen again[^1], another[^1-2], and one by name[^a].[^ref-1]';
const FOOTNOTES = `${MARKS}\n\n${Object.entries(NOTES)
  .map(([name, said]) => `[^${name}]: ${said}.`)
  .join('\n')}\n`;

/** A text with a heading for each name, and a link to each from above. The headings of the source itself have their ids already. */
function headings(names: readonly string[], source: string, own: readonly string[] = []): string {
  const taken = new Set([...[...source.matchAll(/^#+ (.*)$/gm)].map(([, title]) => slug(title!)), ...own]);
  const free = names.filter((name) => !taken.has(name));
  return [
    ...free.map((name) => `[to ${name}](#${name})`),
    ...free.map((name) => `### ${name}\n\nBelow.`),
    FOOTNOTES,
  ].join('\n\n');
}

describe('headings that are named like every id of every page', () => {
  const root = mkdtempSync(join(tmpdir(), 'gradient-ids-'));
  let names: string[];
  let site: Site;
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  beforeAll(async () => {
    cpSync(SMALL, root, { recursive: true });
    names = await idsInUse();
    const add = (path: string, own: readonly string[] = []): void => {
      const file = join(root, path);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, `${text}\n${headings(names, text, own)}`);
    };
    const signals = ['shared-rota', 'shared-log', 'shared-habit'];
    add('framework/framework.md');
    add('framework/sections/why.md');
    add('framework/sections/limits.md');
    add('framework/modes/shared.md', signals);
    for (const id of ['d1', 'd2']) add(`framework/dimensions/${id}.md`);
    add('framework/scoring.md');
    add('framework/glossary.md');
    add('framework/field-notes/one-change.md', ['gardener-2025', 'undated']);
    add('framework/field-notes/second-note.md');
    add('CONTRIBUTING.md');
    site = await renderSite(root);
  }, 60_000);

  it('are accepted', async () => {
    expect(names.length).toBeGreaterThan(100);
    expect(names).toEqual(
      expect.arrayContaining(['main', 'anchor-1', 'entry-conditions', 'sources', 'contents', 'cover']),
    );
    const errors = check(await readSources(root), SURROUNDINGS).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('leave every id on a page alone', () => {
    for (const [path, markup] of pagesOf(site)) {
      const ids = elementsOf(markup).flatMap(({ properties }) => properties['id'] ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
      expect(ids, path).not.toContain('');
    }
  });

  it('are where their links lead, on their page and in print, as everything is that is linked to', () => {
    const byId = new Map(pagesOf(site).map(([path, markup]) => [path, idsOf(markup)]));
    let followed = 0;
    for (const [path, markup] of pagesOf(site)) {
      for (const link of elementsOf(markup).filter(({ tagName }) => tagName === 'a')) {
        const [, name] = /^to (.*)$/.exec(toString(link)) ?? [];
        if (name === undefined) continue;
        const [to = '', id = ''] = String(link.properties['href']).split('#');
        const there = to === '' ? path : posix.join(posix.dirname(path), to, 'index.html');
        const target = byId.get(there)?.get(id);
        followed += 1;
        expect([/^h\d$/.test(target?.tagName ?? ''), target && toString(target)], `${path} ${name}`).toEqual([
          true,
          name,
        ]);
      }
    }
    expect(followed).toBeGreaterThan(20 * names.length);
    expect(brokenLinks(site)).toEqual([]);
  });

  it('leave every mark of a footnote connected with its footnote, and each footnote with its marks', () => {
    let followed = 0;
    for (const [path, markup] of pagesOf(site)) {
      const byId = idsOf(markup);
      const target = ({ properties }: Element): Element | undefined => byId.get(String(properties['href']).slice(1));
      const having = (name: string, all = elementsOf(markup)) => all.filter(({ properties }) => name in properties);
      for (const mark of having('dataFootnoteRef')) {
        const note = target(mark);
        const name = /fn-(.*)$/.exec(String(mark.properties['href']))![1]!;
        expect(note?.tagName, `${path} ${name}`).toBe('li');
        if (name in NOTES) expect(toString(note).trim(), path).toMatch(new RegExp(`^${NOTES[name]}`));
        expect(byId.get(String(mark.properties['ariaDescribedBy']))?.tagName, path).toMatch(/^h\d$/);
        followed += 1;
      }
      const backs = having('dataFootnoteBackref').map((back) => String(back.properties['href']).slice(1));
      const marks = having('dataFootnoteRef').map(({ properties }) => String(properties['id']));
      expect(backs.sort(), path).toEqual(marks.sort());
    }
    expect(followed).toBeGreaterThan(50);
  });
});

/** The elements of a page by their ids. */
function idsOf(markup: string): Map<string, Element> {
  return new Map(elementsOf(markup).map((element) => [String(element.properties['id']), element]));
}
