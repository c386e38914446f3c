/**
 * What is wrong with a text, as parsers tell it: a code, a place and plain values. What it means to a contributor, and what to write
 * instead, is for the rule of that code to say.
 */
import type { Edit, Point, Range, Undecodable } from './source.ts';

/** A flaw with its place and what else is known of it. */
export type At<Code extends string, Values = unknown> = {
  readonly code: Code;
  readonly range: Range;
} & Readonly<Values>;

/** Edits that restore the form, where a parser gets beyond the flaw with them; empty where there are none. */
type WithEdits = { edits: readonly Edit[] };

/** What can be wrong with YAML. */
export type YamlFlaw =
  | At<'yaml-tab', WithEdits>
  | At<'yaml-unclosed', { side: 'end'; mark: string; closing: string; comment: string | undefined }>
  | At<'yaml-unclosed', { side: 'start'; opening: string; value: string }>
  | At<'yaml-smart-quote', WithEdits & { mark: string; inner: string }>
  | At<'yaml-reserved', WithEdits & { key: string | undefined; value: string }>
  | At<'yaml-colon', WithEdits & { before: string; value: string }>
  | At<'yaml-space', WithEdits & { after: 'colon'; key: string; value: string | undefined }>
  | At<'yaml-space', WithEdits & { after: 'hyphen'; entry: string }>
  | At<'yaml-escape', { escape: string }>
  | At<'yaml-trailing', { key: string | undefined; value: string; rest: string }>
  | At<'yaml-key', { lacks: 'word' }>
  | At<'yaml-key', { lacks: 'colon'; key: string; value: string | undefined }>
  | At<'yaml-syntax', { form: 'indent' | 'no-key' | 'lone-comma' | 'no-comma' }>
  | At<'yaml-syntax', { form: 'other'; parserMessage: string }>
  | At<'yaml-anchor', { of: 'alias' }>
  | At<'yaml-anchor', { of: 'anchor'; name: string }>
  | At<'yaml-tag', { name: string }>
  | At<'yaml-merge'>
  | At<'yaml-directive'>
  | At<'yaml-depth'>
  | At<'yaml-dup-key', { key: string; first: { readonly path: string; readonly start: Point } }>
  | At<'yaml-comment', { value: string; comment: string }>
  | At<'fm-too-many-keys', { most: number }>
  | At<'fm-unknown-key', { form: 'unsafe'; key: string }>;

/** What can be wrong with the block of front matter. `keys` are those that it needs. */
export type FrontMatterFlaw =
  | At<'fm-delimiter', { verb: 'opens' | 'closes' }>
  | At<'fm-language', { name: string | undefined; marks: string | undefined }>
  | At<'fm-missing', { keys: readonly string[] }>
  | At<'fm-not-first', { place: 'line' | 'column' }>
  | At<'fm-empty', { hasComments: boolean; keys: readonly string[] }>
  | At<'fm-not-map', { of: 'front-matter' | 'source'; isList: boolean }>
  | At<'fm-too-large', { is: 'size' | 'gap'; size: number }>
  | At<'fm-unclosed', { lastKey: number }>
  | At<'fm-second-block'>;

/** What is too much for a parser of Markdown. */
export type LimitFlaw =
  | At<'md-depth', { of: 'line' | 'text' }>
  | At<'md-too-many', { of: 'characters'; found: number; most: number }>
  | At<'md-too-many', { of: 'columns'; found: number; most: number }>
  | At<'md-too-many', { of: Countable | 'blocks' | 'marks' | 'paragraph-lines' | 'cells'; most: number }>
  | At<'md-too-many', { of: 'mark'; mark: string; most: number }>;

/** What is counted line by line. */
export type Countable = 'lines' | 'definitions' | 'rules' | 'headings' | 'fences' | 'entries';

/** What an SVG picture may not hold. `name` is what is wrong there, as it is written. */
export type SvgFlaw =
  | At<'svg-unsafe', { is: SvgForm; name: string }>
  | At<'svg-unsafe', { is: 'link'; name: string; value: string }>
  | At<'svg-unsafe', { is: 'outside'; name: string | null; does: 'escape' | 'address' | 'load'; call?: string }>;

type SvgForm =
  | ('incomplete' | 'not-open' | 'element' | 'outside-root' | 'twice' | 'no-namespace' | 'depth' | 'namespace')
  | ('script' | 'attribute' | 'cdata' | 'text-outside' | 'entity' | 'doctype' | 'instruction' | 'malformed' | 'use')
  | ('in-style' | 'number' | 'multiplies');

/** What can be wrong with a text before anything is known of what it should say. */
export type SyntaxFlaw =
  | YamlFlaw
  | FrontMatterFlaw
  | LimitFlaw
  | SvgFlaw
  | Undecodable
  | At<'links-file', { is: 'json' }>
  | At<'links-file', { is: 'form'; path: readonly string[]; problem: string }>;

/** Whether a parser gives a flaw rather than a value. */
export function isFlaw<Result extends object>(
  result: Result,
): result is Extract<Result, { readonly code: string; readonly range: Range }> {
  return 'code' in result;
}
