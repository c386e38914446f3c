/** The glossary. */
import { permalinks } from '../../../scripts/model/index.ts';
import type { PageKind } from '../../kind.ts';
import { HOME } from '../../parts/breadcrumbs.ts';
import { SOURCES } from '../../sources.ts';
import { glossaryData } from './data.ts';
import { glossaryMarkdown } from './markdown.ts';
import { glossaryPage } from './page.ts';

/** The page at `/glossary/`. */
export const glossary: PageKind = function* ({ model: { glossary: terms, language }, synonyms, textOf }) {
  yield {
    metadata: {
      permalink: permalinks.glossary,
      title: terms.title,
      description: terms.summary,
      source: SOURCES.glossary,
      otherSources: [SOURCES.terminology],
      breadcrumbs: [HOME],
      describes: (address) => glossaryData(terms, language, textOf, address),
      found: 'term',
    },
    html: (page) => glossaryPage(page, synonyms),
    markdown: (writer) => glossaryMarkdown(writer, synonyms),
    synonyms: terms.terms.flatMap(({ id, term }) => {
      const words = synonyms.get(id);
      return words ? [{ anchor: id, title: term, words }] : [];
    }),
  };
};
