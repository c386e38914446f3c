/** How a release, a page of it or a field note is cited: as a sentence, for BibTeX, and as a Citation File Format file. */
import { ownValue } from '../own-value.ts';
import { isCitable, licenceAddress } from './licence.ts';

/** What a citation is made of. */
export type Citation = {
  readonly title: string;
  /** Who answers for it, each as one name: of a group or of a person. */
  readonly authors: readonly string[];
  /** The version of the release, or null for what has none. */
  readonly version: string | null;
  /** The day of the release or of the note, `YYYY-MM-DD`. */
  readonly date: string;
  /** SPDX identifier, or `LicenseRef-` and a name. */
  readonly licence: string;
  /** The full address where it stays; null where the site has no known origin. */
  readonly address: string | null;
};

/** The citation as one line of text. */
export function citationText({ title, authors, version, date, licence, address }: Citation): string {
  const what = version === null ? title : `${title}, version ${version}`;
  const parts = [`${authors.join(', ')} (${date})`, what, licence, ...(address ? [address] : [])];
  return oneLine(parts.join('. '));
}

/** A BibTeX entry with a final line break. Names stand in two braces, so that no program takes them apart. */
export function bibtex({ title, authors, version, date, licence, address }: Citation): string {
  const [year, month] = date.split('-');
  const fields = [
    ['author', authors.map((name) => `{${bibtexText(name)}}`).join(' and ')],
    ['title', `{${bibtexText(title)}}`],
    ['year', year!],
    ['month', String(Number(month))],
    ['note', `${version === null ? '' : `Version ${bibtexText(version)}, `}${bibtexText(licence)}`],
    ...(address ? [['url', bibtexAddress(address)]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${bibtexKey(title, version ?? year!)},\n${lines.join('')}}\n`;
}

/**
 * A `CITATION.cff` (Citation File Format 1.2.0) with a final line break. The format knows software and datasets: a text is nearer to
 * the second.
 */
export function cff({ title, authors, version, date, licence, address }: Citation): string {
  return [
    'cff-version: 1.2.0',
    'message: If you use this, please cite it as follows.',
    'type: dataset',
    `title: ${yamlText(title)}`,
    'authors:',
    ...authors.map((name) => `  - name: ${yamlText(name)}`),
    ...(version === null ? [] : [`version: ${yamlText(version)}`]),
    `date-released: ${yamlText(date)}`,
    ...licenceInCff(licence),
    ...(address ? [`url: ${yamlText(address)}`] : []),
    '',
  ].join('\n');
}

/** A licence that the format does not know is named by its address; one that has none is left out. */
function licenceInCff(licence: string): string[] {
  if (isCitable(licence)) return [`license: ${yamlText(licence)}`];
  const address = licenceAddress(licence);
  return address === null ? [] : [`license-url: ${yamlText(address)}`];
}

/** Any text as a YAML scalar: JSON's strings are YAML's, but for a few characters that YAML wants written out. */
function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// BibTeX counts braces even after a backslash, so a brace has to be written as a name.
const BIBTEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => ownValue(BIBTEX_SIGNS, sign) ?? `\\${sign}`);
}

/** An address is taken as it stands, so that the signs which would end it have to be encoded. */
function bibtexAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, encodeURIComponent);
}

/** The words of the title and `edition`, a version or a year. */
function bibtexKey(title: string, edition: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return [...(words ?? ['release']), edition].join('-');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
