/**
 * A framework in which every place that takes a text can be given another one: every string of front matter and of data files, found
 * by walking the schemas, and every position of a body.
 */
import { isCollection, isMap, isPair, isScalar, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import type { SourceFile } from '../../scripts/content/index.ts';
import { kinds, placeOf, terminologySchema } from '../../scripts/content/schema/kinds.ts';
import { entryOf, partAt, shapeOf } from '../../scripts/content/schema/shapes.ts';
import { smallSources, smallText, sourceFile } from './sources.ts';

/** What a text has to be written as: a value of YAML, Markdown in running text, Markdown that takes no escapes, an address, JSON or XML. */
export type PlaceForm = 'yaml' | 'key' | 'text' | 'verbatim' | 'address' | 'json' | 'xml';

/** A place that takes a text: the same one wherever the name of something stands again. */
export type Place = {
  readonly path: string;
  readonly name: string;
  readonly form: PlaceForm;
  /** What stands there, as it is written. */
  readonly original: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
};

const [OPEN, CLOSE] = ['«', '»'];
/** `«form:name|text»` in a body; the form may be left out where it is text. */
const MARKED = /«(?:(text|verbatim|address|json|xml):)?([a-z ]+)\|([^»]*)»/g;

/** Every position of a body, for texts that `up` leads out of the folder of. `key` keeps names apart. */
function positions(key: string, up: string): string {
  return `A paragraph: «paragraph|plain».

It has *«emphasis|plain»*, **«weight|plain»**, ~~«past|plain»~~, \`«verbatim:code|plain»\` and [«link text|plain»](https://example.org/a).

It has a [title](https://example.org/b "«link title|plain»"), an [address](<«address:address in brackets|https://example.org/c»>),
[another](«address:address|https://example.org/d») and <«address:address alone|https://example.org/e»>.

It has a [reference][«reference|${key}»] and a note.[^«verbatim:footnote|${key}»]

[«reference|${key}»]: «address:definition address|https://example.org/f» "«definition title|plain»"

[^«verbatim:footnote|${key}»]: A note: «footnote text|plain».

![A pot: «picture text|plain»](${up}images/pots.png "«picture title|plain»")

- An entry: «entry|plain»
- [x] A task: «task|plain»

1. A number: «number|plain»

> A quotation: «quotation|plain»
>
> Another line: «quotation line|plain»

> [!«verbatim:callout kind|NOTE»]
> A callout: «callout|plain»

| «table head|plain» | More |
| --- | --- |
| «table cell|plain» | more |

\`\`\`«verbatim:info string|sh»
«verbatim:fenced code|plain»
\`\`\`

<!-- disable-next-line term-prefer -- «verbatim:comment reason|their own words» -->
They said “limited work”, see [there](#«verbatim:fragment|at-${key}»).

### At ${key}

A text.

### Heading: «heading|plain»

A text.
`;
}

const NOTE = 'field-notes/one-change.md';
const LIFETIME = 'formerly: [NAME]\nmeaning-changed: [0.1.0]';

function replaced(path: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${path} holds no “${from}”.`);
    return text.replace(from, () => to);
  }, smallText(path));
}

/** The texts of the framework with marks around what stands in a body. */
function markedTexts(): [path: string, text: string][] {
  const note = replaced(
    NOTE,
    [
      'status: published',
      'status: corrected\ncorrections:\n  - date: 2026-04-01\n    what: The pot was of clay.\nwithdrawal:\n  date: 2026-06-03\n  reason: The timer was never there.',
    ],
    ['## What changed\n', `## What changed\n\n${positions('note', '../')}`],
  );
  return [
    [
      'framework.md',
      `${replaced('framework.md', ['summary: A', 'booklet-notes: [one-change]\nsummary: A']).trimEnd()}\n\n${positions('intro', '')}`,
    ],
    ['sections/why.md', `${smallText('sections/why.md').trimEnd()}\n\n${positions('why', '../')}`],
    [
      'scoring.md',
      `${replaced('scoring.md', ['  - dimension: D3', '  - dimension: D4\n    when: work alone\n  - dimension: D3\n    only-with: D4']).trimEnd()}\n\n${positions('scoring', '')}`,
    ],
    [
      'glossary.md',
      `${replaced('glossary.md', ['Two terms.', 'Two terms: «introduction|plain».']).trimEnd()}\n\n## Trowel «term|plain»\n\n${positions('glossary', '')}`,
    ],
    [
      'modes/shared.md',
      replaced(
        'modes/shared.md',
        ['status: active', `status: active\n${LIFETIME.replace('NAME', 'joint')}`],
        ['the *shared* way.', 'the *shared* way: «definition|plain».'],
        ['answers for what happens', 'answers for «role|plain», and for what happens'],
        [
          '**Shared Log**: The organization keeps a log',
          '**Shared Log «signal name|plain»**: The organization keeps a log: «signal|plain»',
        ],
        ['by `habit`', 'by `«verbatim:code in a signal|habit»`'],
        ['work).', `work).\n\n${positions('shared', '../')}`],
      ),
    ],
    [
      'modes/absent.md',
      smallText('modes/delegated.md')
        .replace('id: delegated\norder: 3\nname: Delegated', 'id: absent\norder: 4\nname: Absent')
        .replace('status: active', 'status: retired\nsince: 0.2.0\nreplaced-by: delegated')
        .replaceAll('Delegated', 'Absent'),
    ],
    [
      'dimensions/d2.md',
      replaced(
        'dimensions/d2.md',
        ['status: active', `status: active\n${LIFETIME.replace('NAME', 'D12')}`],
        ['decides about soil.\n\n## Q', 'decides about soil: «lead|plain».\n\n## Q'],
        ['Do you decide', 'Of «question|plain»: do you decide'],
        ['1. A person decides about soil.', '1. A person decides about soil: «statement|plain».'],
        ['a watering can.', 'a watering can: «evidence|plain».'],
        ['- a timer', '- a timer: «evidence entry|plain»'],
        ['**Soil and weather**: W', '**Soil and weather «confusion|plain»**: «confusion text|plain»: w'],
        ['Staying is', `${positions('soil', '../')}\nStaying is`],
      ),
    ],
    [
      'dimensions/d5.md',
      smallText('dimensions/d4.md')
        .replace('id: D4', 'id: D5')
        .replace('name: Tools', 'name: Old tools')
        .replace('status: active', 'status: retired\nsince: 0.2.0\nreplaced-by: D4'),
    ],
    [
      NOTE,
      note.replace(/status: corrected|\nwithdrawal:\n.*\n.*/g, (found) => (found.startsWith('status') ? found : '')),
    ],
    [
      'field-notes/gone.md',
      note
        .replace('status: corrected', 'status: withdrawn')
        .replace('"One change: a timer"', 'A note that is gone')
        .replace('summary: A timer', 'summary: Once, a timer'),
    ],
    [
      'release-notes.md',
      `---\nversion: 0.2.0\nsummary: All of it is new.\n---\nIt is new.\n\n## More\n\n${positions('release', '')}`,
    ],
    [
      'terminology.yaml',
      `subjects:\n  pots:\n    words: [pot, pots]\n    led-by: [the, a]\n    across: [old]\n    parted-by: [that]\n    followed-by: [of]\n${replaced(
        'terminology.yaml',
        ['except: ["not revolutionary"]', 'except: ["not revolutionary"]\n    except-in: [quotations]'],
        [
          'reason: One word for one thing.',
          'reason: One word for one thing.\n    except: ["very limited work"]\n    except-in: [compounds]',
        ],
        [
          'forbidden:',
          '  - term: pot\n    instead-of: [vat]\n    reason: It is smaller.\n    said-of: pots\n    scope: [glossary]\n    pass: ["A pot has soil."]\n    fail: ["A vat pot."]\nforbidden:',
        ],
        ['suggestion: Say who waters.', 'suggestion: Say who waters.\n    said-of: pots'],
        ['fail: ["Timers boost yield."]', 'fail: ["Pots boost yield."]'],
      )}`,
    ],
    [
      'links.json',
      '{\n  "https://example.org/«json:address of a link|a»": {\n    "status": "unknown",\n    "checked": "2026-01-01",\n    "reason": "«json:reason|503»"\n  }\n}\n',
    ],
    [
      'images/bed.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>«xml:title of a picture|A bed»</title><text x="1" y="1" font-family="«xml:attribute of a picture|serif»">«xml:words of a picture|Bed»</text></svg>\n',
    ],
    ['../CONTRIBUTING.md', `# Contributing\n\nA start.\n\n## What is asked\n\n${positions('guide', 'framework/')}`],
    [
      '../.github/SECURITY.md',
      `# Security\n\nA start.\n\n## How to report\n\n${positions('security', '../framework/')}`,
    ],
  ];
}

