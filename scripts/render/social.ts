/** Which picture shows a page where a link to it is shared. */
import { permalinks } from '../model/index.ts';

/** The pictures of parts of the site, and of all pages below them that have none of their own. */
const PARTS: readonly (readonly [root: string, name: string])[] = [
  [permalinks.framework, 'framework'],
  [permalinks.modes, 'framework'],
  [permalinks.dimensions, 'framework'],
  [permalinks.fieldNotes, 'field-notes'],
  [permalinks.assessment, 'assessment'],
  [permalinks.releases, 'releases'],
  [permalinks.glossary, 'glossary'],
];

/** The site's path of the picture for a page, a PNG; pages without one of their own, or without an address, have that of the first page. */
export function socialPath(permalink: string | null): string {
  const entry = /^\/(mode|dimension)s\/([^/]+)\/$/.exec(permalink ?? '');
  const part = PARTS.find(([root]) => permalink?.startsWith(root));
  return permalinks.social(entry ? `${entry[1]}-${entry[2]}` : (part?.[1] ?? 'home'));
}
