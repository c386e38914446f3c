/** The table of field classes and the zod schema: neither has a field that the other lacks. */
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../scripts/model/index.ts';
import { FIELDS, type Field, type SubjectType } from '../../scripts/model/diff/fields.ts';

type Json = {
  readonly properties?: Record<string, Json>;
  readonly additionalProperties?: unknown;
  readonly items?: Json;
};

const generated = z.toJSONSchema(modelSchema);
const schema = withoutReferences(generated) as Json;
const visited = new Set<SubjectType>();

/** Every named schema put where it is named. */
function withoutReferences(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutReferences);
  if (json === null || typeof json !== 'object') return json;
  const { $ref, ...rest } = json as Record<string, unknown>;
  const named = typeof $ref === 'string' ? generated.$defs![$ref.replace('#/$defs/', '')] : {};
  return Object.fromEntries(
    Object.entries({ ...named, ...rest }).map(([key, member]) => [key, withoutReferences(member)]),
  );
}

/** Every path of the schema that no field of the table takes; marks the fields that took one in `used`. */
function unclassified(json: Json, type: SubjectType, used: Set<string>, path = ''): string[] {
  const { fields } = FIELDS[type];
  return Object.entries(json.properties ?? {}).flatMap(([name, member]) => {
    const full = path === '' ? name : `${path}.${name}`;
    const key = [full, `${full}[]`, path === '' ? '' : `${path}.*`, `${full}.*`].find((one) => one in fields);
    if (key === undefined) return member.properties ? unclassified(member, type, used, full) : [`${type}: ${full}`];
    used.add(key);
    if (key === `${full}.*` && member.properties) return unclassified(member, type, used, full);
    return unclassifiedBelow(fields[key]!, member, key);
  });
}

function unclassifiedBelow(field: Field, json: Json, key: string): string[] {
  if ('part' in field) return walk(json, field.part);
  if ('entries' in field) return walk(json.items!, field.entries);
  // A leaf is a value, a list of values, a text, or as many of those as there are names.
  const isWhole = json.properties === undefined || 'markdown' in json.properties;
  return isWhole ? [] : [`${key} has members of its own`];
}

function walk(json: Json, type: SubjectType): string[] {
  visited.add(type);
  const used = new Set<string>();
  const missing = unclassified(json, type, used);
  const idle = Object.keys(FIELDS[type].fields).filter((key) => !used.has(key));
  return [...missing, ...idle.map((key) => `${type}: the schema has no ${key}`)];
}

describe('the table of field classes', () => {
  it('says of every field of the schema what it is, and of no other', () => {
    expect(walk(schema, 'framework')).toEqual([]);
    expect([...visited].sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it('would notice a field that is new', () => {
    const grown = { ...schema, properties: { ...schema.properties, motto: {}, mottoes: { properties: { one: {} } } } };
    expect(walk(grown, 'framework')).toEqual(['framework: motto', 'framework: mottoes.one']);
  });
});
