/** The built site: one text everywhere, valid pages, links that resolve. On a full framework and on a small one. */
import { describe, expect, it } from 'vitest';
import { ruleDocs } from '../scripts/content/index.ts';
import { activeModes, suppressionComment, type Model } from '../scripts/model/index.ts';
import { elementsOf, fold, htmlFlaws, textOf, withId } from './support/html.ts';
import { brokenLinks } from './support/links.ts';
import { pagesOf, renderSite, siteOf, type Site } from './support/site.ts';
import { FULL, SMALL } from './support/sources.ts';

const docs = ruleDocs();
const withRules = await renderSite(FULL, 'https://gradient.example/some/base/', { rules: docs });
const sites: [name: string, site: Site][] = [
  ['the full framework with every rule, under a base path', withRules],
  ['a small framework under a base path', await siteOf(SMALL)],
];

describe.each(sites)('%s', (_name, site) => {
  const { model } = site;

  describe('one text everywhere', () => {
    const pages = {
      landing: textOf(site.text('/index.html')),
      framework: textOf(site.text('/framework/index.html')),
      print: textOf(site.text('/print/index.html')),
    };
    const json = JSON.parse(site.text('/model.json')) as Model;

    it.each(activeModes(model).map((mode) => [mode.id, mode] as const))('mode %s', (id, mode) => {
      const page = textOf(site.text(`/modes/${id}/index.html`));
      const inJson = json.modes.find((candidate) => candidate.id === id)!;
      const signals = [...mode.signals.enterprise, ...mode.signals.individual];
      const wanted = [mode.name, mode.definition.text, mode.role.title, mode.role.description.text];
      wanted.push(...signals.flatMap(({ name, description }) => [name, description.text]));
      for (const [place, text] of Object.entries({ ...pages, page })) expect(missing(text, wanted), place).toEqual([]);
      expect(inJson.definition).toEqual(mode.definition);
      expect(inJson.signals).toEqual(mode.signals);
    });

    it.each(model.dimensions.map((dimension) => [dimension.id, dimension] as const))(
      'dimension %s',
      (id, { question, anchors }) => {
        const page = textOf(site.text(`/dimensions/${id.toLowerCase()}/index.html`));
        const wanted = [question.enterprise, question.individual, ...anchors.map(({ statement }) => statement)];
        for (const text of [page, pages.print])
          expect(
            missing(
              text,
              wanted.map((phrase) => phrase.text),
            ),
          ).toEqual([]);
        expect(json.dimensions.find((candidate) => candidate.id === id)!.question).toEqual(question);
      },
    );

    it('every prose of the model stands on a page and in print', () => {
      const everything = pagesOf(site)
        .filter(([path]) => path !== '/print/index.html')
        .map(([, markup]) => textOf(markup))
        .join(' ');
      const wanted = proseOf(model).flatMap(paragraphsOf);
      expect(missing(everything, wanted)).toEqual([]);
      expect(missing(pages.print, wanted)).toEqual([]);
    });

    it('plain text, HTML and Markdown of a phrase say the same', () => {
      for (const mode of model.modes) expect(textOf(mode.definition.html)).toBe(mode.definition.text);
    });
  });

  it('every page is valid HTML', async () => {
    const flaws: string[] = [];
    for (const [path, markup] of pagesOf(site)) flaws.push(...(await htmlFlaws(path, markup)));
    expect(flaws).toEqual([]);
  });

  it('every internal link and fragment resolves', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  it('every id is used once on its page', () => {
    for (const [path, markup] of pagesOf(site)) {
      const ids = elementsOf(markup).flatMap(({ properties }) =>
        properties['id'] === undefined ? [] : [properties['id']],
      );
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  it('every page names its full address, and has one main heading and its landmarks', () => {
    for (const [path, markup] of pagesOf(site)) {
      const elements = elementsOf(markup);
      const count = (tag: string): number => elements.filter(({ tagName }) => tagName === tag).length;
      expect([path, count('h1'), count('main')]).toEqual([path, 1, 1]);
      const canonical = elements.find(({ properties }) => String(properties['rel']) === 'canonical');
      const address = site.origin + site.base + path.slice(1).replace(/index\.html$/, '');
      if (path !== '/404.html') expect(canonical?.properties['href']).toBe(address);
    }
  });

  it('loads nothing from another host and carries no inline style or handler', () => {
    for (const [path, markup] of pagesOf(site)) {
      for (const { tagName, properties } of elementsOf(markup)) {
        const loaded = ['img', 'script', 'iframe', 'source', 'audio', 'video'].includes(tagName)
          ? properties['src']
          : undefined;
        const sheet = tagName === 'link' && String(properties['rel']) === 'stylesheet' ? properties['href'] : undefined;
        for (const address of [loaded, sheet]) expect(address ?? '', path).not.toMatch(/^(?:https?:)?\/\//);
        expect(
          Object.keys(properties).filter((name) => name === 'style' || /^on[A-Z]/.test(name)),
          path,
        ).toEqual([]);
      }
    }
  });

  it('the address of every mode and signal exists on the landing page', () => {
    const landing = site.text('/index.html');
    for (const mode of activeModes(model)) {
      expect(withId(landing, `mode-${mode.id}`)).toHaveLength(1);
      for (const { id } of [...mode.signals.enterprise, ...mode.signals.individual])
        expect(withId(landing, id)).toHaveLength(1);
    }
  });

  it('a note has its page, its record and its body', () => {
    const index = JSON.parse(site.text('/field-notes.json')) as { notes: { slug: string }[] };
    expect(index.notes.map(({ slug }) => slug)).toEqual(site.notes.records.map(({ slug }) => slug));
    for (const { slug, title } of site.notes.records) {
      const page = textOf(site.text(`/field-notes/${slug}/index.html`));
      const record = JSON.parse(site.text(`/field-notes/${slug}.json`)) as { title: string; body: { html: string } };
      expect(record.title).toBe(title);
      expect(page).toContain(fold(title));
      expect(missing(page, paragraphsOf(record.body.html))).toEqual([]);
    }
  });
});

describe('rules', () => {
  const index = withRules.text('/contribute/rules/index.html');
  const links = elementsOf(index).map(({ properties }) => properties['href']);

  it('are linked from the guide', () => {
    const hrefs = elementsOf(withRules.text('/contribute/index.html')).map(({ properties }) => properties['href']);
    expect(hrefs).toContain('rules/');
  });

  it('are all listed, each in its family', () => {
    expect(docs.length).toBeGreaterThan(100);
    expect(docs.map(({ id }) => `${id}/`).filter((link) => !links.includes(link))).toEqual([]);
    expect(
      missing(textOf(index), [...docs.map(({ family }) => family), ...docs.map(({ what }) => plain(what))]),
    ).toEqual([]);
  });

  it.each(docs.map((doc) => [doc.id, doc] as const))('%s has a page that tells everything', (id, doc) => {
    const page = textOf(withRules.text(`/contribute/rules/${id}/index.html`));
    const wanted = [
      id,
      plain(doc.what),
      plain(doc.why),
      plain(doc.mends ?? ''),
      doc.wrong?.text ?? '',
      doc.right?.text ?? '',
    ];
    expect(missing(page, wanted.map(fold))).toEqual([]);
    expect(page.includes(suppressionComment(id))).toBe(doc.suppressible);
  });

  it('are not part of the print edition', () => {
    expect(textOf(withRules.text('/print/index.html'))).not.toContain('heading-skip');
  });
});

it('publishes the schemas of the caller with their full address', async () => {
  const site = await renderSite(SMALL, 'https://gradient.example/some/base/', {
    extraSchemas: { 'front-matter/note.json': { type: 'object', title: 'A note' } },
  });
  expect(JSON.parse(site.text('/schema/front-matter/note.json'))).toEqual({
    $id: 'https://gradient.example/some/base/schema/front-matter/note.json',
    title: 'A note',
    type: 'object',
  });
});

/** Text as a page shows it: code without its backquotes. */
function plain(text: string): string {
  return fold(text.replace(/(`+) ?(.+?) ?\1(?!`)/g, '$2'));
}

/** Which of the wanted texts a page does not have. */
function missing(text: string, wanted: readonly string[]): string[] {
  return wanted.filter((part) => !text.includes(part));
}

/** Every HTML body in a model. */
function proseOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(proseOf);
  if (value === null || typeof value !== 'object') return [];
  const { html } = value as { html?: unknown };
  return typeof html === 'string' ? [html] : Object.values(value).flatMap(proseOf);
}

/** The text of each paragraph or list entry without footnote numbers, which depend on where a text stands. */
function paragraphsOf(html: string): string[] {
  return html
    .replace(/<section[^]*?<\/section>/g, '')
    .split(/<\/(?:p|li|h\d|pre|td|th)>|<sup[^]*?<\/sup>/)
    .map(textOf)
    .filter((text) => text !== '');
}
