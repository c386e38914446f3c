import { EVIDENCE_LABEL, readAnchors } from '../../analysis/entries.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { hasBody } from '../../analysis/outline.ts';
import { sectionsOf } from '../../analysis/sections.ts';

export const anchorForm: FlawRule<'anchor-form'> = {
  id: 'anchor-form',
  family: 'Structure',
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
      if (section.rule?.form === 'anchors') yield* readAnchors(section, document.text).flaws.map(tell);
    }
  },
  explain: tell,
};

const ADVICE = 'Write `1. One sentence.`, an empty line, and then, indented, what one would see.';

function tell(flaw: FlawOf<'anchor-form'>): Finding {
  const { range } = flaw;
  const told = (message: string, advice = ADVICE): Finding => ({ range, message, advice });
  switch (flaw.is) {
    case 'stray':
      return told(`“${flaw.title}” is one list and nothing else.`);
    case 'kind':
      return told(`“${flaw.title}” is a list with numbers.`);
    case 'several':
      return told(`“${flaw.title}” is one list, and this mark begins another one.`);
    case 'start':
      return told(`Anchors are numbered from 1, not from ${flaw.start}.`);
    case 'no-sentence':
      return told('This anchor has no sentence.');
    case 'no-evidence':
      return told('This anchor does not say what one would see.');
    case 'sentences':
      return told('This anchor is more than one sentence.');
    case 'no-label':
      return told(
        `What one would see begins with “${EVIDENCE_LABEL}”.`,
        `Write \`${EVIDENCE_LABEL}\`, and then what that is.`,
      );
  }
}
