/** Frameworks that are hard to lay out: the small one with bodies that hold everything, and with words of any length. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradient } from './project.ts';

/** What stands in a framework wherever a text does. */
export type Filling = {
  /** Put into every name, title and heading, and into every kind of block. */
  readonly word: string;
  /** Levels of headings that prose gets below its section, from the first one that it may have. */
  readonly headings: number;
};

/** What the name of a mode and that of an aspect may be long. */
const SHORTEST_LIMIT = 60;

/**
 * Fills the copy of the small project at `root`: each prose body gets every kind of block, some inside others, and each name, title
 * and heading the word. Releases it once before its texts differ, so that it has pages of releases.
 */
export function fillFramework(root: string, { word, headings }: Filling): void {
  const name = (text: string): string =>
    word === '' ? text : `${text} ${word.slice(0, SHORTEST_LIMIT - 1 - text.length)}`;
  const change = (path: string, edit: (text: string) => string): void => {
    const file = join(root, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  };
  const body = (level: number, key: string, indent = ''): string =>
    blocks(word || 'word', { level, headings, key })
      .split('\n')
      .map((line) => (line === '' ? line : indent + line))
      .join('\n');
  const each = (folder: string, edit: (text: string, key: string) => string): void => {
    for (const file of readdirSync(join(root, 'framework', folder)))
      change(`framework/${folder}/${file}`, (text) => edit(named(text, name), file.replace('.md', '')));
  };
  each('sections', (text, key) => `${text}\n${body(3, key)}`);
  each('field-notes', (text, key) => fillSections(text, (title) => body(3, `${key}-${title}`)));
  each('modes', (text, key) =>
    fillSections(text, (title) => (/^(?:How|What)/.test(title) ? body(3, `${key}-${title}`) : '')),
  );
  each('dimensions', (text, key) =>
    fillSections(text, (title) => (/^(?:To|Sound)/.test(title) ? body(3, `${key}-${title}`) : ''))
      .replace(/(watering can|beside it|an empty room.*)$/gm, (end) => `${end} ${word}`)
      .replace(/^ {3}What you would see: an empty room.*$/m, (line) => `${line}\n\n${evidence(word || 'word')}`),
  );
  change('framework/framework.md', (text) => `${named(text, name)}\n${body(3, 'intro')}`);
  change('framework/scoring.md', (text) => `${named(text, name)}\n${body(3, 'scoring')}`);
  change('framework/glossary.md', (text) =>
    named(text, name)
      .replace('Two terms.', `Two terms.\n\n${body(3, 'terms').replace(/^#.*$/gm, '')}`)
      .concat(`\n${body(3, 'pot')}\n## ${name('Trowel')}\n\nA thing for soil.\n`),
  );
  if (word !== '')
    change('framework/terminology.yaml', (text) => text.replace('"limited work"', `"limited work", "${word}wort"`));
  change('CONTRIBUTING.md', (text) => `${text}\n## ${name('More')}\n\n${body(3, 'guide')}`);
}

/** Releases the project, with notes that hold everything. The next build shows it beside a working version that differs. */
export function releaseFilled(root: string, { word, headings }: Filling): void {
  const notes = blocks(word, { level: 2, headings, key: 'release' });
  writeFileSync(
    join(root, 'framework/release-notes.md'),
    `---\nversion: 0.2.0\nsummary: All of it is new. ${word}\n---\nIt is new.\n\n${notes}`,
  );
  const { code, stderr, stdout } = gradient(['release', '--root', root, '--date', '2026-06-30', '--no-pdf']);
  if (code !== 0) throw new Error(stdout + stderr);
}

const NAMED =
  /^(\s*(?:- )?(?:title|name|role|question|tagline|stage|summary|context|scope|meaning|when|author|publisher|remark): )"?(.*?)"?$/gm;

/** The text of a source with the word in each name of its front matter, and its entries. */
function named(text: string, name: (text: string) => string): string {
  const end = text.indexOf('\n---\n', 4);
  const front = text
    .slice(0, end)
    .replace(NAMED, (_all, key: string, value: string) => `${key}${JSON.stringify(name(value.replaceAll('\\"', '')))}`)
    .replace(/^(authors: \[)(.*)\]$/m, (_all, start: string, author: string) => `${start}${name(author)}]`)
    .replace(
      /^(tags: \[)(.*)\]$/m,
      (_all, start: string, tag: string) => `${start}${name(tag).replace(' ', '-').toLowerCase()}]`,
    );
  const rest = text
    .slice(end)
    .replace(
      /^(- \*\*)(?!Enterprise view|Individual view)(.*?)(\*\*: .*)\.$/gm,
      (_all, a: string, b: string, c: string) => `${a}${name(b)}${name(c)}.`,
    )
    .replace(/^(\d\. .*)\.$/gm, (_all, statement: string) => `${name(statement)}.`);
  return front + rest;
}

/** The text with what `filling` gives at the end of each section of level 2. */
function fillSections(text: string, filling: (title: string) => string): string {
  const [front = '', ...sections] = text.split(/^## /m);
  return (
    front + sections.map((section) => `## ${section}\n${filling(section.slice(0, section.indexOf('\n')))}\n`).join('')
  );
}

function evidence(word: string): string {
  return `   - ${word}
     - nested ${word}
       1. numbered ${word}

     | ${word} | b |
     | --- | --- |
     | 1 | ${word} |

   > Quoted ${word}.
   >
   > - listed ${word}

   \`\`\`sh
   echo ${word} ${word}
   \`\`\``;
}

/** Every kind of block, each with the word, below headings that go down from `level`. */
function blocks(word: string, { level, headings, key }: { level: number; headings: number; key: string }): string {
  const slug = key.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const titles = Array.from({ length: headings }, (_, down) =>
    level + down > 6 ? '' : `${'#'.repeat(level + down)} ${key} ${down + 1} ${word}\n\nBelow ${down + 1}, ${word}.\n`,
  );
  return `${titles.join('\n')}
A text with ${word}, \`${word}\`, **${word}**, a [link ${word}](https://example.org/${word}/${word}) and
<https://example.org/${word}/${word}>, and a note.[^${slug}]

[^${slug}]: A note on ${word}.

- ${word}
  - nested ${word}
    1. numbered ${word}

  | Cell ${word} | b |
  | --- | --- |
  | 1 | ${word} |

- second

  > Quoted in a list: ${word}.
  >
  > - listed in a quotation

> Quoted ${word}.
>
> > Twice ${word}.

> [!NOTE]
> A callout on ${word}.
>
> - listed in a callout

| ${word} | Column |
| --- | --- |
| [${word}](https://example.org/${word}) | \`${word}\` |

\`\`\`sh
echo ${word} ${word} ${word}
\`\`\`
`;
}
