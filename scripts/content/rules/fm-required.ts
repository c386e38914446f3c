import { ownValue } from '../../model/index.ts';
import type { z } from 'zod';
import type { Problem } from '../diagnostics.ts';
import { nameOf } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import { formOf } from '../shapes.ts';
import type { ValuePath, YamlValue } from '../syntax/yaml/index.ts';

/** Every required key is set. */
export const fmRequired: Rule = {
  id: 'fm-required',
  severity: 'error',
  suppressible: false,
  what: 'Every required key is set.',
  why: 'Pages, lists and data files show these values. A missing value would leave a gap that readers cannot fill.',
  example: {
    file: 'modes/manual.md',
    replaces: '---\nid: manual\norder: 1\nname: Manual\nrole: Gardener\nstatus: active\n---',
    wrong: '⟦---\nid: manual\norder: 1\nname: Manual\nstatus: active\n---',
    right: '---\nid: manual\norder: 1\nname: Manual\nrole: Gardener\nstatus: active\n---',
  },
};

/** The finding for keys that are missing in the map at `owner`: at the opening line, or at the entry that lacks them. */
export function explainRequired(
  owner: ValuePath,
  keys: readonly string[],
  shape: Readonly<Record<string, z.ZodType>>,
  yaml: YamlValue,
): Problem {
  const range =
    owner.length === 0 ? { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } } : yaml.valueRange(owner);
  const names = keys.map((key) => `\`${key}\``);
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} and no ${names.at(-1)}` : names[0];
  const message = `${owner.length === 0 ? 'There is' : `${nameOf(owner)} has`} no ${listed}.`;
  const [only] = keys;
  const advice =
    keys.length === 1
      ? adviseValue(only!, ownValue(shape, only!)!)
      : `Add these keys: ${keys.map((key) => describeKey(key, ownValue(shape, key)!)).join(', ')}.`;
  return { rule: 'fm-required', range, message, advice };
}

function adviseValue(key: string, part: z.ZodType): string {
  const { enum: choices, title, examples } = formOf(part);
  if (choices) return `Add \`${key}\` with one of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`;
  if (examples) return `Add \`${key}\`, as in \`${key}: ${examples[0]}\`.`;
  return title ? `Add \`${key}\` with ${title}.` : `Add \`${key}: …\`.`;
}

function describeKey(key: string, part: z.ZodType): string {
  const { enum: choices, examples } = formOf(part);
  if (choices) return `\`${key}\` (${choices.map((choice) => `\`${choice}\``).join(' or ')})`;
  return examples ? `\`${key}\` (as in \`${examples[0]}\`)` : `\`${key}\``;
}