/** The path from the root of a project. */
const fullPath = (path: string): string => (path.startsWith('../') ? path.slice(3) : `framework/${path}`);

type Template = { readonly path: string; readonly text: string; readonly places: readonly Place[] };

/** A text without its marks, with its places. */
function templateOf(path: string, marked: string): Template {
  const found = new Map<string, { form: PlaceForm; original: string; ranges: [number, number][] }>();
  let [text, at] = ['', 0];
  for (const match of marked.matchAll(MARKED)) {
    const [all, form = 'text', name = '', original = ''] = match;
    text += marked.slice(at, match.index);
    const one = found.get(name) ?? { form: form as PlaceForm, original, ranges: [] };
    one.ranges.push([text.length, text.length + original.length]);
    found.set(name, one);
    text += original;
    at = match.index + all.length;
  }
  text += marked.slice(at);
  if (text.includes(OPEN) || text.includes(CLOSE)) throw new Error(`A mark in ${path} is not read.`);
  const full = fullPath(path);
  const inBody = [...found].map(([name, one]): Place => ({ path: full, name, ...one }));
  return { path: full, text, places: [...inFrontMatter(full, text), ...inBody] };
}

/** Every string in front matter or a data file, and every key of a map with free keys. */
function inFrontMatter(path: string, text: string): Place[] {
  const schema = schemaAt(path);
  const [, front] = /^---\n([^]*?\n)---\n/.exec(text) ?? [];
  if (!schema || (front === undefined && path.endsWith('.md'))) return [];
  const start = front === undefined ? 0 : 4;
  const places: Place[] = [];
  const add = (node: Node, name: string, form: PlaceForm): void => {
    const [from, to] = node.range!;
    const range = [start + from, start + to] as const;
    places.push({ path, name, form, original: text.slice(...range), ranges: [range] });
  };
  const walk = (node: unknown, at: readonly (string | number)[]): void => {
    const name = at.join('.');
    if (isScalar(node) && typeof node.value === 'string') add(node, name, 'yaml');
    if (!isCollection(node)) return;
    for (const [index, item] of node.items.entries()) {
      if (!isPair(item)) {
        walk(item, [...at, index]);
        continue;
      }
      const key = item.key as Node & { value: string };
      if (isMap(node) && shapeOf(partAt(schema, at)!) === undefined) add(key, `key ${name}.${key.value}`, 'key');
      walk(item.value, [...at, key.value]);
    }
  };
  walk(parseDocument(front ?? text).contents, []);
  return places;
}

