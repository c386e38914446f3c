/** Values of front matter that their schema refuses, how they are shown, and the edits that write others in their place. */
import type { z } from 'zod';
import type { Edit } from '../syntax/source.ts';
import { partAt } from './shapes.ts';
import type { ValuePath, YamlValue } from '../syntax/yaml/index.ts';
import { ownValue } from '../../model/index.ts';

/** A value that its schema refuses. */
export type Misfit = {
  readonly path: ValuePath;
  /** The path as a contributor reads it: `moves`, entry 2, `from`. */
  readonly name: string;
  readonly found: unknown;
  readonly yaml: YamlValue;
  /** The part of the schema that the value stands against; absent for a place that the schema does not know. */
  readonly part: z.ZodType | undefined;
};

/** The value at a path as a misfit of its schema. */
export function misfitAt(path: ValuePath, schema: z.ZodType, yaml: YamlValue): Misfit {
  return { path, name: nameOf(path), found: valueAt(yaml.value, path), yaml, part: partAt(schema, path) };
}

/** A path as a contributor reads it: `moves`, entry 2, `from`. */
export function nameOf(path: ValuePath): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `\`${step}\``)).join(', ');
}

/** The value at a path, or undefined where there is none. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  let current = value;
  for (const step of path) current = ownValue(current as Record<string | number, unknown> | null | undefined, step);
  return current;
}

/** A value as a message shows it: on one line, and shortened where it is long. */
export function show(value: unknown): string {
  const shown = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}

/** Whether the schema takes another value in the place of this one. */
export function takes({ part }: Misfit, value: unknown): boolean {
  return part !== undefined && part.safeParse(value).success;
}

/** The fix that writes other text in the place of a value; none for a value over several lines, whose layout would be lost. */
export function rewrite({ path, yaml }: Pick<Misfit, 'path' | 'yaml'>, text: string): { fix?: readonly Edit[] } {
  const range = yaml.valueRange(path);
  return range.start.line === range.end.line ? { fix: [{ range, text }] } : {};
}

/** The fix that writes another text in the place of a text, in quotes where that had them. */
export function rewriteText(misfit: Pick<Misfit, 'path' | 'yaml'>, text: string): { fix?: readonly Edit[] } {
  const isPlain = misfit.yaml.plainSource(misfit.path) !== undefined;
  return rewrite(misfit, isPlain ? toScalar(text) : JSON.stringify(text));
}

/** A text as YAML writes it: plain where every reader takes that for the same text, else in quotes. */
export function toScalar(text: string): string {
  const isPlain = /^[A-Za-z0-9](?:[A-Za-z0-9 ._/'()-]*[A-Za-z0-9.)])?$/.test(text);
  const isOther = /^(?:[\d.+-][\d.e+_-]*|0[xo].*|true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && (!isOther || /^\d{4}-\d{2}(?:-\d{2})?$|^\d+\.\d+\.\d/.test(text)) ? text : JSON.stringify(text);
}
