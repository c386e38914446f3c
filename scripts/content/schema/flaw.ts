/** What is wrong with values of front matter, as codes with places and values. Rules put it in words. */
import type { Misfit } from './misfit.ts';
import type { Form } from './shapes.ts';
import type { Edit } from '../syntax/source.ts';
import type { At } from '../syntax/flaw.ts';
import type { ValuePath } from '../syntax/yaml/index.ts';

type Of<Code extends string, Values> = { readonly code: Code } & Readonly<Values>;

/** What a form has against a text. `replacement` is the text to write instead, where it is certain. */
export type Judgement = { readonly replacement?: string } & (
  | Of<'enc-control', { character: string }>
  | Of<'fm-length', { of: 'characters'; found: number; limit: number }>
  | Of<'fm-html', { found: string }>
  | Of<'fm-markup', { found: string }>
  | Of<'fm-author', { has: 'mail' | 'web' | 'account' | 'no-letter' | 'several'; value: string; meant: string }>
  | Of<'fm-id', { of: 'words'; value: string; meant: string }>
  | Of<'fm-id', { of: 'dimension'; value: string; meant: string; ids: readonly string[] }>
  | Of<'fm-date', { is: 'ambiguous'; value: string; days: readonly string[] }>
  | Of<'fm-date', { is: 'no-date'; value: string; isPartial: boolean }>
  | Of<'fm-date', { is: 'unwritten'; value: string; meant: string }>
  | Of<'fm-date', { is: 'no-month'; value: string; month: number }>
  | Of<'fm-date', { is: 'no-day'; value: string; year: number; month: number; days: number }>
  | Of<'fm-version', { is: 'form' | 'build' | 'size'; value: string; meant: string | undefined; isNamed: boolean }>
  | Of<'fm-licence', { value: string; meant: readonly string[]; near: string | undefined }>
  | Of<'fm-range', { is: 'language'; value: string; meant: string | undefined }>
  | Of<'link-scheme', { in: 'field'; value: string; protocol: string | undefined; meant: string | undefined }>
  | Of<'link-credentials', { in: 'field' }>
);

/** Such a judgement on a value that is called `name`. The edits write the replacement, where there is one. */
type JudgedAt<One> = One extends { readonly code: infer Code extends string }
  ? At<Code, Omit<One, 'code'> & { name: string; edits: readonly Edit[] }>
  : never;

/** What can be wrong with the values of front matter. */
export type SchemaFlaw =
  | JudgedAt<Judgement>
  | At<'fm-blank', { name: string; stands: 'entry' | 'optional' | 'required' }>
  | At<'fm-duplicate-item', { list: string; found: unknown }>
  | At<'fm-length', { of: 'entries'; name: string; found: number; limit: number }>
  | At<'fm-min-items', { name: string; found: number; least: number; isOptional: boolean }>
  | At<'fm-number-form', { misfit: Misfit; source: string }>
  | At<'fm-range', { is: 'choice'; misfit: Misfit; allowed: readonly string[] }>
  | At<'fm-range', { is: 'limit'; misfit: Misfit }>
  | At<'fm-range', { is: 'reversed' | 'comma'; misfit: Misfit; meant: string }>
  | At<'fm-range', { is: 'step'; misfit: Misfit; step: number }>
  | At<'fm-required', { owner: ValuePath; keys: readonly (readonly [key: string, form: Form])[] }>
  | At<'fm-type', { is: 'type'; misfit: Misfit; expected: string }>
  | At<'fm-type', { is: 'truth-word' | 'form'; misfit: Misfit }>
  | At<'fm-unknown-key', { form: 'outside'; keys: readonly string[]; home: string }>
  | At<'fm-unknown-key', { form: 'inside'; key: string; home: string }>
  | At<'fm-unknown-key', UnknownKey & { form: 'unknown' }>;

/** A key that its map does not know. */
export type UnknownKey = {
  readonly key: string;
  /** The key that is missing and was meant. */
  readonly meant: string | undefined;
  /** The key that it is near to and that is set already. */
  readonly twin: string | undefined;
  /** The keys that are not set yet, and whether the map can be without all of them. */
  readonly open: readonly string[];
  readonly isWhole: boolean;
  readonly edits: readonly Edit[];
};
