/** What is wrong with links and words of bodies, as codes with places and values. Rules put it in words. */
import type { Edit } from '../syntax/source.ts';
import type { At } from '../syntax/flaw.ts';

type Of<Code extends string, Values> = { readonly code: Code } & Readonly<Values>;

/** What is not there: nothing is named, `successor` has taken its place, or `near` is the nearest to what is named. */
type Missing =
  { is: 'empty' } | { is: 'missing'; url: string; successor: string | undefined; near: string | undefined };

/** What is wrong with an address. `better` is the same one in the right form, where that is certain. */
export type Refusal = { readonly better?: string } & (
  | Of<'link-absolute', { is: 'path' | 'address'; url: string; near: string | undefined }>
  | Of<'link-broken', Missing>
  | Of<'link-case', { url: string; written: string }>
  | Of<'link-escape', { url: string; near: string | undefined }>
  | Of<'link-scheme', { in: 'text'; is: 'refused' | 'form'; url: string; scheme: string | undefined }>
  | Of<'link-credentials', { in: 'text' }>
  | Of<'link-http', { url: string; secure: string | undefined }>
  | Of<'link-anchor', { target: Target; near: string | undefined; anchors: readonly string[] }>
);

/** A source and an anchor in it. */
export type Target = { readonly path: string; readonly anchor: string };

type Placed<One> = One extends { readonly code: infer Code extends string }
  ? At<Code, Omit<One, 'code'> & { edits: readonly Edit[] }>
  : never;

/** What is wrong with an address where it stands. A picture that is not there has a code of its own. */
export type AddressFlaw = Placed<Refusal> | Placed<Of<'image-missing', Missing>>;

/** A word that the terminology refuses, with the term to write for it, or else what is suggested. */
type Word = { written: string; reason: string; suggestion: string; term: string | null; edits: readonly Edit[] };
/** A number that nothing has: the first and the last label that there are. */
type UnknownNumber = { is: 'number'; written: string; first: string; last: string };
/** What is called by the label of one and the name of another. */
type Mixed = { is: 'pair'; label: string; name: string; other: { readonly label: string; readonly name: string } };
/** What has another name in the model. */
type Misnamed = { is: 'name'; label: string; name: string; written: string };

/** What is wrong with words. */
export type LanguageFlaw =
  | At<'term-rank', Word>
  | At<'term-hype', Word>
  | At<'term-claim', Word>
  | At<'term-person', Word>
  | At<'term-prefer', Word>
  | NameFlaw
  | At<'repeated-word', { written: string; count: number; edits: readonly Edit[] }>;

/** What is wrong with what a text calls modes and dimensions. */
export type NameFlaw =
  | At<'term-mode-number', UnknownNumber>
  | At<'term-dimension-number', UnknownNumber>
  | At<'term-mode-pair', Mixed>
  | At<'term-mode-name', Misnamed>
  | At<'term-dimension-pair', Mixed>
  | At<'term-dimension-pair', Misnamed>;

/** What is wrong with a list whose entries have names. */
export type EntryFlaw =
  | At<'signal-form', ListFlaw>
  | At<'signal-form', { is: 'empty' | 'swallowed' | 'no-letter' | 'paragraphs' | 'no-stop' | 'sentences' }>
  | At<'signal-form', { is: 'no-bold' | 'colon-inside' | 'no-colon' | 'no-sentence'; name: string | undefined }>;

/** What is wrong with a numbered list of anchors. */
export type AnchorFlaw =
  | At<'anchor-form', ListFlaw>
  | At<'anchor-form', { is: 'start'; start: number }>
  | At<'anchor-form', { is: 'no-sentence' | 'no-evidence' | 'sentences' | 'no-label' }>;

/** What is wrong with a section that is to be one list. */
export type ListFlaw = { is: 'stray' | 'kind' | 'several'; title: string };

/** What can be wrong with bodies. */
export type AnalysisFlaw = AddressFlaw | LanguageFlaw | EntryFlaw | AnchorFlaw;
