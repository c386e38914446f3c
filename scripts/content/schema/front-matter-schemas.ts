/** The front matter of each kind as JSON Schema (2020-12), for editors. */
import { z } from 'zod';
import { kinds, terminologySchema, type Kind } from './kinds.ts';

/** A plain schema, without an address of its own, for the front matter of each kind and for the language rules. */
export function frontMatterSchemas(): Record<Kind | 'terminology', object> {
  const ofKinds = Object.entries(kinds).map(([kind, { schema }]) => [kind, toSchema(schema)] as const);
  return { ...(Object.fromEntries(ofKinds) as Record<Kind, object>), terminology: toSchema(terminologySchema) };
}

function toSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
}
