/** The kinds of source: where each stands, the keys it takes, and the sections its body needs. */
import { z } from 'zod';
import {
  ACTORS,
  DIRECTIONS,
  LIFETIMES,
  LIMITS,
  NOTE_STATUSES,
  ORIGINS,
  ownValue,
  READINGS,
  SCRIPT_DIRECTIONS,
  VIEWS,
} from '../../model/index.ts';
import { entryOf, keysOf, takesWords } from './shapes.ts';
import {
  author,
  citedAuthor,
  count,
  date,
  dimensionId,
  id,
  languageTag,
  licence,
  namedVersion,
  ownDimensionId,
  ownId,
  partialDate,
  secureUrl,
  sample,
  text,
  unique,
  version,
} from './value-schemas.ts';

// The order of the keys is the order in which sources write them; the descriptions are what editors show beside a key.

/** What is said of the lifetime of something whose ids have this form. */
const lifetime = (ids: typeof id) => ({
  status: z.enum(LIFETIMES).describe('Whether it is in use.'),
  since: namedVersion.optional().describe('The version that retired it.'),
  'replaced-by': ids.optional().describe('The id of what replaces it.'),
  formerly: unique(z.array(ids)).optional().describe('Ids it had before; their addresses lead here.'),
  'meaning-changed': unique(z.array(namedVersion)).optional().describe('Versions in which its meaning changed.'),
});

const framework = z.strictObject({
  title: text(80).describe('The name of the framework.'),
  version: version.describe('The version of the framework.'),
  stage: text(80).describe('How finished it is, in a few words.'),
  licence: licence.describe('The SPDX identifier of the licence of the content.'),
  language: languageTag.describe('The language of the content.'),
  direction: z.enum(SCRIPT_DIRECTIONS).describe('The direction of the script.'),
  question: text(160).describe('The question that the framework asks.'),
  tagline: text(160).describe('A few words that stand beside the name.'),
  'booklet-notes': unique(z.array(id))
    .optional()
    .describe('The field notes that the booklet prints, by file name; without the key, the newest.'),
  summary: text(300).describe('One sentence for search results and previews.'),
});

const section = z.strictObject({
  id: ownId.describe('The file name without its ending.'),
  order: count.describe('The place among the sections, from 1.'),
  title: text(120).describe('The heading of the section.'),
  summary: text(300).describe('One sentence for lists and previews.'),
});

const mode = z.strictObject({
  id: ownId.describe('The file name without its ending.'),
  order: count.max(LIMITS.modes).describe('The place on the gradient, from 1.'),
  name: text(60).describe('The name of the mode.'),
  role: text(100).describe('The title of the human role.'),
  entry: z
    .record(z.string(), z.number())
    .optional()
    .describe('Entry conditions: for each dimension named, the least answer. The first mode has none.'),
  ...lifetime(id),
});

const dimension = z.strictObject({
  id: ownDimensionId.describe('D and the number in the file name.'),
  name: text(80).describe('The name of the dimension.'),
  aspect: id.describe('The aspect that it belongs to, by its id in the scoring method.'),
  ...lifetime(dimensionId),
});

const offsets = z.tuple([z.number().max(0), z.number().min(0)]);

const scoring = z.strictObject({
  gate: id.optional().describe('The mode whose entry conditions are the gate.'),
  aspects: z
    .array(
      z.strictObject({
        id: id.describe('The id that dimensions name.'),
        name: text(60).describe('The name of the aspect.'),
        meaning: text(300).describe('What its dimensions have in common, in one sentence.'),
      }),
    )
    .min(1)
    .describe('The groups that dimensions fall into.'),
  intervals: z
    .strictObject({
      asserted: offsets.describe('For an answer without evidence.'),
      example: offsets.describe('For an answer with an example.'),
      recorded: offsets.describe('For an answer with a record.'),
    })
    .describe('How far below and above an answer the truth may lie, in anchors.'),
  'shelf-life': z
    .strictObject({ days: count.describe('How many days a record counts as one.') })
    .describe('How long evidence lasts.'),
  pairs: z
    .array(
      z.strictObject({
        authority: dimensionId.describe('The dimension that is delegated.'),
        control: dimensionId.describe('The dimension that holds it in bounds.'),
        gap: z.number().min(0.5).multipleOf(0.5).describe('How far authority may not be ahead of control.'),
      }),
    )
    .describe('Dimensions that are compared with each other.'),
  'may-not-apply': z
    .array(
      z.strictObject({
        dimension: dimensionId.describe('The dimension that may be left out.'),
        'only-with': dimensionId.optional().describe('The dimension without which it may not be left out.'),
        when: text(200).describe('For which work it does not apply.'),
      }),
    )
    .describe('Dimensions that do not apply to all work.'),
});

