import { nameOf } from '../../schema/misfit.ts';
import type { FlawRule } from '../rule.ts';
import type { Form } from '../../schema/shapes.ts';

export const fmRequired: FlawRule<'fm-required'> = {
  id: 'fm-required',
  family: 'Front matter',
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
  explain({ range, owner, keys }) {
    const names = keys.map(([key]) => `\`${key}\``);
    const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} and no ${names.at(-1)}` : names[0];
    const message = `${owner.length === 0 ? 'There is' : `${nameOf(owner)} has`} no ${listed}.`;
    const advice = keys.length === 1 ? adviseValue(keys[0]!) : `Add these keys: ${keys.map(describeKey).join(', ')}.`;
    return { range, message, advice };
  },
};

type Key = readonly [key: string, form: Form];

function adviseValue([key, { enum: choices, title, examples }]: Key): string {
  if (choices) return `Add \`${key}\` with one of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`;
  if (examples) return `Add \`${key}\`, as in \`${key}: ${examples[0]}\`.`;
  return title ? `Add \`${key}\` with ${title}.` : `Add \`${key}: …\`.`;
}

function describeKey([key, { enum: choices, examples }]: Key): string {
  if (choices) return `\`${key}\` (${choices.map((choice) => `\`${choice}\``).join(' or ')})`;
  return examples ? `\`${key}\` (as in \`${examples[0]}\`)` : `\`${key}\``;
}
