import { isValidKind, type ValidDocument } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const noteStatus: Rule<'note-status'> = {
  id: 'note-status',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'A corrected note says when and what was corrected, a withdrawn one when and why, and no other note says either.',
  why: 'Readers who have read or cited a note need to know whether what they relied on still stands. Feeds, lists and pages tell them so with the day and the words given here.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'status: published',
    wrong: 'status: ⟦corrected',
    right:
      'status: corrected\ncorrections:\n  - date: 2026-03-02\n    what: The pot was the second one, and not the first.',
  },
  *document(document) {
    if (!isValidKind(document, 'field-note')) return;
    const flaw = judge(document.data);
    if (flaw) yield { range: document.yaml.valueRange(['status']), ...flaw };
  },
};

type Flaw = { readonly message: string; readonly advice: string };

function judge({ status, corrections, withdrawal }: ValidDocument<'field-note'>['data']): Flaw | undefined {
  if (status === 'withdrawn')
    return withdrawal ? undefined : lacking(status, 'when and why', 'Add `withdrawal` with `date` and `reason`.');
  if (withdrawal) return denied(status, 'withdrawal', 'withdrawn');
  if (status === 'corrected')
    return corrections
      ? undefined
      : lacking(status, 'when and what', 'Add `corrections`, each with `date` and `what`.');
  return corrections && denied(status, 'corrections', 'corrected');
}

function lacking(status: string, what: string, advice: string): Flaw {
  return { message: `This note is \`${status}\`, but does not say ${what}.`, advice };
}

function denied(status: string, key: string, wanted: string): Flaw {
  return {
    message: `This note has \`${key}\`, but its status is \`${status}\`.`,
    advice: `Write \`status: ${wanted}\`, or remove \`${key}\`.`,
  };
}
