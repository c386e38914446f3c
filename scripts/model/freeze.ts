/** A Model as bytes, and back. */
import { compareText } from './compare-text.ts';
import { modelSchema, type Model } from './schema.ts';
import { upgradeModel } from './upgrade.ts';

/** The canonical JSON of a Model: the same Model gives the same bytes everywhere. */
export function freeze(model: Model): string {
  return canonicalJson(model);
}

/** The Model in a frozen JSON text, upgraded where its format is older. Throws an Error that says why, in a clause, where it is none. */
export function parseModel(json: string): Model {
  const parsed = modelSchema.safeParse(upgradeModel(parseJson(json)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`it is no model: at ${issue!.path.join('.') || 'its top'}, ${issue!.message}`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('it is not JSON');
  }
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
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