function schemaAt(path: string): z.ZodType | undefined {
  if (path.endsWith('terminology.yaml')) return terminologySchema;
  const place = placeOf(path);
  return place.type === 'document' ? kinds[place.kind].schema : undefined;
}

const templates = markedTexts().map(([path, text]) => templateOf(path, text));
const others = smallSources().filter(({ path }) => templates.every((one) => one.path !== path));

/** Every place that takes a text. */
export const PLACES: readonly Place[] = templates.flatMap(({ places }) => places);

/** The places of strings that schemas know, as `kind: key.key`, whatever documents hold. */
export function stringsOfSchemas(): string[] {
  const named = Object.entries(kinds).map(([kind, { schema }]) => [kind, schema] as const);
  return [...named, ['terminology', terminologySchema] as const].flatMap(([kind, schema]) =>
    [...stringsIn(schema)].map((path) => `${kind}: ${path}`),
  );
}

function* stringsIn(schema: z.ZodType, path = ''): Generator<string> {
  const shape = shapeOf(schema);
  const entry = entryOf(schema);
  if (shape)
    for (const [key, part] of Object.entries(shape)) yield* stringsIn(part, path === '' ? key : `${path}.${key}`);
  else if (entry) yield* stringsIn(entry, `${path}.*`);
  else if (isText(schema)) yield path;
}

/** Whether a schema takes texts: all of them, or those of a list. */
function isText(schema: z.ZodType): boolean {
  const definition = schema._zod.def as { readonly type: string; readonly innerType?: z.ZodType };
  return definition.innerType ? isText(definition.innerType) : ['string', 'enum'].includes(definition.type);
}

/** A place of front matter as `stringsOfSchemas` names it. */
export function schemaName({ path, name }: Place): string {
  const place = placeOf(path);
  const kind = place.type === 'document' ? place.kind : 'terminology';
  const steps = name.split('.').map((step) => (/^\d+$/.test(step) ? '*' : step));
  if (steps[0] === 'subjects') steps[1] = '*';
  return `${kind}: ${steps.join('.')}`;
}

/** Where each place stands in the text that it was put into, by the first and the last line. */
export type Filled = {
  readonly sources: SourceFile[];
  readonly lines: ReadonlyMap<Place, readonly (readonly [first: number, last: number])[]>;
};

/** The framework with these texts, as they are to be written, in their places. */
export function filled(texts: ReadonlyMap<Place, string>): Filled {
  const lines = new Map<Place, [number, number][]>();
  const files = templates.map(({ path, text, places }) => {
    const edits = places
      .flatMap((place) => place.ranges.map(([start, end]) => ({ place, start, end })))
      .filter(({ place }) => texts.has(place))
      .sort((a, b) => a.start - b.start);
    let [result, at, line] = ['', 0, 1];
    const add = (piece: string): void => {
      result += piece;
      line += piece.split(/\r\n|[\r\n]/).length - 1;
    };
    for (const { place, start, end } of edits) {
      add(text.slice(at, start));
      const first = line;
      add(texts.get(place)!);
      lines.set(place, [...(lines.get(place) ?? []), [first, line]]);
      at = end;
    }
    return sourceFile(path, bytesOf(result + text.slice(at)));
  });
  return { sources: [...others, ...files], lines };
}

/** A text as UTF-8, in which half a pair stands as the three bytes that its number would take; no decoder accepts them. */
function bytesOf(text: string): Uint8Array {
  const parts = text.split(/(\p{Cs})/u).map((part) => {
    const code = part.charCodeAt(0);
    const isHalf = part.length === 1 && code >= 0xd800 && code <= 0xdfff;
    return isHalf ? Uint8Array.of(0xed, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)) : new TextEncoder().encode(part);
  });
  return new Uint8Array(Buffer.concat(parts));
}
