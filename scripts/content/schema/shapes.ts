/** Looks into the schemas of front matter: the part of one at a path, the keys it knows, and what it takes. */
import { z } from 'zod';
import type { ValuePath } from '../syntax/yaml/index.ts';
import { ownValue } from '../../model/index.ts';

type Definition = {
  readonly innerType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
};

/** The part of a schema for the value at a path, or undefined where the schema knows no such place. */
export function partAt(schema: z.ZodType, path: ValuePath): z.ZodType | undefined {
  let part: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!part) return undefined;
    const { shape, element, items, valueType }: Definition = definitionOf(part);
    part = typeof step === 'number' ? (items?.[step] ?? element) : (ownValue(shape, step) ?? valueType);
  }
  return part;
}

/** The fixed keys of a map with their schemas, in their order; undefined where a schema is of something else. */
export function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  return definitionOf(schema).shape;
}

/** The fixed keys of a schema and of all that stands within it, each with the part that it has there. */
export function keysOf(schema: z.ZodType): [key: string, part: z.ZodType][] {
  const { shape = {}, element, items = [], valueType } = definitionOf(schema);
  const within = [...Object.values(shape), ...items, ...[element, valueType].filter((part) => part !== undefined)];
  return [...Object.entries(shape), ...within.flatMap(keysOf)];
}

/** Whether a part takes a text in its writer's own words, or a list of such texts: no id, date, number, address or word of a few. */
export function takesWords(schema: z.ZodType): boolean {
  const entry = definitionOf(schema).element;
  if (entry) return takesWords(entry);
  const { type, pattern, format, enum: words } = formOf(schema);
  return type === 'string' && pattern === undefined && format === undefined && words === undefined;
}

/** The schema of the entries of a list, or of the values of a map with free keys. */
export function entryOf(schema: z.ZodType): z.ZodType | undefined {
  const { element, valueType } = definitionOf(schema);
  return element ?? valueType;
}

/** Whether a schema is of a map whose keys are free. */
export function hasFreeKeys(schema: z.ZodType): boolean {
  return definitionOf(schema).valueType !== undefined;
}

/** Whether a key may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema._zod.optin === 'optional';
}

/** What a part of a schema takes, in the words of JSON Schema. */
export type Form = {
  readonly type?: string;
  readonly title?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly examples?: readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
};

/** What a part of a schema takes. Costs more than a look, so it is for values that are wrong. */
export function formOf(schema: z.ZodType): Form {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Form;
}

/** The definition of a schema without what makes it optional. */
function definitionOf(schema: z.ZodType): Definition {
  const definition = schema._zod.def as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}
