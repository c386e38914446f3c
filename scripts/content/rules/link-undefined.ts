import { proseOf } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { rangeAt } from '../source.ts';
import { findNearest } from '../suggest.ts';

/** `[text][name]` and `[text][]`, also for pictures; not `m[1][2]`. */
const REFERENCE = /(?<![\\\w\]!])!?\[((?:[^[\]\n]|\n(?![ \t]*\n))*)\]\[((?:[^[\]\n]|\n(?![ \t]*\n))*)\]/g;

/** Every reference link and every reference picture has a definition. */
export const linkUndefined: Rule = {
  id: 'link-undefined',
  severity: 'error',
  suppressible: true,
  what: 'Every reference link and every reference picture has a definition.',
  why: 'Without a definition, readers see the brackets in place of the link or the picture.',
  example: {
    file: 'framework.md',
    replaces:
      'An introduction with a [mode](modes/shared.md), a [section](sections/why.md#details) and a [reference link][why].\n\n[why]: sections/why.md',
    wrong: 'An introduction with a ⟦[reference link][wherefore].\n\n[why]: sections/why.md',
    right: 'An introduction with a [reference link][why].\n\n[why]: sections/why.md',
  },
  *document(document) {
    if (!document.text.content.includes('][')) return;
    for (const { 0: all, 1: label = '', 2: name = '', index } of proseOf(document).matchAll(REFERENCE)) {
      if (label.startsWith('^') || name.startsWith('^')) continue;
      const wanted = (name.trim() || label.trim()).replace(/\s+/g, ' ');
      const nearest = findNearest(wanted, document.references.definitions.keys());
      const advice = nearest
        ? `Did you mean \`[${nearest}]\`?`
        : `Add \`[${wanted || 'name'}]: address\`, or write \`[text](address)\`.`;
      const message = `The ${all.startsWith('!') ? 'picture' : 'link'} \`[${wanted}]\` is not defined.`;
      yield { range: rangeAt(document.text, index, index + all.length), message, advice };
    }
  },
};
