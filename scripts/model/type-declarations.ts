/** TypeScript declarations of what is published, generated from the JSON Schemas beside it. */
import type { z } from 'zod';
import { toJsonSchema } from './json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * A `.d.ts` that declares what a schema describes as `name`, and every named part of it by its own name, with descriptions as
 * comments. Limits that TypeScript cannot express are left to the JSON Schema. Throws an Error for a schema that says anything else
 * than zod's own schemas do: a type that is too wide would be believed.
 */
export function typeDeclarations(schema: z.ZodType, name: string): string {
  const { $defs = {}, ...root } = toJsonSchema(schema, null) as Schema & { $defs?: Readonly<Record<string, Schema>> };
  if (Object.hasOwn($defs, name)) throw new Error(`Two types are named ${name}.`);
  return [[name, root] as const, ...Object.entries($defs)].map((entry) => declaration(...entry)).join('\n');
}

function declaration(name: string, schema: Schema): string {
  if (!IDENTIFIER.test(name)) throw new Error(`No type can be named ${JSON.stringify(name)}.`);
  return `${comment(schema, '')}export type ${name} = ${typeOf(schema, '')};\n`;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** What says nothing of the type, beside the members that are read here. */
const NOT_OF_THE_TYPE = new Set([
  '$schema',
  'title',
  'description',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'propertyNames',
]);

/** The type in TypeScript; `indent` is that of the line on which it begins. */
function typeOf(schema: Schema, indent: string): string {
  const said = Object.keys(schema).filter((key) => !NOT_OF_THE_TYPE.has(key));
  const only = (...keys: string[]): boolean => said.every((key) => keys.includes(key));
  const { type } = schema;
  if ('$ref' in schema && only('$ref')) return referredTo(schema);
  if ('const' in schema && only('const', 'type')) return literal(schema['const']);
  if ('enum' in schema && only('enum', 'type')) return union((schema['enum'] as unknown[]).map(literal));
  if ('anyOf' in schema && only('anyOf')) return union((schema['anyOf'] as Schema[]).map((one) => typeOf(one, indent)));
  if (type === 'array' && only('type', 'items', 'prefixItems')) return arrayOf(schema, indent);
  if (type === 'object' && only('type', 'properties', 'required', 'additionalProperties'))
    return objectOf(schema, indent);
  const types = only('type') ? [type].flat().map((one) => SIMPLE.get(one)) : [];
  const known = types.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < types.length)
    throw new Error(`No type is known for the schema ${JSON.stringify(schema)}.`);
  return union(known);
}

const SIMPLE = new Map<unknown, string>([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
]);

function referredTo({ $ref }: Schema): string {
  const name = /^#\/\$defs\/([^/]+)$/.exec(String($ref))?.[1];
  if (name === undefined) throw new Error(`No type is known for the reference ${String($ref)}.`);
  return name;
}

function literal(value: unknown): string {
  if (value !== null && typeof value === 'object') throw new Error('No type is known for a constant with members.');
  return JSON.stringify(value);
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

/** Members in angle brackets, which need no parentheses around a union; a tuple where each place has its own schema. */
function arrayOf({ items, prefixItems, minItems }: Schema, indent: string): string {
  if (prefixItems === undefined) return `Array<${typeOf(items as Schema, indent)}>`;
  const places = prefixItems as Schema[];
  const isClosed = items === undefined || items === false;
  if (!isClosed || (minItems ?? places.length) !== places.length)
    throw new Error('No type is known for a loose tuple.');
  return `[${places.map((one) => typeOf(one, indent)).join(', ')}]`;
}

function objectOf({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  if (properties === undefined) return `Record<string, ${typeOf(additionalProperties as Schema, indent)}>`;
  if (additionalProperties !== false) throw new Error('No type is known for an object with other members.');
  const inner = `${indent}  `;
  const members = Object.entries(properties as Readonly<Record<string, Schema>>).map(([key, member]) => {
    const name = IDENTIFIER.test(key) ? key : JSON.stringify(key);
    const mark = (required as string[]).includes(key) ? '' : '?';
    return `${comment(member, inner)}${inner}${name}${mark}: ${typeOf(member, inner)};\n`;
  });
  return members.length === 0 ? 'Record<string, never>' : `{\n${members.join('')}${indent}}`;
}

/** The description as a comment of its own line, or nothing. */
function comment({ description }: Schema, indent: string): string {
  if (typeof description !== 'string') return '';
  return `${indent}/** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n`;
}
