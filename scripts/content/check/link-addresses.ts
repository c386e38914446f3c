/** The web addresses that sources lead to. */
import { lockedAddress, webAddressesOf } from '../analysis/link-states.ts';
import { readCollection } from './read.ts';
import type { SourceFile } from '../syntax/source.ts';
import { compareText } from '../../model/index.ts';

/** Every https address in these sources, once each, sorted, without fragments. Sources that cannot be read give none. */
export function collectAddresses(files: readonly SourceFile[]): string[] {
  const { documents } = readCollection(files).collection;
  const addresses = documents.flatMap((document) => [...webAddressesOf(document)].map(({ url }) => lockedAddress(url)));
  return [...new Set(addresses)].filter((url) => URL.canParse(url)).sort(compareText);
}
