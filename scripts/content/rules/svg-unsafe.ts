import type { Rule } from '../rule.ts';

/** SVG pictures hold no script and load nothing. */
export const svgUnsafe: Rule = {
  id: 'svg-unsafe',
  severity: 'error',
  suppressible: false,
  what: 'SVG pictures hold no script and load nothing.',
};
