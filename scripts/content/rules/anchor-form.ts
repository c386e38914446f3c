import { readAnchors } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { hasBody } from '../outline.ts';
import { sectionsOf } from '../sections.ts';

/** An anchor is a numbered sentence, followed by indented text that says what one would see. */
export const anchorForm: Rule = {
  id: 'anchor-form',
  severity: 'error',
  suppressible: false,
  what: 'An anchor is a numbered sentence, followed by indented text that says what one would see.',
  why: 'The sentence says where the work is, and what one would see makes it possible to check that. Pages show the two separately.',
  example: {
    file: 'dimensions/d1.md',
    replaces: '1. A person decides about watering.\n\n   What you would see: a watering can.',
    wrong: '1. A person decides about watering.\n\n⟦What you would see: a watering can.',
    right: '1. A person decides about watering.\n\n   What you would see: a watering can.',
  },
  *document(document) {
    if (!hasBody(document)) return;
    for (const section of sectionsOf(document).sections) {
      if (section.rule?.form === 'anchors') yield* readAnchors(section, document.text).problems;
    }
  },
};
