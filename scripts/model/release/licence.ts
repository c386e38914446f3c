/** Licences by their SPDX identifiers: where they can be read, and which a citation file can name. */
import inCitationFiles from './cff-licences.json' with { type: 'json' };

/** The page of a licence on the SPDX list; null for `LicenseRef-…`, which stands for one that is not on it. */
export function licenceAddress(licence: string): string | null {
  return licence.startsWith('LicenseRef-') ? null : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`;
}

/** Whether the Citation File Format 1.2.0 knows a licence: it has the list of its day for good. */
export function isCitable(licence: string): boolean {
  return (inCitationFiles as readonly string[]).includes(licence);
}
