import { readEntries } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { hasBody } from '../outline.ts';
import { sectionsOf } from '../sections.ts';

/** Every named entry is written `- **Name**: sentence.`: the name in bold, a colon, one paragraph. */
export const signalForm: Rule = {
  id: 'signal-form',
  severity: 'error',
  suppressible: false,
  what: 'Every named entry is written `- **Name**: sentence.`: the name in bold, a colon, one paragraph.',
  why: 'Pages and data show the name and the sentence in different places. In any other form, tools cannot separate the two.',
  example: {
    file: 'modes/manual.md',
    replaces: '- **Manual Log**: The organization keeps a log.',
    wrong: '⟦- Manual Log: The organization keeps a log.',
    right: '- **Manual Log**: The organization keeps a log.',
  },
  *document(document) {
    if (!hasBody(document)) return;
    for (const section of sectionsOf(document).sections) {
      if (section.rule?.form === 'entries') yield* readEntries(section, document.text).problems;
    }
  },
};