const glossary = z.strictObject({
  title: text(80).describe('The heading of the glossary.'),
  summary: text(300).describe('One sentence for lists and previews.'),
});

const position = z.number().min(1).multipleOf(0.5);

const move = z.strictObject({
  scope: text(200).describe('Which work moved, in a short phrase.'),
  from: position.describe('Where it stood before, in halves.'),
  to: position.describe('Where it stood after, in halves.'),
  direction: z.enum(DIRECTIONS).describe('What follows from the two positions.'),
  dimensions: unique(z.array(dimensionId).min(1)).describe('The dimensions that the move shows in.'),
});

const source = z.strictObject({
  id: id.describe('The anchor that the text links to, such as a name and a year.'),
  author: citedAuthor(200).describe('Who wrote it.'),
  title: text(300).describe('Its title.'),
  publisher: text(120).optional().describe('Where it was published.'),
  date: partialDate.optional().describe('When it was published, in quotes; left out where it is undated.'),
  url: secureUrl.describe('Its address on the web.'),
  read: z.enum(READINGS).describe('How much of it was read, or through whom.'),
  checked: date.optional().describe('The day an editor last opened the address.'),
  remark: text(400).optional().describe('What was read and what was not.'),
});

const correction = z.strictObject({
  date: date.describe('The day on which the note was corrected.'),
  what: text(300).describe('What was corrected, in one sentence.'),
});

const withdrawal = z.strictObject({
  date: date.describe('The day on which the note was withdrawn.'),
  reason: text(300).describe('Why it was withdrawn, in one sentence.'),
});

const fieldNote = z.strictObject({
  title: text(120).describe('The title of the note.'),
  date: date.describe('The day the note is published.'),
  summary: text(300).describe('One or two sentences for lists and previews.'),
  view: z.enum(VIEWS).describe('Whether the note is about an organization or team, or one person.'),
  context: text(160).describe('What kind of place and work, in a short phrase.'),
  actor: z.enum(ACTORS).describe('What execution authority was delegated to.'),
  moves: z.array(move).min(1).describe('What moved, held or went back on the gradient.'),
  origin: z.enum(ORIGINS).describe('Whether the authors saw it themselves, or read of it.'),
  authors: unique(z.array(author(100)).min(1)).describe('Who wrote the note, each person or group in its own entry.'),
  sources: z.array(source).optional().describe('What the note relies on.'),
  'written-for': namedVersion.describe('The version of the framework that the note uses.'),
  status: z.enum(NOTE_STATUSES).describe('Whether the note still stands.'),
  corrections: z
    .array(correction)
    .min(1)
    .optional()
    .describe('What was corrected, and when; only in a note that was corrected.'),
  withdrawal: withdrawal.optional().describe('When and why the note was withdrawn; only in a withdrawn note.'),
  tags: unique(z.array(id)).describe('What the note is about, in a few words joined by hyphens.'),
});

const releaseNotes = z.strictObject({
  version: namedVersion.describe('The version that they are for: the one that the framework declares.'),
  summary: text(300).describe('One sentence for lists and feeds: what changes, and for whom.'),
});

const examples = z.array(sample(300)).min(1);

/** What the places of each kind are called in the scope of a language rule; the guide has none. */
export const SCOPE_OF_KIND = {
  framework: 'title-page',
  section: 'sections',
  mode: 'modes',
  dimension: 'dimensions',
  scoring: 'scoring',
  glossary: 'glossary',
  'field-note': 'field-notes',
  'release-notes': 'release-notes',
  guide: 'guide',
} as const;

const { guide: _guide, ...scopesOfKinds } = SCOPE_OF_KIND;
const scopes = [...Object.values(scopesOfKinds), 'enterprise-view', 'individual-view', 'no-view'] as const;
const scope = unique(z.array(z.enum(scopes)).min(1)).optional();

const phrases = unique(z.array(text(400)).min(1));

/** Where an entry does not apply, or of what alone. */
const conditions = {
  except: phrases.optional(),
  'except-in': unique(z.array(z.enum(['compounds', 'quotations'])).min(1)).optional(),
  'said-of': text(80).optional(),
  scope,
};

