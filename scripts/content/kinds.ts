/** The kinds of source: where each stands, the keys it takes, and the sections its body needs. */
import { z } from 'zod';
import { VIEWS } from '../model/index.ts';
import {
  id,
  dimensionId,
  date,
  partialDate,
  version,
  text,
  languageTag,
  count,
  unique,
  secureUrl,
  licence,
} from './values.ts';

const retirement = {
  status: z.enum(['active', 'retired']),
  since: version.optional(),
  'replaced-by': text(80).optional(),
  formerly: unique(z.array(text(80))).optional(),
  'meaning-changed': unique(z.array(version)).optional(),
};

const framework = z.strictObject({
  title: text(80),
  version,
  stage: text(80),
  licence,
  language: languageTag,
  direction: z.enum(['ltr', 'rtl']),
  question: text(160),
  tagline: text(160),
  summary: text(300),
  'booklet-notes': unique(z.array(id)).optional(),
});

const section = z.strictObject({ id, order: count, title: text(120), summary: text(300) });

const mode = z.strictObject({
  id,
  order: count,
  name: text(60),
  role: text(100),
  entry: z.record(z.string(), z.number()).optional(),
  ...retirement,
});

const dimension = z.strictObject({ id: dimensionId, name: text(80), aspect: id, ...retirement });

const offsets = z.tuple([z.number().max(0), z.number().min(0)]);

const scoring = z.strictObject({
  gate: id.optional(),
  aspects: z.array(z.strictObject({ id, name: text(60), meaning: text(300) })).min(1),
  intervals: z.strictObject({ asserted: offsets, example: offsets, recorded: offsets }),
  'shelf-life': z.strictObject({ days: count }),
  pairs: z.array(
    z.strictObject({ authority: dimensionId, control: dimensionId, gap: z.number().min(0.5).multipleOf(0.5) }),
  ),
  'may-not-apply': z.array(
    z.strictObject({ dimension: dimensionId, 'only-with': dimensionId.optional(), when: text(200) }),
  ),
});

const glossary = z.strictObject({ title: text(80), summary: text(300) });

const position = z.number().min(1).multipleOf(0.5);

const fieldNote = z.strictObject({
  title: text(120),
  date,
  summary: text(300),
  view: z.enum(VIEWS),
  context: text(160),
  actor: z.enum(['ai', 'automation', 'mixed']),
  moves: z
    .array(
      z.strictObject({
        scope: text(200),
        from: position,
        to: position,
        direction: z.enum(['advanced', 'held', 'regressed']),
        dimensions: unique(z.array(dimensionId).min(1)),
      }),
    )
    .min(1),
  origin: z.enum(['first-hand', 'published-account']),
  authors: unique(z.array(text(100)).min(1)),
  sources: z
    .array(
      z.strictObject({
        id,
        author: text(200),
        title: text(300),
        publisher: text(120).optional(),
        date: partialDate.optional(),
        url: secureUrl,
        read: z.enum(['whole', 'most', 'opening', 'quoted', 'secondary']),
        checked: date.optional(),
        remark: text(400).optional(),
      }),
    )
    .optional(),
  'written-for': version,
  status: z.enum(['published', 'corrected', 'withdrawn']),
  tags: unique(z.array(id)),
});

const examples = z.array(text(300)).min(1);

const terminology = z.strictObject({
  preferred: z.array(
    z.strictObject({
      term: text(80),
      'instead-of': unique(z.array(text(120)).min(1)),
      reason: text(400),
      except: unique(z.array(text(120))).optional(),
      pass: examples,
      fail: examples,
    }),
  ),
  forbidden: z.array(
    z.strictObject({
      pattern: text(200),
      kind: z.enum(['rank', 'hype', 'claim']),
      reason: text(400),
      suggestion: text(400),
      except: unique(z.array(text(120))).optional(),
      pass: examples,
      fail: examples,
    }),
  ),
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

/** The largest document and the largest picture, in bytes. The reader does not open anything larger. */
export const MAX_DOCUMENT_SIZE = 64 * 1024;
export const MAX_PICTURE_SIZE = 512 * 1024;

/** The folder of sources, and the guide beside it, relative to the project's root. */
export const SOURCE_FOLDER = 'framework';
export const GUIDE_PATH = 'CONTRIBUTING.md';
/** What is known of web links, written by the online check. */
export const LINKS_PATH = `${SOURCE_FOLDER}/links.json`;

const SINGLE_FILES: Record<string, Kind> = {
  'framework.md': 'framework',
  'scoring.md': 'scoring',
  'glossary.md': 'glossary',
};
const FOLDERS: Record<string, Kind> = {
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
  if (path === GUIDE_PATH) return { type: 'document', kind: 'guide' };
  const [folder, ...rest] = path.slice(SOURCE_FOLDER.length + 1).split('/');
  if (rest.length === 0) {
    if (folder === 'terminology.yaml') return { type: 'terminology' };
    if (folder === 'links.json') return { type: 'links' };
    const kind = Object.hasOwn(SINGLE_FILES, folder!) ? SINGLE_FILES[folder!] : undefined;
    return kind ? { type: 'document', kind } : { type: 'unknown' };
  }
  if (rest.length > 1) return { type: 'unknown' };
  if (folder === 'images') return PICTURE.test(rest[0]!) ? { type: 'picture' } : { type: 'unknown' };
  const kind = Object.hasOwn(FOLDERS, folder!) ? FOLDERS[folder!] : undefined;
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
export const REQUIRED_FILES = Object.keys(SINGLE_FILES).map((name) => `${SOURCE_FOLDER}/${name}`);
