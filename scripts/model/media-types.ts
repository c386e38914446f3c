/** Media types: what files are, in the words of the web. */
import { ownValue } from './own-value.ts';

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  md: 'text/markdown',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/gzip',
  cff: 'application/yaml',
  bib: 'application/x-bibtex',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The media type of a file by the ending of its name; that of plain text where the ending says nothing else. */
export function mediaType(path: string): string {
  return ownValue(TYPES, path.slice(path.lastIndexOf('.') + 1)) ?? 'text/plain';
}

/** The media types of feeds, of which the endings `xml` and `json` tell too little. */
export const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;
