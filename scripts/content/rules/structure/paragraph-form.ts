import { kinds } from '../../schema/kinds.ts';
import { nodeRange, plainText } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { findStray, sectionsOf } from '../../analysis/sections.ts';

export const paragraphForm: Rule<'paragraph-form'> = {
  id: 'paragraph-form',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'A definition is one paragraph that can stand alone, and so is a human role.',
  why: 'Both are also shown on their own: on the landing page, in lists and in print. These places have room for one paragraph, but not for a list or a table.',
  example: {
    file: 'modes/manual.md',
    replaces: 'The gardener answers for what happens in the Manual mode.',
    wrong: '⟦- The gardener answers for what happens in the Manual mode.',
    right: 'The gardener answers for what happens in the Manual mode.',
  },
  *document(document) {
    if (!hasBody(document)) return;
    const { lead, label } = kinds[document.kind];
    const outline = sectionsOf(document);
    const stray = findStray(outline.lead, 'paragraph');
    if (lead === 'paragraph' && stray) {
      const message = `The definition of a ${label} is one paragraph, and this is not part of it.`;
      yield {
        range: nodeRange(document.text, stray),
        message,
        advice: 'Move it under a heading, or write the definition as one paragraph.',
      };
    }
    for (const { title, blocks, rule } of outline.sections) {
      if (rule?.form !== 'paragraph') continue;
      const stray = findStray(blocks, 'paragraph');
      if (!stray || blocks.every(({ type }) => type === 'thematicBreak')) continue;
      yield {
        range: nodeRange(document.text, stray),
        message: `“${title}” is one paragraph, and this is not part of it.`,
        advice: `Move “${plainText(stray).slice(0, 40)}” to another section, or write one paragraph.`,
      };
    }
  },
};
