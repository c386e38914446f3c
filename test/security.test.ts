/** What a project says of security, as a page of its site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../scripts/disk/files.ts';
import { elementsOf, htmlFlaws, textOf } from './support/html.ts';
import { brokenLinks } from './support/links.ts';
import { copyOfSmall, gradient } from './support/project.ts';
import { renderSite, siteOf } from './support/site.ts';
import { findings, SMALL } from './support/sources.ts';

const TEXT = `# Security

What you may rely on. See [how to contribute](../CONTRIBUTING.md).

## How to report a flaw

Tell us in private.
`;
const { root, remove } = copyOfSmall();
afterAll(remove);
mkdirSync(join(root, '.github'));
const put = (text: string): void => writeFileSync(join(root, '.github/SECURITY.md'), text);
put(TEXT);

const repository = 'https://git.example/team/project';
const site = await renderSite(root, undefined, {
  site: { origin: 'https://small.example', base: '/some/base/', repository },
});
const none = await siteOf(SMALL);
const hrefsOf = (markup: string): string[] => elementsOf(markup).map(({ properties }) => String(properties['href']));

describe('the page about security', () => {
  const page = site.text('/contribute/security/index.html');

  it('says what its source says, and where the project is kept', async () => {
    expect(await htmlFlaws('security', page)).toEqual([]);
    expect(textOf(page)).toContain('Tell us in private.');
    expect(page).toContain(`The repository of this project: <a href="${repository}">`);
    expect(hrefsOf(page)).toEqual(
      expect.arrayContaining(['../', `${repository}/edit/main/.github/SECURITY.md`, '#how-to-report-a-flaw']),
    );
    expect(brokenLinks(site)).toEqual([]);
  });

  it('is linked from the guide and from the foot of every page, and listed for search engines and programs', () => {
    expect(site.text('/contribute/index.html').match(/href="security\/"/g)).toHaveLength(2);
    expect(hrefsOf(site.text('/modes/shared/index.html'))).toContain('../../contribute/security/');
    expect(site.text('/sitemap.xml')).toContain('/some/base/contribute/security/</loc>');
    expect(site.text('/llms.txt')).toContain('/some/base/contribute/security/index.md');
  });

  it('stands beside itself as Markdown', () => {
    const twin = site.text('/contribute/security/index.md');
    expect(twin).toContain('\n## How to report a flaw\n');
    expect(twin).toContain(`<${repository}>`);
    expect(twin).toContain('(https://small.example/some/base/contribute/)');
    expect(site.text('/contribute/index.md')).toContain('/contribute/security/');
  });

  it('is not there where the project has no such file, and nothing leads to it', () => {
    expect([...none.files].filter(([, content]) => String(content).includes('contribute/security'))).toEqual([]);
    expect([...none.files.keys()].filter((path) => path.includes('security'))).toEqual([]);
  });

  it('is checked as every source is', async () => {
    expect(findings(await readSources(root))).toEqual([]);
    expect(gradient(['check', '--root', root, join(root, '.github/SECURITY.md')]).code).toBe(0);
    put(TEXT.replace('Tell us', '<script>planted()</script>\n\nTell [us](../CONTRIBUTING.md#nowhere)'));
    expect(findings(await readSources(root))).toEqual([
      '.github/SECURITY.md:7:1 html',
      '.github/SECURITY.md:9:6 link-anchor',
    ]);
    put(TEXT);
  });
});
