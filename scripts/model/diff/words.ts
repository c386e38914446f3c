/** Changes in words: for findings, release notes and terminals. Ids and values stand in backquotes, names in quotation marks. */
import type { ModelChange, Subject } from './change.ts';
import { FIELDS, type Field } from './fields.ts';
import { ownValue } from '../own-value.ts';

/** What happened, as one sentence: `` Mode `shared`: the role title is reworded. `` Values of scoring are told, texts are not. */
export function describeChange(change: ModelChange): string {
  const sentence = sentenceOf(change, thingOf(change.subject));
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What was done, as the subject of a sentence: `` Removing id `shared` ``. */
export function nameChange({ kind, subject, field, before, after }: ModelChange): string {
  const thing = thingOf(subject);
  const part = field === null ? thing : `the ${labelOf(subject, field)} of ${thing}`;
  const acts: Record<ModelChange['kind'], string> = {
    added: `Adding ${thing}`,
    removed: isKnownById(subject) ? `Removing id ${show(before)}` : `Removing ${thing}`,
    renamed: isKnownById(subject) ? `Renaming id ${show(before)} to ${show(after)}` : `Renaming ${thing}`,
    retired: `Retiring ${thing}`,
    restored: `Restoring ${thing}`,
    replaced: `Changing what replaces ${thing}`,
    moved: Array.isArray(after) ? `Reordering ${part}` : `Moving ${thing}`,
    reworded: `Rewording ${part}`,
    reformatted: `Changing links or emphasis in ${part}`,
    'meaning-changed': `A new meaning of ${thing}`,
    'scoring-changed': `Changing ${part}`,
    edited: `Changing ${part}`,
  };
  return acts[kind];
}

function sentenceOf({ kind, subject, field, before, after }: ModelChange, thing: string): string {
  const part = field === null ? thing : `${thing}: the ${labelOf(subject, field)}`;
  const listed = Array.isArray(before) || Array.isArray(after);
  const sentences: Record<ModelChange['kind'], () => string> = {
    added: () => `${thing} is added`,
    removed: () => `${thing} is removed`,
    renamed: () => `${thing} was ${show(before)} until now`,
    retired: () => `${thing} is retired`,
    restored: () => `${thing} is in use again`,
    replaced: () =>
      after === null ? `${thing} is no longer replaced by ${show(before)}` : `${thing} is replaced by ${show(after)}`,
    moved: () => describeMove(thing, part, field, before, after),
    reworded: () => `${part} ${before === null ? 'is added' : after === null ? 'is removed' : 'is reworded'}`,
    reformatted: () => `${part} has other links or emphasis and the same words`,
    'meaning-changed': () => `${thing} has another meaning than before`,
    'scoring-changed': () => describeValues(part, before, after),
    edited: () => (listed ? `${part} changes` : describeValues(part, before, after)),
  };
  return sentences[kind]();
}

function describeMove(thing: string, part: string, field: string | null, before: unknown, after: unknown): string {
  if (Array.isArray(after)) return `${part} are read in another order`;
  const unit = (value: unknown): string => (field === 'view' ? `the ${String(value)} view` : show(value));
  return `${thing} moves from ${unit(before)} to ${unit(after)}`;
}

function describeValues(part: string, before: unknown, after: unknown): string {
  if (before === null) return `${part} is added: ${show(after)}`;
  if (after === null) return `${part} is removed; it was ${show(before)}`;
  return `${part} changes from ${show(before)} to ${show(after)}`;
}

function show(value: unknown): string {
  return `\`${Array.isArray(value) ? value.join(', ') : String(value)}\``;
}

/** Whether messages call it by its id: those of modes and dimensions are a public contract. */
function isKnownById({ type }: Subject): boolean {
  return type === 'mode' || type === 'dimension';
}

function thingOf({ type, id, name, in: owner, view }: Subject): string {
  const things: Record<Subject['type'], () => string> = {
    framework: () => 'the framework',
    scoring: () => 'the scoring method',
    glossary: () => 'the glossary',
    section: () => `section \`${id}\``,
    mode: () => `mode \`${id}\``,
    signal: () => `signal “${nameAsText(name)}” in the ${view} view of mode \`${owner}\``,
    dimension: () => `dimension \`${id}\``,
    anchor: () => `anchor ${id} of dimension \`${owner}\``,
    confusion: () => `confusion “${nameAsText(name)}” of dimension \`${owner}\``,
    aspect: () => `aspect \`${id}\``,
    pair: () => `pair \`${id}\``,
    'may-not-apply': () => `the permission to leave out \`${id}\``,
    term: () => `term “${nameAsText(name)}”`,
  };
  return things[type]();
}

/** A name that holds a backquote is code between longer marks: alone, it would begin or end that of ids beside it. */
function nameAsText(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return longest === 0 ? text : `${marks} ${text} ${marks}`;
}

/** What a field is called; one of several members, by its name. */
function labelOf({ type }: Subject, path: string): string {
  const fields: Readonly<Record<string, Field>> = FIELDS[type].fields;
  const member = path.slice(path.lastIndexOf('.') + 1);
  const field =
    ownValue(fields, path) ?? ownValue(fields, `${path}[]`) ?? ownValue(fields, path.replace(/[^.]+$/, '*'));
  return field && 'label' in field ? field.label.replace('*', member) : path;
}
