import { checkExamples } from './terminology-checks.ts';
import type { Rule } from '../rule.ts';

export const terminologyExample: Rule<'terminology-example'> = {
  id: 'terminology-example',
  family: 'Language',
  severity: 'error',
  suppressible: false,
  what: 'A language rule finds something in each of its `fail` examples, and no rule does in its `pass` examples.',
  why: 'The examples are the tests of the rule. They also show contributors what is meant.',
  example: {
    file: 'terminology.yaml',
    replaces:
      '  - pattern: "level {1-9}"\n    kind: rank\n    reason: The gradient has modes.\n    suggestion: Write the mode\'s name.\n    pass: ["Mode 2 is Shared."]\n    fail: ["This is level 2."]',
    wrong:
      '  - pattern: "level {1-9}"\n    kind: rank\n    reason: The gradient has modes.\n    suggestion: Write the mode\'s name.\n    pass: ["Mode 2 is Shared."]\n    fail: [⟦"This is Mode 2."]',
    right:
      '  - pattern: "level {1-9}"\n    kind: rank\n    reason: The gradient has modes.\n    suggestion: Write the mode\'s name.\n    pass: ["Mode 2 is Shared."]\n    fail: ["This is level 3."]',
  },
  collection: ({ collection }) => checkExamples(collection),
};
