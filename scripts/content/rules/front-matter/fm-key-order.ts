import type { z } from 'zod';
import { idsOf } from '../../analysis/collection.ts';
import { findDisorder, reorder, type Disorder } from '../../schema/key-order.ts';
import { kinds, terminologySchema } from '../../schema/kinds.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Text } from '../../syntax/source.ts';
import type { YamlValue } from '../../syntax/yaml/index.ts';

export const fmKeyOrder: Rule<'fm-key-order'> = {
  id: 'fm-key-order',
  family: 'Front matter',
  severity: 'warning',
  suppressible: false,
  what: 'Keys are in the same order in all sources of a kind.',
  why: 'Editors find a key where they expect it, and a diff shows only what has changed.',
  example: {
    file: 'modes/shared.md',
    replaces: 'id: shared\norder: 2\n',
    wrong: '⟦order: 2\nid: shared\n',
    right: 'id: shared\norder: 2\n',
  },
  mends: 'The keys are put in order, each with its value and the comments directly above it.',
  *document({ kind, yaml, text }, { collection }) {
    // Keys that are free name dimensions. One that is unknown is another finding, and does not tell where it belongs.
    const isKnown = (id: string): boolean => idsOf(collection, 'dimension').has(id);
    if (yaml) yield* judge(kinds[kind].schema, yaml, text, isKnown);
  },
  *collection({ collection: { terminology } }) {
    if (!terminology) return;
    const { yaml, text } = terminology;
    for (const finding of judge(terminologySchema, yaml, text, () => false))
      yield { ...finding, source: { path: text.path, text } };
  },
};

function* judge(schema: z.ZodType, yaml: YamlValue, text: Text, isKnown: (id: string) => boolean): Generator<Finding> {
  for (const disorder of findDisorder(schema, yaml.value)) {
    if (!disorder.isFree || disorder.written.every(isKnown)) yield describe(disorder, yaml, text);
  }
}

function describe(disorder: Disorder, yaml: YamlValue, text: Text): Finding {
  const { path, written, wanted } = disorder;
  const first = written.findIndex((key, index) => key !== wanted[index]);
  const edit = reorder(disorder, text, yaml);
  return {
    range: yaml.keyRange([...path, written[first]!]),
    message: 'Keys are out of order.',
    advice: `Write them in this order: ${wanted.join(', ')}.`,
    ...(edit ? { fix: [edit] } : {}),
  };
}
