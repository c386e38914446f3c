/** Pages say how they are cited. */
import { expect, it } from 'vitest';
import { elementsOf, textOf } from './support/html.ts';
import { renderSite, siteOf } from './support/site.ts';
import { FULL } from './support/sources.ts';

it('every page of a framework can be cited at the address where it stays', async () => {
  const { releaseOf } = await import('./support/releases.ts');
  const { model } = await siteOf(FULL);
  const site = await renderSite(FULL, 'https://a.example/b/', { releases: [releaseOf(model)] });
  const modes = [...site.files.keys()].filter((path) => /^\/modes\/[^/]+\/index\.html$/.test(path));
  expect(modes.length).toBe(model.modes.length);
  for (const path of modes) {
    const address = `https://a.example/b/v/${model.version}${path.replace('index.html', '')}`;
    expect(textOf(site.text(path))).toContain(address);
    const details = elementsOf(site.text(path)).filter(({ tagName }) => tagName === 'details');
    expect(details.length).toBeGreaterThan(0);
  }
  const note = [...site.files.keys()].find((path) => /^\/field-notes\/[^/]+\/index\.html$/.test(path));
  const said = textOf(site.text(note!));
  expect(said).toContain(`url = {https://a.example/b${note!.replace('index.html', '')}}`);
  expect(said).toContain(`url: "https://a.example/b${note!.replace('index.html', '')}"`);
  expect(site.text('/field-notes/index.html')).not.toContain('class="frame cite"');
});
