/** A Model as bytes, and back. */
import { modelSchema, type Model } from './schema.ts';

/** The canonical JSON of a Model: the same Model gives the same bytes everywhere. */
export function freeze(model: Model): string {
  return canonicalJson(model);
}

/** The Model in a frozen JSON text. Throws an Error that says what is wrong where the text is not a model of this format. */
export function parseModel(json: string): Model {
  return modelSchema.parse(JSON.parse(json));
}

/**
 * A JSON text of `value` with keys sorted by code unit, two-space indentation and a final newline. Undefined members are left out.
 * Used for everything published as JSON, so that bytes differ only where content does.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), null, 2)}\n`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
