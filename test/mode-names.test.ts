/** Modes whose names say their number by themselves: the number stands once. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { saysNumber } from '../scripts/model/index.ts';
import { textOf } from './support/html.ts';
import { copyOfSmall, edit } from './support/project.ts';
import { pagesOf, renderSite } from './support/site.ts';

describe('a name', () => {
  it.each([
    ['Level 1', 1],
    ['1st hand', 1, false],
    ['Stage 2: shared', 2],
    ['Stufe-3', 3],
    ['2', 2],
    ['(2) Shared', 2],
    ['Level 12', 1, false],
    ['Level 12', 2, false],
    ['Level 1.5', 1, false],
    ['Level 2.1', 1, false],
    ['Shared', 2, false],
    ['L2', 2, false],
  ])('“%s” says the number %i or not', (name, order, says = true) => {
    expect(saysNumber(name, order)).toBe(says);
  });
});

describe('pages of modes named by their numbers', () => {
  const { root, remove } = copyOfSmall();
  afterAll(remove);

  it('say each number once', async () => {
    const names = { manual: 'Manual', shared: 'Shared', delegated: 'Delegated' };
    Object.entries(names).forEach(([id, name], index) => {
      edit(root, `framework/modes/${id}.md`, `name: ${name}\n`, `name: Level ${index + 1}\n`);
      edit(root, `framework/modes/${id}.md`, `in the ${name} mode`, 'in it');
    });
    rmSync(`${root}/framework/terminology.yaml`);
    const site = await renderSite(root);
    for (const [path, markup] of pagesOf(site))
      expect(
        textOf(markup).match(/(?<!\d|of |Level )([123]) (?:Level|Mode) \1|Mode ([123])\W+Level \2/g),
        path,
      ).toBeNull();
    for (const path of ['/modes/shared/index.html', '/print/index.html', '/index.html', '/assessment/index.html'])
      expect(textOf(site.text(path)), path).toContain('Level 2');
    for (const [path, text] of site.files)
      if (path.endsWith('.md'))
        expect(text, path).not.toMatch(/(?<![\d.]|Level )([123]) Level \1|Mode ([123])\W+Level \2/);
  });
});
