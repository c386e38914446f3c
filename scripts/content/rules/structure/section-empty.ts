import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { isEmpty, isRepeatTold } from '../../analysis/sections.ts';

export const sectionEmpty: Rule<'section-empty'> = {
  id: 'section-empty',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'Every section has text.',
  why: 'A heading without text makes readers look for something that is not there.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '## What failed or limits this\n\nThe timer ran dry once.',
    wrong: '⟦## What failed or limits this',
    right: '## What failed or limits this\n\nNothing that we know of.',
  },
  *document(document) {
    if (!hasBody(document)) return;
    for (const section of document.sections) {
      if (!isEmpty(section) || isRepeatTold(document, section)) continue;
      const { heading, title } = section;
      yield {
        range: nodeRange(document.text, heading),
        message: `“${title}” has no text.`,
        advice: 'Write its text, or remove the heading if the section is optional.',
      };
    }
  },
};
