import { fixOf, type FlawRule } from '../rule.ts';
import type { UnknownKey } from '../../schema/flaw.ts';

export const fmUnknownKey: FlawRule<'fm-unknown-key'> = {
  id: 'fm-unknown-key',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every key is one that its kind of source takes.',
  why: 'Nothing reads the value of an unknown key. Most unknown keys are misspelt, and their values would be missing from the page and from the data.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦roel: Helper',
    right: 'role: Helper',
  },
  mends:
    'A key with a slip in it is written right, where only one key that is not set yet is similar and takes the value.',
  explain(flaw) {
    const { range } = flaw;
    if (flaw.form === 'outside') {
      const keys = flaw.keys.map((key) => `\`${key}\``).join(' and ');
      const message = `${keys} stand outside of \`${flaw.home}\`.`;
      return { range, message, advice: `Indent them by two spaces, below a line \`${flaw.home}:\`.` };
    }
    if (flaw.form === 'inside') {
      const message = `\`${flaw.key}\` stands inside of ${flaw.home}, because its line is indented.`;
      return { range, message, advice: 'Begin its line in the first column.' };
    }
    const message = `Unknown key \`${flaw.key}\`.`;
    if (flaw.form === 'unsafe') return { range, message, advice: 'Remove its line.' };
    return { range, message, advice: advise(flaw), ...fixOf(flaw.edits) };
  },
};

function advise({ meant, twin, open, isWhole }: UnknownKey): string {
  if (meant) return `Did you mean \`${meant}\`?`;
  if (twin) return `Remove its line: \`${twin}\` is already set.`;
  const names = open.map((name) => `\`${name}\``).join(', ');
  if (isWhole) return `Remove its line.${names ? ` Not set yet: ${names}.` : ''}`;
  return `Allowed: ${names}.`;
}
