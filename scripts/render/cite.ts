/** What a release, a page of it and a field note are cited by. */
import { permalinks } from '../model/index.ts';
import type { Citation, Model, NoteRecord, ReleaseRecord } from '../model/index.ts';
import { noteTitle } from '../../templates/parts/note-changes.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress } from './addresses.ts';
import type { RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { isFrameworkPath } from './framework-pages.ts';

/** What citations of a release are made of. */
export function citationOf(site: RenderContext['site'], record: ReleaseRecord): Citation {
  const { title, version, date, licence } = record;
  const address = fullAddress(site, permalinks.release(version));
  return { title, authors: [strings.release.editors(title)], version, date, licence, address };
}

/**
 * What citations of one page of an edition are made of: its own title, and the address that will always show it as it is. Null where
 * the edition is no release, and for overviews and the first page, which have no text of their own.
 */
export function editionCitation(
  site: RenderContext['site'],
  { release }: Pick<Edition, 'release'>,
  { permalink, title }: { readonly permalink: string | null; readonly title: string },
): Citation | null {
  const { home, modes, dimensions } = permalinks;
  const overviews: readonly string[] = [home, modes, dimensions];
  if (release === null || permalink === null || !isFrameworkPath(permalink) || overviews.includes(permalink))
    return null;
  return {
    ...citationOf(site, release),
    title: strings.cite.page(title, release.title),
    address: fullAddress(site, permalinks.edition(release.version, permalink)),
  };
}

/** What citations of a field note are made of. Notes are no part of a release, so that they have a day and no version. */
export function noteCitation(site: RenderContext['site'], { title, licence }: Model, note: NoteRecord): Citation {
  const { slug, authors, date } = note;
  const address = fullAddress(site, permalinks.fieldNote(slug));
  return { title: strings.cite.note(noteTitle(note), title), authors, version: null, date, licence, address };
}