const terminology = z.strictObject({
  subjects: z
    .record(
      z.string(),
      z.strictObject({
        words: phrases,
        'led-by': phrases.optional(),
        across: phrases.optional(),
        'parted-by': phrases.optional(),
        'followed-by': phrases.optional(),
      }),
    )
    .optional(),
  preferred: z.array(
    z.strictObject({
      term: text(80),
      'instead-of': unique(z.array(text(120)).min(1)),
      reason: text(400),
      ...conditions,
      pass: examples,
      fail: examples,
    }),
  ),
  forbidden: z.array(
    z.strictObject({
      pattern: text(400),
      kind: z.enum(['rank', 'hype', 'claim', 'person']),
      reason: text(400),
      suggestion: text(400),
      ...conditions,
      pass: examples,
      fail: examples,
    }),
  ),
  synonyms: z
    .array(
      z.strictObject({
        term: text(80).describe('The term, as the glossary has it.'),
        words: unique(z.array(text(80)).min(1)).describe('What readers may look for who do not know the term.'),
      }),
    )
    .optional()
    .describe('Other words that lead to a term where somebody searches for them; nobody is asked to write otherwise.'),
});

/** A heading of level 2 that a kind of source knows. */
export type SectionRule = {
  readonly title: string;
  readonly required: boolean;
  readonly form: 'prose' | 'paragraph' | 'entries' | 'anchors';
};

const prose = (title: string, required = true): SectionRule => ({ title, required, form: 'prose' });
const entries = (title: string): SectionRule => ({ title, required: true, form: 'entries' });

/** The headings under which a mode has its signals, and the names under which a dimension has its questions. */
export const VIEW_SECTIONS = ['Enterprise view', 'Individual view'] as const;

type KindRule = {
  /** What messages call it. */
  readonly label: string;
  readonly schema: z.ZodType;
  /** The heading level that its title has where it is published; the body begins one below. */
  readonly titleLevel: 1 | 2;
  /** The text before the first heading. */
  readonly lead: 'paragraph' | 'required' | 'optional';
  /** The level-2 headings in order, or null where they are free. */
  readonly sections: readonly SectionRule[] | null;
};

/** Every kind of Markdown source, with the schema of its front matter and the form of its body. */
export const kinds = {
  framework: { label: 'title page', schema: framework, titleLevel: 2, lead: 'required', sections: [] },
  section: { label: 'section', schema: section, titleLevel: 2, lead: 'required', sections: [] },
  mode: {
    label: 'mode',
    schema: mode,
    titleLevel: 1,
    lead: 'paragraph',
    sections: [
      { title: 'Human role', required: true, form: 'paragraph' },
      entries('Enterprise view'),
      entries('Individual view'),
      prose('How teams get here', false),
      prose('What makes it regress', false),
    ],
  },
  dimension: {
    label: 'dimension',
    schema: dimension,
    titleLevel: 1,
    lead: 'required',
    sections: [
      entries('Question'),
      { title: 'Anchors', required: true, form: 'anchors' },
      entries('Common confusions'),
      prose('To delegate more'),
      prose('Sound to stay'),
    ],
  },
  scoring: { label: 'scoring method', schema: scoring, titleLevel: 1, lead: 'optional', sections: null },
  glossary: { label: 'glossary', schema: glossary, titleLevel: 1, lead: 'optional', sections: null },
  'field-note': {
    label: 'field note',
    schema: fieldNote,
    titleLevel: 1,
    lead: 'optional',
    sections: [
      prose('Context'),
      prose('What changed'),
      prose('What failed or limits this'),
      prose('What we would watch'),
    ],
  },
  'release-notes': {
    label: 'release notes',
    schema: releaseNotes,
    titleLevel: 1,
    lead: 'required',
    sections: null,
  },
  guide: { label: "contributors' guide", schema: z.strictObject({}), titleLevel: 1, lead: 'optional', sections: null },
} as const satisfies Record<string, KindRule>;

/** The kind of a Markdown source. */
export type Kind = keyof typeof kinds;
/** The front matter of each kind, as checked. */
export type FrontMatter = { [K in Kind]: z.infer<(typeof kinds)[K]['schema']> };
/** The language rules of `terminology.yaml`, as checked. */
export type Terminology = z.infer<typeof terminology>;
/** The schema of `terminology.yaml`. */
export const terminologySchema = terminology;

const keys = [...Object.values(kinds).map(({ schema }) => schema), terminology].flatMap(keysOf);

/** Every key that a source of some kind takes, at any depth. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(keys.map(([key]) => key));

/** Whether some source takes a text in its writer's own words at a key. */
export function isKeyOfWords(word: string): boolean {
  return keys.some(([key, part]) => key === word && takesWords(part));
}

/** Whether every source that takes a key takes a list there. */
export function isKeyOfList(word: string): boolean {
  const parts = keys.filter(([key]) => key === word);
  return parts.length > 0 && parts.every(([, part]) => entryOf(part) !== undefined);
}

