import { show } from '../../schema/misfit.ts';
import { fixOf, type FlawRule } from '../rule.ts';

export const fmVersion: FlawRule<'fm-version'> = {
  id: 'fm-version',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every version is a semantic version.',
  why: 'The three numbers of a version say whether a release breaks existing uses, adds something or corrects something. The addresses of releases and their order follow from them.',
  example: {
    file: 'framework.md',
    replaces: 'version: 0.2.0',
    wrong: 'version: ⟦v0.2.0',
    right: 'version: 0.2.0',
  },
  mends: 'A `v` before the three numbers is removed.',
  explain({ range, name, is, value, meant, isNamed, edits }) {
    const shown = is === 'size' ? show(value) : value;
    const message = `${name} is \`${shown}\`, which ${FLAWS[is]}.`;
    if (meant !== undefined) return { range, message, advice: `Write \`${meant}\`.`, ...fixOf(edits) };
    if (isNamed)
      return { range, message, advice: 'Write the version that stands in `framework.md`, or an earlier one.' };
    const limits = 'Write numbers of nine digits at most, and a label of 64 characters at most.';
    return { range, message, advice: is === 'size' ? limits : 'Write three numbers, as in `1.2.0`.' };
  },
};

const FLAWS = {
  form: 'is not a semantic version',
  build: 'has build metadata',
  size: 'is too long',
};
