/** A release as data. */
import { ownValue } from '../../../scripts/model/index.ts';
import { editorsOf, licenceOf } from '../../data.ts';
import type { Address, Node } from '../../data.ts';
import type { ShownRelease } from '../../parts/release.ts';

/** A release as a dataset with every file of it; `name` is what it is called. */
export function releaseData(
  { record, address: permalink, files }: ShownRelease,
  name: string,
  address: Address,
): Node[] {
  const url = address(permalink);
  return [
    {
      '@type': 'Dataset',
      '@id': url,
      url,
      name,
      description: record.summary,
      version: record.version,
      datePublished: record.date,
      ...licenceOf(record.licence),
      creator: editorsOf(record.title),
      isAccessibleForFree: true,
      distribution: files.map((file) => ({
        '@type': 'DataDownload',
        name: file.path,
        contentUrl: address(file.address),
        encodingFormat: mediaType(file.path),
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
    },
  ];
}

/** The media types of the files of a release, by the ending of their name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
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
};

function mediaType(path: string): string {
  return ownValue(MEDIA_TYPES, path.slice(path.lastIndexOf('.') + 1)) ?? 'text/plain';
}
