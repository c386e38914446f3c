/** Pages as Markdown say what the pages themselves say, and nothing else. */
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { strings } from '../templates/strings.ts';
import { withChangedNotes } from './support/changed-notes.ts';
import { fourReleases, releasesOf } from './support/fabricated-releases.ts';
import { pagesOf, renderSite, type Site } from './support/site.ts';
import { smallSources, SMALL } from './support/sources.ts';
import { clausesOf, statementsOfHtml, statementsOfMarkdown, unsaid, type Statement } from './support/statements.ts';

/** What is on a page to be used and not to be read: ways through the site, controls, figures beside their words, and forms for paper. */
const TAGS = new Set(['nav', 'script', 'style', 'template', 'button', 'svg']);
const CLASSES = new Set(['facets', 'track', 'no-script', 'worksheet', 'choice--between', 'choice__reason']);

/** Words beside controls that a page as Markdown has not, and names of columns that it does not need. */
const ONLY_IN_HTML = [
  strings.views.legend,
  strings.landing.gradientViews(3),
  strings.noteFacet.combine,
  strings.assessmentPage.answerHere,
  `${strings.assessmentPage.answerHereLead} ${strings.assessmentPage.title}`,
  strings.assessmentPage.details,
  strings.assessmentPage.date,
  strings.assessmentPage.link,
  strings.assessmentPage.note,
  strings.release.file,
  strings.release.size,
  strings.releases.version,
  strings.releases.date,
  strings.releases.kind,
  strings.releases.summary,
  // Below a page as Markdown, with the licence and the address of the page.
  'Small Gradient',
  strings.edition.mark({ kind: 'draft', version: '0.2.0' }),
];

/** What stands in the place of controls. */
const ONLY_IN_MARKDOWN = [strings.markdown.between, strings.markdown.otherAnswers];

const classesOf = ({ properties }: Element): unknown[] => [properties['className'] ?? []].flat();
const shown = {
  isShown: (element: Element) =>
    element.tagName === 'main' || classesOf(element).some((one) => one === 'edition' || one === 'cite'),
  isLeftOut: (element: Element) =>
    TAGS.has(element.tagName) ||
    element.properties['hidden'] !== undefined ||
    element.properties['role'] === 'status' ||
    classesOf(element).some((one) => CLASSES.has(String(one))),
};

const retired = releasesOf([
  { version: '0.1.0', date: '2026-01-02' },
  {
    version: '2.0.0',
    date: '2026-03-04',
    edit: ({ modes, dimensions }) => {
      Object.assign(modes[2]!, { status: 'retired', since: '2.0.0', replacedBy: modes[1]!.id });
      Object.assign(modes[1]!, { formerly: ['joint'], meaningChanged: ['2.0.0'] });
      Object.assign(dimensions[3]!, { status: 'retired', replacedBy: dimensions[0]!.id });
      Object.assign(dimensions[0]!, { meaningChanged: ['1.0.0'] });
    },
  },
]);
const fewNotes = smallSources().filter(({ path }) => !path.endsWith('/second-note.md'));
const sites: [name: string, site: Site][] = [
  ['a first version', await renderSite(SMALL, undefined, { sources: withChangedNotes() })],
  [
    'a site with releases',
    await renderSite(SMALL, undefined, { sources: withChangedNotes(), releases: fourReleases() }),
  ],
  [
    'a site on which much has changed',
    await renderSite(SMALL, undefined, { sources: withChangedNotes(), releases: retired }),
  ],
  ['a site with one note', await renderSite(SMALL, undefined, { sources: fewNotes })],
  [
    'a site without an address',
    await renderSite(SMALL, undefined, { site: { origin: null, base: '/', repository: null } }),
  ],
];

/** What is left when these are taken away, each as a line to read. */
function told(statements: readonly Statement[], exceptions: readonly string[]): string[] {
  const allowed = new Set(exceptions.flatMap(clausesOf));
  return statements.filter(({ words }) => !allowed.has(words)).map(({ part, words }) => `${part}: ${words}`);
}

describe.each(sites)('%s', (name, site) => {
  const pairs = pagesOf(site).flatMap(([path, markup]): [path: string, html: Statement[], markdown: Statement[]][] => {
    const alternate = site.files.get(path.replace(/html$/, 'md'));
    return typeof alternate === 'string'
      ? [[path, statementsOfHtml(markup, shown), statementsOfMarkdown(alternate)]]
      : [];
  });

  it('says as Markdown what its pages say', () => {
    const count = pairs.reduce((sum, [, html, markdown]) => sum + html.length + markdown.length, 0);
    console.log(`${name}: ${count} statements of ${pairs.length} pages compared`);
    const missing = pairs.flatMap(([path, html, markdown]) =>
      told(unsaid(html, markdown), ONLY_IN_HTML).map((statement) => `${path} ${statement}`),
    );
    expect(missing).toEqual([]);
  });

  it('says on its pages what they say as Markdown', () => {
    const missing = pairs.flatMap(([path, html, markdown]) =>
      told(unsaid(markdown, html), ONLY_IN_MARKDOWN).map((statement) => `${path} ${statement}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the comparison', () => {
  const [, [, site]] = sites as [[string, Site], [string, Site]];
  const path = '/modes/shared/index';
  const markdown = site.text(`${path}.md`);
  const missing = (text: string) =>
    told(unsaid(statementsOfHtml(site.text(`${path}.html`), shown), statementsOfMarkdown(text)), ONLY_IN_HTML);

  it('misses what is left out, wherever it is', () => {
    expect(missing(markdown)).toEqual([]);
    for (const line of markdown
      .split('\n---\n')[0]!
      .split('\n')
      .filter((one) => /^- \[|^\*\*|^## [EH]/.test(one)))
      expect([line, missing(markdown.replace(`${line}\n`, '')).length]).not.toEqual([line, 0]);
  });
});