/** Whether a word is a key that some source takes; maps of dimensions have their ids as keys. */
export function isKey(word: string): boolean {
  return KNOWN_KEYS.has(word) || /^D\d+$/.test(word);
}

/** Keys that `terminology.yaml` may have, on all levels together. */
export const MAX_TERMINOLOGY_KEYS = 2000;

/** The largest document and the largest picture, in bytes. The reader does not open anything larger. */
export const MAX_DOCUMENT_SIZE = 64 * 1024;
export const MAX_PICTURE_SIZE = 512 * 1024;
/** The most pixels of a picture. A few bytes can claim any number, and whoever looks at the picture takes memory for all of them. */
export const MAX_PIXELS = 16_000_000;

/** The folder of sources, and the guides beside it, relative to the project's root: how to contribute, and what is promised of security. */
export const SOURCE_FOLDER = 'framework';
export const GUIDE_PATH = 'CONTRIBUTING.md';
export const SECURITY_PATH = '.github/SECURITY.md';
export const GUIDE_PATHS: readonly string[] = [GUIDE_PATH, SECURITY_PATH];
/** The notes of the next release; a release takes them with it. */
export const NOTES_PATH = `${SOURCE_FOLDER}/release-notes.md`;
/** What was released. It is frozen, so none of it is a source. */
export const RELEASES_FOLDER = `${SOURCE_FOLDER}/releases`;
/** The manifest of all releases, from the project's root. */
export const MANIFEST_PATH = `${RELEASES_FOLDER}/manifest.json`;
/** What is known of web links, written by the online check. */
export const LINKS_PATH = `${SOURCE_FOLDER}/links.json`;

/** The kinds of which there is one source, by its name. */
export const SINGLE_FILES: Readonly<Record<string, Kind>> = {
  'framework.md': 'framework',
  'scoring.md': 'scoring',
  'glossary.md': 'glossary',
  'release-notes.md': 'release-notes',
};
/** The other kinds, by their folder. */
export const FOLDERS: Readonly<Record<string, Kind>> = {
  sections: 'section',
  modes: 'mode',
  dimensions: 'dimension',
  'field-notes': 'field-note',
};
const PICTURE = /\.(?:png|jpe?g|webp|svg)$/;

/** What a path is a source of: a kind of document, the language rules, what is known of web links, a picture, or nothing that belongs here. */
export type Place =
  | { type: 'document'; kind: Kind }
  | { type: 'terminology' }
  | { type: 'links' }
  | { type: 'picture' }
  | { type: 'unknown' };

/** What may stand at a path. */
export function placeOf(path: string): Place {
  if (GUIDE_PATHS.includes(path)) return { type: 'document', kind: 'guide' };
  const [folder, ...rest] = path.slice(SOURCE_FOLDER.length + 1).split('/');
  if (rest.length === 0) {
    if (folder === 'terminology.yaml') return { type: 'terminology' };
    if (folder === 'links.json') return { type: 'links' };
    const kind = ownValue(SINGLE_FILES, folder!);
    return kind ? { type: 'document', kind } : { type: 'unknown' };
  }
  if (rest.length > 1) return { type: 'unknown' };
  if (folder === 'images') return PICTURE.test(rest[0]!) ? { type: 'picture' } : { type: 'unknown' };
  const kind = ownValue(FOLDERS, folder!);
  return kind && rest[0]!.endsWith('.md') ? { type: 'document', kind } : { type: 'unknown' };
}

/** Whether a path is a source of this kind. */
export function isOfKind(path: string, kind: Kind): boolean {
  const place = placeOf(path);
  return place.type === 'document' && place.kind === kind;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The file name of a document without its ending: what its id has to agree with. */
export function stemOf(path: string): string {
  return nameOf(path).replace(/\.md$/, '');
}

/** What the folder of a path takes, in words. */
export function describePlaces(): string {
  const folders = Object.keys(FOLDERS).map((folder) => `${folder}/*.md`);
  return [
    ...Object.keys(SINGLE_FILES),
    'terminology.yaml',
    'links.json',
    ...folders,
    'images/*.{png,jpg,webp,svg}',
  ].join(', ');
}

/** The sources that a framework cannot be without. */
export const REQUIRED_FILES = ['framework.md', 'scoring.md', 'glossary.md'].map((name) => `${SOURCE_FOLDER}/${name}`);
/** The language rules. Without them, a framework is published, and its words are not judged. */
export const TERMINOLOGY_PATH = `${SOURCE_FOLDER}/terminology.yaml`;
