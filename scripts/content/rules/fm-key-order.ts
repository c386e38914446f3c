import type { z } from 'zod';
import { findDisorder, reorder, type Disorder } from '../key-order.ts';
import { kinds, terminologySchema } from '../kinds.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Text } from '../source.ts';
import type { YamlValue } from '../yaml.ts';

/** Keys stand in the order of their kind. */
export const fmKeyOrder: Rule = {
  id: 'fm-key-order',
  severity: 'warning',
  suppressible: false,
  what: 'Keys stand in the same order in all sources of a kind.',
  why: 'With one order, editors find a key where they expect it, and a change shows only what has changed.',
  example: {
    file: 'modes/shared.md',
    replaces: 'id: shared\norder: 2\n',
    wrong: '⟦order: 2\nid: shared\n',
    right: 'id: shared\norder: 2\n',
  },
  mends: 'Keys are put in order, each with its value and the comments right above it.',
  *document({ kind, yaml, text }) {
    if (yaml) yield* judge(kinds[kind].schema, yaml, text);
  },
  *collection({ collection: { terminology } }) {
    if (!terminology) return;
    const { yaml, text } = terminology;
    for (const finding of judge(terminologySchema, yaml, text)) yield { ...finding, source: { path: text.path, text } };
  },
};

function* judge(schema: z.ZodType, yaml: YamlValue, text: Text): Generator<Finding> {
  for (const disorder of findDisorder(schema, yaml.value)) yield describe(disorder, yaml, text);
}

function describe(disorder: Disorder, yaml: YamlValue, text: Text): Finding {
  const { path, written, wanted } = disorder;
  const first = written.findIndex((key, index) => key !== wanted[index]);
  const edit = reorder(disorder, text, yaml);
  return {
    range: yaml.keyRange([...path, written[first]!]),
    message: 'Keys are out of order.',
    advice: `Expected: ${wanted.join(', ')}.`,
    ...(edit ? { fix: [edit] } : {}),
  };
}
