/** What the search dialog is given when its script is bundled, and what the index leaves out. */
import { permalinks } from '../../scripts/model/index.ts';
import { strings } from '../strings.ts';

/** The words of the dialog, and pages to look at where nothing was found; addresses are relative to the site's root. */
export type SearchSetup = {
  readonly words: (typeof strings)['search'];
  readonly places: readonly { readonly path: string; readonly title: string }[];
};

/** The setup of the dialog. */
export function searchSetup(): SearchSetup {
  const { search } = strings;
  const place = (permalink: string, title: string) => ({ path: permalink.slice(1), title });
  return {
    words: search,
    places: [
      place(permalinks.glossary, search.glossary),
      place(permalinks.framework, search.framework),
      place(permalinks.fieldNotes, search.notes),
    ],
  };
}

/** Parts of the main landmark that say what another page says, or lead elsewhere. */
export const NOT_SEARCHED: readonly string[] = [
  'nav',
  'svg',
  'form',
  'template',
  'button',
  'gradient-slider',
  'assessment-app',
  '.worksheet',
  'dimension-question',
  'note-filter',
  '.note-list',
  '.rows',
  '.summary',
  '.facts-line',
  '.facts-box',
  '.rule-rows',
  '.rule-page pre',
  '.release-page pre',
  '.files',
  '.release-table',
];
