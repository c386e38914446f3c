/** How a release is cited: as a sentence, for BibTeX, and as a Citation File Format file. */

/** What a citation is made of. */
export type Citation = {
  readonly title: string;
  /** Who answers for it, as one name: a group, not a person. */
  readonly authors: string;
  readonly version: string;
  /** The day of the release, `YYYY-MM-DD`. */
  readonly date: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** The full address of the release's page; null where the site has no known origin. */
  readonly address: string | null;
};

/** The citation as one line of text. */
export function citationText({ title, authors, version, date, licence, address }: Citation): string {
  const parts = [`${authors} (${date})`, `${title}, version ${version}`, licence, ...(address ? [address] : [])];
  return oneLine(parts.join('. '));
}

/** A BibTeX entry with a final line break. Names stand in two braces, so that no program takes them apart. */
export function bibtex({ title, authors, version, date, licence, address }: Citation): string {
  const [year, month] = date.split('-');
  const fields = [
    ['author', `{${bibtexText(authors)}}`],
    ['title', `{${bibtexText(title)}}`],
    ['year', year!],
    ['month', String(Number(month))],
    ['note', `Version ${bibtexText(version)}, ${bibtexText(licence)}`],
    ...(address ? [['url', bibtexAddress(address)]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${bibtexKey(title, version)},\n${lines.join('')}}\n`;
}

/** A `CITATION.cff` (Citation File Format 1.2.0) with a final line break. */
export function cff({ title, authors, version, date, licence, address }: Citation): string {
  return [
    'cff-version: 1.2.0',
    'message: If you use this release, please cite it as follows.',
    'type: dataset',
    `title: ${yamlText(title)}`,
    'authors:',
    `  - name: ${yamlText(authors)}`,
    `version: ${yamlText(version)}`,
    `date-released: ${yamlText(date)}`,
    `license: ${yamlText(licence)}`,
    ...(address ? [`url: ${yamlText(address)}`] : []),
    '',
  ].join('\n');
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
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);
}

/** An address is taken as it stands, so that the signs which would end it have to be encoded. */
function bibtexAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, encodeURIComponent);
}

function bibtexKey(title: string, version: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return [...(words ?? ['release']), version].join('-');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
