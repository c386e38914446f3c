/** Licences: the SPDX list decides, and what it lets through can be cited and shown. */
import known from 'spdx-license-ids/index.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, compile, mend } from '../../scripts/content/index.ts';
import { cff } from '../../scripts/model/index.ts';
import { renderCompiled } from '../support/site.ts';
import { smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const withLicence = (licence: string) =>
  withFile('framework.md', smallText('framework.md').replace('licence: CC0-1.0', `licence: ${licence}`));
const judge = (licence: string) => check(withLicence(licence), SURROUNDINGS);
const citation = { title: 'T', authors: ['A'], version: '1.0.0', date: '2026-01-01', address: null };
const cited = (licence: string) => parse(cff({ ...citation, licence })) as Record<string, string>;

describe('a licence that is not on the list', () => {
  it.each([
    ['CC-BY-5.0', 'Did you mean `CC-BY-4.0`?'],
    ['CC-BY-SA-3.1', 'Did you mean `CC-BY-SA-4.0`?'],
    ['Apache-2', 'Did you mean `Apache-2.0`?'],
    ['cc-by-4.0', 'Write `CC-BY-4.0`.'],
    ['mit', 'Write `MIT`.'],
    ['GPL-3.0', 'Write `GPL-3.0-only` or `GPL-3.0-or-later`.'],
    ['GPL-2.0+', 'Write `GPL-2.0-or-later`.'],
    ['Proprietary', expect.stringContaining('`LicenseRef-`')],
    ['NOASSERTION', expect.stringContaining('`LicenseRef-`')],
    ['NONE', expect.any(String)],
    ['LicenseRef-', expect.any(String)],
    ['LicenseRef-Own_Terms', expect.any(String)],
    ['MIT OR Apache-2.0', expect.any(String)],
    ['constructor', expect.stringContaining('`LicenseRef-`')],
  ])('%s', (licence, advice) => {
    const found = judge(licence);
    expect(found.map(({ rule, range }) => `${rule} ${range.start.line}:${range.start.column}`)).toEqual([
      'fm-licence 5:10',
    ]);
    expect(found[0]!.advice).toEqual(advice);
  });

  it('is mended where it differs only in upper and lower case', () => {
    const mended = (licence: string): string => {
      const { files } = mend(
        withLicence(licence),
        (all) => check(all, SURROUNDINGS),
        () => true,
      );
      return /licence: (.*)/.exec(
        new TextDecoder().decode(files.find(({ path }) => path.endsWith('framework.md'))!.bytes!),
      )![1]!;
    };
    expect(['cc-BY-4.0', 'CC-BY-5.0', 'GPL-3.0'].map(mended)).toEqual(['CC-BY-4.0', 'CC-BY-5.0', 'GPL-3.0']);
  });
});

describe('a licence of the list', () => {
  it('passes, whichever it is', () => {
    for (const licence of known.filter((_, index) => index % 50 === 0)) expect(judge(licence), licence).toEqual([]);
  });

  it('is named in a citation file as that format knows it, or else by its address', () => {
    expect(cited('CC-BY-4.0')).toMatchObject({ license: 'CC-BY-4.0' });
    expect(cited('CC-BY-3.0-IGO')).toMatchObject({ 'license-url': 'https://spdx.org/licenses/CC-BY-3.0-IGO.html' });
    for (const licence of known) {
      const { license, 'license-url': address } = cited(licence);
      expect(license ?? address, licence).toEqual(license === undefined ? expect.stringMatching(/^https:/) : licence);
    }
  });
});

describe('a licence of one’s own', () => {
  it('passes, and no form of the site sends anybody to a page that is not there', () => {
    const sources = withLicence('LicenseRef-Own');
    const { compiled, diagnostics } = compile(sources, SURROUNDINGS);
    expect(diagnostics).toEqual([]);
    const files = [...renderCompiled(sources, compiled!)];
    expect(files.filter(([, content]) => String(content).includes('spdx.org/licenses/'))).toEqual([]);
    expect(
      files.filter(([path, content]) => path.endsWith('.html') && String(content).includes('LicenseRef-Own')),
    ).not.toEqual([]);
    expect(cited('LicenseRef-Own')).not.toHaveProperty('license');
    expect(cited('LicenseRef-Own')).not.toHaveProperty('license-url');
  });
});
