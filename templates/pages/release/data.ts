/** A release as data. */
import { mediaType } from '../../../scripts/model/index.ts';
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
