import { tell } from './link-broken.ts';
import { findAddresses } from '../../analysis/links.ts';
import type { FlawRule } from '../rule.ts';

export const imageMissing: FlawRule<'image-missing'> = {
  id: 'image-missing',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every picture that a source shows exists.',
  why: 'In place of a missing picture, pages show a broken frame.',
  example: {
    file: 'sections/limits.md',
    replaces: '![Three pots in a row, the second one taller](../images/pots.png)',
    wrong: '⟦![Three pots](../images/pans.png)',
    right: '![Three pots](../images/pots.png)',
  },
  document: (document, context) => findAddresses(document, context, 'image-missing').map(tell),
  explain: tell,
};
