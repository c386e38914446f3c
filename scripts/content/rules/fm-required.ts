import type { z } from 'zod';
import type { Problem } from '../diagnostics.ts';
import { nameOf } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import { formOf } from '../shapes.ts';
import type { ValuePath, YamlValue } from '../yaml.ts';

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

/** The finding for a key that is missing at the end of `path`: at the opening line, or at the entry that lacks it. */
export function explainRequired(path: ValuePath, part: z.ZodType | undefined, yaml: YamlValue): Problem {
  const owner = path.slice(0, -1);
  const key = String(path.at(-1));
  const range =
    owner.length === 0 ? { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } } : yaml.valueRange(owner);
  const message = `${owner.length === 0 ? 'There is' : `${nameOf(owner)} has`} no \`${key}\`.`;
  return { rule: 'fm-required', range, message, advice: adviseValue(key, part) };
}

function adviseValue(key: string, part: z.ZodType | undefined): string {
  const { enum: choices, examples } = part ? formOf(part) : {};
  if (choices) return `Add \`${key}\` with one of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`;
  return examples ? `Add \`${key}\`, as in \`${key}: ${examples[0]}\`.` : `Add \`${key}: …\`.`;
}
