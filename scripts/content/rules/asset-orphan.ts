import type { Rule } from '../rule.ts';

/** Every picture is shown somewhere. */
export const assetOrphan: Rule = {
  id: 'asset-orphan',
  severity: 'warning',
  suppressible: true,
  what: 'Every picture is shown somewhere.',
};
