import { readEntries } from '../../analysis/entries.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { sectionsOf } from '../../analysis/sections.ts';

export const signalForm: FlawRule<'signal-form'> = {
  id: 'signal-form',
  family: 'Structure',
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
      if (section.rule?.form === 'entries') yield* readEntries(section, document.text).flaws.map(tell);
    }
  },
  explain: tell,
};

const ADVICE = 'Write each entry as `- **Name**: sentence.`';

function tell(flaw: FlawOf<'signal-form'>): Finding {
  const { range } = flaw;
  const told = (message: string, advice = ADVICE): Finding => ({ range, message, advice });
  const named = (name: string): string => `Write \`- **${name}**: …\`.`;
  switch (flaw.is) {
    case 'stray':
      return told(`“${flaw.title}” is one list and nothing else.`);
    case 'kind':
      return told(`“${flaw.title}” is a list with hyphens.`);
    case 'several':
      return told(`“${flaw.title}” is one list, and this mark begins another one.`);
    case 'swallowed':
      return told(
        'This entry is part of the one above, because no `- ` stands before it.',
        'Begin its line with `- `.',
      );
    case 'empty':
      return told('This entry is empty.');
    case 'no-bold':
      return told('This entry has no name in bold.', flaw.name ? named(flaw.name) : ADVICE);
    case 'paragraphs':
      return told('This entry has more than one paragraph.');
    case 'no-letter':
      return told('The name of this entry has no letter or digit to make an address from.');
    case 'colon-inside':
      return told('The colon of this entry stands inside the bold name.', named(flaw.name!));
    case 'no-colon':
      return told('No colon follows the name of this entry.', named(flaw.name!));
    case 'no-sentence':
      return told('This entry has a name but no sentence.', `Write \`- **${flaw.name!}**: \` and a sentence.`);
    case 'no-stop':
      return told('The sentence of this entry does not end with a full stop.', 'Add a full stop at its end.');
    case 'sentences':
      return told(
        'This signal is more than one sentence.',
        'Write one sentence, or move the rest into a prose section.',
      );
  }
}
