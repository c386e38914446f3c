import { checkExamples } from '../language/terminology.ts';
import type { Rule } from '../rule.ts';

/** A language rule finds something in each of its `fail` examples, and no rule does in its `pass` examples. */
export const terminologyExample: Rule = {
  id: 'terminology-example',
  severity: 'error',
  suppressible: false,
  what: 'A language rule finds something in each of its `fail` examples, and no rule does in its `pass` examples.',
  why: 'The examples are the tests of the rule. They also show contributors what is meant.',
  example: {
    file: 'terminology.yaml',
    replaces: '["This is level 2."]',
    wrong: '[⟦"This is Mode 2."]',
    right: '["This is level 3."]',
  },
  collection: ({ collection }) => checkExamples(collection),
};
