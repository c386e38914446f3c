import { checkExamples } from '../language/terminology.ts';
import type { Rule } from '../rule.ts';

/** The examples of a language rule do what they say. */
export const terminologyExample: Rule = {
  id: 'terminology-example',
  severity: 'error',
  suppressible: false,
  what: 'The examples of a language rule do what they say.',
  why: 'The examples are the tests of the rule: what should fail does, and what should pass does not. They also show contributors what is meant.',
  example: {
    file: 'terminology.yaml',
    replaces: '["This is level 2."]',
    wrong: '[⟦"This is Mode 2."]',
    right: '["This is level 3."]',
  },
  collection: ({ collection }) => checkExamples(collection),
};
