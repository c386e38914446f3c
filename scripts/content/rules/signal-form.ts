import { readEntries } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { hasBody } from '../outline.ts';
import { sectionsOf } from '../sections.ts';

/** Named entries are written: name in bold, colon, sentence. */
export const signalForm: Rule = {
  id: 'signal-form',
  severity: 'error',
  suppressible: false,
  what: 'Named entries are written `- **Name**: sentence.`: the name in bold, a colon, one paragraph.',
  why: 'The name and the sentence go to different places on pages and in the data. Written in another way, they cannot be told apart.',
  example: {
    file: 'modes/manual.md',
    replaces: '- **Manual Log**: The',
    wrong: '⟦- Manual Log: The',
    right: '- **Manual Log**: The',
  },
  *document(document) {
    if (!hasBody(document)) return;
    for (const section of sectionsOf(document).sections) {
      if (section.rule?.form === 'entries') yield* readEntries(section, document.text).problems;
    }
  },
};
